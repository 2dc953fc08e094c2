import { InputError, quoted } from '../input-error.ts';
import { UNKNOWN_GROUP } from './grouping.ts';
import type { Group } from './review.ts';

/** What people write between two names. */
const SEPARATOR = /\.\.|[,|:]|\s(?:vs\.?|versus)\s/gi;

/**
 * The two names to compare, from what was asked: two values as they are, or one with a separator, as in
 * `A, B`, `A vs B`, `A : B`, `A..B` or `A|B`. Names may hold separators of their own: of all places to
 * part them the first counts that leaves two known names, else one, else any.
 *
 * Throws `InputError` (about the columns) for none, for more than two, and for one that cannot be parted.
 */
export function namesFrom(
  asked: readonly string[],
  isKnown: (name: string) => boolean,
): readonly [string, string] {
  const [first, second] = asked;
  if (first === undefined || asked.length > 2) {
    throw new InputError(
      'columns',
      `comparing takes two names, and ${asked.length} were given${asked.length > 0 ? `: ${asked.map((name) => quoted(name)).join(', ')}` : ''}; name two, such as 2024-03 and 2024-04`,
    );
  }
  if (second !== undefined) return [first.trim(), second.trim()];
  const parted = [...first.matchAll(SEPARATOR)]
    .map(({ index, 0: separator }): readonly [string, string] => [
      first.slice(0, index).trim(),
      first.slice(index + separator.length).trim(),
    ])
    .filter(([a, b]) => a !== '' && b !== '');
  const names =
    parted.find(([a, b]) => isKnown(a) && isKnown(b)) ??
    parted.find(([a, b]) => isKnown(a) || isKnown(b)) ??
    parted[0];
  if (names === undefined) {
    throw new InputError(
      'columns',
      `${quoted(first)} is one name, and comparing takes two; write them with a comma between, such as 2024-03, 2024-04`,
    );
  }
  return names;
}

/**
 * What to compare where nobody said: the biggest named group against the one that is surely better than
 * the rest, else against one that is surely worse; of several, the one with the most leads. Null where
 * there is none but the biggest itself. `groups` have the one with the most leads first.
 */
export function defaultComparison(groups: readonly Group[]): readonly [string, string] | null {
  const named = groups.filter(({ group, leads }) => group !== UNKNOWN_GROUP && leads > 0);
  const [biggest] = named;
  const first = (verdict: 'better' | 'worse'): Group | undefined =>
    named.find(({ quality }) => quality?.verdict === verdict);
  const other = [first('better'), first('worse')].find((found) => found !== undefined && found !== biggest);
  return biggest === undefined || other === undefined ? null : [biggest.group, other.group];
}
