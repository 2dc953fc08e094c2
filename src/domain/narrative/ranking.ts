import type { Scorecard } from '../scorecard/assemble.ts';
import { UNKNOWN_GROUP } from '../scorecard/grouping.ts';
import type { Group } from '../scorecard/review.ts';

/** A group that can be cut or fed: one with a name. */
export function isNamed({ group }: Pick<Group, 'group'>): boolean {
  return group !== UNKNOWN_GROUP;
}

/** The one named group with more leads than any other; undefined where two share the first place or there is but one. */
export function largest({ groups }: Scorecard): Group | undefined {
  const [first, second] = groups.filter(isNamed);
  return first !== undefined && second !== undefined && first.leads > second.leads ? first : undefined;
}

/** Named groups that are better than the rest at the level a superlative has to pass, the largest difference first. */
export function better({ groups }: Scorecard): readonly Group[] {
  return groups
    .filter(isNamed)
    .filter(({ quality }) => quality?.verdict === 'better')
    .sort((a, b) => b.quality!.difference - a.quality!.difference);
}

/** Named groups that are worse than the rest at that level, the largest difference first. */
export function worse({ groups }: Scorecard): readonly Group[] {
  return groups
    .filter(isNamed)
    .filter(({ quality }) => quality?.verdict === 'worse')
    .sort((a, b) => a.quality!.difference - b.quality!.difference);
}

/** The one named group whose rate is lower than that of any other, where it is also worse than the rest. */
export function weakest(card: Scorecard): Group | undefined {
  const rate = ({ quality }: Group): number => quality!.numerator / quality!.denominator;
  const judged = card.groups
    .filter(isNamed)
    .filter(({ quality }) => quality !== null)
    .sort((a, b) => rate(a) - rate(b));
  const [first, second] = judged;
  if (first === undefined || !worse(card).includes(first)) return undefined;
  return second !== undefined && rate(second) === rate(first) ? undefined : first;
}

/** The outcomes whose maturity is worth telling: opportunities that are only implied by wins say the same twice. */
export function toldOutcomes({ maturity, funnel }: Scorecard): Scorecard['maturity'] {
  const isStated = funnel.some(({ id, told }) => id === 'opportunity' && told);
  return maturity.filter(({ id }) => id === 'won' || isStated);
}
