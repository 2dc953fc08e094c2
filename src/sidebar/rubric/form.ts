import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { fill, h } from '../element.ts';

export type Criterion = RequestOf<'saveRubric'>['rubric']['criteria'][number];

/** A form for one criterion; `done` gets what was written, or undefined where it was left as it was. */
export function criterionForm(
  one: Criterion,
  { columns, tests }: AnswerOf<'rubric'>,
  done: (next: Criterion | undefined) => void,
): HTMLElement {
  const name = h('input', { id: 'criterion-name', value: one.name, required: true, autocomplete: 'off' });
  const column = h('input', {
    id: 'criterion-column',
    value: one.column,
    required: true,
    autocomplete: 'off',
  });
  column.setAttribute('list', 'criterion-columns');
  const test = h(
    'select',
    { id: 'criterion-test', onchange: () => explain() },
    tests.map(({ id }) => h('option', { value: id, selected: id === one.test }, id)),
  );
  const value = h('textarea', {
    id: 'criterion-value',
    rows: 2,
    value: one.value,
    'aria-describedby': 'criterion-needs',
  });
  const points = h('input', {
    id: 'criterion-points',
    type: 'number',
    min: '0',
    max: '1000',
    step: 'any',
    value: String(one.points),
    required: true,
  });
  const mustHave = h('input', { id: 'criterion-must', type: 'checkbox', checked: one.mustHave });
  const needs = h('p', { class: 'quiet', id: 'criterion-needs' });
  const field = (label: string, input: HTMLElement) =>
    h('div', {}, h('label', { htmlFor: input.id }, label), input);
  const valueField = field('Value', value);

  function explain(): void {
    const rule = tests.find(({ id }) => id === test.value);
    const hasValue = rule !== undefined && rule.needs !== '';
    valueField.hidden = !hasValue;
    fill(needs, `Met when ${rule?.meaning ?? ''}.`, hasValue && ` Write ${rule.needs}.`);
  }
  explain();

  return h(
    'form',
    {
      class: 'criterion',
      'aria-label': one.name === '' ? 'New criterion' : `Criterion: ${one.name}`,
      onsubmit: (event: Event) => {
        event.preventDefault();
        done({
          dimension: one.dimension,
          name: name.value.trim(),
          column: column.value.trim(),
          test: test.value,
          value: valueField.hidden ? '' : value.value.trim(),
          points: Number(points.value),
          mustHave: mustHave.checked,
        });
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') done(undefined);
      },
    },
    field('Name', name),
    field('Column', column),
    h(
      'datalist',
      { id: 'criterion-columns' },
      columns.map((header) => h('option', { value: header })),
    ),
    field('Test', test),
    valueField,
    needs,
    field('Points', points),
    h(
      'div',
      { class: 'tick' },
      mustHave,
      h('label', { htmlFor: mustHave.id }, 'Must have: a lead that fails it never qualifies'),
    ),
    h(
      'div',
      { class: 'choices' },
      h('button', { type: 'submit', class: 'main' }, 'Done'),
      h('button', { type: 'button', onclick: () => done(undefined) }, 'Cancel'),
    ),
  );
}
