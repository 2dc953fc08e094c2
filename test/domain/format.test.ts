import { describe, expect, it } from 'vitest';
import {
  apartText,
  changeText,
  countsText,
  figureText,
  groupedByText,
  intervalText,
  pointsText,
  rateText,
  sentence,
  statusText,
  valueText,
  weakestStepText,
} from '../../src/domain/format.ts';
import { decidedTitle } from '../../src/domain/rhythm/decided.ts';
import { measureIn, review, sheet } from './sheets.ts';

const NONE = { value: null, numerator: 0, denominator: 0 };
const HALF = { value: 0.5, numerator: 1300, denominator: 2600 };

describe('a figure in words', () => {
  it('stands beside its counts, with thousands separated', () => {
    expect(rateText(HALF)).toBe('50.0% (1,300 of 2,600)');
    expect(countsText(HALF)).toBe('1,300 of 2,600');
    expect(valueText('lead_volume', { value: 1300, denominator: 2600 })).toBe('1,300');
    expect(figureText('win_rate', HALF)).toBe('50.0% (1,300 of 2,600)');
    expect(figureText('funnel_won', { value: 3, numerator: 3, denominator: 40 })).toBe('3 of 40');
  });

  it('is a dash or nothing without data, never a zero', () => {
    expect([rateText(NONE), valueText('win_rate', NONE), figureText('funnel_won', NONE)]).toEqual([
      '–',
      '–',
      '–',
    ]);
    expect([countsText(NONE), intervalText({ lower: null, upper: null, denominator: 0 })]).toEqual(['', '']);
    expect(changeText({ id: 'win_rate', change: null })).toBe('');
  });

  it('has one percent sign for both ends of an interval', () => {
    expect(intervalText({ lower: 0.391, upper: 0.65, denominator: 50 })).toBe('39–65%');
  });

  it('counts a change in points with its interval, that of leads in leads', () => {
    const change = { difference: -0.043, lower: -0.23, upper: 0.158, verdict: null };
    expect(changeText({ id: 'icp_fit_rate', change })).toBe('−4 points (−23 to +16)');
    const leads = { difference: 1200, lower: null, upper: null, verdict: null };
    expect(changeText({ id: 'lead_volume', change: leads })).toBe('+1,200');
  });

  it('shows as much of a difference as tells on which side of 0 it is', () => {
    const of = (difference: number, lower: number | null = null, upper: number | null = null) =>
      pointsText({ difference, lower, upper });
    expect(of(0.13, 0.0038, 0.28)).toBe('+13 points (+0.4 to +28)');
    expect(of(-0.004, -0.08, -0.0002)).toBe('−0.4 points (−8 to −0.02)');
    expect(of(0.001)).toBe('+0.1 points');
    expect(of(0, -0.1, 0.1)).toBe('±0 points (−10 to +10)');
    expect(of(0.0000001)).toBe('±0 points');
    expect(of(0.01)).toBe('+1 point');
    expect(of(-0.012, -0.01, 0.01)).toBe('−1 point (−1 to +1)');
  });

  it('names the step that drags, and calls none so where none stands out', () => {
    const step = { ...review(sheet('Created | Source\n2024-04-02 | Web')).weakestStep, compared: [] };
    expect(weakestStepText({ ...step, id: 'win_rate', why: 'win rate is 5%' })).toBe(
      'Weakest step: Win rate is 5%.',
    );
    expect(weakestStepText({ ...step, why: 'cannot be told: no targets' })).toBe(
      'Weakest step: Cannot be told: no targets.',
    );
    expect(
      weakestStepText({ ...step, compared: ['win_rate'], why: 'no step stands out: none is below' }),
    ).toBe('No step stands out: none is below.');
  });

  it('writes in a sentence what leads are grouped by as the sheet does, and names of its own small', () => {
    expect(
      ['Ursprüngliche Quelle', 'Source', 'Demand type'].map((byLabel) => groupedByText({ byLabel })),
    ).toEqual(['Ursprüngliche Quelle', 'source', 'demand type']);
  });

  it('says of counts that do not separate what was compared one and the same', () => {
    expect(['not separated', 'does not separate', 'cannot tell them apart', 'better'].map(apartText)).toEqual(
      ['no clear difference', 'no clear difference', 'no clear difference', 'better'],
    );
  });

  it('says against which target a verdict is, and why there is none', () => {
    const leads = sheet(`
      Created    | Sales decision
      2024-04-02 | accepted
      2024-03-02 | rejected
    `);
    const few = measureIn(review(leads), 'sales_acceptance_rate');
    expect(statusText(few)).toMatch(/^too few: .*1.* 10 /);
    expect(statusText({ ...few, status: 'off target', target: 0.6 })).toBe('off target of 60%');
    expect(statusText({ ...few, status: 'no target set', why: null })).toBe('no target set');
  });
});

describe('a phrase', () => {
  it('becomes a sentence once', () => {
    expect(sentence('no leads came in')).toBe('No leads came in.');
    expect(sentence('No leads came in.')).toBe('No leads came in.');
    expect(sentence('')).toBe('');
  });
});

describe('what was decided', () => {
  it('was decided last month only where it was the month before', () => {
    const titleOf = (decidedIn: string, before: string) =>
      decidedTitle({
        before: { month: before, label: '' },
        rhythm: { carried: [], decided: [{ month: decidedIn } as never] },
      });
    expect(titleOf('2024-03', '2024-03')).toBe('Decided last month');
    expect(titleOf('2024-02', '2024-03')).toBe('Decided in February 2024');
    expect(titleOf('2024-Q1', '2024-Q1')).toBe('Decided in Q1 2024');
    expect(titleOf('all', '2024-03')).toBe('Decided in the review of all leads');
  });
});
