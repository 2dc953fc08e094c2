import { chain } from './chain.ts';
import { collect } from './clock.ts';
import type { TextGrid } from './sheet.ts';

/** Bytes of a sheet's grid, and of what a Review of it needs beside the grid at its peak. */
export interface Memory {
  readonly grid: number;
  readonly review: number;
}

/**
 * Weighs a grid and its Review. The peak is the highest of the readings after each step, when nothing
 * has been thrown away but what the engine collected by itself: garbage still lying about is charged to the Review.
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
    peak = Math.max(peak, used());
    return result;
  });
  return { grid: withGrid - before, review: peak - withGrid };
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
