import { type Claim, claimOf } from './claim.ts';
import type { Part } from './sentences.ts';
import { isSame, type Template } from './template.ts';

/**
 * What a text says otherwise than the template it follows most closely; undefined where it follows none.
 * One that differs in more than half of its places is a sentence of its own.
 */
export function templated(
  text: string,
  templates: ReadonlyMap<string, Template>,
  otherwise: (text: string) => Claim[],
): Claim[] | undefined {
  let best: { readonly claims: Claim[]; readonly wrong: number } | undefined;
  const same = templates.get(text);
  for (const known of same === undefined ? templates.values() : [same]) {
    const places = known.read(text);
    // A name does not reach into the next sentence.
    if (places === undefined || places.some((claim, place) => isLonger(claim, known.values[place]!)))
      continue;
    let end = 0;
    const claims = places.map((claim, place) => {
      const at = text.indexOf(claim, end);
      end = at + claim.length;
      const isRight = isSame(claim, known.values[place]!);
      return claimOf(
        { text: claim, at },
        isRight ? '' : `the scorecard says ${known.values[place]}`,
        known.refs,
      );
    });
    if (claims.length === 0) claims.push(claimOf({ text, at: 0 }, '', known.refs));
    const wrong = claims.filter(({ why }) => why !== '').length;
    if (best === undefined || wrong < best.wrong) best = { claims, wrong };
    if (wrong === 0) break;
  }
  if (best === undefined || best.wrong < 2 || 2 * best.wrong <= best.claims.length) return best?.claims;
  return otherwise(text);
}

function isLonger(said: string, value: string): boolean {
  return said.length > value.length && /[.!?]\s+\p{Lu}/u.test(said) && !/[.!?]\s/.test(value);
}

/** A text without the sentences in it that the review says, which are backed as they stand. */
export function withoutSaid(
  part: Part,
  exact: readonly { readonly text: string; readonly refs: readonly string[] }[],
): (Part | Claim)[] {
  for (const { text, refs } of exact) {
    const at = part.text.indexOf(text);
    if (
      at < 0 ||
      !/(?:^|[.!?:][”"')]*\s+)$/.test(part.text.slice(0, at)) ||
      !/^(?:$|\s)/.test(part.text.slice(at + text.length))
    )
      continue;
    const end = at + text.length;
    return [
      ...withoutSaid({ text: part.text.slice(0, at), at: part.at }, exact),
      claimOf({ text, at: part.at + at }, '', refs),
      ...withoutSaid({ text: part.text.slice(end), at: part.at + end }, exact),
    ];
  }
  return part.text.trim() === '' ? [] : [part];
}
