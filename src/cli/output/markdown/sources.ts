import { rateText } from '../../../domain/format.ts';
import { counted } from '../../../domain/lead/checks.ts';
import { isNamed } from '../../../domain/narrative/ranking.ts';
import type { Group, Review } from '../../../domain/scorecard/review.ts';
import { capital, shortName, written } from '../../../domain/wording.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { groupTable } from './scorecard.ts';
import { table } from './table.ts';

/** The same leads by demand type, by campaign and by owner. */
export function groupParts(review: Review): Part[] {
  const { demandTypes, campaigns, owners } = review;
  const partOf = (title: string, what: string, groups: readonly Group[], one: string): Part =>
    groups.some(isNamed)
      ? part(title, groupTable(groups, what, review))
      : untold(title, `no ${review.terms.lead.one} of the period has ${one}`);
  return [
    partOf('By demand type', 'Demand type', demandTypes, 'a source'),
    partOf('By campaign', 'Campaign', campaigns, 'a campaign'),
    partOf('By owner', 'Owner', owners, 'an owner'),
  ];
}

/** First and latest source kept apart. */
export function attributionPart({ attribution, terms }: Review): Part {
  const title = 'First and latest source';
  if (!attribution.told) return untold(title, attribution.why);
  const { one, many } = terms.lead;
  const { known, same, moved, unknownFirst, unknownLatest, rows, flows, shifts, judgedBy } = attribution;
  return part(
    title,
    paragraph(
      `of ${counted(known, one, many)} whose two sources are known, ${written(same)} came first and last from the same one and ${written(moved)} from two; ${written(unknownFirst)} have no first source and ${written(unknownLatest)} no latest`,
    ),
    table(
      [
        'Source',
        `${capital(many)}, latest`,
        `${capital(many)}, first`,
        'Fit, latest',
        'Fit, first',
        'Accepted, latest',
        'Accepted, first',
        `${capital(terms.opportunity.many)}, latest`,
        `${capital(terms.opportunity.many)}, first`,
      ],
      rows.map(({ group, latest, first }) => [
        shortName(group),
        written(latest.leads),
        written(first.leads),
        rateText(latest.fit),
        rateText(first.fit),
        rateText(latest.accepted),
        rateText(first.accepted),
        written(latest.opportunities),
        written(first.opportunities),
      ]),
    ),
    titled(
      'From which first source to which latest one',
      table(
        ['First', 'Latest', capital(many)],
        flows.map(({ from, to, count }) => [shortName(from), shortName(to), written(count)]),
      ),
    ),
    titled(
      `What crossed, by ${judgedBy === 'accepted' ? `accepted ${many}` : terms.opportunity.many}`,
      table(
        ['Source', 'Only by first', 'Only by latest', 'Verdict'],
        shifts.map((shift) => {
          const { onlyFirst, onlyLatest } = shift[judgedBy ?? 'opportunities'];
          return [shortName(shift.group), written(onlyFirst), written(onlyLatest), shift.verdict];
        }),
      ),
    ),
  );
}
