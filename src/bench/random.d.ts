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
export declare function seeded(seed: number): Random;
