import type { Scorecard } from '../scorecard/assemble.ts';
import type { Review } from '../scorecard/review.ts';

/** stub for now */
export function narrate(scorecard: Scorecard): Review {
  return { ...scorecard, narrative: [], actions: [] };
}
