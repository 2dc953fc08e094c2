import { ACCEPTED, LOST, OPPORTUNITY, REJECTED, WON } from '../lead/flags.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { type LeadList, listLeads } from './listed.ts';
import { MEASURES, type MeasureDefinition } from './measure.ts';
import { tellableRate } from './rate.ts';
import type { Rate } from './review.ts';
import type { Counts } from './tally.ts';

/** Opportunities that sales never accepted: made by a machine, an import or a slip, they deflate the win rate. */
export interface AutomaticOpportunities {
  /** The sheet says what sales accepted and what became an opportunity: none found then means there are none. */
  readonly told: boolean;
  /** Why it cannot tell; null where it can. */
  readonly why: string | null;
  /** Opportunities among the leads of the period that sales never accepted. */
  readonly count: number;
  /** Those of them that sales rejected; on the others it never decided. */
  readonly rejected: number;
  /** All opportunities among the leads of the period. */
  readonly opportunities: number;
  /** `count` of `opportunities`, 0 to 1; null where it is not told or there are none. */
  readonly share: number | null;
  /** What became of them. */
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Those dated the day on which the lead came in, of those that are dated at all. */
  readonly onArrival: number;
  readonly dated: number;
  readonly leads: LeadList;
  /**
   * The win rate of the scorecard, over the closes of its trailing window rather than the leads of the
   * period, and what it would be with the closed opportunities that sales never accepted.
   */
  readonly winRate: { readonly kept: Rate; readonly withThem: Rate };
}

const DAY = 86_400_000;
const WIN_RATE = MEASURES.find(({ id }) => id === 'win_rate')!;
const WITH_THEM: MeasureDefinition = {
  ...WIN_RATE,
  numerator: [...WIN_RATE.numerator, 'closed_won_unaccepted'],
  denominator: [...WIN_RATE.denominator, ...WIN_RATE.leftOut],
};

/**
 * The opportunities without acceptance among the period's leads (`indices`, as `cohort` gives them).
 * `closed` are the counts of the period's trailing window by the date of closing, those that the win rate
 * is made of. Where the sheet cannot tell, the counts are what it nevertheless shows, mostly 0.
 */
export function automaticOf(
  qualified: QualifiedLeads,
  indices: Int32Array,
  closed: Counts,
): AutomaticOpportunities {
  const { leads, facts, flags } = qualified;
  const day = (instant: number): number => Math.floor(leads.zone.toWall(instant) / DAY);
  const counts = { rejected: 0, opportunities: 0, won: 0, lost: 0, onArrival: 0, dated: 0 };
  const found: number[] = [];
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    const bits = flags[i]!;
    if ((bits & OPPORTUNITY) === 0) continue;
    counts.opportunities += 1;
    if ((bits & ACCEPTED) !== 0) continue;
    found.push(i);
    if ((bits & REJECTED) !== 0) counts.rejected += 1;
    if ((bits & WON) !== 0) counts.won += 1;
    else if ((bits & LOST) !== 0) counts.lost += 1;
    const [came, made] = [facts.created[i]!, facts.opportunityAt[i]!];
    if (Number.isNaN(came) || Number.isNaN(made)) continue;
    counts.dated += 1;
    if (day(came) === day(made)) counts.onArrival += 1;
  }
  const why = whyNot(qualified);
  const cannotTell = WIN_RATE.cannotTell(qualified);
  return {
    told: why === null,
    why,
    count: found.length,
    ...counts,
    share: why !== null || counts.opportunities === 0 ? null : found.length / counts.opportunities,
    open: found.length - counts.won - counts.lost,
    leads: listLeads(leads, found, leads.column('opportunity')),
    winRate: {
      kept: tellableRate(WIN_RATE, closed, cannotTell),
      withThem: tellableRate(WITH_THEM, closed, cannotTell),
    },
  };
}

function whyNot({ leads, facts }: QualifiedLeads): string | null {
  if (leads.column('decision') === undefined && leads.column('decided') === undefined) {
    return 'no column holds what sales decided, so every opportunity is taken as accepted unless a status rejects it';
  }
  return facts.statesOpportunity
    ? null
    : 'no column or status says what became an opportunity; it is only implied by what was won or lost';
}
