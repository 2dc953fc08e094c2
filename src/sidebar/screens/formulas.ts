import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';

/** Every custom function: what it does, and a button that writes it into the selected cell. */
export async function formulasScreen(app: App, place: HTMLElement): Promise<void> {
  const answer = await app.call('formulas', {});
  if (answer === undefined) return;
  fill(
    place,
    h('h1', {}, 'Formulas for your own cells'),
    h(
      'p',
      {},
      'Select an empty cell, then insert a formula. It takes its figures from your lead sheet and recalculates when the sheet changes.',
    ),
    h(
      'ul',
      { class: 'plain cards' },
      answer.formulas.map((formula) => card(app, formula)),
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
    h('h2', { class: 'code' }, name),
    h('p', {}, summary),
    h(
      'details',
      {},
      h('summary', {}, 'What it takes'),
      h(
        'dl',
        {},
        parameters.map((one) => [h('dt', {}, one.name), h('dd', {}, one.help)]),
      ),
    ),
    h('p', { class: 'code formula' }, formula),
    h(
      'button',
      {
        type: 'button',
        'aria-label': `Insert ${name} into the selected cell`,
        onclick: async () => {
          const written = await app.call('insertFormula', { name });
          if (written !== undefined) app.say(`Written into ${written.cell}.`);
        },
      },
      'Insert',
    ),
  );
}
