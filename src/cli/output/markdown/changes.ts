import { figureText } from '../../../domain/format.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { type Part, paragraph, part, untold } from './part.ts';
import { trendTable } from './scorecard.ts';
import { table } from './table.ts';

/** What has moved since the same period was last reviewed. Nothing where it never was. */
export function restatementPart({ restatement }: Review): Part {
  if (restatement === null) return part('What has moved');
  const { asOf, rubricVersion, rubricChanged, moved } = restatement;
  const rubric = rubricChanged ? `by rubric ${rubricVersion}, which has changed since` : 'by the same rubric';
  return part(
    'What has moved',
    paragraph(
      `the same period was reviewed as of ${asOf} ${rubric}${moved.length === 0 ? '; nothing has moved' : ''}`,
    ),
    table(
      ['Figure', 'Then', 'Now'],
      moved.map(({ id, label, before, now }) => [label, figureText(id, before), figureText(id, now)]),
    ),
  );
}

/** Month by month. */
export function trendPart(review: Review): Part {
  return part('Month by month', trendTable(review));
}

/** Signs that the lead count may not be worth what it seems, with how each was tested. */
export function signalsPart({ signals }: Review): Part {
  const title = 'Signal check';
  if (signals.every(({ state }) => state === 'cannot be told')) {
    return untold(title, [...new Set(signals.map(({ why }) => why))].join('; '));
  }
  return part(
    title,
    table(
      ['Sign', 'State', 'Why', 'Test'],
      signals.map(({ label, state, why, test }) => [label, state, why, test]),
    ),
  );
}
