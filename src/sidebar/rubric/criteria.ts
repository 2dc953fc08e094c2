import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';
import { icon } from '../icon.ts';
import { plural } from '../wording.ts';
import { type Criterion, criterionForm } from './form.ts';
import { ruleOf } from './shown.ts';

/** The criteria under their five questions. */
export interface CriteriaList {
  readonly element: HTMLElement;
  /** Takes in one more criterion. */
  readonly add: (one: Criterion) => void;
}

/** The criteria of a rubric to add to, edit, move and remove; `changed` gets them all after each change. */
export function criteriaList(
  app: App,
  shown: AnswerOf<'rubric'>,
  changed: (criteria: Criterion[]) => void,
): CriteriaList {
  let criteria: Criterion[] = shown.rubric.criteria;
  const element = h('div', {});

  function replace(next: readonly Criterion[], focus: string, text = ''): void {
    criteria = [...next];
    draw();
    changed(criteria);
    document.getElementById(focus)?.focus();
    if (text !== '') app.say(text);
  }

  function draw(): void {
    fill(
      element,
      shown.dimensions.map(({ id, label, question }) => {
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
            { type: 'button', class: 'small', id: `add-${id}`, onclick: () => write(id) },
            'Add a criterion',
            h('span', { class: 'unseen' }, ` to ${label}`),
          ),
        );
      }),
    );
  }

  function write(dimension: string): void {
    const one = {
      dimension,
      name: '',
      column: '',
      test: shown.tests[0]!.id,
      value: '',
      points: 10,
      mustHave: false,
    };
    const place = () => {
      const item = h('div', {});
      document.getElementById(`add-${dimension}`)!.replaceWith(item);
      return item;
    };
    openForm(place, one, (next) => {
      if (next === undefined) replace(criteria, `add-${dimension}`);
      else add(next);
    });
  }

  function edit(index: number): void {
    const place = () => document.getElementById(`criterion-${index}`)!;
    openForm(place, criteria[index]!, (next) => {
      replace(
        criteria.map((one, at) => (at === index && next !== undefined ? next : one)),
        `edit-${index}`,
      );
    });
  }

  /** One form at a time: another that is open goes as if it had been cancelled. */
  function openForm(
    place: () => HTMLElement,
    one: Criterion,
    done: (next: Criterion | undefined) => void,
  ): void {
    if (element.querySelector('form') !== null) draw();
    const item = place();
    fill(item, criterionForm(one, shown, done));
    item.querySelector('input')?.select();
    app.unsaved('A criterion is still being written');
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

  function add(one: Criterion): void {
    replace([...criteria, one], `edit-${criteria.length}`, `Added ${one.name}.`);
  }

  draw();
  return { element, add };
}
