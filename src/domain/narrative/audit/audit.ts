import type { Review } from '../../scorecard/review.ts';
import { type Claim, claimOf } from './claim.ts';
import { parse } from './clause.ts';
import { figureClaims } from './figure.ts';
import { Names } from './names.ts';
import { rankingClaims } from './ranking.ts';
import { rowsOf } from './rows.ts';
import { said } from './said.ts';
import { isTableRow, rowClaims } from './table.ts';
import { isSame, type Template, template } from './template.ts';
import { Topics } from './topic.ts';
import { unitsOf } from './units.ts';

/** A number or claim that no fact of the Review backs. */
export interface Unbacked {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly claim: string;
  readonly why: string;
}

/** A number or claim of a text, and the facts that back it. */
export interface Audited extends Unbacked {
  readonly backed: boolean;
  /** Addresses of those facts in the Review; none where nothing backs it. */
  readonly refs: readonly string[];
}

/**
 * Checks a text against a Review and lists, in its order, what the Review does not back; an empty list
 * says that all is backed. What is checked, and how far, `auditClaims` says.
 */
export function audit(text: string, review: Review, known: readonly string[] = []): Unbacked[] {
  return auditClaims(text, review, known)
    .filter(({ backed }) => !backed)
    .map(({ line, claim, why }) => ({ line, claim, why }));
}

/**
 * Every number of a text (in digits or words, shares such as "half" and "most" among them), every ranking
 * word, every claim that something rose or fell and every name that claims something, each with the facts
 * that back it or with why none does.
 *
 * A sentence that the review says itself passes as it stands, and one that differs from it in a number or a
 * name fails there, unless the review says that as well. `known` are further lines known to be true, such as
 * those of a page made from the same Review. In any other sentence a number must stand, in its role, in a fact of what
 * its clause is about: a count must be the count and not what it is counted of, "12 of 35" must be one
 * fact, a percentage the rate of that measure, a figure of the period before needs a word that says so.
 * A ranking or a change must be a verdict of the Review.
 *
 * It reads words, not meaning. It computes nothing: a sum or a difference that the Review does not hold is
 * unbacked though true. It does not see a cause ("because of"), nor a claim without a number, a name or a
 * word it knows; and what a word of its own tongue says in another sense it can take for a claim.
 */
export function auditClaims(text: string, review: Review, known: readonly string[] = []): Audited[] {
  return auditor(review, known)(text);
}

/** An audit of many texts against one Review: what it is held against is made once. */
export function auditor(review: Review, known: readonly string[] = []): (text: string) => Audited[] {
  const lines = new Set(known);
  const sentences = said(review);
  const exact = [...sentences].sort((a, b) => b.text.length - a.text.length);
  const templates = new Map<string, Template>();
  for (const { text, refs, names } of sentences) {
    for (const part of [text, ...sentencesOf(text)])
      if (!templates.has(part)) templates.set(part, template(part, names, refs));
  }
  for (const line of known)
    if (/\d/.test(line) && !templates.has(line)) templates.set(line, template(line, []));
  const topics = new Topics(review);
  const names = new Names(review, topics);
  const facts = { leads: review.counts.leads, rows: rowsOf(review), units: unitsOf(review) };

  const free = (sentence: string): Claim[] => {
    const parsed = parse(sentence, review, names, topics);
    const claims = [...figureClaims(parsed, facts), ...rankingClaims(parsed, review)];
    if (claims.length === 0) return [];
    const dates = parsed.dates
      .filter(({ when }) => when === null)
      .map((date) => claimOf(date, 'the review holds nothing of it'));
    const strangers = names
      .unknownIn(parsed.rest)
      .map((name) => claimOf(name, 'the review knows no such name'));
    return [...claims, ...dates, ...strangers].sort((a, b) => a.at - b.at);
  };
  const freely = (part: string): Claim[] => sentencesOf(part).flatMap(free);
  const follows = (part: string): Claim[] | undefined => templated(part, templates, freely);

  return (text) => {
    let header = '';
    return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
      header = isTableRow(line) ? header || line : '';
      if (lines.has(line)) return [];
      const claims =
        header !== '' && lines.has(header)
          ? rowClaims(line)
          : (follows(line) ??
            follows(unmarked(line)) ??
            withoutSaid(unmarked(line), exact).flatMap((part) =>
              typeof part === 'string'
                ? sentencesOf(part).flatMap((sentence) => follows(sentence) ?? free(sentence))
                : part,
            ));
      return claims.map(({ claim, why, refs }) => ({
        line: index + 1,
        claim,
        why,
        backed: why === '',
        refs,
      }));
    });
  };
}

/**
 * What a text says otherwise than the template it follows most closely; undefined where it follows none.
 * One that differs in more than half of its places is a sentence of its own.
 */
function templated(
  text: string,
  templates: ReadonlyMap<string, Template>,
  otherwise: (text: string) => Claim[],
): Claim[] | undefined {
  let best: { readonly claims: Claim[]; readonly wrong: number } | undefined;
  const same = templates.get(text);
  for (const known of same === undefined ? templates.values() : [same]) {
    const places = known.read(text);
    if (places === undefined) continue;
    const claims = places.map((claim, at) =>
      claimOf(
        { text: claim, at },
        isSame(claim, known.values[at]!) ? '' : `the scorecard says ${known.values[at]}`,
        known.refs,
      ),
    );
    const wrong = claims.filter(({ why }) => why !== '').length;
    if (best === undefined || wrong < best.wrong) best = { claims, wrong };
    if (wrong === 0) break;
  }
  if (best === undefined || best.wrong < 2 || 2 * best.wrong <= best.claims.length) return best?.claims;
  return otherwise(text);
}

/** A line without the sentences in it that the review says, which are backed as they stand. */
function withoutSaid(
  line: string,
  exact: readonly { readonly text: string; readonly refs: readonly string[] }[],
): (string | Claim[])[] {
  for (const { text, refs } of exact) {
    const at = line.indexOf(text);
    if (
      at < 0 ||
      !/(?:^|[.!?:][”"')]*\s+)$/.test(line.slice(0, at)) ||
      !/^(?:$|\s)/.test(line.slice(at + text.length))
    )
      continue;
    const [before, after] = [line.slice(0, at).trim(), line.slice(at + text.length).trim()];
    return [...withoutSaid(before, exact), [claimOf({ text, at }, '', refs)], ...withoutSaid(after, exact)];
  }
  return line === '' ? [] : [line];
}

/** A line without the marks of Markdown: headings, list signs, boxes, emphasis and escapes. */
function unmarked(line: string): string {
  return line
    .replace(/^\s*(?:#+\s+|>\s*|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)/, '')
    .replace(/\s*\*[a-z]+\*\s*$/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~&+=.)$@:-])/g, '$1')
    .replace(/&lt;/g, '<')
    .trim();
}

function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?])\s+(?=[\p{Lu}\d"“])/u).filter((sentence) => sentence !== '');
}
