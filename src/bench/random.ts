/** Draws from a seed: the same seed draws the same, everywhere. */
export interface Random {
  /** From 0 up to, but not, 1. */
  unit(): number;
  chance(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** An entry of a list whose early entries come more often: each later third is drawn about half as often. */
  skewed<T>(list: readonly T[]): T;
}

/** The generator mulberry32 by Tommy Ettinger, which passes gjrand at 32 bits of state. */
export function seeded(seed: number): Random {
  let state = seed;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    unit,
    chance: (share) => unit() < share,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    pick: (list) => list[Math.floor(unit() * list.length)]!,
    skewed: (list) => list[Math.floor(unit() ** 2 * list.length)]!,
  };
}
