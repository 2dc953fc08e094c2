import { quantile } from '../domain/scorecard/median.ts';

/** Throws all garbage away. */
export function collect(): void {
  collector()(false);
}

/**
 * Throws away what was made and dropped a moment ago, so that none of it is charged to what comes next. What is
 * still in use stays where it is in memory: a full collection would scatter the cells of a row.
 */
export function collectYoung(): void {
  collector()(true);
}

function collector(): (isYoung: boolean) => void {
  if (globalThis.gc === undefined)
    throw new Error('start the bench by `npm run bench`: it needs --expose-gc');
  return globalThis.gc;
}

/** Milliseconds that a piece of work takes, and what it answers. */
export function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** Times by the name of what was done, in the order in which they were first taken. */
export class Stopwatch {
  private readonly times = new Map<string, number[]>();

  /** Does the work, notes how long it took, and answers what it answers. */
  time<T>(name: string, work: () => T): T {
    const { ms, result } = timed(work);
    this.times.set(name, [...(this.times.get(name) ?? []), ms]);
    return result;
  }

  /** The median of a name in ms, NaN where it was never timed. */
  median(name: string): number {
    const sorted = [...(this.times.get(name) ?? [])].sort((a, b) => a - b);
    return quantile(sorted, 0.5) ?? Number.NaN;
  }
}
