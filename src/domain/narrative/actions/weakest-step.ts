import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import { shortfall } from '../findings/weakest-step.ts';
import type { Action, Who } from '../sentence.ts';
import { action, watched } from '../voice.ts';

/** What to do about a step, where nothing else that is proposed answers it. */
const ANSWERS: Partial<
  Record<MeasureId, { readonly who: Who; readonly say: (terms: Scorecard['terms']) => string }>
> = {
  icp_fit_rate: {
    who: 'marketing',
    say: ({ lead }) => `Aim ads, pages and lists at those you serve, as too few ${lead.many} fit`,
  },
  sales_acceptance_rate: {
    who: 'leadership',
    say: ({ lead }) =>
      `Go through the rejected ${lead.many} with sales and agree which should no longer reach it, as too few are accepted`,
  },
  first_touch_in_time: {
    who: 'sales',
    say: ({ lead }) => `Agree who reaches out to a new ${lead.one} and by when`,
  },
  follow_up_completion: { who: 'sales', say: () => 'Agree who follows up, how often and until when' },
  lead_to_opportunity: {
    who: 'sales',
    say: ({ lead, opportunity }) =>
      `Go through the accepted ${lead.many} that became no ${opportunity.one}, and find what held them up`,
  },
  opportunity_quality: {
    who: 'leadership',
    say: ({ opportunity }) => `Agree what makes a strong ${opportunity.one} before one is opened`,
  },
  win_rate: {
    who: 'sales',
    say: ({ opportunity }) => `Go through the lost ${opportunity.many} and find what they have in common`,
  },
};

/** The actions with the one that answers the step that drags first, where one does; else with such a one before them. */
export function weakestFirst(card: Scorecard, actions: readonly Action[]): readonly Action[] {
  const { id } = card.weakestStep;
  if (id === null || card.counts.leads === 0) return actions;
  const found = actions.find((one) => answersStep(one, id));
  if (found !== undefined) return [found, ...actions.filter((one) => one !== found)];
  const answer = ANSWERS[id];
  if (answer === undefined) return actions;
  const own = action(
    card,
    `weakest step: ${id}`,
    answer.who,
    (voice) => `${answer.say(card.terms)}: ${shortfall(card, voice)}.`,
    watched(['measures', id]),
  );
  return [own, ...actions];
}

/** Follow-up has actions of its own; fit is answered by its weakest source, and acceptance by a rubric that sales shares. */
function answersStep({ id, watch }: Action, step: MeasureId): boolean {
  if (id === `mend: ${step}`) return true;
  if (step === 'sales_acceptance_rate' && id === 'recalibrate') return true;
  return id.startsWith('cut: ') && watch?.ref.endsWith(`/${step}`) === true;
}
