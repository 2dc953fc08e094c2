import { FIELDS } from '../domain/lead/fields.ts';
import { type Criterion, isSet, type Rubric } from '../domain/rubric/criterion.ts';
import { DIMENSIONS } from '../domain/rubric/dimension.ts';
import { writeRubric } from '../domain/rubric/sheet.ts';
import { TESTS, testOf } from '../domain/rubric/tests.ts';
import { a1 } from './a1.ts';
import { RUBRIC_SHEET } from './names.ts';
import { type Column, Page } from './page.ts';
import type { Area, Choice, Sheet, Value } from './sheet.ts';
import { INK, MUTED, NOTE, type Style, TEXT } from './style.ts';

const WIDTHS = [12, 30, 20, 18, 52, 9, 12, 62];
/** The title and the sum of the points stand above the header, where no criterion is read. */
const HEADER_ROW = 2;
/** Rows left free for criteria that the team adds. */
const FREE_ROWS = 15;

const TEXTS: Style = { wrap: true, format: TEXT };
const STYLES: Readonly<Record<string, Style>> = {
  Points: { align: 'right' },
  'Must-have': { ...TEXTS, indent: 1 },
};

const NOTES: Readonly<Record<string, string>> = {
  Dimension: DIMENSIONS.map(({ label, question }) => `${label}: ${question}`).join('\n'),
  Criterion: 'A name of your own; it explains every verdict on a lead.',
  Column: 'A header of the lead sheet, or a field such as Industry, whatever its column is called.',
  Test: TESTS.map(({ id, meaning }) => `${id}: ${meaning}`).join('\n'),
  Value:
    'What the test compares with; several are separated by semicolons. Without one the criterion takes no part.',
  Points: 'What a lead gets that meets it. The score is the points met of the points possible, times 100.',
  'Must-have': 'yes: a lead that does not meet it is disqualified, whatever its score.',
};

/** A row of the sheet: its cells as they are read back, and what stands beside and behind them. */
interface Row {
  readonly cells: readonly Value[];
  readonly question: string | null;
  readonly note?: string;
}

/**
 * The rubric as `readRubric` reads it back, with the question each dimension asks, what each test does, lists to choose
 * from and free rows. `headers` are those of the lead sheet, for the list of columns; none where it is not known.
 */
export function rubricSheet(rubric: Rubric, headers: readonly string[]): Sheet {
  const page = new Page(WIDTHS);
  page.title(RUBRIC_SHEET);
  const written = writeRubric(rubric) as Value[][];
  const titles = written[0]!.map(String);
  const rows: Row[] = [
    {
      cells: written.at(-1)!,
      question: 'The score from which a lead is qualified, of 100.',
    },
    ...rubric.criteria.map((criterion, index) => ({
      cells: written[1 + index]!,
      question: questionOf(criterion),
      note: noteOf(criterion),
    })),
    ...Array.from({ length: FREE_ROWS }, () => ({ cells: [], question: null })),
  ];
  const columns: Column<Row>[] = [
    ...titles.map((title, column) => ({
      title,
      value: ({ cells }: Row) => (cells[column] === '' ? null : (cells[column] ?? null)),
      style: STYLES[title] ?? TEXTS,
      tint: (row: Row) => (row === rows[0] ? { bold: true } : {}),
    })),
    { title: 'Question', value: ({ question }) => question, style: { wrap: true, color: MUTED } },
  ];
  const { column } = page.table(HEADER_ROW, 0, columns, rows);
  const below = (title: string): Area => {
    const area = column(title);
    return { ...area, top: area.top + 1 };
  };
  const points = below('Points');
  page.put(1, points.left - 1, 'Points in all', { ...NOTE, align: 'right' });
  page.put(
    1,
    points.left,
    rubric.criteria.reduce((sum, one) => sum + one.points, 0),
    {
      bold: true,
      color: INK,
      align: 'right',
    },
  );
  const choice = (title: string, words: readonly string[], isWhole = true): Choice => ({
    areas: [below(title)],
    words,
    isWhole,
  });
  const notes = new Map(
    titles.flatMap((title, at) =>
      NOTES[title] === undefined ? [] : [[`${HEADER_ROW},${at}`, NOTES[title]]],
    ),
  );
  const test = column('Test');
  rows.forEach(({ note }, index) => {
    if (note !== undefined) notes.set(`${test.top + index},${test.left}`, note);
  });
  return {
    ...page,
    name: RUBRIC_SHEET,
    frozenRows: HEADER_ROW + 1,
    gridLines: false,
    notes,
    formulas: new Map([[`1,${points.left}`, `=SUM(${a1(points)})`]]),
    choices: [
      choice(
        'Dimension',
        DIMENSIONS.map(({ label }) => label),
      ),
      choice('Column', columnsOf(headers), false),
      choice(
        'Test',
        TESTS.map(({ id }) => id),
      ),
      choice('Must-have', ['yes', 'no']),
    ],
  };
}

function questionOf(criterion: Criterion): string {
  const { question } = DIMENSIONS.find(({ id }) => id === criterion.dimension)!;
  return isSet(criterion) ? question : `${question} Not set: takes no part until it has a value.`;
}

function noteOf({ test }: Criterion): string {
  const { meaning, needs } = testOf(test);
  return `Met where ${meaning}.${needs === '' ? ' It needs no value.' : ` The value is ${needs}.`}`;
}

/** The headers of the lead sheet, then the fields that are not among them. */
function columnsOf(headers: readonly string[]): string[] {
  return [...new Set([...headers.filter((header) => header !== ''), ...FIELDS.map(({ label }) => label)])];
}
