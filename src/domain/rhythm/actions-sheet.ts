import { InputError, quoted } from '../input-error.ts';
import { type Cell, comparable, type Grid } from '../lead/cell.ts';
import { FOLLOW_UP, YES_NO } from '../lead/vocabulary.ts';
import { type TimeZone, UTC } from '../lead/zone.ts';
import type { PastAction } from './actions.ts';
import { dayIn, monthIn, standsAt } from './day.ts';
import { type TableRow, tableRows } from './table.ts';

/** The columns of the action list. The first four are the team's to fill in. */
export const ACTIONS_HEADER = [
  'Done',
  'Who',
  'Owner',
  'Due',
  'Action',
  'Decided in',
  'As of',
  'Id',
  'Watched',
  'Then',
] as const;

type Row = TableRow<(typeof ACTIONS_HEADER)[number]>;

/** From the end on, where no name of the sheet can be taken for the words between. */
const WATCHED = /^(\/.*): (\S+) of (\S+), (higher|lower) is better$/s;
const COUNTS = /^(\d{1,3}(?:,?\d{3})*) of (\d{1,3}(?:,?\d{3})*)$/;

/**
 * Reads the action list: a header row, then an action a row; blank rows and columns of a user's own are passed over,
 * and a sheet without any cell is a list without actions. Done is TRUE, yes, x, a tick or done; blank is not done. An
 * action that the team wrote itself needs Action and Decided in alone. `place` names the sheet in messages; `zone` is
 * where cells that hold dates belong. Throws `InputError` naming the cell, the value and the remedy for a row that
 * cannot be read, or that stands twice: none is dropped.
 */
export function readActions(grid: Grid, place: string, zone: TimeZone = UTC): PastAction[] {
  const seen = new Map<string, string>();
  return tableRows(grid, ACTIONS_HEADER, place, zone).map((row) => {
    const action = actionIn(row);
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

/** The list as `readActions` reads it back the same. */
export function writeActions(actions: readonly PastAction[]): Cell[][] {
  return [
    [...ACTIONS_HEADER],
    ...actions.map(({ done, who, owner, due, text, month, asOf, id, watch }) => [
      done ? 'yes' : 'no',
      who,
      owner,
      due,
      text,
      month,
      asOf,
      id,
      ...(watch === null
        ? ['', '']
        : [
            `${watch.ref}: ${watch.numerator} of ${watch.denominator}, ${watch.higherIsBetter ? 'higher' : 'lower'} is better`,
            `${watch.before.numerator} of ${watch.before.denominator}`,
          ]),
    ]),
  ];
}

function actionIn(row: Row): PastAction {
  const text = row.text('Action');
  if (text === '') {
    throw new InputError(
      'file',
      `${row.at('Action')} is empty; write what is to be done, or empty the whole row`,
    );
  }
  const month = monthIn(row.text('Decided in'), row.at('Decided in'));
  // All of time has no end, so the day alone says when such an action was decided.
  const isDated = row.text('As of') !== '' || month === 'all';
  return {
    id: row.text('Id') || `own: ${text}`,
    who: row.text('Who'),
    text,
    month,
    asOf: isDated ? dayIn(row.text('As of'), row.at('As of')) : '',
    done: doneIn(row),
    owner: row.text('Owner'),
    due: row.text('Due'),
    watch: watchIn(row),
  };
}

function doneIn(row: Row): boolean {
  const text = comparable(row.text('Done'));
  const said = text === '' ? false : (YES_NO.get(text) ?? FOLLOW_UP.get(text));
  if (said !== undefined) return said;
  throw new InputError(
    'file',
    `${row.at('Done')}: ${quoted(row.text('Done'))} does not say whether it is done; write yes or no`,
  );
}

function watchIn(row: Row): PastAction['watch'] {
  const [watched, counts] = [row.text('Watched'), row.text('Then')];
  if (watched === '' && counts === '') return null;
  const [, ref, numerator, denominator, better] = WATCHED.exec(watched) ?? [];
  if (ref === undefined) {
    throw new InputError(
      'file',
      `${row.at('Watched')}: ${quoted(watched)} names no rate; write it back as the review gave it, or empty Watched and Then`,
    );
  }
  const [part, whole] = (COUNTS.exec(counts)?.slice(1) ?? []).map((text) => Number(text.replace(/,/g, '')));
  if (part === undefined || whole === undefined || part > whole) {
    throw new InputError(
      'file',
      `${row.at('Then')}: ${quoted(counts)} is no share of leads; write it such as 26 of 50, or empty Watched and Then`,
    );
  }
  return {
    ref,
    numerator: numerator!,
    denominator: denominator!,
    higherIsBetter: better === 'higher',
    before: { numerator: part, denominator: whole },
  };
}
