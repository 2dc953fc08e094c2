import { isSet } from '../rubric/criterion.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { rubricVersion } from '../rubric/version.ts';
import { cohort } from './cohort.ts';
import { AT, type CounterId } from './counter.ts';
import { failureGroupsOf } from './failure-groups.ts';
import { type Basis, type Frame, spans } from './frame.ts';
import { funnelOf } from './funnel.ts';
import type { Groupings, Role } from './grouping.ts';
import { groupsOf } from './groups.ts';
import { total } from './measure.ts';
import type { MeasureId } from './measure-id.ts';
import { measuresOf } from './measures.ts';
import { weightedQuantile } from './median.ts';
import { dayId } from './period.ts';
import { qualityMeasure } from './quality.ts';
import { failuresOf, reasonRows } from './reasons.ts';
import type { Group, Review } from './review.ts';
import { type Counts, countsIn, type Delays, type Tally } from './tally.ts';
import { trendMonth } from './trend.ts';

/** A Review without its words, which are drawn from it. */
export type Scorecard = Omit<Review, 'narrative' | 'actions'>;

const DAY = 86_400_000;

/**
 * The scorecard of a period, from the tally of its leads. It costs as much as there are groups and
 * months, however many leads were counted. `asOf` is the end of the review's day, epoch ms.
 */
export function assemble(
  qualified: QualifiedLeads,
  frame: Frame,
  groupings: Groupings,
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
  const quality = qualityMeasure(measures, qualified);
  const groups = (role: Role, judgedBy: MeasureId | undefined): Group[] =>
    groupsOf(qualified, frame, groupings[role], tally.groups[role], measures, judgedBy);
  const indices = cohort(qualified, current.created);
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
    unexplained: count('unexplained'),
    tiers: {
      disqualified: count('disqualified'),
      incomplete: count('incomplete'),
      qualified: count('qualified'),
      nurture: count('nurture'),
    },
    medianTouchHours: medianHours(tally.delays),
    previousMedianTouchHours: medianHours(tally.delaysBefore),
    by: groupings.main.by,
    byLabel: groupings.main.label,
    groups: groups('main', quality),
    demandTypes: groups('demandTypes', quality),
    campaigns: groups('campaigns', quality),
    owners: groups('owners', 'follow_up_completion'),
    reasons,
    failures: failuresOf(reasons, facts.tellsDecision || facts.tellsLost),
    failureGroups: failureGroupsOf(qualified, indices),
    trend: frame.months.map((month) => trendMonth(qualified, month, created(month), closed(month))),
    columns: leads.header.uses,
    dataChecks: [...facts.checks, ...qualified.checks],
  };
}

/** Closes that no window can hold, because nothing dates them. */
function undatedCloses(tally: Tally, { period }: Basis, cuts: Float64Array): number {
  if (period.unit === 'all') return 0;
  return total(tally.closed[cuts.length - 1]!, ['closed_won', 'closed_lost']);
}

function medianHours(delays: Delays): number | null {
  const minutes = weightedQuantile(delays, 0.5);
  return minutes === null ? null : minutes / 60;
}
