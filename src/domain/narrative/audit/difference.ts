import { type Claim, claimOf } from './claim.ts';
import type { Figure, Parsed } from './clause.ts';
import { isWorth, type Quantity } from './quantity.ts';
import type { Row } from './row.ts';

const MORE_THAN =
  /^\s*(?:\p{L}+ )?(?:more|fewer|less)(?: \p{L}+)? than (?:(?:in|for|during|at|the|last|month|quarter|week|period|before) ?)*$/iu;

/** "10 more than in January": of which time a difference tells; undefined where it names none. */
export function sinceWhen({ end }: Figure, after: string, dates: Parsed['dates']): string | undefined {
  const date = dates.find(({ at }) => at >= end && MORE_THAN.test(after.slice(0, at - end)));
  if (date !== undefined) return date.when ?? undefined;
  return MORE_THAN.test(/^[^.,;:]*?\b(?:last \p{L}+|before)\b/iu.exec(after)?.[0] ?? '')
    ? 'before'
    : undefined;
}

/** A count now less the same count then; undefined where neither is known at both times. */
export function differs(
  one: Quantity,
  now: readonly Row[],
  then: readonly Row[],
  way: 1 | -1,
): Claim | undefined {
  const pairs = now.flatMap((row) =>
    then
      .filter(({ topic, name, not }) => topic === row.topic && name === row.name && not === row.not)
      .flatMap((other) =>
        row.n === null || other.n === null ? [] : [{ row, other, by: way * (row.n - other.n) }],
      ),
  );
  if (pairs.length === 0) return undefined;
  const found = pairs.find(({ by }) => by >= 0 && isWorth(by, one));
  const isGrowing = found?.row.isGrowing === true && way < 0;
  return claimOf(
    one,
    found === undefined
      ? `the counts are ${pairs[0]!.row.n} and ${pairs[0]!.other.n}`
      : isGrowing
        ? 'too early: this count can still grow'
        : '',
    found && [found.row.ref, found.other.ref],
  );
}
