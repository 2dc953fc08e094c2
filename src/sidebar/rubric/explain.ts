import type { App } from '../app.ts';
import { fill, h } from '../element.ts';

/** Why the lead of the selected row stands where it does. */
export function explainPart(app: App): HTMLElement {
  const told = h('div', { role: 'status' });
  return h(
    'section',
    { 'aria-labelledby': 'why' },
    h('h2', { id: 'why' }, 'Why this tier?'),
    h('p', { class: 'quiet' }, 'Goes by the saved rubric. Select any row of the lead tab first.'),
    h(
      'button',
      {
        type: 'button',
        class: 'wide',
        onclick: app.on(async () => {
          const { name, row, tier, why, criteria } = await app.call('explain', {});
          fill(
            told,
            h(
              'p',
              {},
              h('strong', {}, name || `Row ${row}`),
              name !== '' && `, row ${row}`,
              ' ',
              h('span', { class: `tag ${tier.toLowerCase()}` }, tier),
            ),
            h('p', {}, why),
            h(
              'dl',
              { class: 'answers' },
              criteria.map(({ name: criterion, answer }) => [
                h('dt', {}, criterion),
                h('dd', { class: answer.replace(' ', '-') }, answer),
              ]),
            ),
          );
        }),
      },
      'Explain the selected row',
    ),
    told,
  );
}
