/** Draws that look random and are the same every time. */
export interface Picker {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** A picker whose draws follow from the seed alone, a whole number (the mulberry32 generator). */
export function picker(seed: number): Picker {
  let state = seed | 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + Math.floor(draw() * (high - low + 1)),
    chance: (share) => draw() < share,
    pick: (list) => list[Math.floor(draw() * list.length)]!,
  };
}
