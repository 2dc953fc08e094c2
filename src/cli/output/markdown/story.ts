import { SECTIONS, type SectionId } from '../../../domain/narrative/sentence.ts';
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
import { type Part, part } from './part.ts';
import { inline, plain } from './plain.ts';

/** Sections whose sentences each tell something of their own; the others are told in one breath. */
const LISTED: readonly SectionId[] = ['quality', 'follow-up', 'cautions'];

/** Actions to read; more are no plan for a month, and stand in a fold. */
const FIRST = 5;

/** The sections of the narrative that have something to say: the story, or all that follows it. */
export function narrative(review: Review, which: 'story' | 'rest'): string[] {
  return SECTIONS.filter(({ id }) => (id === 'story') === (which === 'story')).flatMap(({ id, title }) => {
    const said = review.narrative.filter(({ section }) => section === id).map(({ text }) => plain(text));
    if (said.length === 0) return [];
    return [`## ${title}`, LISTED.includes(id) ? said.map((text) => `- ${text}`).join('\n') : said.join(' ')];
  });
}

/** What to do next, to be ticked off: what is still open since an earlier month says so. */
export function nextMonth({ actions, rhythm }: Review): string[] {
  if (actions.length === 0) return [];
  const lines = actions.map(({ id, who, text }) => {
    const again = againText(rhythm, id);
    return `- [ ] ${plain(text)} *${who}*${again === '' ? '' : `, ${inline(again)}`}`;
  });
  return ['## Next month', ...firstOf(lines)];
}

/** What earlier reviews decided, and what came of it; what is proposed again has its box among what to do next. */
export function decided({ before, rhythm }: Review): string[] {
  if (rhythm.decided.length === 0) return [];
  const found = decidedOf(rhythm);
  const lines = [
    ...found.map((action) => {
      const came = action.came === null ? '' : ` – ${cameText(action.came)}`;
      if (action.proposedAgain) return `- ${plain(`Again next month: ${askText(action)}${came}`)}`;
      return `- [${action.done ? 'x' : ' '}] ${plain(`${askText(action)} (${whoText(action)})${came}`)}`;
    }),
    ...carriedFrom(rhythm).map(
      (action) => `- [ ] ${plain(`${askText(action)} (${whoText(action)}) – ${openText(action)}`)}`,
    ),
  ];
  if (lines.length === 0) lines.push('All of it is still to do, and stands under Next month.');
  return [
    `## ${decidedTitle({ before, rhythm })}`,
    ...firstOf(lines),
    ...(found.some(({ came }) => came !== null)
      ? ['A rate that moved since was not necessarily moved by the action.']
      : []),
  ];
}

/** The first lines of a list, and the others folded. */
function firstOf(lines: readonly string[]): string[] {
  const rest = lines.slice(FIRST);
  const first = lines.slice(0, FIRST).join('\n');
  if (rest.length === 0) return [first];
  return [first, `<details>\n<summary>${written(rest.length)} more</summary>`, rest.join('\n'), '</details>'];
}

/** What leadership asks of a month, answered in order. */
export function questionsPart({ questions: asked }: Review): Part {
  const answers = asked.map(
    ({ question, sentences }) =>
      `**${plain(question)}**\n${plain(sentences.map(({ text }) => text).join(' '))}`,
  );
  return part('Eight questions', ...answers);
}
