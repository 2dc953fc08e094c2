import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { type App, focusHeading } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { part } from '../part.ts';
import { capital, plural } from '../wording.ts';

type Match = AnswerOf<'match'>;
type Column = Match['columns'][number];
type Value = Match['values'][number];

/** Columns to fields, values to meanings: what is unsure first. What is answered stands in Lead settings. */
export async function matchScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the columns…'));
  draw(app, place, await app.call('match', {}));
}

function draw(app: App, place: HTMLElement, match: Match): void {
  const chosen = new Map<string, { column: Column; field: string }>();
  const meant = new Map<Value, string>();
  const save = h('button', { type: 'submit', class: 'main' }, 'Save');
  const bar = h('div', { class: 'bar', hidden: true }, save);
  const changed = (): void => {
    const answers = plural(chosen.size + meant.size, 'answer');
    const isSame = chosen.size + meant.size === 0;
    bar.hidden = isSame;
    save.textContent = `Save ${answers}`;
    app.unsaved(isSame ? '' : `You have ${answers} not saved`);
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
  const values = (ones: readonly Value[]) =>
    h(
      'ul',
      { class: 'plain lines' },
      ones.map((one) => valueRow(one, match, (meaning) => mean(one, meaning))),
    );
  const columns = (ones: readonly Column[]) =>
    h(
      'ul',
      { class: 'plain lines' },
      ones.map((one) => columnRow(one, match, (field) => choose(one, field))),
    );

  fill(
    place,
    h('h1', {}, 'What your columns and values mean'),
    open.length === 0
      ? h(
          'p',
          {},
          'Every value is understood. Look through the columns once, and change what was read wrongly.',
        )
      : h('p', {}, 'A count is only as good as what it counts, so please say what these values mean.'),
    h(
      'form',
      {
        onsubmit: app.on(async () => {
          const answer = await app.call('saveMatch', answersOf(chosen, meant));
          app.unsaved('');
          draw(app, place, answer);
          focusHeading(place);
          app.say('Saved in Lead settings.');
          app.refresh();
        }),
      },
      open.length > 0 &&
        h(
          'section',
          { 'aria-labelledby': 'open-values' },
          h('h2', { id: 'open-values' }, `${plural(open.length, 'value')} to explain`),
          values(open),
        ),
      unread.length > 0 && part('Columns not used', unread.length, open.length === 0, columns(unread)),
      read.length > 0 && part('Columns read', read.length, false, columns(read)),
      known.length > 0 && part('Values understood', known.length, false, values(known)),
      bar,
    ),
    match.checks.length > 0 &&
      part('Worth a look', plural(match.checks.length, 'data check'), true, checkList(app, match.checks)),
    h(
      'button',
      { type: 'button', class: 'wide', onclick: () => app.go('rubric') },
      'Next: say what a good lead is',
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
      `Column ${column.cell}: `,
      column.samples.length === 0 ? 'no values' : column.samples.join(' · '),
    ),
    select,
    column.field !== null && column.how !== 'Matched.' && h('p', { class: 'quiet how' }, column.how),
  );
}

function valueRow(value: Value, { meanings, values }: Match, mean: (meaning: string) => void): HTMLElement {
  const id = `value-${values.indexOf(value)}`;
  const select = h(
    'select',
    { id, onchange: () => mean(select.value), 'aria-describedby': `${id}-about` },
    value.meaning === null && h('option', { value: '', selected: true }, 'Choose a meaning'),
    meanings.map((meaning) =>
      h('option', { value: meaning, selected: meaning === value.meaning }, nameOf(meaning)),
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

function nameOf(meaning: string): string {
  return meaning === 'nothing' ? 'Says nothing' : capital(meaning);
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
