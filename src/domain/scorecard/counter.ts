import {
  ACCEPTED,
  CONVERSATION,
  DISQUALIFIED,
  DUPLICATE,
  FIT,
  FOLLOW_UP_COMPLETE,
  FOLLOW_UP_DUE,
  FOLLOW_UP_TOLD,
  FUTURE,
  INCOMPLETE,
  LOST,
  NO_OPPORTUNITY,
  NOT_COUNTED,
  NURTURE,
  OPPORTUNITY,
  QUALIFIED,
  REJECTED,
  STRONG,
  TEST,
  TOUCH_DUE,
  TOUCH_IN_TIME,
  UNEXPLAINED,
  UNFIT,
  WEAK,
  WINDOW_OVER,
  WON,
} from '../lead/flags.ts';

/**
 * Everything a tally counts: the leads that have all bits of the first mask and none of the second.
 * Leads are counted where they were created, and those under `closed_` where they were closed.
 */
const real = (all: number, none = 0): readonly [number, number] => [all, none | NOT_COUNTED];

export const COUNTERS = {
  raw: [0, FUTURE],
  duplicates: [DUPLICATE, FUTURE],
  tests: [TEST, FUTURE],
  leads: real(0),
  fit: real(FIT),
  unfit: real(UNFIT),
  fit_unknown: real(0, FIT | UNFIT),
  qualified: real(QUALIFIED),
  disqualified: real(DISQUALIFIED),
  incomplete: real(INCOMPLETE),
  nurture: real(NURTURE),
  accepted: real(ACCEPTED),
  rejected: real(REJECTED),
  undecided: real(0, ACCEPTED | REJECTED),
  follow_up_due: real(FOLLOW_UP_DUE),
  follow_up_done: real(FOLLOW_UP_DUE | FOLLOW_UP_COMPLETE),
  follow_up_waiting: real(0, WINDOW_OVER | REJECTED),
  follow_up_untold: real(FOLLOW_UP_DUE, FOLLOW_UP_TOLD | FOLLOW_UP_COMPLETE),
  touch_due: real(TOUCH_DUE),
  touch_in_time: real(TOUCH_DUE | TOUCH_IN_TIME),
  conversation: real(CONVERSATION),
  opportunity: real(OPPORTUNITY),
  won_no_opportunity: real(WON, OPPORTUNITY | NO_OPPORTUNITY),
  lost_no_opportunity: real(LOST, OPPORTUNITY | NO_OPPORTUNITY),
  strong: real(OPPORTUNITY | STRONG),
  weak: real(OPPORTUNITY | WEAK),
  quality_unknown: real(OPPORTUNITY, STRONG | WEAK),
  won: real(WON),
  lost: real(LOST),
  unexplained: real(UNEXPLAINED),
  unexplained_no_opportunity: real(UNEXPLAINED, OPPORTUNITY | NO_OPPORTUNITY | WON | LOST),
  unexplained_open: real(UNEXPLAINED, WON | LOST),
  closed_won: real(OPPORTUNITY | ACCEPTED | WON),
  closed_lost: real(OPPORTUNITY | ACCEPTED | LOST),
  closed_won_unaccepted: real(OPPORTUNITY | WON, ACCEPTED),
  closed_lost_unaccepted: real(OPPORTUNITY | LOST, ACCEPTED),
} as const satisfies Record<string, readonly [number, number]>;

export type CounterId = keyof typeof COUNTERS;

export const COUNTER_IDS = Object.keys(COUNTERS) as CounterId[];

/** Where a counter stands in an array of counts. */
export const AT = Object.fromEntries(COUNTER_IDS.map((id, index) => [id, index])) as Record<
  CounterId,
  number
>;
