import type { Review } from '../../scorecard/review.ts';
import { evidenceFor, mentions, topicsOf } from './evidence.ts';
import { type SaidNumber, saidNumbers } from './number.ts';
import { rankings } from './ranking.ts';
import { namesIn, type Template, template } from './template.ts';

/** A number or claim that no fact of the Review backs. */
export interface Unbacked {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly claim: string;
  readonly why: string;
}

/**
 * Checks a text against a Review: every number in it, in digits or words, every percentage within its
 * rounding, every ranking word, and every source of a sentence that the narrative also says. What the
 * Review does not back is listed in the order of the text; an empty list says that all is backed.
 *
 * A sentence of the narrative passes as it stands, and one that differs from it only in numbers or
 * names fails at each of them. Any other sentence is held against the facts of what it is about: the
 * groups it names, the measures it speaks of. `known` are further lines known to be true, such as those
 * of a page made from the same Review.
 */
export function audit(text: string, review: Review, known: readonly string[] = []): Unbacked[] {
  const groups = review.groups.map(({ group }) => group);
  const lines = new Set(known);
  const templates = [
    ...[...review.narrative, ...review.actions].map((said) =>
      template(said.text, namesIn(review, said.refs)),
    ),
    ...known.filter((line) => /\d/.test(line)).map((line) => template(line, [])),
  ];
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    if (lines.has(line)) return [];
    return claimsIn(line, review, templates, groups).map((claim) => ({ line: index + 1, ...claim }));
  });
}

type Claim = Omit<Unbacked, 'line'>;

function claimsIn(
  line: string,
  review: Review,
  templates: readonly Template[],
  groups: readonly string[],
): Claim[] {
  const whole = nearest(line, templates);
  if (whole !== undefined) return whole;
  const plain = unmarked(line);
  return (
    nearest(plain, templates) ??
    sentences(plain).flatMap((sentence) => nearest(sentence, templates) ?? free(sentence, review, groups))
  );
}

/** What a text says otherwise than the template it follows most closely; undefined where it follows none. */
function nearest(text: string, templates: readonly Template[]): Claim[] | undefined {
  let best: Claim[] | undefined;
  for (const { pattern, values } of templates) {
    const said = pattern.exec(text)?.slice(1);
    if (said === undefined) continue;
    const wrong = said.flatMap((claim, i) =>
      claim === values[i] ? [] : [{ claim, why: `the scorecard says ${values[i]}` }],
    );
    if (best === undefined || wrong.length < best.length) best = wrong;
  }
  return best;
}

/** The unbacked claims of a sentence that the narrative does not say. */
function free(sentence: string, review: Review, groups: readonly string[]): Claim[] {
  const named = groups.filter((group) => mentions(sentence, group));
  const rest = withoutNames(sentence, [
    ...named,
    review.label,
    review.month,
    review.asOf,
    review.rubricVersion,
  ]);
  const numbers = saidNumbers(rest)
    .filter((said) => !isBacked(said, sentence, rest, review, named))
    .map(({ text, at }) => ({ claim: text, at, why: 'nothing that the sentence is about has this value' }));
  const ranks = rankings(review, rest, sentence, named)
    .filter(({ why }) => why !== '')
    .map(({ text, at, why }) => ({ claim: text, at, why }));
  return [...numbers, ...ranks].sort((a, b) => a.at - b.at).map(({ claim, why }) => ({ claim, why }));
}

/** A number rests on what its own clause is about, or, where that names nothing, on its sentence. */
function isBacked(
  said: SaidNumber,
  sentence: string,
  rest: string,
  review: Review,
  named: readonly string[],
): boolean {
  const before = rest.slice(0, said.at);
  const after = rest.slice(said.at + said.text.length);
  if (/^\s*(?:percentage )?points?\b/.test(after)) {
    return review.measures.some(
      ({ change }) => change !== null && Math.round(Math.abs(100 * change.difference)) === said.value,
    );
  }
  const [head] = before.split(CLAUSE).slice(-1);
  const [tail] = after.split(CLAUSE);
  const clause = sentence.slice(said.at - head!.length, said.at + said.text.length + tail!.length);
  const own = named.filter((name) => mentions(clause, name));
  const isTelling = topicsOf(clause).length + own.length > 0;
  const isWhole = /\bof (?:the |our |all |those )?$/i.test(before);
  const evidence = isTelling
    ? evidenceFor(review, clause, own, isWhole)
    : evidenceFor(review, sentence, named, isWhole);
  return evidence.some(({ value }) => backs(value, said));
}

const CLAUSE = /[,;:()]\s|\s(?:and|but|while|whereas|against)\s/;

function backs(fact: number, { value, isPercent, tolerance }: SaidNumber): boolean {
  if (isPercent) return Math.abs(fact) <= 1 && Math.abs(Math.abs(fact) - value) <= tolerance + 1e-12;
  return Math.abs(Math.abs(fact) - value) <= tolerance;
}

function withoutNames(sentence: string, names: readonly string[]): string {
  let rest = sentence;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    rest = rest
      .split(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'))
      .join(' '.repeat(name.length));
  }
  return rest;
}

/** A line without the marks of Markdown: headings, list signs, boxes, emphasis and escapes. */
function unmarked(line: string): string {
  return line
    .replace(/^\s*(?:#+\s+|>\s*|(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)/, '')
    .replace(/\s*\*[a-z]+\*\s*$/, '')
    .replace(/\\([\\`*_{}[\]<>#|~&+=.)-])/g, '$1')
    .trim();
}

function sentences(line: string): string[] {
  return line.split(/(?<=[.!?])\s+(?=[\p{Lu}\d"“])/u).filter((sentence) => sentence !== '');
}
