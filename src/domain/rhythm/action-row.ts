import { InputError, quoted } from '../input-error.ts';
import { comparable } from '../lead/cell.ts';
import { FOLLOW_UP, YES_NO } from '../lead/vocabulary.ts';
import type { PastAction } from './actions.ts';
import { dayIn, dayText, monthIn } from './day.ts';
import type { TableRow } from './table.ts';

/** The columns of the action list. Done, Owner and Due are the team's to fill in, the last three are for the next review alone. */
export const ACTIONS_HEADER = [
  'Done',
  'Who',
  'Owner',
  'Due',
  'Action',
  'Decided in',
  'Then',
  'As of',
  'Id',
  'Watched',
] as const;

/** The title of one of them. */
export type ActionTitle = (typeof ACTIONS_HEADER)[number];
/** A row of the list. */
export type ActionRow = TableRow<ActionTitle>;

/** From the end on, where no name of the sheet can be taken for the words between. */
const WATCHED =
  /^(\/.*): (\S+) of (\S+), (higher|lower) is better(?:, by ([a-z_]+ [^,]+(?:, [a-z_]+ [^,]+)*))?$/s;
const COUNTS = /^(\d{1,3}(?:,?\d{3})*) of (\d{1,3}(?:,?\d{3})*)$/;

/** When an action was decided: the period, and the day of its review. */
export type Decided = Pick<PastAction, 'month' | 'asOf'>;

/** The action that a row holds, decided with the `latest` where it does not say. Throws `InputError` that names the cell, the value and the remedy. */
export function actionIn(row: ActionRow, latest: Decided | undefined): PastAction {
  const text = row.text('Action');
  if (text === '') {
    throw new InputError(
      'file',
      `${row.at('Action')} is empty; write what is to be done, or empty the whole row`,
    );
  }
  return {
    id: row.text('Id') || `own: ${text}`,
    who: row.text('Who'),
    text,
    ...decidedIn(row, latest),
    done: doneIn(row),
    owner: row.text('Owner'),
    due: dayText(row.text('Due')),
    watch: watchIn(row),
  };
}

/** When a row says that it was decided; with the `latest` where it says nothing. */
export function decidedIn(row: ActionRow, latest: Decided | undefined): Decided {
  if (row.text('Decided in') === '' && row.text('As of') === '' && latest !== undefined) return latest;
  const month = monthIn(row.text('Decided in'), row.at('Decided in'));
  // All of time has no end, so the day alone says when such an action was decided.
  const isDated = row.text('As of') !== '' || month === 'all';
  return { month, asOf: isDated ? dayIn(row.text('As of'), row.at('As of')) : '' };
}

function doneIn(row: ActionRow): boolean {
  const said = doneSaid(row);
  if (said !== undefined) return said;
  throw new InputError(
    'file',
    `${row.at('Done')}: ${quoted(row.text('Done'))} does not say whether it is done; write yes or no`,
  );
}

/** What stands under Done, blank being no; undefined for other words. */
export function doneSaid(row: ActionRow): boolean | undefined {
  const text = comparable(row.text('Done'));
  return text === '' ? false : (YES_NO.get(text) ?? FOLLOW_UP.get(text));
}

function watchIn(row: ActionRow): PastAction['watch'] {
  const [watched, counts] = [row.text('Watched'), row.text('Then')];
  if (watched === '' && counts === '') return null;
  const [, ref, numerator, denominator, better, limits] = WATCHED.exec(watched) ?? [];
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
    ...(limits === undefined ? {} : { limits }),
  };
}
