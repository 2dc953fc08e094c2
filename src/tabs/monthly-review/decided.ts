import { askText, cameText, decidedTitle } from '../../domain/rhythm/decided.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { section } from './section.ts';

/** What came of each action of the latest earlier month that a rate called for, a sentence each; nothing where none was. */
export function decidedPart(page: Page, row: number, review: Review): number {
  const sentences = review.rhythm.decided.flatMap(({ done, came, ...asked }) =>
    came === null ? [] : [`${askText(asked)}: ${done ? 'done' : 'not done yet'}; ${cameText(came)}.`],
  );
  return sentences.length === 0 ? row - 1 : section(page, row, decidedTitle(review), sentences);
}
