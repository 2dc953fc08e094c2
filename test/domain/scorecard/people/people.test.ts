import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/domain/lead/cell.ts';
import * as flags from '../../../../src/domain/lead/flags.ts';
import {
  dateCells,
  FULL_RUBRIC,
  groupings,
  HOSTILE,
  measureIn,
  messySheets,
  periodIds,
  review,
} from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

const HEADERS = [
  'Surprised by the call',
  'Sales feedback',
  'Touches in first week',
  'Campaign',
  'Decided on',
];
const extraCells = fc.tuple(
  fc.constantFrom<Cell>('yes', 'No', '', true, 'a bit'),
  fc.oneof(
    fc.constantFrom<Cell>(
      '',
      'knew us',
      'Never heard of us',
      'stop calling',
      'Busy, send details',
      'asdf',
      7,
    ),
    fc.constantFrom<Cell>(...HOSTILE),
  ),
  fc.constantFrom<Cell>('', 0, 5, 6, '7', 'many', -1, 21, Number.POSITIVE_INFINITY),
  fc.constantFrom<Cell>('', 'Spring', 'spring', 'Autumn'),
  dateCells,
);

/** A messy sheet with columns about people behind the others. */
const sheets: fc.Arbitrary<Cell[][]> = messySheets.chain(([headers = [], ...rows]) =>
  fc
    .array(extraCells, { minLength: rows.length, maxLength: rows.length })
    .map((extra) => [
      [...headers, ...HEADERS],
      ...rows.map((cells, r) => [...headers.map((_, c) => cells[c]), ...extra[r]!]),
    ]),
);
const requests = fc.record({
  month: periodIds,
  by: groupings.filter((by) => by !== 'created' && by !== 'company'),
  asOf: fc.constantFrom('2024-04-20', '2024-12-31'),
  rubric: fc.constant(FULL_RUBRIC),
});

function total<K extends string>(list: readonly Readonly<Record<K, number>>[], key: K): number {
  return list.reduce((sum, entry) => sum + entry[key], 0);
}

describe('the people of any sheet', () => {
  it('are plain data without a number that is none', () => {
    fc.assert(
      fc.property(fc.oneof(sheets, messySheets), requests, (grid, request) => {
        const { pressure, breaches, surprised, feedback, reEngage, firstTouch } = peopleIn(grid, request);
        JSON.stringify({ pressure, breaches, surprised, feedback, reEngage, firstTouch }, (_, value) => {
          expect(value === undefined || (typeof value === 'number' && !Number.isFinite(value))).toBe(false);
          return value;
        });
      }),
    );
  });

  it('add up: groups to the whole, lists to their counts', () => {
    fc.assert(
      fc.property(sheets, requests, (grid, request) => {
        const { pressure, breaches, surprised, feedback, reEngage, qualified, indices } = peopleIn(
          grid,
          request,
        );
        for (const part of [
          { whole: pressure, groups: pressure.groups },
          { whole: surprised, groups: surprised.groups },
          { whole: surprised, groups: surprised.campaigns },
          { whole: feedback.warm, groups: feedback.groups },
        ]) {
          expect(total(part.groups, 'numerator')).toBe(part.whole.numerator);
          expect(total(part.groups, 'denominator')).toBe(part.whole.denominator);
        }
        expect(pressure.over.count).toBe(pressure.numerator);
        expect(breaches.touched.count).toBeLessThanOrEqual(breaches.marked);
        expect(surprised.denominator + surprised.unknown).toBe(indices.length);
        for (const theme of feedback.themes) expect(total(theme.groups, 'count')).toBe(theme.count);
        const count = (id: string) => feedback.themes.find((theme) => theme.id === id)?.count ?? 0;
        expect(feedback.warm.numerator).toBe(count('knew_us') - feedback.mixed);
        expect(feedback.warm.denominator).toBe(
          count('knew_us') + count('did_not_know_us') - 2 * feedback.mixed,
        );
        expect(total(feedback.themes, 'count')).toBeGreaterThanOrEqual(feedback.withFeedback);

        const is = (bits: number, mask: number) => (bits & mask) !== 0;
        const worthAsking = [...qualified.flags].filter(
          (bits, i) =>
            is(bits, flags.NURTURE | flags.NURTURE_ASKED) &&
            !is(bits, flags.NOT_COUNTED | flags.WON | flags.UNFIT | flags.EXCLUDED) &&
            (!is(bits, flags.OPPORTUNITY) || is(bits, flags.LOST)) &&
            !/too small|area/i.test(qualified.facts.reasonTexts[qualified.facts.reasons[i]!]!),
        );
        expect(reEngage.count + reEngage.notYet + reEngage.leftAlone + reEngage.undated).toBe(
          worthAsking.length,
        );
        expect(reEngage.leads.length).toBe(reEngage.count);
      }),
    );
  });

  it('agree with the measure of the first touch, in all and by group', () => {
    fc.assert(
      fc.property(sheets, requests, (grid, request) => {
        fc.pre(request.month === 'all' || request.asOf === '2024-12-31');
        const { firstTouch } = peopleIn(grid, request);
        const whole = review(grid, request);
        expect(firstTouch.medianHours).toBe(whole.medianTouchHours);
        expect(
          total(
            firstTouch.groups.map(({ inTime }) => inTime),
            'numerator',
          ),
        ).toBe(measureIn(whole, 'first_touch_in_time').numerator);
        for (const { group, inTime } of firstTouch.groups) {
          const own = measureIn(whole.groups.find((other) => other.group === group)!, 'first_touch_in_time');
          expect([inTime.numerator, inTime.denominator]).toEqual([own.numerator, own.denominator]);
        }
      }),
    );
  });

  it('have the same counts in whatever order the rows stand', () => {
    // Which of two duplicates of one day stays depends on their order, so nothing here tells duplicates.
    const ordered = sheets
      .filter(([headers]) => !headers!.some((header) => header === 'Email' || header === 'Lead ID'))
      .chain(([headers, ...rows]) =>
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }).map((shuffled) => [
          [headers!, ...rows],
          [headers!, ...shuffled],
        ]),
      );
    fc.assert(
      fc.property(ordered, requests, ([grid, shuffled], request) => {
        const counts = (of: Cell[][]) => {
          const { pressure, breaches, surprised, feedback, reEngage, firstTouch } = peopleIn(of, request);
          return JSON.parse(
            JSON.stringify({ pressure, breaches, surprised, feedback, reEngage, firstTouch }, (key, value) =>
              key === 'leads' || key === 'cells' ? undefined : value,
            ),
          );
        };
        expect(counts(shuffled!)).toEqual(counts(grid!));
      }),
    );
  });
});
