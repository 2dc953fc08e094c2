import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { type Content, fill, h } from '../element.ts';
import { part } from '../part.ts';
import { plural } from '../wording.ts';

/** The month told again with another threshold, or without a source; nothing is written. */
export function whatIfPart(app: App, { month, comparable, by }: AnswerOf<'review'>): HTMLElement {
  const threshold = h('input', { id: 'if-threshold', type: 'number', min: '0', max: '100' });
  const without = h(
    'select',
    { id: 'if-without' },
    h('option', { value: '' }, 'Leave none out'),
    comparable.map((name) => h('option', { value: name }, name)),
  );
  const told = h('div', { role: 'status' });
  return part(
    'What if?',
    '',
    false,
    h('p', { class: 'quiet' }, 'Tells the month again with something changed. Nothing is written.'),
    h(
      'form',
      {
        onsubmit: app.on(async () => {
          if (threshold.value === '' && without.value === '') {
            app.say(`Give a score, or which ${by} to leave out.`);
            return;
          }
          const answer = await app.call('whatIf', {
            month,
            ...(threshold.value !== '' && { threshold: Number(threshold.value) }),
            ...(without.value !== '' && { without: without.value }),
          });
          fill(told, table(answer));
        }),
      },
      h(
        'div',
        { class: 'pair' },
        h('div', {}, h('label', { htmlFor: threshold.id }, 'Score from'), threshold),
        h('div', {}, h('label', { htmlFor: without.id }, 'Without'), without),
      ),
      h('button', { type: 'submit', class: 'wide' }, 'Tell the month again'),
    ),
    told,
  );
}

const TITLES = ['Measure', 'Now', 'Then'];

function table({ asked, beside, moved, caution }: AnswerOf<'whatIf'>): Content[] {
  return [
    h('h3', {}, asked),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          TITLES.map((title, index) => h('th', { scope: 'col', class: index > 0 && 'figure' }, title)),
        ),
      ),
      h(
        'tbody',
        {},
        beside.map(({ label, now, changed }) =>
          h(
            'tr',
            { class: now !== changed && 'changed' },
            h('th', { scope: 'row' }, label),
            [now, changed].map((text, index) =>
              h('td', { class: 'figure', 'data-title': TITLES[index + 1] }, text),
            ),
          ),
        ),
      ),
    ),
    moved.map(({ from, to, count }) =>
      h('p', {}, `${plural(count, 'lead')} from ${from.toLowerCase()} to ${to.toLowerCase()}`),
    ),
    caution !== '' && h('p', { class: 'quiet' }, caution),
  ];
}
