import { InputError, quoted } from '../input-error.ts';
import type { Cell, Grid } from '../lead/cell.ts';
import { type TimeZone, UTC } from '../lead/zone.ts';
import { dayId } from '../scorecard/period.ts';
import {
  ACTIONS_HEADER,
  type ActionRow,
  type ActionTitle,
  actionIn,
  type Decided,
  decidedIn,
  doneSaid,
} from './action-row.ts';
import type { PastAction } from './actions.ts';
import { standsAt } from './day.ts';
import { tableRows } from './table.ts';

/** Where nothing else of a sheet writes: a row that holds something there belongs to the list, wherever it stands. */
const MARKS: readonly ActionTitle[] = ['Decided in', 'As of', 'Id'];
/** What a person writes into a row that a review left free, beside Done. */
const WRITTEN: readonly ActionTitle[] = ['Who', 'Owner', 'Due', 'Action', 'Id', 'Watched', 'Then'];

/**
 * Reads the action list, which may stand among other parts of a sheet: a header row, then an action a row, until a
 * blank row or the title of another part; below it only rows under Decided in, As of or Id are actions. Columns of a
 * user's own and rows left free are passed over, and a sheet without any cell is a list without actions. Done is TRUE,
 * yes, x, a tick or done; blank is not done. An action that the team wrote itself needs Action alone: it was decided
 * when the latest of the others was. `place` names the sheet in messages; `zone` is where cells that hold dates
 * belong. Throws `InputError` naming the cell, the value and the remedy for a row that cannot be read, or that stands
 * twice: none is dropped.
 */
export function readActions(grid: Grid, place: string, zone: TimeZone = UTC): PastAction[] {
  const rows = rowsOfList(tableRows(grid, ACTIONS_HEADER, place, zone));
  const latest = latestOf(rows);
  const seen = new Map<string, string>();
  return rows.filter(isWritten).map((row) => {
    const action = actionIn(row, latest);
    const key = JSON.stringify([action.id, standsAt(action)]);
    const first = seen.get(key);
    if (first !== undefined) {
      throw new InputError(
        'file',
        `${row.at('Id')}: ${quoted(action.id)} of ${action.month} stands at ${first} already; delete one of the two rows, or give it another Id`,
      );
    }
    seen.set(key, row.at('Id'));
    return action;
  });
}

/** The row in which an action of a month's review stands, and the action; undefined where it is not on the list. */
export function findAction(
  grid: Grid,
  { id, month }: Pick<PastAction, 'id' | 'month'>,
  place: string,
  zone: TimeZone = UTC,
): { readonly row: ActionRow; readonly action: PastAction } | undefined {
  const rows = rowsOfList(tableRows(grid, ACTIONS_HEADER, place, zone));
  const latest = latestOf(rows);
  return rows
    .filter(isWritten)
    .map((row) => ({ row, action: actionIn(row, latest) }))
    .find(({ action }) => action.id === id && action.month === month);
}

/** The list as `readActions` reads it back the same. A Due that is a day is a Date, wall time in UTC, so that a sheet keeps it as one. */
export function writeActions(actions: readonly PastAction[]): Cell[][] {
  return [
    [...ACTIONS_HEADER],
    ...actions.map(({ done, who, owner, due, text, month, asOf, id, watch }) => [
      done,
      who,
      owner,
      dueCell(due),
      text,
      month,
      watch && `${watch.before.numerator} of ${watch.before.denominator}`,
      asOf,
      id,
      watch &&
        `${watch.ref}: ${watch.numerator} of ${watch.denominator}, ${watch.higherIsBetter ? 'higher' : 'lower'} is better${watch.limits === undefined ? '' : `, by ${watch.limits}`}`,
    ]),
  ];
}

/** The calendar holds every day that a date of a sheet can be, and no other text is one. */
function dueCell(due: string): Cell {
  if (!/^\d{4}-\d\d-\d\d$/.test(due)) return due;
  const day = new Date(`${due}T00:00:00Z`);
  return dayId(day.getTime(), UTC) === due && due >= '1900-01-01' ? day : due;
}

/** A row for an action of the team's own, decided in a review: `readActions` passes it over until someone fills it. */
export function freeRow({ month, asOf }: Decided): Cell[] {
  return [false, '', '', '', '', month, '', asOf, '', ''];
}

/** The rows that are of the list, of all below its header. */
function rowsOfList(rows: readonly ActionRow[]): ActionRow[] {
  let [end, isOver] = [rows[0]?.row ?? 0, false];
  return rows.filter((row) => {
    const isMarked = MARKS.some((title) => row.text(title) !== '');
    isOver ||= !isMarked && (row.row > end || isTitle(row));
    end = row.row + 1;
    return isMarked || !isOver;
  });
}

/** Whether another part of the sheet begins: words that are no answer under Done, and nothing of an action beside them. */
function isTitle(row: ActionRow): boolean {
  return (
    doneSaid(row) === undefined && (['Who', 'Owner', 'Due'] as const).every((title) => row.text(title) === '')
  );
}

function isWritten(row: ActionRow): boolean {
  return doneSaid(row) !== false || WRITTEN.some((title) => row.text(title) !== '');
}

/** When the latest of the rows that say so was decided; undefined where none does. */
function latestOf(rows: readonly ActionRow[]): Decided | undefined {
  let latest: Decided | undefined;
  for (const row of rows) {
    if (row.text('Decided in') === '') continue;
    const decided = decidedIn(row, undefined);
    if (latest === undefined || standsAt(decided) > standsAt(latest)) latest = decided;
  }
  return latest;
}
