import { CheckList, type DataCheck } from '../../lead/checks.ts';
import { heardOf } from '../../lead/feedback.ts';
import type { Leads } from '../../lead/read.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import type { Grouping } from '../grouping.ts';
import { type Breaches, breachesOf } from './breaches.ts';
import { type Feedback, feedbackOf } from './feedback.ts';
import { type FirstTouch, firstTouchOf } from './first-touch.ts';
import { type Pressure, pressureOf } from './pressure.ts';
import { type ReEngage, reEngageOf } from './re-engage.ts';
import { type Surprised, surprisedOf } from './surprised.ts';

/** How the people behind the leads were treated, and what they said. */
export interface People {
  readonly pressure: Pressure;
  readonly breaches: Breaches;
  readonly surprised: Surprised;
  readonly feedback: Feedback;
  readonly reEngage: ReEngage;
  readonly firstTouch: FirstTouch;
}

/** The columns whose texts this part reads, so that they can be fetched in one walk with others. */
export function peopleColumns(leads: Leads): (number | undefined)[] {
  return (['surprised', 'feedback', 'campaign', 'owner', 'timing', 'next_step'] as const).map(leads.column);
}

/**
 * The people part of a review: that of the leads of its period (`indices`), by group, and the leads of the
 * whole sheet to ask again. `asOf` is the end of the review's day, epoch ms. Beside it, answers that were not understood.
 */
export function peopleOf(
  qualified: QualifiedLeads,
  grouping: Grouping,
  indices: Int32Array,
  asOf: number,
): { readonly people: People; readonly checks: readonly DataCheck[] } {
  const { leads } = qualified;
  leads.readTexts(peopleColumns(leads));
  const checks = new CheckList(leads);
  const heard = heardOf(leads);
  const people: People = {
    pressure: pressureOf(qualified, grouping, indices),
    breaches: breachesOf(qualified, indices, asOf),
    surprised: surprisedOf(leads, grouping, indices, checks),
    feedback: feedbackOf(leads, grouping, indices, heard),
    reEngage: reEngageOf(qualified, asOf, heard),
    firstTouch: firstTouchOf(qualified, grouping, indices),
  };
  return { people, checks: checks.done() };
}
