/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator modulo 2^32 (Numerical Recipes). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A delay whose mean is `mean`, exponential. */
export function exponential(random: () => number, mean: number): number {
  return -mean * Math.log(1 - random());
}
