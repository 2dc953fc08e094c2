import { countsText, pointsText } from '../../domain/format.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Suggestion, SuggestionKind } from '../../domain/scorecard/rubric-check/suggestions.ts';
import type { Page } from '../page.ts';
import { nameColumn, wordsColumn } from '../shared-columns.ts';

const TITLE = 'What the counts suggest';
const ADVICE: Readonly<Record<SuggestionKind, string>> = {
  'look again': 'Look again: it is met less often among the better leads',
  reward: 'Reward it: it separates, and is worth nothing yet',
  'drop the points': 'Drop its points: it hardly makes a difference',
};

/** What the counts say should be done about a criterion; most sheets carry nothing. */
export function suggestionsPart(page: Page, row: number, { rubricCheck: { suggestions } }: Review): number {
  if (suggestions.length === 0)
    return page.untold(row, TITLE, 'Nothing: the counts carry no change of the rubric.');
  page.heading(row, 0, TITLE);
  return page.table<Suggestion>(
    row + 1,
    0,
    [
      nameColumn('Criterion', ({ criterion }) => criterion),
      wordsColumn('What to do', 7, ({ kind }) => ADVICE[kind], {}),
      wordsColumn('Shown by', 11, shownBy),
    ],
    suggestions,
  ).end;
}

function shownBy({ basis, met, other, difference, lower, upper }: Suggestion): string {
  return `${basis}: ${countsText(met)} against ${countsText(other)}, ${pointsText({ difference, lower, upper })}`;
}
