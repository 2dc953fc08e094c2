import type { AnswerOf } from '../../shared/contract.ts';
import { h } from '../element.ts';
import { capital } from '../wording.ts';

/** The headline measures: value, counts, interval, change, and the status in words beside its colour. */
export function measuresPart({ measures }: AnswerOf<'review'>): HTMLElement {
  return h(
    'ul',
    { class: 'plain measures', 'aria-label': 'Measures' },
    measures.map(({ label, text, counts, interval, change, status, note, basis }) =>
      h(
        'li',
        { title: basis },
        h('p', { class: 'label' }, label),
        h('p', { class: 'value' }, text),
        h(
          'p',
          { class: 'quiet' },
          [counts, interval].filter((one) => one !== '').join(', '),
          change !== '' && h('span', { class: 'block' }, `Change ${change}`),
        ),
        h('p', { class: 'verdict' }, h('span', { class: `status ${status.replace(/ /g, '-')}` }, status)),
        note !== '' && h('p', { class: 'quiet note' }, `${capital(note)}.`),
      ),
    ),
  );
}
