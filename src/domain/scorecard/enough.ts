import type { Proportion } from './interval.ts';

/**
 * Whether two shares may be held against each other at all: both have at least half the leads that a
 * verdict on one rate needs (`minimum`). Their interval already says how few they are; this keeps a
 * single lead from standing for a source.
 */
export function areEnough(
  a: Pick<Proportion, 'denominator'>,
  b: Pick<Proportion, 'denominator'>,
  minimum: number,
): boolean {
  return 2 * Math.min(a.denominator, b.denominator) >= minimum;
}
