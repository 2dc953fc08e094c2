import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';

/** Every custom function: what it does, and a button that writes it into the selected cell. */
export async function formulasScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the functions…'));
  const { formulas } = await app.call('formulas', {});
  fill(
    place,
    h('h1', {}, 'Formulas for your own cells'),
    h(
      'p',
      {},
      'Select an empty cell outside the lead tab, then insert. The figures follow your lead tab. Tables fill several cells, so leave room below and to the right.',
    ),
    h(
      'ul',
      { class: 'plain lines' },
      formulas.map((formula) => card(app, formula)),
    ),
  );
}

function card(
  app: App,
  { name, summary, parameters, formula }: AnswerOf<'formulas'>['formulas'][number],
): HTMLElement {
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'titled' },
      h('h2', { class: 'code' }, name),
      h(
        'button',
        {
          type: 'button',
          class: 'small',
          'aria-label': `Insert ${name}`,
          onclick: app.on(async () => {
            const { cell } = await app.call('insertFormula', { name });
            app.say(`Written into ${cell}.`);
          }),
        },
        'Insert',
      ),
    ),
    h('p', {}, summary),
    h(
      'details',
      { class: 'more' },
      h('summary', {}, 'What it takes', h('span', { class: 'unseen' }, `: ${name}`)),
      h('p', { class: 'code formula' }, formula),
      h(
        'dl',
        {},
        parameters.map((one) => [h('dt', { class: 'code' }, one.name), h('dd', {}, one.help)]),
      ),
    ),
  );
}
