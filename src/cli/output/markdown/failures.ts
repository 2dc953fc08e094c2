import type { FailureGroupId } from '../../../domain/scorecard/failure-group.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { capital, shortName, written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** The groups that somebody can still do something about. */
const NAMED: readonly FailureGroupId[] = ['ignored', 'slow', 'nurture', 'no_intent'];
const FROM = 5;

/** Where leads failed and why, blanks among the reasons. */
export function reasonsPart({ reasons, terms }: Review): Part {
  const { one, many } = terms.lead;
  const title = `Where ${many} failed, and why`;
  if (reasons.length === 0) return untold(title, `no ${one} is known to have failed`);
  return part(
    title,
    table(
      ['Where', 'Reason', capital(many), 'From'],
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
export function failureGroupsPart({ failureGroups, terms }: Review): Part {
  const { lead, opportunity } = terms;
  return part(
    `Why ${lead.many} are no ${opportunity.one}`,
    table(
      ['Group', capital(lead.many)],
      failureGroups.map(({ label, count }) => [label, written(count)]),
    ),
    ...failureGroups
      .filter(({ id }) => NAMED.includes(id))
      .map(({ label, count, leads }) => titled(label, leadTable(leads, count))),
  );
}
