import { InputError, listed, quoted } from '../input-error.ts';
import { type Cell, cellName, comparable, type Grid, words } from '../lead/cell.ts';
import { parseNumber } from '../lead/number.ts';
import { YES_NO } from '../lead/vocabulary.ts';
import type { Criterion, Rubric } from './criterion.ts';
import { DIMENSIONS } from './dimension.ts';
import { plainNumber, TESTS, testOf } from './tests.ts';

/** The columns of a rubric sheet, and the other names they are known by. */
const COLUMNS = {
  Dimension: ['dimension'],
  Criterion: ['criterion', 'name'],
  Column: ['column', 'field', 'header'],
  Test: ['test', 'rule'],
  Value: ['value', 'values'],
  Points: ['points'],
  'Must-have': ['must have', 'musthave', 'must', 'required'],
} as const;

/** A column of a rubric sheet. */
export type ColumnName = keyof typeof COLUMNS;

/** The threshold of a rubric that does not say. */
export const DEFAULT_THRESHOLD = 60;

/**
 * Reads a rubric from a sheet: a header row, then a criterion a row, and a row "Threshold" with its
 * number under Value. Blank rows and rows before the header are passed over. `place` names the sheet or file.
 * Throws `InputError` naming the cell, the value and what may stand there.
 */
export function readRubric(grid: Grid, place: string): Rubric {
  const { row: headerRow, columns } = findColumns(grid, place);
  const criteria: Criterion[] = [];
  let threshold = DEFAULT_THRESHOLD;
  for (let row = headerRow + 1; row < grid.length; row++) {
    const cells = grid[row]!;
    const text = (column: ColumnName): string => textOf(cells[columns[column] ?? -1]);
    const at = (column: ColumnName): string => `${place}, ${cellName(row, columns[column] ?? 0)}`;
    // A row of unticked checkboxes is an empty row.
    if (cells.every((cell) => cell === false || textOf(cell) === '')) continue;
    if (words(text('Dimension')) === 'threshold') {
      threshold = thresholdIn(text('Value') || text('Points'), at('Value'));
      continue;
    }
    criteria.push(readCriterion(text, at));
  }
  if (criteria.length === 0) {
    throw new InputError(
      'rubric',
      `${place} holds no criterion; write one a row under ${listed(Object.keys(COLUMNS))}`,
    );
  }
  return { criteria, threshold };
}

/** The rows of a rubric as `readRubric` reads them back the same. */
export function writeRubric({ criteria, threshold }: Rubric): (string | number)[][] {
  return [
    Object.keys(COLUMNS),
    ...criteria.map(({ dimension, name, column, test, value, points, mustHave }) => [
      DIMENSIONS.find(({ id }) => id === dimension)!.label,
      name,
      column,
      test,
      value,
      points,
      mustHave ? 'yes' : 'no',
    ]),
    // As a number, 1 and less would be a share.
    [
      'Threshold',
      '',
      '',
      '',
      threshold > 0 && threshold <= 1 ? `${plainNumber(threshold)}%` : threshold,
      '',
      '',
    ],
  ];
}

/**
 * A criterion from the text under each column of the rubric; `at` says in messages, and as the criterion's place, where
 * that is. Throws `InputError` naming the place, the value and what may stand there.
 */
export function readCriterion(
  text: (column: ColumnName) => string,
  at: (column: ColumnName) => string,
): Criterion {
  const dimension = DIMENSIONS.find(({ id, label }) =>
    [words(label), words(id)].includes(words(text('Dimension'))),
  );
  if (dimension === undefined) {
    throw new InputError(
      'rubric',
      `${at('Dimension')}: ${quoted(text('Dimension'))} is no dimension; use ${listed(
        DIMENSIONS.map(({ label }) => label),
        'or',
      )}`,
    );
  }
  const test = TESTS.find(({ id }) => id === words(text('Test')));
  if (test === undefined) {
    throw new InputError(
      'rubric',
      `${at('Test')}: ${quoted(text('Test'))} is no test; use ${listed(
        TESTS.map(({ id }) => id),
        'or',
      )}`,
    );
  }
  if (text('Column') === '') {
    throw new InputError(
      'rubric',
      `${at('Column')}: the criterion ${quoted(text('Criterion'))} names no column; write a header of the lead sheet, or a field such as Industry`,
    );
  }
  const value = text('Value');
  if (value !== '' && test.needs !== '') {
    try {
      testOf(test.id).judge(value);
    } catch (error) {
      throw new InputError(
        'rubric',
        `${at('Value')}: ${(error as Error).message} ("${test.id}" needs ${test.needs})`,
      );
    }
  }
  const points = text('Points') === '' ? 0 : parseNumber(text('Points'));
  if (!(points >= 0)) {
    throw new InputError(
      'rubric',
      `${at('Points')}: ${quoted(text('Points'))} is no number of points; write 0 or more`,
    );
  }
  const must = text('Must-have') === '' ? false : YES_NO.get(comparable(text('Must-have')));
  if (must === undefined) {
    throw new InputError(
      'rubric',
      `${at('Must-have')}: ${quoted(text('Must-have'))} is neither yes nor no; write one of them`,
    );
  }
  return {
    dimension: dimension.id,
    name: text('Criterion') || text('Column'),
    column: text('Column'),
    test: test.id,
    value,
    points,
    mustHave: must,
    place: at('Column'),
  };
}

function findColumns(
  grid: Grid,
  place: string,
): { row: number; columns: Partial<Record<ColumnName, number>> } {
  for (let row = 0; row < grid.length; row++) {
    const names = grid[row]!.map((cell) => words(textOf(cell)));
    const columns: Partial<Record<ColumnName, number>> = {};
    for (const [name, known] of Object.entries(COLUMNS)) {
      const found = names.findIndex((header) => (known as readonly string[]).includes(header));
      if (found >= 0) columns[name as ColumnName] = found;
    }
    if (columns.Dimension === undefined || columns.Test === undefined) continue;
    const missing = Object.keys(COLUMNS).filter((name) => columns[name as ColumnName] === undefined);
    if (missing.length === 0) return { row, columns };
    throw new InputError(
      'rubric',
      `${place}, row ${row + 1} has no column ${listed(missing.map((name) => quoted(name)))}; a rubric has the columns ${listed(Object.keys(COLUMNS))}`,
    );
  }
  const first = grid.findIndex((cells) => cells.some((cell) => textOf(cell) !== ''));
  const where =
    first < 0
      ? place
      : `${place}, ${cellName(
          first,
          grid[first]!.findIndex((cell) => textOf(cell) !== ''),
        )}`;
  throw new InputError(
    'rubric',
    `${where}: there is no header row of a rubric here; its columns are ${listed(Object.keys(COLUMNS))}`,
  );
}

/**
 * A threshold as people write it, from 0 to 100: `70`, `70%`, or `0.7`, which is what a cell formatted as
 * 70 % arrives as. NaN for anything else.
 */
export function parseThreshold(text: string): number {
  const isPercent = text.endsWith('%');
  const number = parseNumber(text.replace(/\s*%$/, ''));
  const isShare = !isPercent && number > 0 && number <= 1;
  const threshold = isShare ? Number((100 * number).toPrecision(12)) : number;
  return threshold >= 0 && threshold <= 100 ? threshold : Number.NaN;
}

function thresholdIn(text: string, at: string): number {
  const threshold = parseThreshold(text);
  if (Number.isNaN(threshold)) {
    throw new InputError('rubric', `${at}: the threshold ${quoted(text)} is no number from 0 to 100`);
  }
  return threshold;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'number') return plainNumber(cell);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
