import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureId } from '../../../src/domain/scorecard/measure-id.ts';
import { measureIn, review, rubric } from '../sheets.ts';

/*
 * The nine measures once more, row by row in plain words, for sheets that leave nothing to interpret:
 * unique leads, instants in UTC, a column for every fact. Both have to agree to the last digit.
 */

interface Row {
  readonly created: number;
  readonly industry: 'Retail' | 'Banking' | '';
  readonly decision: 'accepted' | 'rejected' | '';
  readonly followUp: 'complete' | 'incomplete' | '';
  readonly touches: number | '';
  readonly firstTouch: number | '';
  readonly mayNotBeContacted: 'yes' | 'no' | '';
  readonly conversation: 'yes' | 'no' | '';
  readonly opportunity: 'yes' | 'no' | '';
  readonly quality: 'strong' | 'weak' | '';
  readonly outcome: 'won' | 'lost' | '';
  readonly closed: number | '';
  readonly source: 'Ads' | 'Web' | '';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AS_OF_DAY = '2024-05-20';
const AS_OF = Date.parse(AS_OF_DAY) + DAY;

// Minutes after midnight, so that no column looks like one of days without times.
const instant = fc
  .integer({ min: Date.UTC(2023, 3, 20) / 60_000, max: Date.UTC(2024, 5, 1) / 60_000 })
  .map((minute) => minute * 60_000 + 1000);
const now = fc
  .integer({ min: Date.UTC(2024, 1, 25) / 60_000, max: Date.UTC(2024, 4, 25) / 60_000 })
  .map((minute) => minute * 60_000 + 1000);

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      created: now,
      industry: fc.constantFrom('Retail', 'Banking', ''),
      decision: fc.constantFrom('accepted', 'accepted', 'rejected', ''),
      followUp: fc.constantFrom('complete', 'incomplete', '', ''),
      touches: fc.constantFrom(0, 1, 3, 5, '', ''),
      wait: fc.integer({ min: 1, max: 50 }),
      isTouched: fc.boolean(),
      mayNotBeContacted: fc.constantFrom('yes', 'no', '', ''),
      conversation: fc.constantFrom('yes', 'no', ''),
      opportunity: fc.constantFrom('yes', 'yes', 'no', ''),
      quality: fc.constantFrom('strong', 'weak', ''),
      outcome: fc.constantFrom('won', 'lost', ''),
      closed: fc.oneof(instant, instant, fc.constant('')),
      source: fc.constantFrom('Ads', 'Web', ''),
    })
    .map(({ wait, isTouched, ...row }) => ({
      ...row,
      firstTouch: isTouched ? row.created + wait * HOUR : '',
    })),
  { maxLength: 40 },
) as fc.Arbitrary<Row[]>;

const written = (at: number | ''): string => (at === '' ? '' : new Date(at).toISOString());

const asSheet = (leads: readonly Row[]): (string | number)[][] => [
  'Created,Industry,Sales decision,Follow-up,Touches,First touch,Do not contact,First conversation,Opportunity,Opportunity quality,Outcome,Close date,Source'.split(
    ',',
  ),
  ...leads.map((row) => [
    written(row.created),
    row.industry,
    row.decision,
    row.followUp,
    row.touches,
    written(row.firstTouch),
    row.mayNotBeContacted,
    row.conversation,
    row.opportunity,
    row.quality,
    row.outcome,
    written(row.closed),
    row.source,
  ]),
];

type Counts = Record<MeasureId, { numerator: number; denominator: number; unknown: number; leftOut: number }>;

/** Of some rows of a sheet; what the sheet never records, rejections or losses, leaves its rate without data. */
function naive(
  all: readonly Row[],
  start: number,
  end: number,
  windowStart: number,
  sheet: readonly Row[] = all,
): Counts {
  const there = all.filter((row) => row.created < AS_OF);
  const leads = there.filter((row) => row.created >= start && row.created < end);
  const has = (list: readonly Row[], test: (row: Row) => boolean) => list.filter(test).length;

  const isClosed = (row: Row) => row.outcome !== '' && (row.closed === '' || row.closed < AS_OF);
  const isWon = (row: Row) => isClosed(row) && row.outcome === 'won';
  const isOpportunity = (row: Row) => row.opportunity === 'yes';
  const midnight = (at: number) => Math.floor(at / DAY) * DAY;
  const isDue = (row: Row) =>
    midnight(AS_OF - 1) - midnight(row.created) >= 14 * DAY &&
    row.decision !== 'rejected' &&
    row.mayNotBeContacted !== 'yes';
  const isComplete = (row: Row) =>
    row.followUp === 'complete' ||
    (row.followUp === '' && ((row.touches !== '' && row.touches >= 3) || row.conversation === 'yes'));
  const isUntold = (row: Row) => row.followUp === '' && row.touches === '' && row.conversation !== 'yes';
  const isTouchDue = (row: Row) => row.created + 24 * HOUR <= AS_OF;
  const isInTime = (row: Row) =>
    row.firstTouch !== '' && row.firstTouch < AS_OF && row.firstTouch - row.created <= 24 * HOUR;
  const inWindow = (row: Row) => row.closed !== '' && row.closed >= windowStart && row.closed < end;

  const closes = there.filter((row) => isOpportunity(row) && isClosed(row));
  const counted = closes.filter((row) => row.decision === 'accepted');
  const part = (numerator: number, denominator: number, unknown = 0, leftOut = 0) => ({
    numerator,
    denominator,
    unknown,
    leftOut,
  });
  const quality = leads.filter(isOpportunity);
  const seen = sheet.filter((row) => row.created < AS_OF);
  const never = (common: (row: Row) => boolean, other: (row: Row) => boolean) =>
    seen.some(common) && !seen.some(other);
  const onlyAccepts = never(
    (row) => row.decision === 'accepted',
    (row) => row.decision === 'rejected',
  );
  const onlyWins = never(isWon, (row) => isClosed(row) && !isWon(row));

  return {
    lead_volume: part(leads.length, leads.length),
    icp_fit_rate: part(
      has(leads, (row) => row.industry === 'Retail'),
      has(leads, (row) => row.industry !== ''),
      has(leads, (row) => row.industry === ''),
    ),
    sales_acceptance_rate: onlyAccepts
      ? part(0, 0)
      : part(
          has(leads, (row) => row.decision === 'accepted'),
          has(leads, (row) => row.decision !== ''),
          has(leads, (row) => row.decision === ''),
        ),
    follow_up_completion: part(
      has(leads, (row) => isDue(row) && isComplete(row)),
      has(leads, isDue),
      has(leads, (row) => isDue(row) && isUntold(row)),
    ),
    first_touch_in_time: part(
      has(leads, (row) => isTouchDue(row) && isInTime(row)),
      has(leads, isTouchDue),
    ),
    lead_to_opportunity: part(
      has(leads, isOpportunity),
      leads.length,
      has(leads, (row) => isClosed(row) && row.opportunity === ''),
    ),
    opportunity_quality: part(
      has(quality, (row) => row.quality === 'strong'),
      has(quality, (row) => row.quality !== ''),
      has(quality, (row) => row.quality === ''),
    ),
    win_rate: onlyWins
      ? part(0, 0)
      : part(
          has(counted, (row) => isWon(row) && inWindow(row)),
          has(counted, inWindow),
          has(counted, (row) => row.closed === ''),
          has(closes, (row) => row.decision !== 'accepted' && inWindow(row)),
        ),
    created_win_rate: part(has(leads, isWon), leads.length),
  };
}

const PERIODS = [
  // id, start, end, start of the twelve months to the end, start and window of the period before
  ['2024-04', '2024-04-01', '2024-05-01', '2023-05-01', '2024-03-01', '2023-04-01'],
  ['2024-05', '2024-05-01', '2024-06-01', '2023-06-01', '2024-04-01', '2023-05-01'],
  ['2024-Q2', '2024-04-01', '2024-07-01', '2023-07-01', '2024-01-01', '2023-04-01'],
  ['2024-W16', '2024-04-15', '2024-04-22', '2023-04-22', '2024-04-08', '2023-04-15'],
] as const;

const RUBRIC = rubric('Fit | Industry | Industry | is one of | Retail | 10 | yes');

describe('the scorecard', () => {
  it.each(PERIODS)('of %s is what counting row by row gives', (month, ...days) => {
    const [start, end, windowStart, startBefore, windowBefore] = days.map((day) => Date.parse(day));
    fc.assert(
      fc.property(rows, (leads) => {
        const scorecard = review(asSheet(leads), { month, asOf: AS_OF_DAY, rubric: RUBRIC });
        const expected = naive(leads, start!, end!, windowStart!);
        const before = naive(leads, startBefore!, start!, windowBefore!);
        for (const [id, counts] of Object.entries(expected) as [MeasureId, Counts[MeasureId]][]) {
          const { numerator, denominator } = counts;
          const rate = denominator === 0 ? null : numerator / denominator;
          const measure = measureIn(scorecard, id);
          expect(measure).toMatchObject({ ...counts, value: id === 'lead_volume' ? numerator : rate });
          const last = before[id];
          expect(measure.previous).toEqual(
            last.denominator === 0
              ? null
              : {
                  value: id === 'lead_volume' ? last.numerator : last.numerator / last.denominator,
                  numerator: last.numerator,
                  denominator: last.denominator,
                },
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of each source is what counting its rows alone gives', () => {
    const [month, start, end, windowStart] = PERIODS[0];
    fc.assert(
      fc.property(rows, (leads) => {
        const { groups } = review(asSheet(leads), { month, asOf: AS_OF_DAY, rubric: RUBRIC });
        for (const group of groups) {
          const own = leads.filter(({ source }) => (source || '(unknown)') === group.group);
          const expected = naive(own, Date.parse(start), Date.parse(end), Date.parse(windowStart), leads);
          for (const measure of group.measures) {
            const { numerator, denominator } = expected[measure.id];
            expect(measure).toMatchObject({ numerator, denominator });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of all leads as one takes in every close', () => {
    fc.assert(
      fc.property(rows, (leads) => {
        const scorecard = review(asSheet(leads), { month: 'all', asOf: AS_OF_DAY, rubric: RUBRIC });
        const always = naive(leads, -Infinity, Infinity, -Infinity);
        const seen = leads.filter((row) => row.created < AS_OF && row.outcome !== '');
        const closed = seen.filter((row) => row.closed === '' || row.closed < AS_OF);
        const onlyWins = closed.length > 0 && closed.every((row) => row.outcome === 'won');
        const undated = (outcome: Row['outcome']) =>
          leads.filter(
            (row) =>
              row.created < AS_OF &&
              row.opportunity === 'yes' &&
              row.decision === 'accepted' &&
              row.outcome === outcome &&
              row.closed === '',
          ).length;
        for (const { id, numerator, denominator } of scorecard.measures) {
          const counts = always[id];
          const [won, lost] = id === 'win_rate' && !onlyWins ? [undated('won'), undated('lost')] : [0, 0];
          expect([id, numerator, denominator]).toEqual([
            id,
            counts.numerator + won,
            counts.denominator + won + lost,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
