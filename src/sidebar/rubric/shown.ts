import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { cellButton } from '../check-list.ts';
import { type Content, h } from '../element.ts';
import { plural } from '../wording.ts';
import type { Criterion } from './form.ts';

type Counts = AnswerOf<'rubric'>['counts'];

/** Tests of what must not be, which say nothing of whom the team serves. */
const EXCLUSIONS = ['is none of', 'contains none of'];

/** "26 of 50 leads fit and 18 qualify", each with its difference to the saved rubric. */
export function standing(
  now: Counts,
  saved: Counts,
  label: string,
  criteria: readonly Criterion[],
): Content[] {
  const definesFit = criteria.some(
    (one) => one.dimension === 'fit' && one.mustHave && !EXCLUSIONS.includes(one.test) && isSet(one),
  );
  return [
    `Of ${plural(now.leads, 'lead')} in ${label}, `,
    definesFit && [h('strong', {}, `${now.fit} fit`), by(now.fit - saved.fit), ' and '],
    h('strong', {}, `${now.qualified} qualify`),
    by(now.qualified - saved.qualified),
    '.',
    !definesFit && ' Say under Fit whom you serve, as a must-have: then it is known how many fit.',
  ];
}

function by(difference: number): string {
  return difference === 0 ? '' : ` (${difference > 0 ? '+' : '−'}${Math.abs(difference)})`;
}

/** The tiers as parts of one bar, with what each holds in words. */
export function tierBar(counts: Counts): Content[] {
  const tiers = (['qualified', 'nurture', 'incomplete', 'disqualified'] as const).filter(
    (tier) => counts[tier] > 0,
  );
  return [
    h(
      'div',
      { class: 'tiers', 'aria-hidden': 'true' },
      tiers.map((tier) => {
        const share = h('span', { class: tier });
        share.style.flexGrow = String(counts[tier]);
        return share;
      }),
    ),
    h(
      'ul',
      { class: 'plain legend' },
      tiers.map((tier) => h('li', { class: tier }, `${counts[tier]} ${tier}`)),
    ),
  ];
}

/** The leads that a change of the rubric would put on another tier. */
export function movedList(
  app: App,
  moved: AnswerOf<'tryRubric'>['moved'],
  count: number,
): HTMLElement | null {
  if (count === 0) return null;
  return h(
    'details',
    { class: 'more' },
    h('summary', {}, `${plural(count, 'lead')} on another tier`),
    h(
      'ul',
      { class: 'plain people' },
      moved.map(({ cell, name, from, to }) =>
        h(
          'li',
          {},
          cellButton(
            app,
            cell,
            'row',
            h(
              'span',
              {},
              h('strong', {}, name || cell),
              h('span', { class: 'quiet block' }, `${from.toLowerCase()}, would be ${to.toLowerCase()}`),
            ),
          ),
        ),
      ),
    ),
    count > moved.length && h('p', { class: 'quiet' }, `and ${plural(count - moved.length, 'more lead')}`),
  );
}

/** A criterion as a sentence part: `Employees at least 50`. */
export function ruleOf(one: Criterion): string {
  return isSet(one)
    ? `${one.column} ${one.test} ${one.value}`.trim()
    : `${one.column} ${one.test} … not set yet, so it takes no part`;
}

function isSet({ test, value }: Criterion): boolean {
  return value.trim() !== '' || test === 'is filled' || test === 'is blank';
}

/** Criteria that the team's own history suggests, each with a button that takes it in. */
export function suggestions(draft: readonly Criterion[], take: (one: Criterion) => void): Content[] {
  return [
    h(
      'p',
      { class: 'quiet' },
      'Met more often among accepted or won leads than among the others. A draft: add what you agree with.',
    ),
    h(
      'ul',
      { class: 'plain lines' },
      draft.map((one) =>
        h(
          'li',
          { class: 'titled' },
          h('span', {}, ruleOf(one)),
          h(
            'button',
            { type: 'button', class: 'small', onclick: () => take(one) },
            'Add',
            h('span', { class: 'unseen' }, ` ${one.name}`),
          ),
        ),
      ),
    ),
  ];
}
