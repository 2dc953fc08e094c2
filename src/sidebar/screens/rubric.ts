import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { cellButton } from '../check-list.ts';
import { criterionForm } from '../criterion-form.ts';
import { fill, h } from '../element.ts';
import { plural } from '../wording.ts';

type Shown = AnswerOf<'rubric'>;
type Rubric = RequestOf<'saveRubric'>['rubric'];
export type Criterion = Rubric['criteria'][number];

/** Milliseconds of rest after a change before it is tried. */
const REST = 400;

/** The five questions, what answers them, and what a change would do to the leads at hand. */
export async function rubricScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the rubric…'));
  const shown = await app.call('rubric', {});
  if (shown === undefined) {
    fill(place, h('button', { type: 'button', onclick: () => app.go('rubric') }, 'Try again'));
  } else draw(app, place, shown);
}

function draw(app: App, place: HTMLElement, shown: Shown): void {
  const { period, dimensions, draft, counts } = shown;
  let { criteria, threshold } = shown.rubric as Rubric;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const live = h('div', { class: 'live', role: 'status' });
  const list = h('div', {});
  const save = h(
    'button',
    { type: 'button', class: 'main wide', disabled: true, onclick: keep },
    'Save to Lead rubric',
  );
  const undo = h(
    'button',
    { type: 'button', class: 'wide', hidden: true, onclick: () => draw(app, place, shown) },
    'Undo all changes',
  );
  const bar = h('input', {
    id: 'threshold',
    type: 'number',
    min: '0',
    max: '100',
    step: '1',
    value: String(threshold),
    oninput: () => {
      if (bar.value === '' || !bar.checkValidity()) return;
      threshold = Number(bar.value);
      changed();
    },
  });

  function changed(): void {
    const isSame = JSON.stringify({ criteria, threshold }) === JSON.stringify(shown.rubric);
    save.disabled = isSame;
    undo.hidden = isSame;
    clearTimeout(waiting);
    if (isSame) fill(live, standing(counts, counts, period.label));
    else waiting = setTimeout(attempt, REST);
  }

  async function attempt(): Promise<void> {
    const turn = ++latest;
    const tried = await app.call('tryRubric', { rubric: { criteria, threshold }, month: period.id });
    if (tried === undefined || turn !== latest) return;
    fill(
      live,
      standing(tried.counts, counts, period.label),
      tried.movedCount > 0 &&
        h(
          'details',
          {},
          h('summary', {}, `${plural(tried.movedCount, 'lead')} on another tier`),
          h(
            'ul',
            { class: 'plain' },
            tried.moved.map(({ cell, name, from, to }) =>
              h(
                'li',
                {},
                cellButton(app, cell, name || cell),
                ` ${from.toLowerCase()} → ${to.toLowerCase()}`,
              ),
            ),
          ),
        ),
    );
  }

  async function keep(): Promise<void> {
    const answer = await app.call('saveRubric', { rubric: { criteria, threshold } });
    if (answer === undefined) return;
    draw(app, place, answer);
    app.say('Saved. The next review uses it.');
  }

  function replace(next: readonly Criterion[], focus?: string): void {
    criteria = [...next];
    drawList();
    changed();
    if (focus !== undefined) document.getElementById(focus)?.focus();
  }

  function drawList(): void {
    fill(
      list,
      dimensions.map(({ id, label, question }) =>
        h(
          'fieldset',
          {},
          h('legend', {}, label),
          h('p', { class: 'quiet' }, question),
          h(
            'ol',
            { class: 'plain criteria' },
            criteria.map((one, index) => (one.dimension === id ? row(one, index) : null)),
          ),
          h(
            'button',
            {
              type: 'button',
              id: `add-${id}`,
              'aria-label': `Add a criterion to ${label}`,
              onclick: () => add(id),
            },
            'Add a criterion',
          ),
        ),
      ),
    );
  }

  function add(dimension: string): void {
    const one: Criterion = {
      dimension,
      name: 'New criterion',
      column: shown.columns[0] ?? '',
      test: 'is filled',
      value: '',
      points: 10,
      mustHave: false,
    };
    replace([...criteria, one]);
    edit(criteria.length - 1);
  }

  function row(one: Criterion, index: number): HTMLElement {
    const move = (by: -1 | 1) => {
      const others = criteria.flatMap((other, at) => (other.dimension === one.dimension ? [at] : []));
      const swap = others[others.indexOf(index) + by];
      if (swap === undefined) return;
      const next = [...criteria];
      [next[index], next[swap]] = [next[swap]!, next[index]!];
      replace(next, `${by < 0 ? 'up' : 'down'}-${swap}`);
    };
    const button = (id: string, sign: string, label: string, onclick: () => void) =>
      h(
        'button',
        {
          type: 'button',
          class: 'small',
          id: `${id}-${index}`,
          'aria-label': `${label} ${one.name}`,
          title: label,
          onclick,
        },
        sign,
      );
    return h(
      'li',
      { id: `criterion-${index}` },
      h('p', {}, h('strong', {}, one.name), one.mustHave && h('span', { class: 'tag' }, 'must have')),
      h('p', { class: 'quiet' }, ruleOf(one)),
      h(
        'p',
        { class: 'tools' },
        h('span', {}, `${plural(one.points, 'point')}`),
        button('edit', 'Edit', 'Edit', () => edit(index)),
        button('up', '↑', 'Move up', () => move(-1)),
        button('down', '↓', 'Move down', () => move(1)),
        button('remove', 'Remove', 'Remove', () =>
          replace(
            criteria.filter((_, at) => at !== index),
            `add-${one.dimension}`,
          ),
        ),
      ),
    );
  }

  function edit(index: number): void {
    const item = document.getElementById(`criterion-${index}`);
    if (item === null) return;
    fill(
      item,
      criterionForm(criteria[index]!, shown, (next) => {
        replace(
          next === undefined ? criteria : criteria.map((one, at) => (at === index ? next : one)),
          `edit-${index}`,
        );
      }),
    );
    item.querySelector('input')?.select();
  }

  fill(
    place,
    h('h1', {}, 'What a good lead is'),
    h('div', { class: 'sticky' }, live),
    draft.length > 0 && suggestions(draft, (one) => replace([...criteria, one], `add-${one.dimension}`)),
    h('label', { htmlFor: 'threshold' }, 'Qualified from a score of'),
    bar,
    list,
    h('div', { class: 'bar' }, save, undo),
    why(app),
    h('button', { type: 'button', class: 'wide', onclick: () => app.go('review') }, 'Next: the review'),
  );
  fill(live, standing(counts, counts, period.label));
  drawList();
}

function standing(now: Shown['counts'], before: Shown['counts'], label: string): HTMLElement {
  const change = (key: 'fit' | 'qualified') => {
    const by = now[key] - before[key];
    return by === 0 ? '' : ` (${by > 0 ? '+' : '−'}${Math.abs(by)})`;
  };
  return h(
    'p',
    {},
    `Of ${plural(now.leads, 'lead')} in ${label}, `,
    h('strong', {}, `${now.fit}${change('fit')} fit`),
    ' and ',
    h('strong', {}, `${now.qualified}${change('qualified')} qualify`),
    '.',
  );
}

function ruleOf({ column, test, value }: Criterion): string {
  const needsValue = !test.startsWith('is filled') && !test.startsWith('is blank');
  return needsValue && value.trim() === ''
    ? `${column} ${test} … not set yet: takes no part`
    : `${column} ${test} ${value}`.trim();
}

function suggestions(draft: readonly Criterion[], take: (one: Criterion) => void): HTMLElement {
  return h(
    'details',
    { open: true },
    h('summary', {}, 'Suggested by your own history'),
    h(
      'p',
      { class: 'quiet' },
      'Met more often among accepted or won leads than among the others. Add what you agree with.',
    ),
    h(
      'ul',
      { class: 'plain criteria' },
      draft.map((one) =>
        h(
          'li',
          {},
          h('p', {}, ruleOf(one)),
          h('button', { type: 'button', 'aria-label': `Add ${one.name}`, onclick: () => take(one) }, 'Add'),
        ),
      ),
    ),
  );
}

function why(app: App): HTMLElement {
  const told = h('div', { role: 'status' });
  return h(
    'section',
    { 'aria-labelledby': 'why' },
    h('h2', { id: 'why' }, 'Why this tier?'),
    h('p', {}, 'Select any row of the lead sheet.'),
    h(
      'button',
      {
        type: 'button',
        onclick: async () => {
          const answer = await app.call('explain', {});
          if (answer === undefined) return;
          fill(
            told,
            h('p', {}, h('strong', {}, answer.name || `Row ${answer.row}`), `, row ${answer.row}`),
            h('p', {}, answer.why),
            h(
              'dl',
              { class: 'answers' },
              answer.criteria.map(({ name, answer: said }) => [h('dt', {}, name), h('dd', {}, said)]),
            ),
          );
        },
      },
      'Explain the selected row',
    ),
    told,
  );
}
