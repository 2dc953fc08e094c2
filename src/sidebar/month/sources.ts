import type { AnswerOf } from '../../shared/contract.ts';
import { h } from '../element.ts';
import { part } from '../part.ts';

/** Every source with its leads, how many fit, were accepted and became opportunities, and what the counts carry. */
export function sourcesPart({ groups, by, byLabel }: AnswerOf<'review'>): HTMLElement | null {
  if (groups.length === 0) return null;
  return part(
    `By ${by}`,
    groups.length,
    true,
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, byLabel),
          COLUMNS.map(([short, long]) => h('th', { scope: 'col', class: 'figure', title: long }, short)),
        ),
      ),
      h(
        'tbody',
        {},
        groups.map(({ group, leads, fit, accepted, opportunities, signal }) =>
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              group,
              h('span', { class: signal === 'no clear difference' ? 'quiet block' : 'signal block' }, signal),
            ),
            [leads, fit, accepted, opportunities].map((cell, index) =>
              h('td', { class: 'figure', 'data-title': COLUMNS[index]![0] }, cell),
            ),
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Fit: of those that can be told. Sales: accepted of those decided. Opps: opportunities.',
    ),
  );
}

const COLUMNS = [
  ['Leads', 'Leads'],
  ['Fit', 'Fit, of those that can be told'],
  ['Sales', 'Accepted, of those that sales decided'],
  ['Opps', 'Opportunities'],
] as const;
