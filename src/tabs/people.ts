import type { Reviewed } from '../domain/review.ts';
import { feedbackPart } from './people/feedback.ts';
import { listParts } from './people/lists.ts';
import { followUpByOwner } from './people/owners.ts';
import { summaryPart } from './people/summary.ts';
import { campaignsPart, sourcesPart } from './people/surprised.ts';
import { reportSheet, widePage } from './report.ts';
import type { Sheet } from './sheet.ts';

/** How the people behind the leads were treated and what they said, then the lists of whom to look at. */
export function peopleSheet({ review, qualified }: Reviewed): Sheet {
  const page = widePage(
    `People, ${review.label}`,
    'Leads are people: how soon and how often sales reached out, what it heard, and whom to look at. A cell names the place in the lead sheet',
    review,
  );
  return reportSheet('People', page, [
    (row) => summaryPart(page, row, review),
    (row) => followUpByOwner(page, row, review),
    (row) => sourcesPart(page, row, review),
    (row) => campaignsPart(page, row, review),
    (row) => feedbackPart(page, row, review),
    ...listParts(page, review, qualified.facts),
  ]);
}
