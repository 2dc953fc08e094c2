import type { AnswerOf } from '../shared/contract.ts';
import { type Content, h } from './element.ts';

/** What Match asks about the columns. */
export type Question = AnswerOf<'match'>['questions'][number];
/** An answer to it that can be chosen. */
export type Choice = Question['choices'][number];

/** A question with what is known so far, and a list of that id to choose its answer from; `answer` gets undefined for none. */
export function questionRow(
  id: string,
  { text, about, choices }: Question,
  answer: (choice: Choice | undefined) => void,
): Content[] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  const options = (group: string): HTMLElement[] =>
    choices.flatMap((choice, at) =>
      choice.group === group ? [h('option', { value: String(at) }, choice.text)] : [],
    );
  const select = h(
    'select',
    {
      id,
      'aria-describedby': `${id}-about`,
      onchange: () => answer(select.value === '' ? undefined : choices[Number(select.value)]),
    },
    h('option', { value: '', selected: true }, 'Choose an answer'),
    groups.map((group) => (group === '' ? options(group) : h('optgroup', { label: group }, options(group)))),
  );
  return [h('label', { htmlFor: id }, text), h('p', { class: 'quiet', id: `${id}-about` }, about), select];
}
