import { InputError } from '../../domain/input-error.ts';
import type { PastAction } from '../../domain/rhythm/actions.ts';
import { findAction } from '../../domain/rhythm/actions-sheet.ts';
import { cameText, openText } from '../../domain/rhythm/decided.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { asText } from '../draw/as-text.ts';
import { openDocument } from '../inputs.ts';
import { locked } from '../lock.ts';

type Shown = AnswerOf<'markAction'>;

/** The actions of the list that are open or were decided by this review or the one before, open ones first. */
export function actionsShown(
  actions: readonly PastAction[],
  { rhythm, month, actions: proposed }: Review,
): Shown[] {
  const order = new Map(proposed.map(({ id }, index) => [id, index]));
  const place = ({ id }: PastAction): number => order.get(id) ?? proposed.length;
  return actions
    .filter(
      (one) =>
        !one.done ||
        one.month === month ||
        rhythm.decided.some(({ id, month: decided }) => id === one.id && decided === one.month),
    )
    .map((one) => {
      const open = rhythm.carried.find(({ id }) => id === one.id);
      const came = rhythm.decided.find(
        ({ id, month: decided }) => id === one.id && decided === one.month,
      )?.came;
      const notes = [open === undefined || one.done ? '' : openText(open), came ? cameText(came) : ''];
      return { one, note: notes.filter((text) => text !== '').join('; ') };
    })
    .sort((a, b) => Number(a.one.done) - Number(b.one.done) || place(a.one) - place(b.one))
    .map(({ one: { id, month: decided, who, text, owner, due, done }, note }) => ({
      id,
      month: decided,
      who,
      text,
      owner,
      due,
      done,
      note,
    }));
}

/** A day as Sheets reads it in every locale: it becomes a date. */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes down in the Monthly review whether an action is done, whose it is and until when. */
export function markAction({ id, month, done, owner, due }: RequestOf<'markAction'>): Shown {
  return locked(() => {
    const { tabs, own } = openDocument();
    const tab = tabs.find('monthly');
    const found =
      tab === undefined
        ? undefined
        : findAction(tab.getDataRange().getValues(), { id, month }, tab.getName(), own.zone);
    if (tab === undefined || found === undefined) {
      throw new InputError(
        'file',
        'that action does not stand in the Monthly review; run the review of its month first',
      );
    }
    const { row, action } = found;
    const write = (title: 'Done' | 'Owner' | 'Due', value: string | boolean): void => {
      tab.getRange(row.row + 1, row.column(title) + 1).setValue(value);
    };
    write('Done', done);
    write('Owner', asText(owner.trim()));
    write('Due', ISO_DAY.test(due.trim()) ? due.trim() : asText(due.trim()));
    const { who, text } = action;
    return { id, month, who, text, owner: owner.trim(), due: due.trim(), done, note: '' };
  });
}
