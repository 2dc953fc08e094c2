import type { FailureGroupId } from '../../../domain/scorecard/failure-group.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** The groups that somebody can still do something about. */
const NAMED: readonly FailureGroupId[] = ['ignored', 'slow', 'nurture', 'no_intent'];
const FROM = 5;

/** Where leads failed and why, blanks among the reasons. */
export function reasonsPart({ reasons, counts }: Review): Part {
  const title = 'Where leads failed, and why';
  if (reasons.length === 0) {
    return untold(title, counts.leads === 0 ? 'no leads came in' : 'no lead is known to have failed');
  }
  return part(
    title,
    table(
      ['Where', 'Reason', 'Leads', 'From'],
      reasons.map(({ where, reason, count, groups }) => [
        where,
        shortName(reason),
        written(count),
        groups
          .slice(0, FROM)
          .map(({ group, count: own }) => `${shortName(group)} ${written(own)}`)
          .join(', ') + (groups.length > FROM ? ', …' : ''),
      ]),
    ),
  );
}

/** Leads without an opportunity, each in one group, and the first of those that wait for somebody. */
export function failureGroupsPart({ failureGroups }: Review): Part {
  return part(
    'Why leads are no opportunity',
    table(
      ['Group', 'Leads'],
      failureGroups.map(({ label, count }) => [label, written(count)]),
    ),
    ...failureGroups
      .filter(({ id }) => NAMED.includes(id))
      .map(({ label, count, leads }) => titled(label, leadTable(leads, count))),
  );
}
