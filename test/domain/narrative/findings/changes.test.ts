import { describe, expect, it } from 'vitest';
import { changes } from '../../../../src/domain/narrative/findings/changes.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../leads-of.ts';

const said = saidBy(changes);

type Month = readonly [yes: number, all: number];

/** Leads of March and of April, so many with one answer and the others with the other. */
const months = (march: Month, april: Month, column = 'Sales decision', yes = 'accepted', no = 'rejected') =>
  leadsOf(
    `Created | ${column}`,
    ...(
      [
        ['2024-03-02', march],
        ['2024-04-02', april],
      ] as const
    ).flatMap(
      ([day, [first, all]]) =>
        [
          [first, day, yes],
          [all - first, day, no],
        ] as const,
    ),
  );

describe('what changed', () => {
  // Newcombe at 1 - 0.05 / 7, z = 2.690: 17 of 20 less 8 of 20 is 0.040 to 0.704, 16 of 20 less 8 of 20 from -0.011.
  it('rose, or fell, where the counts carry it, and not one lead before', () => {
    expect(said(months([8, 20], [17, 20]))).toEqual([
      '20 leads came in, after 20 in March 2024.',
      'Sales acceptance rose from 8 of 20 to 17 of 20.',
    ]);
    expect(said(months([17, 20], [8, 20]))[1]).toBe('Sales acceptance fell from 17 of 20 to 8 of 20.');
    expect(said(months([8, 20], [16, 20]))[1]).toBe(
      'The one change of a rate is not large enough to rule out chance.',
    );
    expect(said(months([8, 20], [8, 20]))[1]).toBe(
      'The one change of a rate is not large enough to rule out chance.',
    );
  });

  it('says of several rates that none has surely changed', () => {
    const grid = leadsOf(
      'Created | Sales decision | Opportunity',
      [10, '2024-03-02', 'rejected', 'no'],
      [10, '2024-03-02', 'accepted', 'yes'],
      [9, '2024-04-02', 'rejected', 'no'],
      [11, '2024-04-02', 'accepted', 'yes'],
    );
    expect(said(grid)[1]).toBe('None of the changes in rates is large enough to rule out chance.');
  });

  // Newcombe at 95 %: 16 of 20 less 8 of 20 is 0.096 to 0.617.
  it('says of a rate whose own interval leaves out 0 why it is still no clear difference', () => {
    const grid = leadsOf(
      'Created | Sales decision | Opportunity',
      [12, '2024-03-02', 'rejected', 'no'],
      [8, '2024-03-02', 'accepted', 'no'],
      [4, '2024-04-02', 'rejected', 'no'],
      [16, '2024-04-02', 'accepted', 'no'],
    );
    expect(said(grid).slice(1)).toEqual([
      'None of the changes in rates is large enough to rule out chance.',
      'Sales acceptance would stand out by itself (16 of 20, after 8 of 20), but where several rates are compared, one moves that far by chance now and then.',
    ]);
  });

  it('cannot be said of fewer than five leads in either month', () => {
    const FEW = 'The counts are too few to say whether any rate changed.';
    expect(said(months([0, 30], [4, 4]))[1]).toBe(FEW);
    expect(said(months([4, 4], [0, 30]))[1]).toBe(FEW);
    expect(said(months([0, 30], [5, 5]))[1]).toBe('Sales acceptance rose from none of 30 to 5 of 5.');
  });

  it('leaves the other rates unchanged beside one that did', () => {
    const grid = leadsOf(
      'Created | Sales decision | Opportunity',
      [20, '2024-03-02', 'rejected', 'no'],
      [20, '2024-04-02', 'accepted', 'no'],
    );
    expect(said(grid).slice(1)).toEqual([
      'Sales acceptance rose from none of 20 to 20 of 20.',
      'The one other change of a rate is not large enough to rule out chance.',
    ]);
  });

  it('is told of the leads alone where the sheet holds no rate', () => {
    expect(said(leadsOf('Created', [1, '2024-03-02'], [2, '2024-04-02']))).toEqual([
      '2 leads came in, after 1 in March 2024.',
    ]);
    expect(
      said(leadsOf('Created | Email', [1, '2024-03-02', 'test@one.example'], [1, '2024-04-02', ''])),
    ).toEqual(['1 lead came in, after none in March 2024.']);
  });

  it('is nothing without leads, without a month before, and of all leads as one', () => {
    expect(said(NO_LEADS)).toEqual([]);
    expect(said(leadsOf('Created', [1, '2024-04-02']))).toEqual([]);
    expect(said(months([8, 20], [17, 20]), { month: 'all' })).toEqual([]);
  });
});

describe('fewer leads', () => {
  const opportunities = (march: Month, april: Month) =>
    said(months(march, april, 'Opportunity', 'yes', 'no')).filter((text) => text.startsWith('Fewer'));

  it('with more opportunities are progress, and with as many no loss', () => {
    expect(opportunities([4, 30], [6, 20])).toEqual([
      'Fewer leads brought more opportunities, 6 after 4: that is progress.',
    ]);
    expect(opportunities([4, 30], [4, 20])).toEqual([
      'Fewer leads brought as many opportunities, 4 after 4: nothing was lost.',
    ]);
  });

  it('are no progress with fewer opportunities or none, nor are as many leads', () => {
    expect(opportunities([4, 30], [3, 20])).toEqual([]);
    expect(opportunities([0, 30], [0, 20])).toEqual([]);
    expect(opportunities([4, 30], [6, 30])).toEqual([]);
  });

  it('are too few to call it progress under five', () => {
    expect(opportunities([2, 30], [3, 4])).toEqual([
      'Fewer leads brought more opportunities, 3 after 2: too few to call it progress.',
    ]);
    expect(opportunities([2, 30], [3, 5])[0]).toMatch(/that is progress\.$/);
  });

  it("are told in the team's own words", () => {
    const grid = months([4, 30], [6, 20], 'Opportunity', 'yes', 'no');
    expect(said(grid, { settings: OWN_WORDS })).toContain(
      'Fewer enquiries brought more appointments, 6 after 4: that is progress.',
    );
  });

  it('are no progress while the month is too young for its opportunities', () => {
    expect(young(8, 15, 19).filter((text) => text.startsWith('Fewer'))).toEqual([]);
  });
});

/**
 * Opportunities after 10 days, half of those of January after 60. Seen on 10 May, when the youngest lead of April is 20
 * days old: so many of 20 of March and of `leads` of April by then.
 */
function young(march: number, april: number, leads = 20, request = {}): string[] {
  const grid = leadsOf(
    'Created | Opportunity',
    [10, '2024-01-01', '2024-01-11'],
    [10, '2024-01-01', '2024-03-01'],
    [march, '2024-03-01', '2024-03-11'],
    [20 - march, '2024-03-01', ''],
    [april, '2024-04-20', '2024-04-30'],
    [leads - april, '2024-04-20', ''],
  );
  return said(grid, { asOf: '2024-05-10', ...request });
}

describe('a rate that can still grow', () => {
  const equal = (...given: Parameters<typeof young>) =>
    young(...given).filter((text) => text.startsWith('Within'));

  // Newcombe at 95 %: 15 of 20 less 8 of 20 is 0.04 to 0.58, 14 of 20 less 8 of 20 from -0.006.
  it('is compared at the same age, and said to come more or less often where it surely does', () => {
    expect(equal(8, 15)).toEqual([
      'Within 20 days of coming in, 15 of 20 became opportunities, after 8 of 20 at the same age, which is more often.',
    ]);
    expect(equal(15, 8)).toEqual([
      'Within 20 days of coming in, 8 of 20 became opportunities, after 15 of 20 at the same age, which is less often.',
    ]);
    expect(equal(8, 14)[0]).toMatch(/, 14 of 20 .* 8 of 20 at the same age: no clear difference\.$/);
  });

  it('is not compared before a tenth of it has come', () => {
    expect(equal(8, 0, 20, { asOf: '2024-04-29' })).toEqual([]); // none comes before the tenth day
    expect(equal(8, 0, 20, { asOf: '2024-04-30' })).toHaveLength(1);
  });

  it('is too few to tell apart under five leads', () => {
    expect(equal(1, 4, 4)[0]).toMatch(/, 4 of 4 .* 1 of 20 at the same age: too few to tell apart\.$/);
    expect(equal(1, 5, 5)[0]).toMatch(/, which is more often\.$/);
  });

  it("is told of one in the singular, in the team's own words", () => {
    expect(equal(8, 1)[0]).toMatch(
      /^Within 20 days of coming in, 1 of 20 became an opportunity, after 8 of 20/,
    );
    expect(equal(8, 15, 20, { settings: OWN_WORDS })[0]).toMatch(/15 of 20 became appointments/);
  });

  it('is never said to have risen or fallen', () => {
    expect(young(20, 0).join(' ')).not.toMatch(/rose|fell/);
    expect(young(0, 20).join(' ')).not.toMatch(/rose|fell/);
  });
});
