import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';
import { plural } from '../wording.ts';

/** Holds a text against the scorecard: which numbers and claims nothing backs. */
export function checkScreen(app: App, place: HTMLElement): void {
  const text = h('textarea', { id: 'text', rows: 12, required: true });
  const found = h('div', { id: 'found' });
  fill(
    place,
    h('h1', {}, 'Is this summary still true?'),
    h(
      'p',
      {},
      'Paste a summary that someone edited, or that a language model wrote. Every number, ranking and source in it is held against the scorecard.',
    ),
    h(
      'form',
      {
        onsubmit: async (event: Event) => {
          event.preventDefault();
          fill(found);
          const answer = await app.call('check', { text: text.value });
          if (answer !== undefined) fill(found, verdict(answer));
        },
      },
      h('label', { htmlFor: 'text' }, 'The text'),
      text,
      h('button', { type: 'submit', class: 'main wide' }, 'Check'),
    ),
    found,
  );
}

function verdict({ unbacked, label }: AnswerOf<'check'>): HTMLElement {
  if (unbacked.length === 0) {
    return h(
      'p',
      { class: 'good', role: 'status' },
      `Every number and claim is backed by the review of ${label}.`,
    );
  }
  return h(
    'section',
    { 'aria-label': 'What nothing backs' },
    h(
      'p',
      { class: 'notice', role: 'status' },
      `The review of ${label} does not back ${plural(unbacked.length, 'number or claim', 'numbers or claims')}.`,
    ),
    h(
      'ol',
      { class: 'plain cards' },
      unbacked.map(({ line, claim, why }) =>
        h(
          'li',
          {},
          h('p', {}, h('strong', {}, `“${claim}”`), ` in line ${line}`),
          h('p', { class: 'quiet' }, why),
        ),
      ),
    ),
  );
}
