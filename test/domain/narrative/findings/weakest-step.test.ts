import { describe, expect, it } from 'vitest';
import { weakestStep } from '../../../../src/domain/narrative/findings/weakest-step.ts';
import { settings } from '../../sheets.ts';
import { decided, leadsOf, NO_LEADS, saidBy } from '../leads-of.ts';

const said = saidBy(weakestStep);
const target = (percent: number) => ({ settings: settings(`Target | sales_acceptance_rate | ${percent}%`) });
const NONE =
  'No step stands out as the weakest: the one that can be compared is not surely below its target or its own past.';

/** Leads of March and of April, so many accepted of so many decided on. */
const months = (march: readonly [number, number], april: readonly [number, number]) =>
  leadsOf(
    'Created | Sales decision',
    ...(
      [
        ['2024-03-02', march],
        ['2024-04-02', april],
      ] as const
    ).flatMap(
      ([day, [accepted, all]]) =>
        [
          [accepted, day, 'accepted'],
          [all - accepted, day, 'rejected'],
        ] as const,
    ),
  );

describe('the step that drags', () => {
  // The 95 % Wilson interval of 10 of 40 ends at 40.2 %.
  it('is named where its interval lies below its target, and not where it reaches it', () => {
    const grid = decided({ Ads: [10, 40] });
    expect(said(grid, target(41))).toEqual([
      'The step that drags is sales acceptance: 10 of 40, against a target of 41%.',
    ]);
    expect(said(grid, target(40))).toEqual([NONE]);
  });

  it('is named where it surely fell short of its own past', () => {
    expect(said(months([30, 40], [10, 40]))).toEqual([
      'The step that drags is sales acceptance: 10 of 40, after 30 of 40 in the months before.',
    ]);
    expect(said(months([30, 40], [30, 40]))).toEqual([NONE]);
    expect(said(months([10, 40], [30, 40]))).toEqual([NONE]);
  });

  it('is told none where several are compared and none is short', () => {
    const grid = leadsOf('Sales decision | Opportunity', [20, 'accepted', 'yes'], [20, 'rejected', 'no']);
    const both = settings('Target | sales_acceptance_rate | 50%\nTarget | lead_to_opportunity | 50%');
    expect(said(grid, { settings: both })).toEqual([
      'No step stands out as the weakest: none is surely below its target or its own past.',
    ]);
  });

  it('is not looked for where the counts are too few, nothing is to compare with, or no lead came in', () => {
    expect(said(decided({ Ads: [0, 9] }), target(90))).toEqual([]);
    expect(said(decided({ Ads: [0, 10] }), target(90))).toHaveLength(1);
    expect(said(months([9, 9], [0, 40]))).toEqual([]);
    expect(said(decided({ Ads: [0, 40] }))).toEqual([]);
    expect(said(NO_LEADS, target(90))).toEqual([]);
    const lost = leadsOf('Created | Opportunity | Won | Lost', [40, '2024-02-02', 'yes', '', '2024-03-02']);
    expect(said(lost, { settings: settings('Target | win_rate | 50%') })).toEqual([]);
  });

  it('keeps the name of a measure that begins with an abbreviation', () => {
    const grid = leadsOf('First touch', [40, '2024-04-20']);
    const late = settings('Target | first_touch_in_time | 50%');
    expect(said(grid, { settings: late })).toEqual([
      'The step that drags is first touch in time: none of 40, against a target of 50%.',
    ]);
  });
});
