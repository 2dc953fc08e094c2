import type { Scorecard } from '../scorecard/assemble.ts';
import type { Review } from '../scorecard/review.ts';
import { answerLeadingReasons } from './actions/answer-reasons.ts';
import { askLater } from './actions/ask-later.ts';
import { cutWeakSources } from './actions/cut-weak-sources.ts';
import { defineFit } from './actions/define-fit.ts';
import { doNotCelebrate } from './actions/do-not-celebrate.ts';
import { easePressure } from './actions/ease-pressure.ts';
import { explainStatuses } from './actions/explain-statuses.ts';
import { feedGoodSources } from './actions/feed-good-sources.ts';
import { findUnknownSources } from './actions/find-unknown-sources.ts';
import { mendFollowUp } from './actions/mend-follow-up.ts';
import { reEngageLeads } from './actions/re-engage.ts';
import { reachSooner } from './actions/reach-sooner.ts';
import { recalibrate } from './actions/recalibrate.ts';
import { requireReasons } from './actions/require-reasons.ts';
import { openSecondContact } from './actions/second-contact.ts';
import { separateAutomatic } from './actions/separate-automatic.ts';
import { stopContact } from './actions/stop-contact.ts';
import { weakestFirst } from './actions/weakest-step.ts';
import { accounts } from './findings/accounts.ts';
import { attribution } from './findings/attribution.ts';
import { automatic } from './findings/cautions/automatic.ts';
import { contradictions } from './findings/cautions/contradictions.ts';
import { dateless } from './findings/cautions/dateless.ts';
import { lateStart } from './findings/cautions/late-start.ts';
import { maturing } from './findings/cautions/maturing.ts';
import { restated } from './findings/cautions/restated.ts';
import { rubricCheck } from './findings/cautions/rubric-check.ts';
import { signals } from './findings/cautions/signals.ts';
import { tooFew } from './findings/cautions/too-few.ts';
import { undatedCloses } from './findings/cautions/undated.ts';
import { unexplained } from './findings/cautions/unexplained.ts';
import { young } from './findings/cautions/young.ts';
import { changes } from './findings/changes.ts';
import { demand } from './findings/demand.ts';
import { failures } from './findings/failures.ts';
import { followUp } from './findings/follow-up.ts';
import { people } from './findings/people.ts';
import { quality } from './findings/quality.ts';
import { reEngage } from './findings/re-engage.ts';
import { story } from './findings/story.ts';
import { weakestStep } from './findings/weakest-step.ts';
import { answers } from './questions.ts';

/** What is said, in the order of the sections. */
const FINDINGS = [
  story,
  weakestStep,
  failures,
  quality,
  demand,
  attribution,
  accounts,
  followUp,
  people,
  reEngage,
  changes,
  maturing,
  lateStart,
  young,
  tooFew,
  automatic,
  signals,
  rubricCheck,
  restated,
  undatedCloses,
  unexplained,
  contradictions,
  dateless,
] as const;

/**
 * What is proposed for next month, in the order in which it is read, behind what answers the step that drags: what cannot wait, what all figures rest on, where
 * leads come from and why they fail, how they are worked, what would make the next review tell more, and leads at hand.
 */
const ACTIONS = [
  stopContact,
  defineFit,
  explainStatuses,
  doNotCelebrate,
  cutWeakSources,
  feedGoodSources,
  answerLeadingReasons,
  mendFollowUp,
  reachSooner,
  requireReasons,
  recalibrate,
  separateAutomatic,
  findUnknownSources,
  askLater,
  easePressure,
  openSecondContact,
  reEngageLeads,
] as const;

/** What is said of a scorecard. */
export type Words = Pick<Review, 'narrative' | 'actions' | 'questions'>;

/** Tells a scorecard in sentences, says what to do, and answers what leadership asks. */
export function narrate(card: Scorecard): Words {
  const actions = weakestFirst(
    card,
    ACTIONS.flatMap((propose) => propose(card)),
  );
  return {
    narrative: FINDINGS.flatMap((finding) => finding(card)),
    actions,
    questions: answers(card, actions),
  };
}
