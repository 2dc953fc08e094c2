import type { Review } from '../../../domain/scorecard/review.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { rateText } from '../format.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { groupTable } from './scorecard.ts';
import { table } from './table.ts';

/** The same leads by demand type, by campaign and by owner. */
export function groupParts({ demandTypes, campaigns, owners, counts }: Review): Part[] {
  return (
    [
      ['By demand type', 'Demand type', demandTypes, 'no column holds a source'],
      ['By campaign', 'Campaign', campaigns, 'no column holds a campaign'],
      ['By owner', 'Owner', owners, 'no column holds an owner'],
    ] as const
  ).map(([title, what, groups, why]) =>
    groups.length > 0
      ? part(title, groupTable(groups, what))
      : untold(title, counts.leads === 0 ? 'no leads came in' : why),
  );
}

/** First and latest source kept apart. */
export function attributionPart({ attribution }: Review): Part {
  const title = 'First and latest source';
  if (!attribution.told) return untold(title, attribution.why);
  const { known, same, moved, unknownFirst, unknownLatest, rows, flows, shifts, judgedBy } = attribution;
  return part(
    title,
    paragraph(
      `of ${written(known)} leads whose two sources are known, ${written(same)} came first and last from the same one and ${written(moved)} from two; ${written(unknownFirst)} have no first source and ${written(unknownLatest)} no latest`,
    ),
    table(
      [
        'Source',
        'Leads by latest',
        'By first',
        'Fit by latest',
        'By first',
        'Accepted by latest',
        'By first',
        'Opportunities by latest',
        'By first',
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
        ['First', 'Latest', 'Leads'],
        flows.map(({ from, to, count }) => [shortName(from), shortName(to), written(count)]),
      ),
    ),
    titled(
      judgedBy === 'accepted' ? 'What crossed, by accepted leads' : 'What crossed, by opportunities',
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
