import { type ReasonCode, reasonOf } from '../../lead/reasons.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action, Who } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** What answers a reason for which leads fail. */
const ANSWERS: Partial<Record<ReasonCode, { readonly who: Who; readonly say: string }>> = {
  wrong_market: { who: 'marketing', say: 'Ask on the form where the company is, and say where you work' },
  too_small: {
    who: 'marketing',
    say: 'Ask on the form how large the company is, and say from what size you serve',
  },
  poor_fit: { who: 'marketing', say: 'Say in ads and on the page whom you serve and whom not' },
  no_authority: { who: 'marketing', say: 'Ask for the role, and write for the person who decides' },
  no_pain: {
    who: 'marketing',
    say: 'Write about the problem rather than the service, so that those who have it answer',
  },
  no_budget: { who: 'marketing', say: 'Give a price range before the form' },
  too_early: {
    who: 'marketing',
    say: 'Open a nurture track for those whose time has not come, instead of a call',
  },
  unresponsive: {
    who: 'sales',
    say: 'Agree on a cadence: how often, how soon and by which channel to try before giving up',
  },
  competitor: { who: 'marketing', say: 'Publish a comparison with the competitors they chose' },
  misunderstood: { who: 'marketing', say: 'Rewrite the message that made them expect something else' },
  needs_nurturing: {
    who: 'marketing',
    say: 'Route those who are only researching to nurturing, not to sales',
  },
  not_a_lead: { who: 'marketing', say: 'Keep students, vendors and job seekers off the sales form' },
};

/**
 * Answer each of the reasons that together surely explain more than half of the failures, where these are enough for a
 * verdict; a reason of fewer than one in ten is none of them.
 */
export function answerLeadingReasons(card: Scorecard): readonly Action[] {
  const { leading, codes, count: failed } = card.failures;
  if (leading === null || leading.lower <= 0.5 || failed < card.limits.minimum_count) return [];
  return leading.codes.flatMap((code) => {
    const answer = ANSWERS[code];
    if (answer === undefined || 10 * codes.find((entry) => entry.code === code)!.count < failed) return [];
    return action(
      card,
      `answer: ${code}`,
      answer.who,
      (voice) => {
        const count = voice.count('failures', 'codes', code, 'count');
        return `${answer.say}: ${count} of the ${voice.count('failures', 'count')} that went no further were ${reasonOf(code).phrase}.`;
      },
      watched(['failures', 'byCode'], { numerator: code, denominator: 'all', higherIsBetter: false }),
    );
  });
}
