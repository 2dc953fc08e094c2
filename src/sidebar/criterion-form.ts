import type { AnswerOf, RequestOf } from '../shared/contract.ts';
import { h } from './element.ts';

type Criterion = RequestOf<'saveRubric'>['rubric']['criteria'][number];

/** A form for one criterion; `done` gets what was written, or undefined where it was left as it was. */
export function criterionForm(
  one: Criterion,
  { columns, tests }: AnswerOf<'rubric'>,
  done: (next: Criterion | undefined) => void,
): HTMLElement {
  const name = h('input', { id: 'criterion-name', value: one.name, required: true });
  const column = h('input', { id: 'criterion-column', value: one.column, required: true });
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
  const valueLabel = h('label', { htmlFor: 'criterion-value' }, 'Value');

  function explain(): void {
    const rule = tests.find(({ id }) => id === test.value);
    const hasValue = rule !== undefined && rule.needs !== '';
    value.hidden = !hasValue;
    valueLabel.hidden = !hasValue;
    needs.textContent = hasValue
      ? `Met when ${rule.meaning}. Write ${rule.needs}.`
      : `Met when ${rule?.meaning ?? ''}.`;
  }
  explain();

  const field = (label: string, input: HTMLElement) => [h('label', { htmlFor: input.id }, label), input];
  return h(
    'form',
    {
      class: 'criterion',
      onsubmit: (event: Event) => {
        event.preventDefault();
        done({
          dimension: one.dimension,
          name: name.value.trim(),
          column: column.value.trim(),
          test: test.value,
          value: value.hidden ? '' : value.value.trim(),
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
    valueLabel,
    value,
    needs,
    field('Points', points),
    h('label', { class: 'tick' }, mustHave, ' Must have: without it no lead qualifies'),
    h(
      'div',
      { class: 'pair' },
      h('button', { type: 'submit', class: 'main' }, 'Done'),
      h('button', { type: 'button', onclick: () => done(undefined) }, 'Cancel'),
    ),
  );
}
