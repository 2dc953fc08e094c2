import type { Review } from '../../scorecard/review.ts';
import { address } from '../fact.ts';
import type { Row } from './row.ts';
import { failureRows } from './rows/failures.ts';
import { leadRows } from './rows/leads.ts';
import { groupRows, measureRows } from './rows/measures.ts';
import { otherTimeRows } from './rows/other-times.ts';
import { peopleRows } from './rows/people.ts';
import { tableRows } from './rows/tables.ts';

/** Every row of a review that a text may rest on. */
export function rowsOf(review: Review): Row[] {
  return [
    ...measureRows('', null, review.measures),
    ...(['groups', 'demandTypes', 'campaigns', 'owners'] as const).flatMap((list) =>
      review[list].flatMap((group) => groupRows(address(list, group.group), group, review)),
    ),
    ...leadRows(review),
    ...failureRows(review),
    ...peopleRows(review),
    ...tableRows(review),
    ...otherTimeRows(review),
  ];
}
