import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { actionsPart } from '../month/actions.ts';
import { comparePart, funnelPart } from '../month/funnels.ts';
import { listsPart } from '../month/lists.ts';
import { measuresPart } from '../month/measures.ts';
import { runReview } from '../month/run.ts';
import { sourcesPart } from '../month/sources.ts';
import { storyPart } from '../month/story.ts';
import { whatIfPart } from '../month/what-if.ts';
import { part } from '../part.ts';
import { dayText, plural } from '../wording.ts';

type Review = AnswerOf<'review'>;

/** The tabs that a review writes and the sidebar opens. */
const TABS = [
  { id: 'scorecard', text: 'Open Scorecard' },
  { id: 'monthly-review', text: 'Open Monthly review' },
] as const;

/** A month: run its review, then read it. */
export async function reviewScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Counting…'));
  const { periods, reviewed, trouble, firstQuestion, written } = await app.call('start', {});
  if (periods.length === 0) {
    fill(place, nothingYet(app, trouble, firstQuestion !== null));
    return;
  }
  const asOf = new Map(reviewed.map(({ id, asOf: day }) => [id, day]));
  const shown = h('div', {});
  const progress = h('div', { class: 'progress', hidden: true });
  const about = h('p', { class: 'quiet' });
  const month = h(
    'select',
    { id: 'month', onchange: app.on(lookAgain) },
    periods.map(({ id, label, leads, isOver }) =>
      h(
        'option',
        { value: id },
        `${label}, ${plural(leads, 'lead')}${isOver ? '' : ', not over yet'}${asOf.has(id) ? ', reviewed' : ''}`,
      ),
    ),
  );
  const run = h('button', { type: 'button', class: 'main wide', onclick: app.on(review) }, 'Run the review');
  const tabs = h('div', { class: 'pair' });
  offerTabs((tab) => written.includes(tab));
  fill(
    place,
    h('h1', {}, 'Review'),
    h('label', { htmlFor: 'month' }, 'Month'),
    month,
    run,
    progress,
    about,
    tabs,
    shown,
  );
  await look(month.value);

  /** Offers to open the tabs that are there. */
  function offerTabs(isThere: (tab: string) => boolean): void {
    const offered = TABS.filter(({ id }) => isThere(id));
    tabs.hidden = offered.length === 0;
    fill(
      tabs,
      offered.map(({ id, text }) => opener(id, text)),
    );
  }

  function opener(tab: string, text: string): HTMLElement {
    return h('button', { type: 'button', onclick: app.on(() => app.call('openTab', { tab })) }, text);
  }

  function lookAgain(): Promise<void> {
    return look(month.value);
  }

  async function look(id: string): Promise<void> {
    const told = await app.call('look', { month: id });
    if (id === month.value) draw(told);
  }

  async function review(): Promise<void> {
    month.disabled = true;
    try {
      const told = await runReview(app, progress, month.value);
      if (told === undefined) return;
      asOf.set(told.month, told.asOf);
      offerTabs(() => true);
      draw(told);
      app.say(`${told.label} is reviewed: its tabs are written.`);
      place.querySelector('h2')?.focus();
      app.refresh();
    } finally {
      month.disabled = false;
    }
  }

  function draw(told: Review): void {
    const day = asOf.get(told.month);
    run.textContent = day === undefined ? 'Run the review' : 'Run it again';
    fill(
      about,
      day === undefined
        ? 'Writes Scorecard, Monthly review and Lead qualification, and adds to the history.'
        : `Reviewed as of ${dayText(day)}: so the tabs stand. Below is the sheet as it is now.`,
    );
    fill(
      shown,
      h('h2', { tabIndex: -1 }, `${told.label}: ${plural(told.leads, 'lead')}`),
      changedNotice(app, told, () => look(told.month)),
      h('p', { class: 'weakest' }, told.weakestStep),
      measuresPart(told),
      sourcesPart(told),
      storyPart(app, told),
      actionsPart(app, told, day !== undefined),
      funnelPart(told),
      comparePart(app, told, periods),
      whatIfPart(app, told),
      listsPart(app, told),
      told.checks.length > 0 &&
        part('Worth a look', plural(told.checks.length, 'data check'), false, checkList(app, told.checks)),
    );
  }
}

function nothingYet(app: App, trouble: string, isAsked: boolean): HTMLElement[] {
  return [
    h('h1', {}, 'No month to review yet'),
    h(
      'p',
      {},
      trouble ||
        (isAsked
          ? 'No column is known to say when a lead came in. Match asks which it is.'
          : 'No lead has a date up to today on which it came in. Look in Match whether the right column is read.'),
    ),
    h('button', { type: 'button', onclick: () => app.go('match') }, 'Go to Match'),
  ];
}

/** Says when the sheet is no longer the one that was counted; looked at whenever the person comes back to the sidebar. */
function changedNotice(app: App, { mark }: Review, again: () => Promise<void>): HTMLElement {
  const notice = h('div', { role: 'status' });
  const look = async (): Promise<void> => {
    if (!notice.isConnected) {
      window.removeEventListener('focus', look);
      return;
    }
    const now = await app.ask('mark', {});
    if (now === undefined || (now.mark === mark) === (notice.firstChild === null)) return;
    fill(
      notice,
      now.mark !== mark &&
        h(
          'div',
          { class: 'notice' },
          h('p', {}, 'The lead sheet has changed since this was counted.'),
          h(
            'button',
            {
              type: 'button',
              onclick: app.on(async () => {
                const place = notice.parentElement;
                await again();
                place?.querySelector('h2')?.focus();
              }),
            },
            'Count again',
          ),
        ),
    );
  };
  window.addEventListener('focus', look);
  return notice;
}
