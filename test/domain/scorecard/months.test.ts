import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';
import { monthsOf } from '../../../src/domain/scorecard/months.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const told = (months: ReturnType<typeof monthsOf>) => months.map(({ id, leads }) => [id, leads]);

describe('the months in which leads came in', () => {
  it('are the complete ones, the latest first, without those that had none', () => {
    const created = ['2026-01-31T23:59', '2026-03-01T00:00', '2026-01-01T00:00', '2026-04-02T09:00'].map(at);
    expect(told(monthsOf(created, at('2026-04-20T00:00'), UTC))).toEqual([
      ['2026-03', 1],
      ['2026-01', 2],
    ]);
  });

  it('are the running one where no other has leads', () => {
    expect(told(monthsOf([at('2026-04-02T09:00')], at('2026-04-20T00:00'), UTC))).toEqual([['2026-04', 1]]);
  });

  it('are complete at the very moment they end', () => {
    const created = ['2026-03-05T00:00', '2026-04-02T09:00'].map(at);
    expect(told(monthsOf(created, at('2026-05-01T00:00'), UTC))[0]).toEqual(['2026-04', 1]);
  });

  it('are none without a dated lead that has come in by then', () => {
    expect(monthsOf([], at('2026-04-20T00:00'), UTC)).toEqual([]);
    expect(monthsOf([Number.NaN, at('2026-06-01T00:00')], at('2026-04-20T00:00'), UTC)).toEqual([]);
  });

  it('begin at midnight of the zone', () => {
    const created = [at('2026-03-31T21:59'), at('2026-03-31T22:00')];
    expect(told(monthsOf(created, at('2026-06-01T00:00'), intlZone('Europe/Berlin')))).toEqual([
      ['2026-04', 1],
      ['2026-03', 1],
    ]);
  });

  it('hold each lead once, as the months of the calendar do', () => {
    const instants = fc.array(fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-01-01T00:00') - 1 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(instants, (created) => {
        const counts = new Map<string, number>();
        for (const instant of created) {
          const id = new Date(instant).toISOString().slice(0, 7);
          counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        const expected = [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
        expect(told(monthsOf(created, at('2026-01-01T00:00'), UTC))).toEqual(expected);
      }),
    );
  });
});
