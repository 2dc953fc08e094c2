import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { plural } from '../wording.ts';

type Match = AnswerOf<'match'>;
type Column = Match['columns'][number];
type Value = Match['values'][number];

/** Columns to fields, values to meanings: what is unsure first. What is answered stands in Lead settings. */
export async function matchScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the columns…'));
  const match = await app.call('match', {});
  if (match === undefined) {
    fill(place, h('button', { type: 'button', onclick: () => app.go('match') }, 'Try again'));
  } else draw(app, place, match);
}

function draw(app: App, place: HTMLElement, match: Match): void {
  const chosen = new Map<string, { column: Column; field: string }>();
  const meant = new Map<Value, string>();
  const save = h('button', { type: 'submit', class: 'main wide', disabled: true }, 'Save answers');
  const changed = (): void => {
    const count = chosen.size + meant.size;
    save.disabled = count === 0;
    save.textContent = count === 0 ? 'Save answers' : `Save ${plural(count, 'answer')}`;
  };
  const choose = (column: Column, field: string): void => {
    if (field === (column.field ?? '')) chosen.delete(column.cell);
    else chosen.set(column.cell, { column, field });
    changed();
  };
  const mean = (value: Value, meaning: string): void => {
    if (meaning === (value.meaning ?? '')) meant.delete(value);
    else meant.set(value, meaning);
    changed();
  };

  const open = match.values.filter(({ meaning }) => meaning === null);
  const known = match.values.filter(({ meaning }) => meaning !== null);
  const read = match.columns.filter(({ field }) => field !== null);
  const unread = match.columns.filter(({ field }) => field === null);
  const value = (one: Value) => valueRow(one, match, (meaning) => mean(one, meaning));
  const column = (one: Column) => columnRow(one, match, (field) => choose(one, field));

  fill(
    place,
    h('h1', {}, 'What your columns and values mean'),
    h(
      'form',
      {
        onsubmit: async (event: Event) => {
          event.preventDefault();
          const answer = await app.call('saveMatch', answersOf(chosen, meant));
          if (answer === undefined) return;
          draw(app, place, answer);
          app.say('Saved in Lead settings.');
        },
      },
      open.length > 0 && [
        h('h2', {}, `Values to explain: ${open.length}`),
        h('p', {}, 'Say what each means for the lead. "Says nothing" is an answer too.'),
        h('ul', { class: 'plain rows' }, open.map(value)),
      ],
      unread.length > 0 &&
        h(
          'details',
          { open: open.length === 0 },
          h('summary', {}, `Columns not used: ${unread.length}`),
          h('ul', { class: 'plain rows' }, unread.map(column)),
        ),
      h(
        'details',
        {},
        h('summary', {}, `Columns read: ${read.length}`),
        h('ul', { class: 'plain rows' }, read.map(column)),
      ),
      known.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, `Values understood: ${known.length}`),
          h('ul', { class: 'plain rows' }, known.map(value)),
        ),
      h('div', { class: 'bar' }, save),
    ),
    match.checks.length > 0 && [
      h('h2', {}, `Worth a look: ${match.checks.length}`),
      checkList(app, match.checks),
    ],
    h(
      'button',
      { type: 'button', class: 'wide', onclick: () => app.go('rubric') },
      'Next: what a good lead is',
    ),
  );
}

function columnRow(column: Column, { fields }: Match, choose: (field: string) => void): HTMLElement {
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
      `${column.cell}: `,
      column.samples.length === 0 ? 'empty' : column.samples.join(' · '),
    ),
    select,
    column.how !== '' && h('p', { class: 'quiet' }, column.how),
  );
}

function valueRow(value: Value, { meanings }: Match, mean: (meaning: string) => void): HTMLElement {
  const id = `value-${value.header}-${value.value}`.replace(/[^\w-]+/g, '_');
  const select = h(
    'select',
    { id, onchange: () => mean(select.value) },
    value.meaning === null && h('option', { value: '', selected: true }, 'Choose a meaning'),
    meanings.map((meaning) =>
      h('option', { value: meaning, selected: meaning === value.meaning }, nameOf(meaning)),
    ),
  );
  return h(
    'li',
    {},
    h('label', { htmlFor: id }, value.value),
    h('p', { class: 'quiet' }, `${value.header}, ${plural(value.count, 'lead')}`),
    select,
  );
}

function nameOf(meaning: string): string {
  return meaning === 'nothing' ? 'Says nothing' : meaning[0]!.toUpperCase() + meaning.slice(1);
}

/** A field that a column loses is left without one, unless another column takes it. */
function answersOf(
  chosen: ReadonlyMap<string, { column: Column; field: string }>,
  meant: ReadonlyMap<Value, string>,
): RequestOf<'saveMatch'> {
  const taken = new Map(
    [...chosen.values()]
      .filter(({ field }) => field !== '')
      .map(({ column, field }) => [field, column.header]),
  );
  const left = [...chosen.values()].flatMap(({ column }) =>
    column.field !== null && !taken.has(column.field) ? [{ field: column.field, header: '' }] : [],
  );
  return {
    columns: [...left, ...[...taken].map(([field, header]) => ({ field, header }))],
    meanings: [...meant].map(([{ header, value }, meaning]) => ({ header, value, meaning })),
  };
}
