import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { actionsPart } from '../review/actions.ts';
import { funnelsPart } from '../review/funnels.ts';
import { listsPart } from '../review/lists.ts';
import { measuresPart } from '../review/measures.ts';
import { sourcesPart } from '../review/sources.ts';
import { storyPart } from '../review/story.ts';
import { whatIfPart } from '../review/what-if.ts';

type Review = AnswerOf<'review'>;

/** Milliseconds between two questions how far the review is. */
const POLL = 700;

/** A month: run its review, then read it. */
export async function reviewScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Counting…'));
  const start = await app.call('start', {});
  if (start === undefined || start.periods.length === 0) {
    fill(
      place,
      h('h1', {}, 'No month to review yet'),
      h('p', {}, start?.trouble || 'The sheet has no lead with a date in a complete month.'),
      h('button', { type: 'button', onclick: () => app.go('start') }, 'Back to the start'),
    );
    return;
  }
  const shown = h('div', { id: 'review' });
  const month = h(
    'select',
    { id: 'month', onchange: () => look(month.value) },
    start.periods.map(({ id, label, leads }) => h('option', { value: id }, `${label} (${leads})`)),
  );
  const progress = h('div', { class: 'progress', hidden: true });
  const run = h(
    'button',
    { type: 'button', class: 'main wide', onclick: () => runReview() },
    'Run the review',
  );
  fill(
    place,
    h('h1', {}, 'Review'),
    h('label', { htmlFor: 'month' }, 'Month'),
    month,
    run,
    progress,
    h(
      'p',
      { class: 'quiet' },
      'Writes the Scorecard, Monthly review and Lead qualification tabs and adds to the history.',
    ),
    shown,
  );
  await look(month.value);

  async function look(id: string): Promise<void> {
    const review = await app.call('look', { month: id });
    if (review !== undefined && review.month === month.value) draw(review);
  }

  async function runReview(): Promise<void> {
    const asked = month.value;
    run.disabled = true;
    month.disabled = true;
    const bar = h('progress', { max: 1, value: 0, 'aria-label': 'How far the review is' });
    const step = h('p', { class: 'quiet' }, 'Starting…');
    const cancel = h(
      'button',
      {
        type: 'button',
        onclick: () => {
          cancel.disabled = true;
          step.textContent = 'Stopping at the next safe point…';
          void app.call('cancel', {}, { isQuiet: true });
        },
      },
      'Cancel',
    );
    fill(progress, bar, step, cancel);
    progress.hidden = false;
    const polling = setInterval(async () => {
      const told = await app.call('progress', {}, { isQuiet: true });
      if (told === undefined || told.of === 0 || cancel.disabled) return;
      bar.value = told.done / told.of;
      step.textContent = `${told.what} (${told.done} of ${told.of})`;
    }, POLL);
    const review = await app.call('review', { month: asked });
    clearInterval(polling);
    progress.hidden = true;
    run.disabled = false;
    month.disabled = false;
    if (review === undefined) return;
    draw(review);
    app.say(`${review.label} is reviewed: the tabs are written.`);
    document.getElementById('review-title')?.focus();
  }

  function draw(review: Review): void {
    fill(
      shown,
      h('h2', { id: 'review-title', tabIndex: -1 }, review.label),
      changed(app, review, () => look(review.month)),
      h('p', { class: 'weakest' }, review.weakestStep),
      measuresPart(review),
      sourcesPart(review),
      storyPart(app, review),
      actionsPart(app, review),
      funnelsPart(app, review),
      whatIfPart(app, review),
      listsPart(app, review),
      review.checks.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, `Data checks: ${review.checks.length}`),
          checkList(app, review.checks),
        ),
      h(
        'div',
        { class: 'pair' },
        h(
          'button',
          { type: 'button', onclick: () => app.call('openTab', { tab: 'scorecard' }) },
          'Open Scorecard',
        ),
        h(
          'button',
          { type: 'button', onclick: () => app.call('openTab', { tab: 'monthly-review' }) },
          'Open Monthly review',
        ),
      ),
    );
  }
}

/** Says when the sheet is no longer the one that was counted; looked at whenever the person comes back to the sidebar. */
function changed(app: App, { mark }: Review, again: () => void): HTMLElement {
  const notice = h(
    'p',
    { class: 'notice', hidden: true },
    'The lead sheet has changed since these figures were counted. ',
    h('button', { type: 'button', onclick: again }, 'Count again'),
  );
  const look = async (): Promise<void> => {
    if (!notice.isConnected) window.removeEventListener('focus', look);
    else {
      const now = await app.call('mark', {}, { isQuiet: true });
      if (now !== undefined) notice.hidden = now.mark === mark;
    }
  };
  window.addEventListener('focus', look);
  return notice;
}
