import type { AnswerOf } from '../../shared/contract.ts';
import { h } from '../element.ts';
import { plural } from '../wording.ts';

type Match = AnswerOf<'match'>;
/** A column of the lead sheet, and what it was read as. */
export type Column = Match['columns'][number];
/** A value of a column, and what it means. */
export type Value = Match['values'][number];

/** A column with some of its values, and a list to choose its field from; '' is none. */
export function columnRow(column: Column, { fields }: Match, choose: (field: string) => void): HTMLElement {
  const id = `column-${column.cell}`;
  const select = h(
    'select',
    { id, onchange: () => choose(select.value), 'aria-describedby': `${id}-about` },
    h('option', { value: '', selected: column.field === null }, 'Not used'),
    fields.map((field) =>
      h(
        'option',
        { value: field.id, selected: field.id === column.field, title: field.meaning },
        field.label,
      ),
    ),
  );
  return h(
    'li',
    {},
    h('label', { htmlFor: id }, column.header === '' ? `Column ${column.cell}` : column.header),
    h(
      'p',
      { class: 'quiet', id: `${id}-about` },
      `Column ${column.cell}: `,
      column.samples.length === 0 ? 'no values' : column.samples.join(' · '),
    ),
    select,
    column.field !== null && column.how !== 'Matched.' && h('p', { class: 'quiet how' }, column.how),
  );
}

/** A value with how many leads have it, and a list to choose its meaning from. */
export function valueRow(
  value: Value,
  { meanings, values }: Match,
  mean: (meaning: string) => void,
): HTMLElement {
  const id = `value-${values.indexOf(value)}`;
  const select = h(
    'select',
    { id, onchange: () => mean(select.value), 'aria-describedby': `${id}-about` },
    value.meaning === null && h('option', { value: '', selected: true }, 'Choose a meaning'),
    meanings
      .filter(({ kind }) => kind === value.kind)
      .map(({ id: meaning, label }) =>
        h('option', { value: meaning, selected: meaning === value.meaning }, label),
      ),
  );
  return h(
    'li',
    {},
    h('label', { htmlFor: id }, value.value),
    h('p', { class: 'quiet', id: `${id}-about` }, `${value.header}, ${plural(value.count, 'lead')}`),
    select,
  );
}
