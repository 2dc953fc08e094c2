import type { Scorecard } from '../scorecard/assemble.ts';
import type { Answer } from './question.ts';
import { acceptedLeads } from './questions/accepted.ts';
import { fittingLeads } from './questions/fit.ts';
import { brokenFollowUp } from './questions/follow-up.ts';
import { buyerIntent } from './questions/intent.ts';
import { nextMonth } from './questions/next-month.ts';
import { noisyCampaigns } from './questions/noise.ts';
import { opportunitySources } from './questions/opportunities.ts';
import { rejectedLeads } from './questions/rejected.ts';
import type { Action } from './sentence.ts';

/** What leadership asks of a month, in order. */
const QUESTIONS = [
  fittingLeads,
  acceptedLeads,
  rejectedLeads,
  opportunitySources,
  noisyCampaigns,
  brokenFollowUp,
  buyerIntent,
] as const;

/** The answers, in order; the last says what to change next month. Without leads each says that there are none. */
export function answers(card: Scorecard, actions: readonly Action[]): readonly Answer[] {
  return [...QUESTIONS.map((ask) => ask(card)), nextMonth(actions)];
}
