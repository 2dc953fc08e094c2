import { chain } from './chain.ts';
import { collect, collectYoung } from './clock.ts';
import type { TextGrid } from './sheet.ts';

/** Bytes of a sheet's grid, and of what a Review of it needs beside the grid at its peak. */
export interface Memory {
  readonly grid: number;
  readonly review: number;
}

/**
 * Weighs a grid and its Review. The peak is the highest of the readings after each step, when only young
 * garbage has been thrown away: what a step keeps, and most of what it made on the way, is charged to the Review.
 */
export function weigh(parse: () => TextGrid): Memory {
  collect();
  const before = used();
  const grid = parse();
  collect();
  const withGrid = used();
  let peak = withGrid;
  chain(grid, (_, work) => {
    const result = work();
    collectYoung();
    peak = Math.max(peak, used());
    return result;
  });
  return { grid: withGrid - before, review: peak - withGrid };
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
