import { SECTIONS } from '../../../domain/narrative/sentence.ts';
import { cameText, carriedFrom, decidedTitle, openText, whoText } from '../../../domain/rhythm/decided.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { written } from '../../../domain/wording.ts';
import { safe, wrapped } from './layout.ts';
import type { Paint } from './paint.ts';

/** More than these are no plan for a month; the page and the workbook have them all. */
const ACTIONS = 7;

/** The sections of the narrative that have something to say, a block each. */
export function narrativeBlocks(review: Review, paint: Paint): string[] {
  return SECTIONS.flatMap(({ id, title }) => {
    const said = review.narrative.filter(({ section }) => section === id).map(({ text }) => safe(text));
    return said.length === 0 ? [] : [`${paint('title', title)}\n${wrapped(said.join(' '), '  ')}`];
  });
}

/** What to do next, the first of it. */
export function actionBlocks({ actions }: Review, paint: Paint): string[] {
  if (actions.length === 0) return [];
  const lines = actions
    .slice(0, ACTIONS)
    .map(({ who, text }, i) => wrapped(`${i + 1}. ${safe(text)} (${who})`, '  ', '     '));
  const more = actions.length - lines.length;
  if (more > 0) lines.push(paint('quiet', `  and ${written(more)} more in the page and the workbook`));
  return [`${paint('title', 'Next month')}\n${lines.join('\n')}`];
}

/** What earlier reviews decided: done or open, and what came of it. */
export function decidedBlocks({ before, rhythm }: Review, paint: Paint): string[] {
  if (rhythm.decided.length === 0) return [];
  const entry = (isDone: boolean, text: string, who: string): string =>
    wrapped(`${isDone ? 'done' : 'open'}  ${safe(text)} (${safe(who)})`, '  ', '        ');
  const decided = rhythm.decided.flatMap((action) => [
    entry(action.done, action.text, whoText(action)),
    ...(action.came === null ? [] : [paint('quiet', wrapped(cameText(action.came), '        '))]),
  ]);
  const carried = carriedFrom(rhythm).flatMap((action) => [
    entry(false, action.text, whoText(action)),
    paint('quiet', wrapped(openText(action), '        ')),
  ]);
  return [`${paint('title', decidedTitle({ before, rhythm }))}\n${[...decided, ...carried].join('\n')}`];
}
