import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { assemble } from '../../../src/domain/scorecard/assemble.ts';
import { frameOf } from '../../../src/domain/scorecard/frame.ts';
import { groupingsOf } from '../../../src/domain/scorecard/grouping.ts';
import { dayBounds, parsePeriod } from '../../../src/domain/scorecard/period.ts';
import { addTallies, countsIn, tally } from '../../../src/domain/scorecard/tally.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, reviewed } from '../sheets.ts';

const SPAN = { start: Date.UTC(2023, 11, 1), end: Date.UTC(2024, 6, 1) };
const asOf = dayBounds('2024-06-30', UTC).end;

describe('the tally of a sheet', () => {
  it('is the sum of the tallies of its parts, wherever it is cut, and so is the scorecard', () => {
    fc.assert(
      fc.property(messySheets, periodIds, groupings, fc.nat(24), fc.nat(24), (grid, month, by, a, b) => {
        const { qualified } = reviewed(grid, { rubric: FULL_RUBRIC, month, by, asOf: '2024-06-30' });
        const frame = frameOf(parsePeriod(month, UTC), 12, SPAN, UTC);
        const asked = groupingsOf(qualified.leads, by);
        const { count } = qualified.leads;
        const [first, second] = [Math.min(a, b, count), Math.min(Math.max(a, b), count)];
        const part = (from: number, to: number) => tally(qualified, frame, asked, from, to);
        const whole = tally(qualified, frame, asked);
        const parts = [part(0, first), part(first, second), part(second, count)] as const;
        const sum = addTallies(addTallies(parts[0], parts[1]), parts[2]);
        expect(sum).toEqual(whole);
        expect(addTallies(parts[2], addTallies(parts[1], parts[0]))).toEqual(whole);
        const common = { qualified, frame, groupings: asked, asOf, compare: [], history: [] };
        expect(assemble({ ...common, tally: sum })).toEqual(assemble({ ...common, tally: whole }));
      }),
      { numRuns: 60 },
    );
  });

  it('of no leads is zero everywhere, and adds nothing', () => {
    const { qualified } = reviewed([
      ['Created', 'Source'],
      ['2024-04-01', 'Ads'],
    ]);
    const frame = frameOf(parsePeriod('2024-04', UTC), 12, SPAN, UTC);
    const asked = groupingsOf(qualified.leads, 'source');
    const none = tally(qualified, frame, asked, 0, 0);
    const all = frame.cuts.length;
    const everywhere = new Array<boolean>(all).fill(true);
    expect(countsIn(none.created, everywhere).every((count) => count === 0)).toBe(true);
    expect(countsIn(none.closed, everywhere).every((count) => count === 0)).toBe(true);
    expect([none.groups.main.size, none.reasons.size, none.delays.size]).toEqual([0, 0, 0]);
    const whole = tally(qualified, frame, asked);
    expect(addTallies(none, whole)).toEqual(whole);
  });

  it('changes neither of the tallies that are added', () => {
    const { qualified } = reviewed([
      ['Created', 'Source'],
      ['2024-04-01', 'Ads'],
      ['2024-04-02', 'Ads'],
    ]);
    const frame = frameOf(parsePeriod('2024-04', UTC), 12, SPAN, UTC);
    const asked = groupingsOf(qualified.leads, 'source');
    const one = tally(qualified, frame, asked, 0, 1);
    const before = structuredClone(one);
    addTallies(one, tally(qualified, frame, asked, 1, 2));
    expect(one).toEqual(before);
  });
});
