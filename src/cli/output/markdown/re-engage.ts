import { counted } from '../../../domain/lead/checks.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part } from './part.ts';

/** Leads of the whole sheet whose time has come, whatever the period. */
export function reEngagePart({ people: { reEngage }, terms }: Review): Part {
  return part(
    'To contact again',
    reEngage.count + reEngage.notYet + reEngage.leftAlone + reEngage.undated === 0
      ? ''
      : paragraph(
          `the time of ${counted(reEngage.count, terms.lead.one, terms.lead.many)} has come, and that of ${written(reEngage.notYet)} has not${reEngage.leftAlone === 0 ? '' : `; ${written(reEngage.leftAlone)} asked to be left alone`}${reEngage.undated === 0 ? '' : `; nothing dates ${written(reEngage.undated)}`}`,
        ),
    leadTable(reEngage.leads, reEngage.count, [
      ['Why', ({ why }) => why],
      ['Since', ({ since }) => since],
      ['Days', ({ days }) => written(days)],
    ]),
  );
}
