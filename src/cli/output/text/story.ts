import { SECTIONS } from '../../../domain/narrative/sentence.ts';
import {
  againText,
  askText,
  cameText,
  carriedFrom,
  decidedOf,
  decidedTitle,
  openText,
  whoText,
} from '../../../domain/rhythm/decided.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { written } from '../../../domain/wording.ts';
import { safe, wrapped } from './layout.ts';
import type { Paint } from './paint.ts';

/** More than these are no plan for a month; the page and the workbook have them all. */
const ACTIONS = 5;

/** The sections of the narrative that have something to say, a block each: the story, or all that follows it. */
export function narrativeBlocks(review: Review, which: 'story' | 'rest', paint: Paint): string[] {
  return SECTIONS.filter(({ id }) => (id === 'story') === (which === 'story')).flatMap(({ id, title }) => {
    const said = review.narrative.filter(({ section }) => section === id).map(({ text }) => safe(text));
    return said.length === 0 ? [] : [`${paint('title', title)}\n${wrapped(said.join(' '), '  ')}`];
  });
}

/** What to do next, the first of it: what is still open since an earlier month says so. */
export function actionBlocks({ actions, rhythm }: Review, paint: Paint): string[] {
  if (actions.length === 0) return [];
  const lines = actions.slice(0, ACTIONS).map(({ id, who, text }, i) => {
    const whose = [who, againText(rhythm, id)].filter((part) => part !== '').join(', ');
    return wrapped(`${i + 1}. ${safe(text)} (${safe(whose)})`, '  ', '     ');
  });
  const more = actions.length - lines.length;
  if (more > 0) lines.push(paint('quiet', `  and ${written(more)} more in the page and the workbook`));
  return [`${paint('title', 'Next month')}\n${lines.join('\n')}`];
}

/** What earlier reviews decided, done or open, and what came of it; what is proposed again is among what to do next. */
export function decidedBlocks({ before, rhythm }: Review, paint: Paint): string[] {
  if (rhythm.decided.length === 0) return [];
  const entry = (state: string, action: (typeof rhythm.decided | typeof rhythm.carried)[number]): string =>
    wrapped(`${state}  ${safe(askText(action))} (${safe(whoText(action))})`, '  ', '        ');
  const note = (text: string): string => paint('quiet', wrapped(text, '        '));
  const found = decidedOf(rhythm).flatMap((action) => [
    entry(action.done ? 'done' : action.proposedAgain ? 'again' : 'open', action),
    ...(action.came === null ? [] : [note(cameText(action.came))]),
  ]);
  const carried = carriedFrom(rhythm).flatMap((action) => [entry('open', action), note(openText(action))]);
  const lines = [...found, ...carried];
  if (lines.length === 0) lines.push('  All of it is still to do, and stands under Next month.');
  return [`${paint('title', decidedTitle({ before, rhythm }))}\n${lines.join('\n')}`];
}
