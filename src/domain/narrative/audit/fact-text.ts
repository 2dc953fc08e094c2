import type { Review } from '../../scorecard/review.ts';
import { percent, written } from '../../wording.ts';
import { keyOf } from '../fact.ts';
import type { Audited } from './audit.ts';

/** Names on the way to a fact that say nothing beside the entry they hold. */
const SILENT = new Set(
  'counts measures groups demandTypes campaigns owners codes count leads numerator funnel trend failures places reasons change difference verdict limits people value group label'.split(
    ' ',
  ),
);
const SPOKEN: Readonly<Record<string, string>> = {
  lead_volume: 'leads',
  previous: 'the period before',
  quality: 'against the rest',
};
const MOST_FACTS = 3;
/** A longer claim is a sentence. */
const LONGEST = 60;

/** Each claim that something backs, and by what, in words; '' for a sentence that the review says itself. */
export function backedBy(
  claims: readonly Audited[],
  review: Review,
): { readonly line: number; readonly claim: string; readonly fact: string }[] {
  return claims
    .filter(({ backed }) => backed)
    .map(({ line, claim, refs }) => {
      const all = [...new Set(refs.map((ref) => factText(review, ref)))];
      // A sentence rests on several facts; a number in it on those that show it.
      const shown = all.filter((fact) => fact.split(/[\s:]+/).includes(claim));
      const facts = (shown.length > 0 ? shown : all).slice(0, MOST_FACTS);
      const isOwn = facts.length === 0 || claim.length > LONGEST || /\s.*[.!?]$/.test(claim);
      return { line, claim, fact: isOwn ? '' : facts.join('; ') };
    });
}

/** What stands at an address of a Review, in words: `Google Ads, ICP fit rate: 3 of 20`. */
export function factText(review: Review, ref: string): string {
  const said: string[] = [];
  let at: unknown = review;
  for (const part of ref.split('/').slice(1)) {
    const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const isEntry = Array.isArray(at);
    at = Array.isArray(at)
      ? (at.find((entry, index) => keyOf(entry, index) === name) ?? at[Number(name)])
      : (at as Record<string, unknown> | null | undefined)?.[name];
    if (!SILENT.has(name))
      said.push(
        SPOKEN[name] ??
          labelOf(at) ??
          review.measures.find(({ id }) => id === name)?.label ??
          (isEntry ? name : plain(name)),
      );
  }
  const value = shownAt(at, /lead_volume/.test(ref));
  const what =
    said.join(', ') ||
    plain(
      ref
        .replace(/\/count$/, '')
        .split('/')
        .at(-1)!,
    );
  return value === '' || value === what ? what : `${what}: ${value}`;
}

function labelOf(at: unknown): string | undefined {
  const { label, reason } = (at ?? {}) as { readonly label?: unknown; readonly reason?: unknown };
  return [label, reason].find((text) => typeof text === 'string');
}

/** `medianTouchHours` and `first_touch_hours` as words. */
function plain(name: string): string {
  return name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).replace(/_/g, ' ');
}

function shownAt(at: unknown, isCount: boolean): string {
  if (typeof at === 'number')
    return Number.isInteger(at) ? written(at) : at < 1 ? percent(at) : String(Math.round(10 * at) / 10);
  if (typeof at === 'string') return at;
  const { numerator, denominator, count, leads } = (at ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return isCount ? written(numerator) : `${written(numerator)} of ${written(denominator)}`;
  const own = [count, leads].find((number) => typeof number === 'number');
  return own === undefined ? '' : written(own as number);
}
