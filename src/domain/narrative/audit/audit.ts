import type { Review } from '../../scorecard/review.ts';
import { type Claim, claimOf } from './claim.ts';
import { parse } from './clause.ts';
import { figureClaims } from './figure.ts';
import { templated, withoutSaid } from './follow.ts';
import { Names } from './names.ts';
import { NearCopies } from './near-copy.ts';
import { type Paragraph, paragraphs, unmarked } from './paragraphs.ts';
import { rankingClaims } from './ranking.ts';
import { rowsOf } from './rows.ts';
import { said } from './said.ts';
import { isSentence, sentencesOf, within } from './sentences.ts';
import { cellsOf, groupCells, isInRows, isTableRow, rowClaims, unknownRow } from './table.ts';
import { type Template, template } from './template.ts';
import { Topics } from './topic.ts';
import { unitsOf } from './units.ts';
import { sourceClaims } from './version.ts';

const CAME = / – (?=then |open )/;

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

/** What was found in a text. */
export interface Audit {
  readonly claims: readonly Audited[];
  /** Sentences without anything that a Review could back or refute, and the line on which each begins. */
  readonly unchecked: readonly { readonly line: number; readonly text: string }[];
}

/** Stands, while a text is read, for a sentence that claims nothing known. */
const NOTHING = 'nothing in it can be checked';

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
 * A text is read by paragraphs, however its lines are wrapped. A sentence that the review says itself passes as it
 * stands; one that differs from it in a number, a name or a word or two fails there, unless the review says that as
 * well. `known` are further lines known to be true, such as those of a page made from the same Review; columns set
 * by spaces are held against its tables. In any other sentence a number must stand, in its role, in a fact of what
 * its clause is about: a count must be the count and not what it is counted of, "12 of 35" must be one
 * fact, a percentage the rate of that measure, a figure of the period before needs a word that says so.
 * A ranking or a change must be a verdict of the Review; "most", "more than" and "twice as many" compare counts of it,
 * and one that it does not count cannot be checked.
 *
 * It reads words, not meaning. Of sums it knows two: a count less the same count then ("10 more than in January"), and
 * the counts of several names or reasons together; any other that the Review does not hold is unbacked though true. It does not see a cause ("because of"), nor a claim without a number, a name or a
 * word it knows; and what a word of its own tongue says in another sense it can take for a claim.
 */
export function auditClaims(text: string, review: Review, known: readonly string[] = []): readonly Audited[] {
  return auditor(review, known)(text);
}

/** An audit of many texts against one Review: what it is held against is made once. */
export function auditor(review: Review, known: readonly string[] = []): (text: string) => readonly Audited[] {
  const read = reader(review, known);
  return (text) => read(text).claims;
}

/** The claims of a text, as `auditClaims` finds them, and the sentences that hold none. */
export function auditText(text: string, review: Review, known: readonly string[] = []): Audit {
  return reader(review, known)(text);
}

function reader(review: Review, known: readonly string[]): (text: string) => Audit {
  // A page sets what came of a decision behind it.
  const plain = known.filter((line) => !isTableRow(line)).flatMap((line) => [line, ...line.split(CAME)]);
  const lines = new Set(
    [...known, ...plain].flatMap((line) => [line.trimEnd(), unmarked(line)]).filter((line) => line !== ''),
  );
  const tables = [
    ...known.filter(isTableRow).map((line) => cellsOf(line).map(unmarked)),
    ...groupCells(review),
  ];
  const prose = plain.map(unmarked);
  const sentences = said(review);
  const exact = [...sentences].sort((a, b) => b.text.length - a.text.length);
  const templates = new Map<string, Template>();
  const open = (text: string, names: readonly string[], refs: readonly string[] = []): void => {
    for (const part of [text, ...sentencesOf(text).map((one) => one.text)])
      if (!templates.has(part)) templates.set(part, template(part, names, refs));
  };
  for (const { text, refs, names } of sentences) open(text, names, refs);
  for (const line of prose) if (/\d/.test(line)) open(line, []);
  for (const line of known) if (isTableRow(line) && /\d/.test(line)) templates.set(line, template(line, []));
  const topics = new Topics(review);
  const names = new Names(review, topics);
  const facts = { review, leads: review.counts.leads, rows: rowsOf(review), units: unitsOf(review) };
  const facted = new Map<string, readonly string[]>();
  for (const { text, refs } of [...sentences, ...prose.map((line) => ({ text: line, refs: [] }))])
    for (const part of [text, ...sentencesOf(text).map((one) => one.text)])
      if (!facted.has(part)) facted.set(part, refs);
  const copies = new NearCopies(facted, names);

  const free = (sentence: string): Claim[] => {
    const parsed = parse(sentence, review, names, topics);
    const source = sourceClaims(parsed, review);
    const claims = [...figureClaims(parsed, facts), ...rankingClaims(parsed, facts)];
    if (claims.length === 0) return source;
    const dates = parsed.dates
      .filter(({ at, when }) => when === null && !source.some((claim) => claim.at === at))
      .map((date) => claimOf(date, 'the review holds nothing of it'));
    const strangers = names
      .unknownIn(parsed.rest)
      .map((name) => claimOf(name, 'the review knows no such name'));
    return [...claims, ...source, ...dates, ...strangers].sort((a, b) => a.at - b.at);
  };
  const ofItsOwn = (sentence: string): Claim[] => copies.find(sentence) ?? free(sentence);
  const eachOf = (text: string, read: (sentence: string) => Claim[]): Claim[] =>
    sentencesOf(text).flatMap((sentence) => {
      const claims = read(sentence.text);
      const isEmpty = claims.length === 0 && isSentence(sentence.text);
      return within(sentence, isEmpty ? [claimOf({ text: sentence.text, at: 0 }, NOTHING)] : claims);
    });
  const follows = (text: string): Claim[] | undefined =>
    templated(text, templates, (other) => eachOf(other, ofItsOwn));
  const claimsOf = (text: string): Claim[] =>
    follows(text) ??
    withoutSaid({ text, at: 0 }, exact).flatMap((part) =>
      'claim' in part
        ? [part]
        : within(
            part,
            eachOf(part.text, (sentence) => follows(sentence) ?? ofItsOwn(sentence)),
          ),
    );

  const claimsIn = ({ text, kind }: Paragraph, header: string): Claim[] => {
    const refs = facted.get(text);
    if (lines.has(text.trimEnd()))
      return refs !== undefined && refs.length > 0 ? [claimOf({ text, at: 0 }, '', refs)] : [];
    const isRow = kind === 'columns' ? isInRows(text, tables) : undefined;
    if (isRow !== undefined) return isRow ? [] : [unknownRow(text)];
    if (header !== '' && lines.has(header.trimEnd())) return rowClaims(text);
    return kind === 'row' ? (follows(text) ?? claimsOf(unmarked(text))) : claimsOf(text);
  };

  return (text) => {
    let header = '';
    const isKnown = (line: string): boolean => lines.has(line.trimEnd()) || lines.has(unmarked(line));
    const found = paragraphs(text, isKnown).flatMap((one) => {
      header = one.kind === 'row' ? header || one.text : '';
      if (one.text === '') return [];
      return claimsIn(one, header)
        .filter(({ why }) => why !== NOTHING || one.kind === 'text')
        .map(({ at, ...claim }) => ({ line: one.lineAt(at), ...claim }));
    });
    return {
      claims: found
        .filter(({ why }) => why !== NOTHING)
        .map(({ line, claim, why, refs }) => ({ line, claim, why, backed: why === '', refs })),
      unchecked: found.filter(({ why }) => why === NOTHING).map(({ line, claim }) => ({ line, text: claim })),
    };
  };
}
