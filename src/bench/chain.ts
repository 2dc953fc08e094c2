import { readFacts } from '../domain/lead/facts.ts';
import { readLeads } from '../domain/lead/read.ts';
import { narrate } from '../domain/narrative/narrate.ts';
import { rhythmOf } from '../domain/rhythm/rhythm.ts';
import { qualify } from '../domain/rubric/qualify.ts';
import { assemble } from '../domain/scorecard/assemble.ts';
import { frameOf } from '../domain/scorecard/frame.ts';
import { groupingsOf } from '../domain/scorecard/grouping.ts';
import { parsePeriod } from '../domain/scorecard/period.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { tally } from '../domain/scorecard/tally.ts';
import { REQUEST } from './request.ts';
import { AS_OF, FIRST_DAY, MONTH, type TextGrid } from './sheet.ts';

export const STEPS = ['read', 'qualify', 'tally', 'assemble and narrate'] as const;

/** The steps of a Review one after the other, each in the hands of `step`, which calls it and may look at the clock. */
export function chain(grid: TextGrid, step: <T>(name: (typeof STEPS)[number], work: () => T) => T): Review {
  const { settings, rubric, place, by } = REQUEST;
  const { leads, facts } = step('read', () => {
    const leads = readLeads(grid, settings, place);
    return { leads, facts: readFacts(leads, AS_OF) };
  });
  const qualified = step('qualify', () => qualify(leads, facts, rubric));
  const { frame, groupings, tallied } = step('tally', () => {
    const period = parsePeriod(MONTH, place.zone);
    const frame = frameOf(
      period,
      settings.limits.win_window_months,
      { start: FIRST_DAY, end: AS_OF },
      place.zone,
    );
    const groupings = groupingsOf(leads, by);
    return { frame, groupings, tallied: tally(qualified, frame, groupings) };
  });
  return step('assemble and narrate', () => {
    const card = assemble({
      qualified,
      frame,
      groupings,
      tally: tallied,
      asOf: AS_OF,
      compare: [],
      history: [],
    });
    const words = narrate(card);
    return { ...card, ...words, rhythm: rhythmOf([], card, words.actions), whatIf: null };
  });
}
