import { type AnswerOf, CallFailed } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';

/** Milliseconds between two questions how far the review is. */
const POLL = 700;

/**
 * Runs the review of a month; meanwhile `place` shows how far it is, with a button that stops it. Undefined where the
 * person stopped it.
 */
export async function runReview(
  app: App,
  place: HTMLElement,
  month: string,
): Promise<AnswerOf<'review'> | undefined> {
  let isOver = false;
  const bar = h('progress', { max: 1, 'aria-label': 'How far the review is' });
  const step = h('p', { class: 'quiet' }, 'Reading the leads…');
  const cancel = h(
    'button',
    {
      type: 'button',
      onclick: () => {
        if (cancel.ariaDisabled === 'true') return;
        cancel.ariaDisabled = 'true';
        fill(step, 'Stopping before the next tab…');
        void app.ask('cancel', {});
      },
    },
    'Cancel',
  );
  fill(place, bar, h('div', { class: 'titled' }, step, cancel));
  place.hidden = false;

  const poll = async (): Promise<void> => {
    const told = await app.ask('progress', {});
    if (isOver) return;
    if (told !== undefined && told.of > 0) {
      bar.value = told.done / told.of;
      if (cancel.ariaDisabled !== 'true') fill(step, `${told.what} (${told.done + 1} of ${told.of})`);
    }
    setTimeout(poll, POLL);
  };
  setTimeout(poll, POLL);

  try {
    return await app.call('review', { month });
  } catch (error) {
    if (!(error instanceof CallFailed) || error.trouble !== 'input' || cancel.ariaDisabled !== 'true') {
      throw error;
    }
    app.say(error.message);
    return undefined;
  } finally {
    isOver = true;
    place.hidden = true;
  }
}
