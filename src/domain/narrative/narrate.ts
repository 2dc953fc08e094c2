import type { Scorecard } from '../scorecard/assemble.ts';
import type { Review } from '../scorecard/review.ts';
import { defineFit } from './actions/define-fit.ts';
import { explainStatuses } from './actions/explain-statuses.ts';
import { mendFollowUp } from './actions/follow-up.ts';
import { answerLeadingReasons, requireReasons } from './actions/reasons.ts';
import { cutWeakSources, feedGoodSources, findUnknownSources } from './actions/sources.ts';
import { cautions } from './findings/cautions.ts';
import { failures } from './findings/failures.ts';
import { quality } from './findings/quality.ts';
import { story } from './findings/story.ts';

/** What is said, in the order of the sections. */
const FINDINGS = [story, failures, quality, cautions] as const;

/** What is proposed for next month, the most telling first. */
const ACTIONS = [
  defineFit,
  explainStatuses,
  cutWeakSources,
  feedGoodSources,
  answerLeadingReasons,
  requireReasons,
  mendFollowUp,
  findUnknownSources,
] as const;

/** A Review: the scorecard, told in sentences and followed by what to do. */
export function narrate(card: Scorecard): Review {
  return {
    ...card,
    narrative: FINDINGS.flatMap((finding) => finding(card)),
    actions: ACTIONS.flatMap((propose) => propose(card)),
  };
}
