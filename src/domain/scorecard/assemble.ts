import { counted } from '../lead/checks.ts';
import { DEMAND_TYPES } from '../lead/demand.ts';
import { isSet } from '../rubric/criterion.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { rubricVersion } from '../rubric/version.ts';
import type { Settings } from '../settings.ts';
import { capital } from '../wording.ts';
import { AT, COUNTER_IDS, type CounterId } from './counter.ts';
import { FAILURE_GROUPS } from './failure-group.ts';
import { type Basis, type Frame, spans } from './frame.ts';
import { demandTypeOf, type Grouping, UNKNOWN_GROUP } from './grouping.ts';
import { MEASURES, type MeasureDefinition, total } from './measure.ts';
import { weightedQuantile } from './median.ts';
import { dayId } from './period.ts';
import { qualityMeasure, qualityOf, signalOf } from './quality.ts';
import { intervalOf, measureOf, tellableRate } from './rate.ts';
import { compare, failuresOf, reasonRows } from './reasons.ts';
import type { FunnelId, FunnelStep, Group, Measure, Review, TrendMonth } from './review.ts';
import { type Counts, countsIn, type Delays, type GroupTally, type Tally } from './tally.ts';

/** A Review without its words, which are drawn from it. */
export type Scorecard = Omit<Review, 'narrative' | 'actions'>;

const DAY = 86_400_000;

const FUNNEL: readonly {
  readonly id: FunnelId;
  readonly label: (terms: Settings['terms']) => string;
  readonly counter: CounterId;
  readonly told: (qualified: QualifiedLeads) => boolean;
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
    told: ({ judged }) => judged.length > 0,
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
    told: ({ facts }) => facts.tellsOpportunity,
  },
  { id: 'won', label: () => 'Won', counter: 'won', told: ({ facts }) => facts.tellsWon },
];

/**
 * The scorecard of a period, from the tally of its leads. It costs as much as there are groups and
 * months, however many leads were counted. `asOf` is the end of the review's day, epoch ms.
 */
export function assemble(
  qualified: QualifiedLeads,
  frame: Frame,
  grouping: Grouping,
  tally: Tally,
  asOf: number,
): Scorecard {
  const { leads, facts, rubric } = qualified;
  const { settings } = leads;
  const { cuts, current, previous } = frame;
  const created = (basis: Basis): Counts => countsIn(tally.created, spans(cuts, basis.created));
  const closed = (basis: Basis): Counts => countsIn(tally.closed, spans(cuts, basis.closed));
  const now = { created: created(current), closed: closed(current) };
  const before =
    previous === undefined ? undefined : { created: created(previous), closed: closed(previous) };
  const reasons = reasonRows(qualified, tally);
  const measures = measuresOf(qualified, frame, now, before, undatedCloses(tally, current, cuts));
  const count = (id: CounterId): number => now.created[AT[id]]!;
  return {
    month: current.period.id,
    label: current.period.label,
    asOf: dayId(asOf - 1, leads.zone),
    isRunning:
      current.period.unit !== 'all' && asOf < current.period.end + settings.limits.follow_up_days * DAY,
    timeZone: leads.zone.name,
    rubricVersion: rubricVersion(rubric),
    threshold: rubric.threshold,
    notSet: rubric.criteria.filter((criterion) => !isSet(criterion)).map(({ name }) => name),
    terms: settings.terms,
    limits: settings.limits,
    counts: {
      raw: count('raw'),
      duplicates: count('duplicates'),
      tests: count('tests'),
      leads: count('leads'),
    },
    measures,
    funnel: funnelOf(qualified, now.created),
    decisions: { accepted: count('accepted'), rejected: count('rejected'), undecided: count('undecided') },
    tiers: {
      disqualified: count('disqualified'),
      incomplete: count('incomplete'),
      qualified: count('qualified'),
      nurture: count('nurture'),
    },
    medianTouchHours: medianHours(tally.delays),
    previousMedianTouchHours: medianHours(tally.delaysBefore),
    by: grouping.by,
    byLabel: grouping.label,
    groups: groupsOf(qualified, frame, grouping, tally, measures),
    demandTypes: demandTypesOf(qualified, grouping, tally),
    reasons,
    failures: failuresOf(reasons, facts.tellsDecision || facts.tellsLost),
    failureGroups: FAILURE_GROUPS.map(({ id, label }, index) => ({
      id,
      label,
      count: now.created[COUNTER_IDS.length + index]!,
    })),
    trend: frame.months.map((month) => trendMonth(qualified, month, created(month), closed(month))),
    columns: leads.header.uses,
    dataChecks: [...facts.checks, ...qualified.checks],
  };
}

interface BothBases {
  readonly created: Counts;
  readonly closed: Counts;
}

function measuresOf(
  qualified: QualifiedLeads,
  { current }: Frame,
  now: BothBases,
  before: BothBases | undefined,
  undated: number,
): Measure[] {
  return MEASURES.map((definition) => {
    const { basis } = definition;
    return measureOf({
      definition,
      counts: now[basis],
      before: before?.[basis],
      undated: basis === 'closed' ? undated : 0,
      basis: basisOf(definition, current, qualified),
      cannotTell: definition.cannotTell(qualified),
      isEarly: total(now.created, definition.waiting) > 0,
      settings: qualified.leads.settings,
    });
  });
}

function basisOf({ basis }: MeasureDefinition, { period }: Basis, { leads }: QualifiedLeads): string {
  const { one, many } = leads.settings.terms.opportunity;
  if (period.unit === 'all') return basis === 'created' ? 'all leads' : `all closed ${many}`;
  if (basis === 'created') return `leads created in ${period.label}`;
  const months = leads.settings.limits.win_window_months;
  return `${one === '' ? 'opportunities' : many} closed in the ${counted(months, 'month')} to the end of ${period.label}`;
}

/** Closes that no window can hold, because nothing dates them. */
function undatedCloses(tally: Tally, { period }: Basis, cuts: Float64Array): number {
  if (period.unit === 'all') return 0;
  return total(tally.closed[cuts.length - 1]!, ['closed_won', 'closed_lost']);
}

function funnelOf(qualified: QualifiedLeads, counts: Counts): FunnelStep[] {
  return FUNNEL.map(({ id, label, counter, told }) => ({
    id,
    label: label(qualified.leads.settings.terms),
    count: counts[AT[counter]]!,
    told: told(qualified),
  }));
}

function medianHours(delays: Delays): number | null {
  const minutes = weightedQuantile(delays, 0.5);
  return minutes === null ? null : minutes / 60;
}

function groupsOf(
  qualified: QualifiedLeads,
  frame: Frame,
  grouping: Grouping,
  tally: Tally,
  measures: readonly Measure[],
): Group[] {
  const leads = (own: GroupTally): number => total(own.created, ['leads']);
  const shown = [...tally.groups].filter(
    ([, own]) => leads(own) > 0 || total(own.closed, ['closed_won', 'closed_lost']) > 0,
  );
  const counted = shown.filter(([, own]) => leads(own) > 0).length;
  const all = measures.find(({ id }) => id === 'lead_volume')!.numerator;
  const judgedBy = qualityMeasure(measures, qualified);
  const bySource = grouping.by === 'source';
  return shown
    .map(([group, own]) => {
      const ownMeasures = measuresOf(
        qualified,
        frame,
        own,
        { created: own.createdBefore, closed: own.closedBefore },
        0,
      );
      const find = (list: readonly Measure[]): Measure | undefined => list.find(({ id }) => id === judgedBy);
      const [mine, overall] = [find(ownMeasures), find(measures)];
      const quality =
        judgedBy === undefined || mine === undefined || overall === undefined
          ? null
          : qualityOf(judgedBy, mine, overall, counted);
      return {
        group,
        demandType: bySource && group !== UNKNOWN_GROUP ? demandTypeOf(qualified.leads, group) : null,
        leads: leads(own),
        share: all === 0 ? null : leads(own) / all,
        measures: ownMeasures,
        quality,
        signal: signalOf(leads(own), all, counted, quality),
      };
    })
    .sort((a, b) => b.leads - a.leads || compare(a.group, b.group));
}

function demandTypesOf({ leads }: QualifiedLeads, grouping: Grouping, tally: Tally): Review['demandTypes'] {
  if (grouping.by !== 'source') return [];
  const counts = new Map<Review['demandTypes'][number]['type'], number>();
  for (const [group, own] of tally.groups) {
    const type = group === UNKNOWN_GROUP ? UNKNOWN_GROUP : demandTypeOf(leads, group);
    counts.set(type, (counts.get(type) ?? 0) + total(own.created, ['leads']));
  }
  return [...DEMAND_TYPES, UNKNOWN_GROUP as '(unknown)']
    .map((type) => ({ type, leads: counts.get(type) ?? 0 }))
    .filter(({ leads: found }) => found > 0);
}

function trendMonth(
  qualified: QualifiedLeads,
  { period }: Basis,
  created: Counts,
  closed: Counts,
): TrendMonth {
  return {
    month: period.id,
    label: period.label,
    measures: MEASURES.map((definition) => {
      const counts = definition.basis === 'created' ? created : closed;
      const rate = tellableRate(definition, counts, definition.cannotTell(qualified));
      const interval = intervalOf(definition, rate);
      return { id: definition.id, ...rate, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
    }),
  };
}
