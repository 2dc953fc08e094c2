import type { AnswerOf } from '../shared/contract.ts';
import type { App } from './app.ts';
import { h } from './element.ts';

/** Data checks, each with buttons that select its cells in the lead sheet. */
export function checkList(app: App, checks: AnswerOf<'match'>['checks']): HTMLElement {
  return h(
    'ul',
    { class: 'checks' },
    checks.map(({ message, cells, count }) =>
      h(
        'li',
        {},
        h('span', {}, message),
        cells.length > 0 &&
          h(
            'span',
            { class: 'cells' },
            cells.slice(0, MOST_CELLS).map((cell) => cellButton(app, cell)),
            count > MOST_CELLS && cells.length >= MOST_CELLS && h('span', { class: 'quiet' }, `of ${count}`),
          ),
      ),
    ),
  );
}

/** A cell's name that selects the cell when it is pressed. */
export function cellButton(app: App, cell: string, text = cell): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'cell',
      'aria-label': `Select cell ${cell} in the lead sheet`,
      onclick: () => app.call('select', { cell }),
    },
    text,
  );
}

const MOST_CELLS = 6;
