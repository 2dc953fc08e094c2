import { type AnswerOf, CallFailed, type RequestOf } from '../../shared/contract.ts';
import { type App, focusHeading } from '../app.ts';
import { type Criterion, criterionForm } from '../criterion-form.ts';
import { fill, h } from '../element.ts';
import { icon } from '../icon.ts';
import { part } from '../part.ts';
import { explainPart } from '../rubric/explain.ts';
import { movedList, ruleOf, standing, suggestions, tierBar } from '../rubric/shown.ts';
import { plural } from '../wording.ts';

type Shown = AnswerOf<'rubric'>;
type Rubric = RequestOf<'saveRubric'>['rubric'];

/** Milliseconds of rest after a change before it is tried. */
const REST = 300;

/** The five questions, what answers them, and what a change would do to the leads at hand. */
export async function rubricScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the rubric…'));
  draw(app, place, await app.call('rubric', {}));
}

function draw(app: App, place: HTMLElement, shown: Shown): void {
  const { period, dimensions, draft, counts } = shown;
  let { criteria, threshold }: Rubric = shown.rubric;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const said = h('p', { role: 'status' });
  const tiers = h('div', {});
  const moved = h('div', {});
  const list = h('div', {});
  const bar = h(
    'div',
    { class: 'bar', hidden: true },
    h(
      'button',
      {
        type: 'button',
        class: 'main',
        onclick: app.on(async () =>
          redraw(await app.call('saveRubric', { rubric: { criteria, threshold } }), 'Saved in Lead rubric.'),
        ),
      },
      'Save the rubric',
    ),
    h('button', { type: 'button', onclick: () => redraw(shown, 'As it was.') }, 'Undo all'),
  );
  const limit = h('input', {
    id: 'threshold',
    type: 'number',
    min: '0',
    max: '100',
    step: '1',
    value: String(threshold),
    'aria-describedby': 'threshold-about',
    oninput: () => {
      if (limit.value === '' || !limit.checkValidity()) return;
      threshold = Number(limit.value);
      changed();
    },
  });

  function redraw(next: Shown, text: string): void {
    clearTimeout(waiting);
    app.unsaved('');
    draw(app, place, next);
    focusHeading(place);
    app.say(text);
    app.refresh();
  }

  /** What the rubric on screen makes of the month, beside what the saved one does. */
  function tell(now: Shown['counts'], leads: AnswerOf<'tryRubric'>['moved'], count: number): void {
    fill(said, standing(now, counts, period.label, criteria));
    fill(tiers, tierBar(now));
    fill(moved, movedList(app, leads, count));
  }

  function changed(): void {
    const isSame = JSON.stringify({ criteria, threshold }) === JSON.stringify(shown.rubric);
    bar.hidden = isSame;
    app.unsaved(isSame ? '' : 'Your changes to the rubric are not saved');
    clearTimeout(waiting);
    latest += 1;
    if (isSame) tell(counts, [], 0);
    else waiting = setTimeout(attempt, REST, latest);
  }

  async function attempt(turn: number): Promise<void> {
    try {
      const tried = await app.call('tryRubric', { rubric: { criteria, threshold }, month: period.id });
      if (turn === latest) tell(tried.counts, tried.moved, tried.movedCount);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (turn === latest) fill(said, `Not counted yet. ${error.message}`);
    }
  }

  function replace(next: readonly Criterion[], focus: string, text = ''): void {
    criteria = [...next];
    drawList();
    changed();
    document.getElementById(focus)?.focus();
    if (text !== '') app.say(text);
  }

  function drawList(): void {
    fill(
      list,
      dimensions.map(({ id, label, question }) => {
        const own = criteria.flatMap((one, index) => (one.dimension === id ? [index] : []));
        return h(
          'section',
          { 'aria-labelledby': `dimension-${id}` },
          h('h2', { id: `dimension-${id}` }, label),
          h('p', { class: 'quiet' }, question),
          own.length > 0 &&
            h(
              'ol',
              { class: 'plain lines' },
              own.map((index, at) => row(index, own[at - 1], own[at + 1])),
            ),
          h(
            'button',
            { type: 'button', class: 'small', id: `add-${id}`, onclick: () => add(id) },
            'Add a criterion',
            h('span', { class: 'unseen' }, ` to ${label}`),
          ),
        );
      }),
    );
  }

  function add(dimension: string): void {
    const one = {
      dimension,
      name: '',
      column: '',
      test: shown.tests[0]!.id,
      value: '',
      points: 10,
      mustHave: false,
    };
    const item = h('div', {});
    const button = document.getElementById(`add-${dimension}`)!;
    button.replaceWith(item);
    openForm(item, one, (next) => {
      if (next === undefined) replace(criteria, `add-${dimension}`);
      else replace([...criteria, next], `edit-${criteria.length}`, `Added ${next.name}.`);
    });
  }

  function edit(index: number): void {
    openForm(document.getElementById(`criterion-${index}`)!, criteria[index]!, (next) => {
      replace(
        criteria.map((one, at) => (at === index && next !== undefined ? next : one)),
        `edit-${index}`,
      );
    });
  }

  /** One form at a time: another that is open goes as if it had been cancelled. */
  function openForm(item: HTMLElement, one: Criterion, done: (next: Criterion | undefined) => void): void {
    if (list.querySelector('form') !== null) {
      const { id } = item;
      drawList();
      item = document.getElementById(id) ?? item;
    }
    fill(item, criterionForm(one, shown, done));
    item.querySelector('input')?.select();
  }

  function row(index: number, before: number | undefined, after: number | undefined): HTMLElement {
    const { name, mustHave, points, dimension } = criteria[index]!;
    const move = (to: number | undefined, direction: 'up' | 'down') => () => {
      if (to === undefined) return;
      const next = [...criteria];
      [next[index], next[to]] = [next[to]!, next[index]!];
      replace(next, `${direction}-${to}`, `${name} moved ${direction}.`);
    };
    const tool = (id: 'edit' | 'up' | 'down' | 'remove', label: string, onclick: () => void, isOff = false) =>
      h(
        'button',
        {
          type: 'button',
          class: 'bare',
          id: `${id}-${index}`,
          'aria-label': `${label}: ${name}`,
          'aria-disabled': isOff && 'true',
          title: label,
          onclick,
        },
        icon(id),
      );
    return h(
      'li',
      { id: `criterion-${index}` },
      h('p', {}, h('strong', {}, name), mustHave && [' ', h('span', { class: 'tag' }, 'must have')]),
      h('p', { class: 'quiet' }, ruleOf(criteria[index]!)),
      h(
        'div',
        { class: 'titled' },
        h('span', {}, plural(points, 'point')),
        h(
          'span',
          {},
          tool('edit', 'Edit', () => edit(index)),
          tool('up', 'Move up', move(before, 'up'), before === undefined),
          tool('down', 'Move down', move(after, 'down'), after === undefined),
          tool('remove', 'Remove', () =>
            replace(
              criteria.filter((_, at) => at !== index),
              `add-${dimension}`,
              `Removed ${name}.`,
            ),
          ),
        ),
      ),
    );
  }

  fill(
    place,
    h('h1', {}, 'What a good lead is'),
    h('div', { class: 'live' }, said, tiers, moved),
    draft.length > 0 &&
      part(
        'From your history',
        plural(draft.length, 'suggestion'),
        counts.fit === 0,
        suggestions(draft, (one) =>
          replace([...criteria, one], `edit-${criteria.length}`, `Added ${one.name}.`),
        ),
      ),
    list,
    h('h2', {}, 'When a lead qualifies'),
    h('label', { htmlFor: 'threshold' }, 'Score from'),
    limit,
    h(
      'p',
      { class: 'quiet', id: 'threshold-about' },
      'Points met of points possible, 0 to 100; every must-have has to be met too.',
    ),
    explainPart(app),
    h('button', { type: 'button', class: 'wide', onclick: () => app.go('review') }, 'Next: review a month'),
    bar,
  );
  tell(counts, [], 0);
  drawList();
}
