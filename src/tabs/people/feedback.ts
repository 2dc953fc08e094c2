import { groupedByText } from '../../domain/format.ts';
import type { FeedbackTheme } from '../../domain/scorecard/people/feedback.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { shortName, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { rateColumns, wordsColumn } from '../shared-columns.ts';
import { MUTED } from '../style.ts';

const TITLE = 'What sales heard';
const NAMED = 4;

/** The themes of the feedback: how often, where most, and the cells to read; nothing without a column for it. */
export function feedbackPart(page: Page, row: number, review: Review): number {
  const { told, themes, withFeedback } = review.people.feedback;
  if (!told) return row - 1;
  if (themes.length === 0) return page.untold(row, TITLE, 'No lead of this period carries feedback.');
  page.heading(row, 0, TITLE);
  return page.table<FeedbackTheme>(
    row + 1,
    0,
    [
      { title: 'Theme', value: ({ label }) => label, style: { bold: true } },
      ...rateColumns<FeedbackTheme>('Feedback', ({ count }) => ({
        value: count / withFeedback,
        numerator: count,
        denominator: withFeedback,
      })),
      wordsColumn<FeedbackTheme>(`From which ${groupedByText(review)}`, 10, groupsNamed),
      wordsColumn<FeedbackTheme>('To read', 5, ({ cells }) => cells.map(({ cell }) => cell).join(', '), {
        color: MUTED,
      }),
    ],
    themes,
  ).end;
}

function groupsNamed({ groups }: FeedbackTheme): string {
  const named = groups.slice(0, NAMED).map(({ group, count }) => `${shortName(group)} ${written(count)}`);
  return groups.length > NAMED ? `${named.join(', ')} and ${groups.length - NAMED} more` : named.join(', ');
}
