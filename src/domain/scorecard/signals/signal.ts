import type { Rate } from '../review.ts';

/** The ways in which a lead count can grow without anything getting better. */
export type SignalId =
  | 'volume_up_fit_down'
  | 'volume_up_acceptance_down'
  | 'scores_over_the_bar'
  | 'high_scores_rejected';

/** Whether the counts show it. No state but "found" says anything against the lead count. */
export type SignalState = 'found' | 'not found' | 'too few' | 'cannot be told';

/** A share that a signal rests on; the value is null where there is nothing to divide by. */
export interface SignalCount extends Rate {
  readonly id: string;
  readonly label: string;
}

/** One sign that the lead count may not be worth what it seems, tested. */
export interface CheckedSignal {
  readonly id: SignalId;
  readonly label: string;
  readonly state: SignalState;
  /** The evidence, or what is missing, in one sentence. */
  readonly why: string;
  readonly counts: readonly SignalCount[];
  /** How it was tested, in words. */
  readonly test: string;
}

/** A share with its name. */
export function shareOf(id: string, label: string, numerator: number, denominator: number): SignalCount {
  return { id, label, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}
