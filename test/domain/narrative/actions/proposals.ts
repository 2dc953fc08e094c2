import type { Who } from '../../../../src/domain/narrative/sentence.ts';
import { countsAt } from '../../../../src/domain/rhythm/watch.ts';
import type { Review } from '../../../../src/domain/scorecard/review.ts';
import { settings, sheet } from '../../sheets.ts';

/** A sheet of leads that came in on 2 April 2024: each line of cells as often as is said before it. */
export function leads(
  header: string,
  ...rows: readonly (readonly [count: number, line: string])[]
): string[][] {
  return sheet(
    [
      `Created | ${header}`,
      ...rows.flatMap(([count, line]) => Array.from({ length: count }, () => `2024-04-02 | ${line}`)),
    ].join('\n'),
  );
}

/** What an action says, to whom, and what it watches as `/failures/unexplained: 17 of 20, lower is better`; undefined where it is not proposed. */
export function proposal(
  found: Review,
  id: string,
): { readonly who: Who; readonly text: string; readonly watch: string | null } | undefined {
  const action = found.actions.find((one) => one.id === id);
  if (action === undefined) return undefined;
  const { who, text, watch } = action;
  const counts = watch && countsAt(found, watch);
  const better = watch?.higherIsBetter ? 'higher' : 'lower';
  return {
    who,
    text,
    watch:
      watch &&
      `${watch.ref}/${watch.numerator}: ${counts?.numerator} of ${counts?.denominator}, ${better} is better`,
  };
}

/** The ids of the actions that a review proposes, those that begin so. */
export function ids({ actions }: Review, start = ''): string[] {
  return actions.map(({ id }) => id).filter((id) => id.startsWith(start));
}

/** Words of a team that calls nothing as others do. */
export const OWN_WORDS = settings(`
  Term | lead        | enquiry
  Term | qualified   | SQL
  Term | opportunity | appointment
`);
