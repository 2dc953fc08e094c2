import { describe, expect, it } from 'vitest';
import { followUp } from '../../../../src/domain/narrative/findings/follow-up.ts';
import { settings } from '../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../leads-of.ts';

const said = saidBy(followUp);
const UNTOLD =
  'Whether leads were followed up cannot be told: no column is known to hold first touches, touches or follow-up.';

describe('the first touch', () => {
  const touched = (...times: string[]) =>
    said(leadsOf('Created | First touch', ...times.map((time) => [1, '2024-04-02 10:00', time] as const)))[0];

  it('is in time up to the limit, and late a minute after', () => {
    expect(touched('2024-04-02 12:00', '2024-04-03 10:00')).toBe(
      '2 of 2 leads were first touched within 24 hours (100%); the median is 13 hours.',
    );
    expect(touched('2024-04-02 12:00', '2024-04-03 10:01')).toMatch(
      /^1 of 2 leads was first touched within 24 hours \(50%\)/,
    );
  });

  it('is told of one lead, of none and of all that were never touched', () => {
    expect(touched('2024-04-02 12:54')).toBe(
      '1 of 1 lead was first touched within 24 hours (100%); the median is 2.9 hours.',
    );
    expect(touched('2024-04-04 10:00', '2024-04-06 10:00')).toBe(
      'None of 2 leads were first touched within 24 hours (0%); the median is 72 hours.',
    );
    expect(
      said(leadsOf('Created | First touch', [2, '2024-04-02 10:00', ''], [1, '2024-06-02', '2024-06-02']))[0],
    ).toBe('None of 2 leads were first touched within 24 hours (0%).');
  });

  it('is told in days where the sheet holds no times', () => {
    expect(said(leadsOf('First touch', [2, '2024-04-02'], [1, '2024-04-05']))[0]).toBe(
      '2 of 3 leads were first touched within 24 hours (67%); the median is the same day.',
    );
  });
});

describe('the follow-up', () => {
  const worked = (asOf: string, ...touches: number[]) =>
    said(leadsOf('Touches', ...touches.map((count) => [1, count] as const)), { asOf });

  it('is told once its days are over, and not a day before', () => {
    expect(worked('2024-04-16', 3, 3, 2)).toEqual([
      '2 of 3 leads due for follow-up within 14 days were followed up as agreed (67%).',
      'Among the leads still worth working, 1 was touched late or not followed up to the end.',
    ]);
    expect(worked('2024-04-15', 3, 3, 2)).toEqual([]);
  });

  it('tells apart who was left alone and who was not followed up to the end', () => {
    expect(worked('2024-12-31', 0, 2, 1, 3).slice(1)).toEqual([
      'Among the leads still worth working, 1 was never touched and 2 were touched late or not followed up to the end.',
    ]);
    expect(worked('2024-12-31', 3)).toEqual([
      '1 of 1 lead due for follow-up within 14 days was followed up as agreed (100%).',
    ]);
  });

  it("is told by the team's own limits and words", () => {
    const own = {
      ...OWN_WORDS,
      limits: settings('Limit | follow_up_days | 1\nLimit | first_touch_hours | 1').limits,
    };
    const grid = leadsOf('Created | First touch | Touches', [1, '2024-04-02 10:00', '2024-04-02 11:00', 1]);
    expect(said(grid, { settings: own })).toEqual([
      '1 of 1 enquiry was first touched within 1 hour (100%); the median is 1 hour.',
      'None of 1 enquiry due for follow-up within 1 day was followed up as agreed (0%).',
      'Among the enquiries still worth working, 1 was touched late or not followed up to the end.',
    ]);
    expect(said(leadsOf('Source', [1, 'Ads']), { settings: OWN_WORDS })[0]).toMatch(
      /^Whether enquiries were/,
    );
  });

  it('cannot be told without a column of it, and for its own reason with one', () => {
    expect(said(leadsOf('Source', [2, 'Ads']))).toEqual([UNTOLD]);
    expect(said(leadsOf('Touches | Sales decision', [2, 3, 'rejected']))).toEqual([
      'Whether leads were followed up cannot be told: no follow-up is due.',
    ]);
    expect(said([['Touches'], [3], [2]], { month: 'all' })).toEqual([
      'Whether leads were followed up cannot be told: no column says when a lead came in, so none is known to be due.',
    ]);
  });

  it('is not told while nothing is due, nor without leads', () => {
    const grid = leadsOf('Created | First touch', [2, '2024-04-02 10:00', '']);
    expect(said(grid, { asOf: '2024-04-02' })).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});

describe('the leads of an owner', () => {
  const owned = (ann: readonly [number, number], bo: readonly [number, number]) =>
    said(
      leadsOf(
        'Owner | Follow-up',
        ...(
          [
            ['Ann', ann],
            ['Bo', bo],
          ] as const
        ).flatMap(
          ([owner, [done, all]]) =>
            [
              [done, owner, 'complete'],
              [all - done, owner, 'incomplete'],
            ] as const,
        ),
      ),
    ).filter((text) => text.includes('less often'));

  // Newcombe at 97.5 %: 8 of 20 less 15 of 20 is -0.600 to -0.003, 8 of 20 less 14 of 20 up to 0.046.
  it('are said to be followed up less often where they surely were, and not one lead before', () => {
    expect(owned([15, 20], [8, 20])).toEqual([
      'The leads of Bo were followed up less often: 8 of 20, against 15 of 20 of the others.',
    ]);
    expect(owned([14, 20], [8, 20])).toEqual([]);
    expect(owned([8, 20], [8, 20])).toEqual([]);
  });

  it('are held against nobody where they are fewer than five', () => {
    expect(owned([20, 20], [0, 4])).toEqual([]);
    expect(owned([4, 4], [0, 20])).toEqual([]);
    expect(owned([20, 20], [0, 5])).toEqual([
      'The leads of Bo were followed up less often: none of 5, against 20 of 20 of the others.',
    ]);
  });
});
