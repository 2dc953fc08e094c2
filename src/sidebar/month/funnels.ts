import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { type Content, fill, h } from '../element.ts';
import { part } from '../part.ts';
import { capital, plural } from '../wording.ts';

type Review = AnswerOf<'review'>;
type Funnels = AnswerOf<'compare'>;

/** The funnel of the month. */
export function funnelPart({ funnel, leads }: Review): HTMLElement {
  return part(
    'Funnel',
    plural(leads, 'lead'),
    false,
    h(
      'ol',
      { class: 'plain funnel' },
      funnel.map(({ label, counts, texts }) => h('li', {}, bar(label, counts[0]!, leads, texts[0]!, 'a'))),
    ),
  );
}

/** Any two sources, or two of the months, step by step. */
export function comparePart(
  app: App,
  { funnels, comparable, month, by }: Review,
  months: AnswerOf<'start'>['periods'],
): HTMLElement | null {
  const kinds = [
    { label: capital(by), names: comparable.map((id) => ({ id, label: id })) },
    { label: 'Month', names: months },
  ].filter(({ names }) => names.length > 1);
  if (kinds.length === 0) return null;
  const beside = h('div', { role: 'status' });
  if (funnels !== null) fill(beside, sideBySide(funnels));
  const pick = (id: string, chosen: number) => {
    const select = h(
      'select',
      { id },
      kinds.map(({ label, names }) =>
        h(
          'optgroup',
          { label },
          names.map((one) => h('option', { value: one.id }, one.label)),
        ),
      ),
    );
    select.selectedIndex = chosen;
    return select;
  };
  const [a, b] = [pick('side-a', 0), pick('side-b', 1)];
  return part(
    'Two funnels side by side',
    '',
    false,
    h(
      'form',
      {
        onsubmit: app.on(async () => {
          if (a.value === b.value) app.say('Choose two different ones.');
          else fill(beside, sideBySide(await app.call('compare', { month, a: a.value, b: b.value })));
        }),
      },
      h(
        'div',
        { class: 'pair' },
        h('div', {}, h('label', { htmlFor: a.id }, 'One'), a),
        h('div', {}, h('label', { htmlFor: b.id }, 'The other'), b),
      ),
      h('button', { type: 'submit', class: 'wide' }, 'Compare'),
    ),
    beside,
  );
}

function sideBySide({ sides, steps, caution }: Funnels): Content[] {
  return [
    h(
      'ul',
      { class: 'plain legend' },
      sides.map(({ label, leads }, side) =>
        h('li', { class: SIDES[side]! }, `${label}, ${plural(leads, 'lead')}`),
      ),
    ),
    h(
      'ol',
      { class: 'plain funnel' },
      steps.map(({ label, counts, texts, verdict }) =>
        h(
          'li',
          {},
          h('h3', {}, label),
          sides.map((one, side) =>
            bar(
              h('span', { class: 'unseen' }, one.label),
              counts[side]!,
              one.leads,
              texts[side]!,
              SIDES[side]!,
            ),
          ),
          verdict !== '' && h('p', { class: 'quiet' }, capital(verdict)),
        ),
      ),
    ),
    caution !== '' && h('p', { class: 'quiet' }, caution),
  ];
}

const SIDES = ['a', 'b'] as const;

/** A share of the leads as a bar, with its count and share in words. */
function bar(label: Content, count: number, of: number, text: string, side: string): HTMLElement {
  const filled = h('span', { class: `fill ${side}`, 'aria-hidden': 'true' });
  filled.style.width = `${of === 0 ? 0 : (100 * count) / of}%`;
  return h(
    'div',
    { class: 'bar-row' },
    h('span', {}, label),
    h('span', { class: 'figure' }, text),
    h('span', { class: 'track' }, filled),
  );
}
