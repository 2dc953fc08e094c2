import { type Cell, cellText, isError } from '../domain/lead/cell.ts';
import type { TimeZone } from '../domain/lead/zone.ts';
import { SECTIONS } from '../domain/narrative/sentence.ts';
import { ACTIONS_HEADER } from '../domain/rhythm/action-row.ts';
import { dayId } from '../domain/scorecard/period.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { filledPart } from './argument.ts';
import type { Argument } from './custom-function.ts';

/** The text of an argument, as an audit takes it. */
export interface CheckedText {
  /** One line each: those of a cell, or the sentences and the other cells of each row of a range. */
  readonly lines: readonly { readonly text: string; readonly row: number }[];
  /** Cells that show an error of the spreadsheet. */
  readonly errors: readonly { readonly text: string; readonly row: number }[];
  /** Cells of a monthly review that tell what earlier months decided: no review of one month can back them. */
  readonly passedOver: number;
}

/** Columns of the action table that hold neither claims of this month nor words of a person. */
const MACHINE = [...ACTIONS_HEADER.filter((title) => title !== 'Action'), 'Now', 'Change', 'What came of it'];
/** Titles of the parts that rest on earlier reviews, or on figures changed by hand. */
const APART = /^(?:Decided (?:last month|in .+)|Restated|What if: .+)$/s;
const ACTIONS_TITLE = 'Next month: actions';
const QUESTIONS_TITLE = 'Eight questions';
const SENTENCE = /\S\s.*[.!?]$/s;

/** The titles and words of the monthly review's own tab, which claim nothing. */
export function titlesOf({ label, asOf, rubricVersion, questions }: Review): string[] {
  return [
    `What ${label} taught`,
    `As of ${asOf}, by rubric ${rubricVersion}`,
    ...SECTIONS.map(({ title }) => title),
    ACTIONS_TITLE,
    QUESTIONS_TITLE,
    ...questions.map(({ question }) => question),
    ...ACTIONS_HEADER,
    ...MACHINE,
  ];
}

/** The text of a cell or a range. Rows count from 1; unticked and ticked boxes are no text, dates are days of the zone. */
export function checkedText(argument: Argument, review: Review, zone: TimeZone): CheckedText {
  if (!Array.isArray(argument)) return textOfRows([[argument]], review, zone, true);
  const rows = filledPart(argument) as Cell[][];
  return textOfRows(rows, review, zone, rows.length === 1 && rows[0]!.length === 1);
}

function textOfRows(
  rows: readonly Cell[][],
  review: Review,
  zone: TimeZone,
  isOneCell: boolean,
): CheckedText {
  const titles = new Set(titlesOf(review));
  const [lines, errors]: [CheckedText['lines'][number][], CheckedText['errors'][number][]] = [[], []];
  let [passedOver, isApart] = [0, false];
  let columns: ReadonlyMap<string, number> | undefined;
  rows.forEach((cells, index) => {
    const row = index + 1;
    const filled = cells
      .map((cell, column) => ({ column, text: textOf(cell, zone) }))
      .filter(({ text }) => text !== '');
    for (const { text } of filled) if (isError(text)) errors.push({ text, row });
    const told = filled.filter(({ text }) => !isError(text));
    if (told.length === 0) {
      columns = undefined;
      lines.push({ text: '', row });
      return;
    }
    const header = headerIn(cells);
    columns = header ?? columns;
    const first = told[0]!.text;
    if (APART.test(first)) isApart = true;
    else if (titles.has(first)) isApart = false;
    if (isApart) {
      passedOver += told.length;
      return;
    }
    const action = columns?.get('Action');
    const decided = columns?.get('Decided in');
    const isOther =
      header === undefined &&
      decided !== undefined &&
      isOtherMonth(cells[decided], cells[action!], review, zone);
    if (isOther && textOf(cells[action!], zone) !== '') passedOver += 1;
    const said = told
      .filter(({ column }) => action === undefined || (column === action && !isOther))
      .map(({ text }) => text);
    const alone = (text: string): boolean => titles.has(text) || SENTENCE.test(text);
    const rest = said.filter((text) => !alone(text)).join(' ');
    for (const text of [...said.filter(alone), ...(rest === '' ? [] : [rest])]) {
      text.split(/\r\n|\r|\n/).forEach((line, at) => {
        lines.push({ text: line, row: isOneCell ? at + 1 : row });
      });
    }
  });
  return { lines, errors, passedOver };
}

/** The columns of the action table, where a row is its header; undefined for other rows. */
function headerIn(cells: readonly Cell[]): ReadonlyMap<string, number> | undefined {
  const known: readonly unknown[] = ['Action', ...MACHINE];
  const found = new Map(
    cells.flatMap((cell, column) => (known.includes(cell) ? [[String(cell), column] as const] : [])),
  );
  return found.has('Action') && found.size > 2 ? found : undefined;
}

/** What another month decided counts as it was then, unless this review words it anew. */
function isOtherMonth(decided: Cell, action: Cell, { month, actions }: Review, zone: TimeZone): boolean {
  const named = textOf(decided, zone);
  if (named === '' || named === month || named === `${month}-01`) return false;
  return !actions.some(({ text }) => text === textOf(action, zone));
}

function textOf(cell: Cell, zone: TimeZone): string {
  if (cell instanceof Date) return dayId(cell.getTime(), zone);
  if (typeof cell === 'boolean' || cell === null || cell === undefined) return '';
  return isError(cell) ? String(cell).trim() : cellText(cell) === '' ? '' : String(cell);
}
