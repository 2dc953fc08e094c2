/** Standard normal deviates of two-sided intervals, from a published table. */
export const Z = { of95: 1.959964, of975: 2.241403 } as const;

type Counts = readonly [successes: number, total: number];

/**
 * The difference of two shares with its hybrid score interval by the formulas of Newcombe 1998 (Statistics in Medicine
 * 17:873-890, method 10) as printed there: a second way to what the code works out in another form.
 */
export function apart(a: Counts, b: Counts, z: number): { readonly lower: number; readonly upper: number } {
  const [p, q] = [a[0] / a[1], b[0] / b[1]];
  const [l1, u1] = wilson(a, z);
  const [l2, u2] = wilson(b, z);
  return {
    lower: p - q - Math.sqrt((p - l1) ** 2 + (u2 - q) ** 2),
    upper: p - q + Math.sqrt((u1 - p) ** 2 + (q - l2) ** 2),
  };
}

function wilson([x, n]: Counts, z: number): readonly [number, number] {
  const p = x / n;
  const root = z * Math.sqrt(z * z + 4 * n * p * (1 - p));
  return [(2 * n * p + z * z - root) / (2 * (n + z * z)), (2 * n * p + z * z + root) / (2 * (n + z * z))];
}
