import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { h } from '../element.ts';
import { type Choice, type Question, questionRow } from '../question.ts';

/** The question that comes before every other, with what saves its answer; `show` gets what is known then. */
export function firstQuestionForm(
  app: App,
  question: Question,
  show: (start: AnswerOf<'start'>) => void,
): HTMLElement {
  let chosen: Choice | undefined;
  return h(
    'form',
    {
      class: 'card',
      onsubmit: app.on(async () => {
        if (chosen === undefined) {
          app.say('Choose a column first.');
          return;
        }
        await app.call('saveMatch', { columns: chosen.columns, meanings: [] });
        show(await app.call('start', {}));
      }),
    },
    questionRow('first-question', question, (choice) => {
      chosen = choice;
    }),
    h('button', { type: 'submit', class: 'main wide' }, 'Use this column'),
  );
}
