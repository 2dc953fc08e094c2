import type { DataCheck } from '../lead/checks.ts';
import type { DemandType } from '../lead/demand.ts';
import type { ColumnUse } from '../lead/header.ts';
import type { ReasonCode } from '../lead/reasons.ts';
import type { Answer } from '../narrative/question.ts';
import type { Action, Sentence } from '../narrative/sentence.ts';
import type { Restatement } from '../rhythm/restatement.ts';
import type { Rhythm } from '../rhythm/rhythm.ts';
import type { LimitId } from '../settings/limits.ts';
import type { Term, TermId } from '../settings/terms.ts';
import type { WhatIf } from '../what-if.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Attribution } from './attribution.ts';
import type { AutomaticOpportunities } from './automatic.ts';
import type { Comparison } from './compare.ts';
import type { FailedWhere, Where } from './failure.ts';
import type { FailureGroupId } from './failure-group.ts';
import type { ListedLead } from './listed.ts';
import type { Maturity } from './maturity/maturity.ts';
import type { MeasureId } from './measure-id.ts';
import type { People } from './people/people.ts';
import type { RubricCheck } from './rubric-check/rubric-check.ts';
import type { CheckedSignal } from './signals/signal.ts';
import type { WeakestStep } from './weakest-step.ts';

/** Where a measure stands against the team's own target. */
export type Status = 'on target' | 'off target' | 'no target set' | 'too few' | 'too early' | 'no data';

/** A rate with its counts; null where there is no data. Lead volume's value is its numerator. */
export interface Rate {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** One measure with everything that is needed to trust it. Rates are 0 to 1. */
export interface Measure extends Rate {
  readonly id: MeasureId;
  readonly label: string;
  /** Leads that could not be placed. */
  readonly unknown: number;
  /** 95 % Wilson interval; null for a count and where there is no data. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Which leads, in words. */
  readonly basis: string;
  readonly status: Status;
  /** Why there is no data or no verdict; null where there is one. */
  readonly why: string | null;
  /** The calendar period before; null where it has no data. */
  readonly previous: Rate | null;
  /**
   * Against the period before: the difference with its 95 % Newcombe interval; a count has none, nor has a
   * trailing window, which overlaps the one before. Null where the rate is too early: the maturity compares at equal age.
   */
  readonly change: {
    readonly difference: number;
    readonly lower: number | null;
    readonly upper: number | null;
    /** Whether the counts carry it, of all the rates that are looked at; null for what has no interval. */
    readonly verdict: 'rose' | 'fell' | 'not separated' | 'too few' | null;
  } | null;
  readonly target: number | null;
  /** Leads kept out of it. */
  readonly leftOut: number;
}

/** Volume against quality: whether a group brings its share of leads, and whether they are better than the others'. */
export type Signal =
  | 'volume and quality'
  | 'volume without quality'
  | 'quality without volume'
  | 'neither'
  | 'no clear difference';

/** A group against all other leads by one measure. */
export interface Quality {
  readonly measure: MeasureId;
  readonly numerator: number;
  readonly denominator: number;
  readonly restNumerator: number;
  readonly restDenominator: number;
  readonly difference: number;
  /** Newcombe interval of the difference at `level`. */
  readonly lower: number;
  readonly upper: number;
  /** 1 - 0.05 / groups: what a superlative over so many groups has to pass. */
  readonly level: number;
  readonly verdict: 'better' | 'worse' | 'not separated' | 'too few';
}

/** One row of the table by source, or by whatever the leads are grouped by. */
export interface Group {
  readonly group: string;
  readonly demandType: DemandType | null;
  readonly leads: number;
  /** Of all leads of the period, 0 to 1; null where there are none. */
  readonly share: number | null;
  readonly measures: readonly Measure[];
  /** Null where the sheet tells no quality, or there is nothing to compare with. */
  readonly quality: Quality | null;
  readonly signal: Signal;
}

/** A step of the funnel, counted over the leads created in the period. */
export interface FunnelStep {
  readonly id: FunnelId;
  readonly label: string;
  readonly count: number;
  /** The sheet tells it; where it does not, the count is only what later steps imply. */
  readonly told: boolean;
}

export type FunnelId =
  | 'generated'
  | 'target_market'
  | 'qualified'
  | 'accepted'
  | 'conversation'
  | 'opportunity'
  | 'strong'
  | 'won';

/** How often leads failed in one place for one reason; blanks are a row of their own. */
export interface ReasonRow {
  readonly where: Where;
  readonly reason: string;
  readonly code: ReasonCode;
  readonly count: number;
  readonly groups: readonly { readonly group: string; readonly count: number }[];
}

/** The reasons of leads that failed, by code. */
export interface Failures {
  /** The sheet can say that a lead was rejected or lost. */
  readonly told: boolean;
  readonly count: number;
  /** Where they failed, the furthest first. */
  readonly places: readonly { readonly id: FailedWhere; readonly count: number }[];
  /** Failed leads without a reason, of those that sales rejected or lost. */
  readonly unexplained: number;
  /** Failed leads that sales rejected or lost: a reason is owed. */
  readonly owed: number;
  readonly codes: readonly FailureCode[];
  /** Every coded reason, also one that nobody failed for, and all that failed: by these a reason can be watched that goes away. */
  readonly byCode: Readonly<Record<ReasonCode | 'all', number>>;
  /** The fewest reasons, three at most, that explain more than half of the failures; null where none do. */
  readonly leading: {
    readonly codes: readonly ReasonCode[];
    readonly count: number;
    readonly lower: number;
  } | null;
}

/** One coded reason: how many failed for it, and from which groups, the most first. */
export interface FailureCode {
  readonly code: ReasonCode;
  readonly label: string;
  readonly count: number;
  readonly groups: readonly { readonly group: string; readonly count: number }[];
}

/** One month of the trend. */
export interface TrendMonth {
  readonly month: string;
  readonly label: string;
  readonly measures: readonly (Rate & {
    readonly id: MeasureId;
    readonly lower: number | null;
    readonly upper: number | null;
    /** Its leads are too young: it can still grow. */
    readonly isEarly: boolean;
  })[];
}

/** The one value from which everything shown is drawn: a review of one period. */
export interface Review {
  /** The period's id: a month, a quarter, an ISO week or "all". */
  readonly month: string;
  readonly label: string;
  /** The period before; null where the review is of all leads. */
  readonly before: { readonly month: string; readonly label: string } | null;
  /** The day at whose end the sheet was looked at. */
  readonly asOf: string;
  /** Leads can still change: the period ended fewer days ago than the follow-up window lasts. */
  readonly isRunning: boolean;
  readonly timeZone: string;
  readonly rubricVersion: string;
  readonly threshold: number;
  /** Criteria of the rubric that wait for a value. */
  readonly notSet: readonly string[];
  readonly terms: Readonly<Record<TermId, Term>>;
  readonly limits: Readonly<Record<LimitId, number>>;
  readonly counts: {
    readonly raw: number;
    readonly duplicates: number;
    readonly tests: number;
    readonly leads: number;
  };
  readonly measures: readonly Measure[];
  readonly funnel: readonly FunnelStep[];
  /** What sales decided on the leads of the period. */
  readonly decisions: { readonly accepted: number; readonly rejected: number; readonly undecided: number };
  /** Leads of the period with a status that nobody has explained. */
  readonly unexplained: number;
  /** Leads of the period by tier. */
  readonly tiers: {
    readonly disqualified: number;
    readonly incomplete: number;
    readonly qualified: number;
    readonly nurture: number;
  };
  /** Hours from created to the first touch (R-7 median) of the leads whose limit is over; null where unknown. */
  readonly medianTouchHours: number | null;
  readonly previousMedianTouchHours: number | null;
  /** What the groups are grouped by: a field's id or a header. */
  readonly by: string;
  readonly byLabel: string;
  readonly groups: readonly Group[];
  /** Leads without a source, of all leads. */
  readonly sourceless: Rate;
  /** The same leads by demand type, by campaign and by owner; empty where the sheet has no column for it. */
  readonly demandTypes: readonly Group[];
  readonly campaigns: readonly Group[];
  /** Held against each other by follow-up, which is their part. */
  readonly owners: readonly Group[];
  readonly reasons: readonly ReasonRow[];
  readonly failures: Failures;
  readonly failureGroups: readonly {
    readonly id: FailureGroupId;
    readonly label: string;
    readonly count: number;
    /** The first of them, in the order of the sheet. */
    readonly leads: readonly ListedLead[];
  }[];
  readonly trend: readonly TrendMonth[];
  /** How long leads take to convert, and how far those of the period have come. */
  readonly maturity: Maturity;
  /** The one step of the funnel that drags. */
  readonly weakestStep: WeakestStep;
  /** Two funnels side by side: those asked for, else the biggest group and one that is surely better or worse; null where there are none. */
  readonly comparison: Comparison | null;
  /** First and latest source kept apart. */
  readonly attribution: Attribution;
  /** Opportunities that sales never accepted. */
  readonly automatic: AutomaticOpportunities;
  /** Buying groups. */
  readonly accounts: Accounts;
  /** How the people behind the leads were treated, and what they said. */
  readonly people: People;
  /** Whether the lead count can be trusted. */
  readonly signals: readonly CheckedSignal[];
  /** The rubric against what sales decided and what was won. */
  readonly rubricCheck: RubricCheck;
  /** What moved since the same period was last reviewed; null where it never was. */
  readonly restatement: Restatement | null;
  readonly columns: readonly ColumnUse[];
  readonly dataChecks: readonly DataCheck[];
  readonly narrative: readonly Sentence[];
  readonly actions: readonly Action[];
  /** What leadership asks of a month, answered in order. */
  readonly questions: readonly Answer[];
  /** What earlier months decided, and what came of it. */
  readonly rhythm: Rhythm;
  /** The same period told with something changed; null where nobody asked. */
  readonly whatIf: WhatIf | null;
}
