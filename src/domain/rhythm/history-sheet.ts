import { InputError, listed, quoted } from '../input-error.ts';
import { type Cell, comparable, type Grid } from '../lead/cell.ts';
import { parseNumber } from '../lead/number.ts';
import { YES_NO } from '../lead/vocabulary.ts';
import { type TimeZone, UTC } from '../lead/zone.ts';
import type { Rate } from '../scorecard/review.ts';
import { dayIn, monthIn } from './day.ts';
import type { HistoryRow } from './history.ts';
import { type TableRow, tableRows } from './table.ts';
import { TRACKED, type Tracked, trackedNamed, trackedOf } from './tracked.ts';

/** The columns of the review history. */
export const HISTORY_HEADER = [
  'Month',
  'Measure',
  'Value',
  'Numerator',
  'Denominator',
  'Basis',
  'Rubric',
  'As of',
  'Restated',
] as const;

type Row = TableRow<(typeof HISTORY_HEADER)[number]>;

/** How far a value may be from its counts: what writing it in whole percent takes away. */
const ROUNDING = 0.01;

/**
 * Reads the review history: a header row, then a figure a row; blank rows and columns of a user's own are passed over,
 * and a sheet without any cell is a history without rows. `place` names the sheet in messages; `zone` is where cells
 * that a spreadsheet has turned into dates belong. Values are those of the counts, which rounding has not touched.
 * Throws `InputError` naming the cell, the value and the remedy for a row that cannot be read: none is dropped.
 */
export function readHistory(grid: Grid, place: string, zone: TimeZone = UTC): HistoryRow[] {
  return tableRows(grid, HISTORY_HEADER, place, zone).map((row) => {
    const measure = trackedNamed(row.text('Measure'));
    if (measure === undefined) {
      const labels = TRACKED.map(({ label }) => label);
      throw new InputError(
        'file',
        `${row.at('Measure')}: ${quoted(row.text('Measure'))} is no measure; use ${listed(labels, 'or')}`,
      );
    }
    return {
      month: monthIn(row.text('Month'), row.at('Month')),
      measure: measure.id,
      ...rateIn(row, measure),
      basis: row.text('Basis'),
      rubric: rubricIn(row.text('Rubric')),
      asOf: dayIn(row.text('As of'), row.at('As of')),
      restated: restatedIn(row),
    };
  });
}

/** The history as `readHistory` reads it back the same; the cells of a figure without data are blank. */
export function writeHistory(rows: readonly HistoryRow[]): Cell[][] {
  return [
    [...HISTORY_HEADER],
    ...rows.map(({ month, measure, value, numerator, denominator, basis, rubric, asOf, restated }) => [
      month,
      trackedOf(measure).label,
      ...(value === null ? [null, null, null] : [value, numerator, denominator]),
      basis,
      rubric,
      asOf,
      restated ? 'yes' : 'no',
    ]),
  ];
}

function rateIn(row: Row, { isRate, label }: Tracked): Rate {
  const given = row.text('Value');
  const counts = ['Numerator', 'Denominator'] as const;
  if (given === '' && counts.every((title) => row.text(title) === '')) {
    return { value: null, numerator: 0, denominator: 0 };
  }
  const [numerator, denominator] = counts.map((title) => countIn(row, title)) as [number, number];
  const of = `${numerator} of ${denominator}`;
  if (numerator > denominator || (isRate && denominator === 0)) {
    throw new InputError(
      'file',
      `${row.at('Numerator')}: ${of} is no ${isRate ? 'share' : 'part'} of leads; write the counts as the review gave them`,
    );
  }
  const value = isRate ? numerator / denominator : numerator;
  if (!(Math.abs(parseNumber(given) - value) <= ROUNDING)) {
    throw new InputError(
      'file',
      `${row.at('Value')}: ${quoted(given)} is not the ${label} of ${of}; write ${Number(value.toFixed(4))}, or mend the counts beside it`,
    );
  }
  return { value, numerator, denominator };
}

function countIn(row: Row, title: 'Numerator' | 'Denominator'): number {
  const text = row.text(title);
  const number = parseNumber(text);
  if (number >= 0 && Number.isSafeInteger(number)) return number;
  throw new InputError(
    'file',
    `${row.at(title)}: ${quoted(text)} is no count of leads; write a whole number, or empty Value, Numerator and Denominator where there was no data`,
  );
}

/** A version of eight hexadecimal digits that a spreadsheet took for a number lost its leading zeros. */
function rubricIn(text: string): string {
  return /^\d{1,7}$/.test(text) ? text.padStart(8, '0') : text;
}

function restatedIn(row: Row): boolean {
  const text = row.text('Restated');
  const said = text === '' ? false : YES_NO.get(comparable(text));
  if (said !== undefined) return said;
  throw new InputError(
    'file',
    `${row.at('Restated')}: ${quoted(text)} is neither yes nor no; write one of them`,
  );
}
