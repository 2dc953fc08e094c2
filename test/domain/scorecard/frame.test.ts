import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';
import { bucketOf, frameOf, latestMonth, spans } from '../../../src/domain/scorecard/frame.ts';
import { parsePeriod } from '../../../src/domain/scorecard/period.ts';
import { periodIds } from '../sheets.ts';

const ZONES = [UTC, intlZone('Europe/Berlin'), intlZone('America/New_York')];
const instants = fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2026, 0, 1) });

describe('a frame', () => {
  it('cuts time so that an instant lies in a span exactly when its bucket does', () => {
    fc.assert(
      fc.property(
        periodIds,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...ZONES),
        fc.tuple(instants, instants),
        fc.array(instants, { minLength: 1 }),
        (id, months, zone, [a, b], times) => {
          const created = { start: Math.min(a, b), end: Math.max(a, b) };
          const frame = frameOf(parsePeriod(id, zone), months, created, zone);
          const bases = [frame.current, ...(frame.previous ? [frame.previous] : []), ...frame.months];
          for (const { created: came, closed } of bases) {
            for (const span of [came, closed]) {
              const included = spans(frame.cuts, span);
              for (const at of [...times, span.start, span.end, span.end - 1]) {
                if (!Number.isFinite(at)) continue;
                const bucket = bucketOf(frame.cuts, at);
                expect(bucket >= 0 && included[bucket]).toBe(at >= span.start && at < span.end);
              }
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps what has no date apart, and only a span without bounds takes it in', () => {
    const none = { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
    for (const id of ['2024-04', 'all']) {
      const { cuts, current } = frameOf(parsePeriod(id, UTC), 12, none, UTC);
      const undated = bucketOf(cuts, Number.NaN);
      expect(spans(cuts, current.created)[undated]).toBe(id === 'all');
      expect(spans(cuts, current.closed)[undated]).toBe(id === 'all');
      for (let bucket = 0; bucket < undated; bucket++) expect(bucketOf(cuts, cuts[bucket]!)).toBe(bucket);
    }
  });

  it('of all leads has no period before it', () => {
    const frame = frameOf(parsePeriod('all', UTC), 12, { start: 0, end: 0 }, UTC);
    expect(frame.previous).toBeUndefined();
    expect(frame.months.map(({ period }) => period.id)).toEqual(['1970-01']);
  });

  it('shows the months up to the latest lead while the period runs', () => {
    const created = { start: Date.UTC(2024, 2, 5), end: Date.UTC(2024, 4, 5) };
    const months = (id: string) =>
      frameOf(parsePeriod(id, UTC), 12, created, UTC).months.map(({ period }) => period.id);
    expect(months('2024-Q2')).toEqual(['2024-03', '2024-04', '2024-05']);
    expect(months('2024-04')).toEqual(['2024-03', '2024-04']);
    expect(months('2024-01')).toEqual([]);
    expect(months('2024-07')).toEqual(['2024-03', '2024-04', '2024-05', '2024-06', '2024-07']);
  });
});

describe('latestMonth', () => {
  const at = (day: string) => Date.parse(day);
  it.each([
    [
      'the latest that is over',
      ['2024-02-10', '2024-03-31T23:59:59Z', '2024-04-02'],
      '2024-04-20',
      '2024-03',
    ],
    ['the latest that has leads', ['2024-01-10'], '2024-04-20', '2024-01'],
    ['one that ends with the review day', ['2024-03-10'], '2024-04-01', '2024-03'],
    ['the running one, where no other has leads', ['2024-04-02'], '2024-04-20', '2024-04'],
  ])('is %s', (_, days, asOf, expected) => {
    expect(latestMonth(days.map(at), at(asOf), UTC).id).toBe(expected);
    expect(latestMonth(days.map(at).reverse(), at(asOf), UTC).id).toBe(expected);
  });

  it('goes by the calendar of the zone', () => {
    const instant = at('2024-03-31T22:30Z');
    expect(latestMonth([instant], at('2024-06-01'), UTC).id).toBe('2024-03');
    expect(latestMonth([instant], at('2024-06-01'), intlZone('Europe/Berlin')).id).toBe('2024-04');
  });

  it('without any lead says so', () => {
    expect(() => latestMonth([], 0, UTC)).toThrow('no lead came in by the review date');
  });
});
