import type { AnswerOf } from '../shared/contract.ts';
import type { App } from './app.ts';
import { type Content, h } from './element.ts';
import { written } from './wording.ts';

/** Data checks, each with buttons that select its cells in the lead sheet, or lead to where it is asked. */
export function checkList(app: App, checks: AnswerOf<'match'>['checks']): HTMLElement {
  return h(
    'ul',
    { class: 'plain lines' },
    checks.map(({ message, cells, count, isAsked }) => {
      const shown = cells.slice(0, MOST_CELLS);
      return h(
        'li',
        {},
        h('p', {}, message),
        shown.length > 0 &&
          h(
            'p',
            { class: 'cells' },
            shown.map((cell) => cellButton(app, cell, 'cell', cell)),
            count > shown.length && h('span', { class: 'quiet' }, `of ${written(count)}`),
          ),
        isAsked &&
          h('button', { type: 'button', class: 'small', onclick: () => app.go('match') }, 'Answer in Match'),
      );
    }),
  );
}

/** A button that selects a cell of the lead sheet; what it shows begins its name. */
export function cellButton(app: App, cell: string, look: string, ...content: Content[]): HTMLElement {
  return h(
    'button',
    { type: 'button', class: look, onclick: app.on(() => app.call('select', { cell })) },
    content,
    h('span', { class: 'unseen' }, ', select it in the lead sheet'),
  );
}

const MOST_CELLS = 6;
