import type { AnswerOf } from '../shared/contract.ts';
import { fill, h } from './element.ts';
import { icon } from './icon.ts';

/** The screens, in the order a person walks them; the last two are tools beside the path. */
export const SCREENS = [
  { id: 'start', title: 'Start', isStep: true },
  { id: 'match', title: 'Match', isStep: true },
  { id: 'rubric', title: 'Rubric', isStep: true },
  { id: 'review', title: 'Review', isStep: true },
  { id: 'formulas', title: 'Formulas', isStep: false },
  { id: 'check', title: 'Check a text', isStep: false },
] as const;

export type ScreenId = (typeof SCREENS)[number]['id'];

/** The steps that are done, by what the spreadsheet holds: the review is that of the latest complete month. */
export function stepsDone({
  leadSheet,
  trouble,
  questions,
  hasRubric,
  periods,
  reviewed,
}: AnswerOf<'start'>): ReadonlySet<ScreenId> {
  const isRead = leadSheet !== null && trouble === '';
  const done: [ScreenId, boolean][] = [
    ['start', isRead],
    ['match', isRead && questions === 0],
    ['rubric', isRead && hasRubric],
    ['review', isRead && reviewed.some(({ id }) => id === periods[0]?.id)],
  ];
  return new Set(done.filter(([, isDone]) => isDone).map(([id]) => id));
}

/** The path across the top: which screen is open, and which steps are done. */
export interface Path {
  readonly header: HTMLElement;
  readonly show: (here: ScreenId) => void;
  readonly tick: (done: ReadonlySet<ScreenId>) => void;
}

export function createPath(go: (screen: ScreenId) => void): Path {
  const links = SCREENS.map(({ id, title, isStep }, index) => {
    const number = h('span', { class: 'number' }, index + 1);
    const said = h('span', { class: 'unseen' });
    const link = h(
      'button',
      { type: 'button', class: isStep ? 'step' : 'tool', onclick: () => go(id) },
      isStep && number,
      h('span', {}, title, said),
    );
    return { id, isStep, link, number, said, place: index + 1 };
  });
  const of = (steps: boolean) => links.filter(({ isStep }) => isStep === steps).map(({ link }) => link);
  return {
    header: h(
      'header',
      {},
      h(
        'nav',
        { 'aria-label': 'Monthly review' },
        h('div', { class: 'steps' }, of(true)),
        h('div', { class: 'tools' }, of(false)),
      ),
    ),
    show: (here) => {
      for (const { id, isStep, link } of links) {
        if (id === here) link.setAttribute('aria-current', isStep ? 'step' : 'page');
        else link.removeAttribute('aria-current');
      }
    },
    tick: (done) => {
      for (const { id, link, number, said, place } of links) {
        const isDone = done.has(id);
        link.classList.toggle('done', isDone);
        fill(number, isDone ? icon('done') : place);
        fill(said, isDone ? ', done' : '');
      }
    },
  };
}
