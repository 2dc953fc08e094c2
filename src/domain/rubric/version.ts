import type { Rubric } from './criterion.ts';

/**
 * A short hash of a rubric's criteria and threshold, eight hexadecimal digits (FNV-1a, 32 bits). Any
 * change of any of them gives another version; the order of criteria counts, because the first that
 * fails is the reason.
 */
export function rubricVersion({ criteria, threshold }: Rubric): string {
  const text = JSON.stringify([
    threshold,
    ...criteria.map(({ dimension, name, column, test, value, points, mustHave }) => [
      dimension,
      name,
      column,
      test,
      value,
      points,
      mustHave,
    ]),
  ]);
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
