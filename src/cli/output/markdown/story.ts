import { SECTIONS, type SectionId } from '../../../domain/narrative/sentence.ts';
import { cameText, carriedFrom, decidedTitle, openText, whoText } from '../../../domain/rhythm/decided.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { type Part, part } from './part.ts';
import { plain } from './plain.ts';

/** Sections whose sentences each tell something of their own; the others are told in one breath. */
const LISTED: readonly SectionId[] = ['quality', 'follow-up', 'cautions'];

/** The sections of the narrative that have something to say. */
export function narrative(review: Review): string[] {
  return SECTIONS.flatMap(({ id, title }) => {
    const said = review.narrative.filter(({ section }) => section === id).map(({ text }) => plain(text));
    if (said.length === 0) return [];
    return [`## ${title}`, LISTED.includes(id) ? said.map((text) => `- ${text}`).join('\n') : said.join(' ')];
  });
}

/** What to do next, to be ticked off. */
export function nextMonth({ actions }: Review): string[] {
  if (actions.length === 0) return [];
  return ['## Next month', actions.map(({ who, text }) => `- [ ] ${plain(text)} *${who}*`).join('\n')];
}

/** What earlier reviews decided, and what came of it. */
export function decided({ before, rhythm }: Review): string[] {
  if (rhythm.decided.length === 0) return [];
  const line = (isDone: boolean, text: string, who: string, came: string): string =>
    `- [${isDone ? 'x' : ' '}] ${plain(`${text} (${who})${came === '' ? '' : ` – ${came}`}`)}`;
  const lines = [
    ...rhythm.decided.map((action) =>
      line(action.done, action.text, whoText(action), action.came === null ? '' : cameText(action.came)),
    ),
    ...carriedFrom(rhythm).map((action) => line(false, action.text, whoText(action), openText(action))),
  ];
  return [
    `## ${decidedTitle({ before, rhythm })}`,
    lines.join('\n'),
    ...(rhythm.decided.some(({ came }) => came !== null)
      ? ['A rate that moved since was not necessarily moved by the action.']
      : []),
  ];
}

/** What leadership asks of a month, answered in order. */
export function questionsPart({ questions: asked }: Review): Part {
  const answers = asked.map(
    ({ question, sentences }) =>
      `**${plain(question)}**\n${plain(sentences.map(({ text }) => text).join(' '))}`,
  );
  return part('Eight questions', ...answers);
}
