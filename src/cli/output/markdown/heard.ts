import { apartText, intervalText, rateText } from '../../../domain/format.ts';
import { counted } from '../../../domain/lead/checks.ts';
import type { SurprisedGroup } from '../../../domain/scorecard/people/surprised.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { capital, shortName, written } from '../../../domain/wording.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** What people said: whether the call surprised them, and what sales heard. */
export function heardParts({ people: { surprised, feedback }, terms }: Review): Part[] {
  return [
    surprised.told
      ? part(
          'Surprised by the call',
          paragraph(
            `${rateText(surprised)} of those of whom it is known; ${written(surprised.unknown)} without an answer`,
          ),
          surprisedTable('Group', surprised.groups),
          surprisedTable('Campaign', surprised.campaigns),
        )
      : untold('Surprised by the call', surprised.why),
    feedback.told
      ? part(
          'What sales heard',
          paragraph(
            `${counted(feedback.withFeedback, terms.lead.one, terms.lead.many)} with feedback; of those that tell it, ${rateText(feedback.warm)} knew us${feedback.mixed === 0 ? '' : `, and of ${written(feedback.mixed)} both is said`}`,
          ),
          table(
            ['Theme', capital(terms.lead.many), 'From', 'Such as'],
            feedback.themes.map(({ label, count, groups, cells }) => [
              label,
              written(count),
              groups.map(({ group, count: own }) => `${shortName(group)} ${written(own)}`).join(', '),
              cells.map(({ cell }) => cell).join(', '),
            ]),
          ),
          titled(
            'Who knew us',
            table(
              ['Group', 'Knew us', '95% interval'],
              feedback.groups.map((own) => [shortName(own.group), rateText(own), intervalText(own)]),
            ),
          ),
        )
      : untold('What sales heard', feedback.why),
  ];
}

function surprisedTable(what: string, groups: readonly SurprisedGroup[]): string {
  return table(
    [what, 'Surprised', '95% interval', 'Verdict'],
    groups.map((own) => [shortName(own.group), rateText(own), intervalText(own), apartText(own.verdict)]),
  );
}
