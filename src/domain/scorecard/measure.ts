import type { Facts } from '../lead/facts.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { AT, type CounterId } from './counter.ts';
import type { MeasureId } from './measure-id.ts';
import type { Counts } from './tally.ts';

/** What a measure is: what it divides by what, and when the sheet cannot tell it. */
export interface MeasureDefinition {
  readonly id: MeasureId;
  readonly label: string;
  /** What it asks, for people. */
  readonly question: string;
  /** Whether leads are taken by the date they came in or by the date they were closed. */
  readonly basis: 'created' | 'closed';
  readonly numerator: readonly CounterId[];
  readonly denominator: readonly CounterId[];
  /** Leads it cannot place. */
  readonly unknown: readonly CounterId[];
  /** They stand in the denominator all the same, and each may belong to the numerator. */
  readonly unknownWithin: boolean;
  /** Leads kept out of it and shown beside it. */
  readonly leftOut: readonly CounterId[];
  /** What the leads left out are. */
  readonly leftOutAre: string;
  /** Leads whose limit is not over yet: while there are any, an empty denominator is too early to fill. */
  readonly waiting: readonly CounterId[];
  /** Why the sheet cannot tell it; '' where it can. */
  readonly cannotTell: (qualified: QualifiedLeads) => string;
  /** Why no lead is in the denominator. */
  readonly empty: string;
}

const needs =
  (tells: keyof { [K in keyof Facts as Facts[K] extends boolean ? K : never]: true }, why: string) =>
  ({ facts }: QualifiedLeads): string =>
    facts[tells] ? '' : why;

const always = (): string => '';

/** Why the sheet cannot tell how many sales accepts of those it decides on; '' where it can. */
export function acceptanceUntold({ tellsDecision, onlyAcceptances }: Facts): string {
  if (!tellsDecision) return 'no column or status says what sales accepted or rejected';
  return onlyAcceptances
    ? 'nothing in the sheet is marked rejected, so every decision would be an acceptance'
    : '';
}

/** The measures, in the order of `MEASURE_IDS`. */
export const MEASURES: readonly MeasureDefinition[] = [
  {
    id: 'lead_volume',
    label: 'Lead volume',
    question: 'How many distinct real leads came in?',
    basis: 'created',
    numerator: ['leads'],
    denominator: ['raw'],
    unknown: [],
    unknownWithin: false,
    leftOut: ['duplicates', 'tests'],
    leftOutAre: 'duplicates and test leads',
    waiting: [],
    cannotTell: always,
    empty: 'no lead came in',
  },
  {
    id: 'icp_fit_rate',
    label: 'ICP fit rate',
    question: 'How many are the kind of company we serve?',
    basis: 'created',
    numerator: ['fit'],
    denominator: ['fit', 'unfit'],
    unknown: ['fit_unknown'],
    unknownWithin: false,
    leftOut: [],
    leftOutAre: '',
    waiting: [],
    cannotTell: ({ definesFit }) =>
      definesFit
        ? ''
        : 'say first whom you serve: set a must-have of Fit in the rubric, such as industry, size or region',
    empty: 'no lead could be told fit or unfit',
  },
  {
    id: 'sales_acceptance_rate',
    label: 'Sales acceptance',
    question: 'How many of the leads that sales decided on did it accept?',
    basis: 'created',
    numerator: ['accepted'],
    denominator: ['accepted', 'rejected'],
    unknown: ['undecided'],
    unknownWithin: false,
    leftOut: [],
    leftOutAre: '',
    waiting: [],
    cannotTell: ({ facts }) => acceptanceUntold(facts),
    empty: 'sales has not decided on any lead',
  },
  {
    id: 'follow_up_completion',
    label: 'Follow-up completion',
    question: 'How many were followed up as agreed, of those whose time is over?',
    basis: 'created',
    numerator: ['follow_up_done'],
    denominator: ['follow_up_due'],
    unknown: ['follow_up_untold'],
    unknownWithin: true,
    leftOut: [],
    leftOutAre: '',
    waiting: ['follow_up_waiting'],
    cannotTell: (qualified) =>
      qualified.leads.column('created') === undefined
        ? 'no column says when a lead came in, so none is known to be due'
        : needs('tellsFollowUp', 'no column tells of follow-up, touches or activities')(qualified),
    empty: 'no follow-up is due',
  },
  {
    id: 'first_touch_in_time',
    label: 'First touch in time',
    question: 'How many were first touched within the limit?',
    basis: 'created',
    numerator: ['touch_in_time'],
    denominator: ['touch_due'],
    unknown: [],
    unknownWithin: false,
    leftOut: [],
    leftOutAre: '',
    waiting: ['leads'],
    cannotTell: needs('tellsFirstTouch', 'no column holds the date of the first touch'),
    empty: 'no first touch is due yet',
  },
  {
    id: 'lead_to_opportunity',
    label: 'Lead to opportunity',
    question: 'How many became an opportunity?',
    basis: 'created',
    numerator: ['opportunity'],
    denominator: ['leads'],
    unknown: ['won_no_opportunity', 'lost_no_opportunity', 'unexplained_no_opportunity'],
    unknownWithin: true,
    leftOut: [],
    leftOutAre: '',
    waiting: [],
    cannotTell: needs('tellsOpportunity', 'no column or status says what became an opportunity'),
    empty: 'no lead came in',
  },
  {
    id: 'opportunity_quality',
    label: 'Opportunity quality',
    question: 'How many of the opportunities are strong?',
    basis: 'created',
    numerator: ['strong'],
    denominator: ['strong', 'weak'],
    unknown: ['quality_unknown'],
    unknownWithin: false,
    leftOut: [],
    leftOutAre: '',
    waiting: [],
    cannotTell: needs('tellsOpportunity', 'no column or status says what became an opportunity'),
    empty: 'no opportunity could be told strong or weak',
  },
  {
    id: 'win_rate',
    label: 'Win rate',
    question: 'How many of the closed opportunities were won?',
    basis: 'closed',
    numerator: ['closed_won'],
    denominator: ['closed_won', 'closed_lost'],
    unknown: [],
    unknownWithin: false,
    leftOut: ['closed_won_unaccepted', 'closed_lost_unaccepted'],
    leftOutAre: 'closed opportunities that sales never accepted',
    waiting: [],
    cannotTell: ({ facts }) =>
      !facts.tellsWon
        ? 'no column or status says what was won'
        : !facts.tellsLost
          ? 'no column or status says what was lost, so every close would be a win'
          : facts.onlyWins
            ? 'nothing in the sheet is marked lost, so every close would be a win'
            : '',
    empty: 'nothing was closed',
  },
  {
    id: 'created_win_rate',
    label: 'Won of leads created',
    question: 'How many of the leads have been won so far?',
    basis: 'created',
    numerator: ['won'],
    denominator: ['leads'],
    unknown: ['unexplained_open'],
    unknownWithin: true,
    leftOut: [],
    leftOutAre: '',
    waiting: [],
    cannotTell: needs('tellsWon', 'no column or status says what was won'),
    empty: 'no lead came in',
  },
];

/** The sum of some counters. */
export function total(counts: Counts, ids: readonly CounterId[]): number {
  return ids.reduce((sum, id) => sum + counts[AT[id]]!, 0);
}
