import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Settings } from '../settings/settings.ts';
import { capital } from '../wording.ts';
import { AT, type CounterId } from './counter.ts';
import type { FunnelId, FunnelStep } from './review.ts';
import type { Counts } from './tally.ts';

/** The steps of the funnel: what each counts, and whether the sheet tells it or only implies it. */
const FUNNEL: readonly {
  readonly id: FunnelId;
  readonly label: (terms: Settings['terms']) => string;
  readonly counter: CounterId;
  readonly told: (qualified: QualifiedLeads, count: (id: CounterId) => number) => boolean;
}[] = [
  { id: 'generated', label: () => 'Generated', counter: 'leads', told: () => true },
  {
    id: 'target_market',
    label: ({ target_market }) => `In the ${target_market.one}`,
    counter: 'fit',
    told: ({ definesFit }) => definesFit,
  },
  {
    id: 'qualified',
    label: ({ qualified }) => capital(qualified.many),
    counter: 'qualified',
    told: (_, count) => count('incomplete') < count('leads') || count('leads') === 0,
  },
  {
    id: 'accepted',
    label: () => 'Accepted by sales',
    counter: 'accepted',
    told: ({ facts }) => facts.tellsDecision,
  },
  {
    id: 'conversation',
    label: ({ conversation }) => capital(conversation.one),
    counter: 'conversation',
    told: ({ facts }) => facts.tellsConversation,
  },
  {
    id: 'opportunity',
    label: ({ opportunity }) => capital(opportunity.many),
    counter: 'opportunity',
    told: ({ facts }) => facts.statesOpportunity,
  },
  {
    id: 'strong',
    label: ({ opportunity }) => `Strong ${opportunity.many}`,
    counter: 'strong',
    told: ({ facts }, count) => facts.tellsQuality || count('strong') + count('weak') > 0,
  },
  { id: 'won', label: () => 'Won', counter: 'won', told: ({ facts }) => facts.tellsWon },
];

/** The funnel of the leads that were counted, with the team's own words. */
export function funnelOf(qualified: QualifiedLeads, counts: Counts): FunnelStep[] {
  return FUNNEL.map(({ id, label, counter, told }) => ({
    id,
    label: label(qualified.leads.settings.terms),
    count: counts[AT[counter]]!,
    told: told(qualified, (id) => counts[AT[id]]!),
  }));
}
