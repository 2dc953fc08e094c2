import { NOT_COUNTED } from '../lead/flags.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Span } from './frame.ts';

/**
 * The distinct real leads created in a span, as indices in the order of the sheet. A span without bounds
 * holds those without a date of creation too.
 */
export function cohort({ flags, facts }: QualifiedLeads, { start, end }: Span): Int32Array {
  const isAll = start === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY;
  const found = new Int32Array(flags.length);
  let count = 0;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & NOT_COUNTED) !== 0) continue;
    const at = facts.created[i]!;
    if ((at >= start && at < end) || (isAll && Number.isNaN(at))) found[count++] = i;
  }
  return found.subarray(0, count);
}
