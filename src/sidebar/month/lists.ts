import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { cellButton } from '../check-list.ts';
import { h } from '../element.ts';
import { part } from '../part.ts';
import { plural } from '../wording.ts';

/** The leads behind the numbers that call for someone: each selects its row in the lead sheet. */
export function listsPart(app: App, { lists }: AnswerOf<'review'>): HTMLElement | null {
  const filled = lists.filter(({ count }) => count > 0);
  if (filled.length === 0) return null;
  return part(
    'Leads to look at',
    plural(filled.length, 'list'),
    false,
    h('p', { class: 'quiet' }, 'Press a lead to select its row.'),
    filled.map(({ title, count, leads }) =>
      h(
        'details',
        { class: 'more' },
        h('summary', {}, `${title}: ${count}`),
        h(
          'ul',
          { class: 'plain people' },
          leads.map(({ cell, name, company, owner }) =>
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
                  h(
                    'span',
                    { class: 'quiet block' },
                    [company, owner === '' ? '' : `with ${owner}`].filter((text) => text !== '').join(', '),
                  ),
                ),
              ),
            ),
          ),
        ),
        count > leads.length &&
          h('p', { class: 'quiet' }, `and ${count - leads.length} more in Lead qualification`),
      ),
    ),
  );
}
