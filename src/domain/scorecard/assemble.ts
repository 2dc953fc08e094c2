import { counted } from '../lead/checks.ts';
import type { HistoryRow } from '../rhythm/history.ts';
import { restatementOf } from '../rhythm/restatement.ts';
import { isSet } from '../rubric/criterion.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { rubricVersion } from '../rubric/version.ts';
import type { Term } from '../settings/terms.ts';
import { percent } from '../wording.ts';
import { accountsOf } from './accounts/accounts.ts';
import { attributionOf } from './attribution.ts';
import { automaticOf } from './automatic.ts';
import { cohort } from './cohort.ts';
import { comparisonOf } from './compare.ts';
import { defaultComparison, namesFrom } from './compare-names.ts';
import { isComparable } from './compare-sides.ts';
import { AT, type CounterId } from './counter.ts';
import { failureGroupsOf } from './failure-groups.ts';
import { type Basis, type Frame, spans } from './frame.ts';
import { funnelOf } from './funnel.ts';
import { type Groupings, type Role, UNKNOWN_GROUP } from './grouping.ts';
import { groupsOf } from './groups.ts';
import { type Maturity, maturityOf } from './maturity/maturity.ts';
import { total } from './measure.ts';
import type { MeasureId } from './measure-id.ts';
import { type Early, measuresOf } from './measures.ts';
import { weightedQuantile } from './median.ts';
import { peopleOf } from './people/people.ts';
import { dayId } from './period.ts';
import { qualityMeasure } from './quality.ts';
import { failuresOf, reasonRows } from './reasons.ts';
import type { Group, Rate, Review } from './review.ts';
import { rubricCheckOf } from './rubric-check/rubric-check.ts';
import { signalsOf } from './signals/signals.ts';
import { type Counts, countsIn, type Delays, type Tally } from './tally.ts';
import { trendMonth } from './trend.ts';
import { weakestStepOf } from './weakest-step.ts';

/** A Review without its words, which are drawn from it. */
export type Scorecard = Omit<Review, 'narrative' | 'actions' | 'questions' | 'rhythm' | 'whatIf'>;

/** What a scorecard is made of. */
export interface Ingredients {
  readonly qualified: QualifiedLeads;
  readonly frame: Frame;
  readonly groupings: Groupings;
  readonly tally: Tally;
  /** End of the review's day, epoch ms. */
  readonly asOf: number;
  /** What to set side by side; nothing where the review chooses. */
  readonly compare: readonly string[];
  /** Earlier reviews. */
  readonly history: readonly HistoryRow[];
}

const DAY = 86_400_000;

/**
 * The scorecard of a period. The measures and tables come from the tally, at a cost of groups and months
 * however many leads were counted; lists, accounts and people from one walk each over the leads.
 * Throws `InputError` for what cannot be compared.
 */
export function assemble(ingredients: Ingredients): Scorecard {
  const { qualified, frame, groupings, tally, asOf, compare, history } = ingredients;
  const { leads, facts, rubric } = qualified;
  const { settings } = leads;
  const { cuts, current, previous } = frame;
  const created = (basis: Basis): Counts => countsIn(tally.created, spans(cuts, basis.created));
  const closed = (basis: Basis): Counts => countsIn(tally.closed, spans(cuts, basis.closed));
  const now = { created: created(current), closed: closed(current) };
  const before =
    previous === undefined ? undefined : { created: created(previous), closed: closed(previous) };
  const reasons = reasonRows(qualified, tally);
  const maturity = maturityOf(qualified, frame, asOf);
  const early = earlyIn(maturity, settings.terms.lead);
  const undated = undatedCloses(tally, current, cuts);
  const measures = measuresOf(qualified, frame, now, before, undated, early);
  const quality = qualityMeasure(measures, qualified);
  const groups = (role: Role, judgedBy: MeasureId | undefined): Group[] =>
    groupsOf(qualified, frame, groupings[role], tally.groups[role], measures, judgedBy, early);
  const indices = cohort(qualified, current.created);
  const mainGroups = groups('main', quality);
  const trend = frame.months.map((month) =>
    trendMonth(qualified, month, created(month), closed(month), maturity),
  );
  const { people, checks } = peopleOf(qualified, groupings.main, indices, asOf);
  const compared = comparedNames(compare, ingredients, mainGroups);
  const count = (id: CounterId): number => now.created[AT[id]]!;
  const card = {
    month: current.period.id,
    label: current.period.label,
    before: previous === undefined ? null : { month: previous.period.id, label: previous.period.label },
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
    groups: mainGroups,
    sourceless: sourcelessOf(tally, count('leads')),
    demandTypes: groups('demandTypes', quality),
    campaigns: groups('campaigns', quality),
    owners: groups('owners', 'follow_up_completion'),
    reasons,
    failures: failuresOf(reasons, facts.tellsDecision || facts.tellsLost),
    failureGroups: failureGroupsOf(qualified, indices),
    trend,
    maturity,
    weakestStep: weakestStepOf(measures, trend, frame, settings.limits),
    comparison: compared && comparisonOf(qualified, groupings.main, compared, current.period, asOf),
    attribution: attributionOf(qualified, indices),
    automatic: automaticOf(qualified, indices, now.closed),
    accounts: accountsOf(qualified, indices, current.created.end),
    people,
    signals: signalsOf(qualified, indices, measures, frame, asOf),
    rubricCheck: rubricCheckOf(qualified),
    columns: leads.header.uses,
    dataChecks: [...facts.checks, ...qualified.checks, ...checks],
  };
  return { ...card, restatement: restatementOf(history, card) };
}

/** What was asked for, else what is worth setting side by side. */
function comparedNames(
  asked: readonly string[],
  { qualified, groupings, frame }: Ingredients,
  groups: readonly Group[],
): readonly [string, string] | null {
  if (asked.length === 0) return defaultComparison(groups);
  return namesFrom(asked, isComparable(qualified, groupings.main, frame.current.period));
}

/** The measures whose period is still converting, with how far it has come. */
function earlyIn(maturity: Maturity, { one, many }: Term): Early {
  return new Map(
    maturity
      .filter(({ period }) => period.maturing)
      .map(({ measure, why, period: { ageDays, share, open } }) => [
        measure,
        share === null
          ? `${why}, and ${counted(open, one, many)} ${open === 1 ? 'is' : 'are'} still open`
          : `at ${counted(ageDays!, 'day')}, the age of the youngest, about ${percent(share)} of what ever converts has done so`,
      ]),
  );
}

function sourcelessOf({ groups }: Tally, leads: number): Rate {
  const numerator = groups.demandTypes.get(UNKNOWN_GROUP)?.created[AT.leads] ?? 0;
  return { value: leads === 0 ? null : numerator / leads, numerator, denominator: leads };
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
