import type { Review } from '../../scorecard/review.ts';
import { type Dated, datesIn } from './dates.ts';
import type { Mention, Names } from './names.ts';
import { type Quantity, saidQuantities } from './quantity.ts';
import { isBroad, narrowed, type Told, type Topic, type Topics } from './topic.ts';

/** A number, or two that a text puts together: "12 of 35", "between 21% and 51%". */
export interface Figure {
  readonly kind: 'one' | 'of' | 'between';
  readonly parts: readonly [Quantity] | readonly [Quantity, Quantity];
  readonly at: number;
  readonly end: number;
}

/** A part of a sentence that says one thing, with what it takes over from the parts before it. */
export interface Clause {
  readonly at: number;
  /** As it stands; and with names and dates blanked out, character by character. */
  readonly text: string;
  readonly rest: string;
  readonly figures: readonly Figure[];
  readonly topics: readonly Told[];
  /** What it is about where it says nothing of its own. */
  readonly inherited: readonly Topic[];
  /** What its sentence is about. */
  readonly spoken: readonly Topic[];
  readonly names: readonly Mention[];
  /** It names what it is about itself, or takes it over. */
  readonly isOwnName: boolean;
  readonly dates: readonly Dated[];
  /** The period of a part before it that says no number itself: "In March, ...". */
  readonly when: string | null;
}

/** A sentence taken apart. */
export interface Parsed {
  readonly text: string;
  readonly rest: string;
  readonly dates: readonly Dated[];
  readonly clauses: readonly Clause[];
}

const SPLIT =
  /[,;:()|–—]\s|[;:()|]|\s(?=(?:and|but|yet|while|whereas|against|versus|vs\.?|compared (?:to|with)|than(?!\s(?:[\d.]|half|a\s|one\s|two\s|twice|double|triple|\w+\stimes))|then|because|although|though|so|after(?!\s[\d.]+\s(?:hour|day))|up from|down from|which|who)\s)/gi;
/** Stands for each character of a name or date: neither a letter nor a space. */
const BLANK = '\ue000';
const OF =
  /^(?:\s+(?!of\b|out\b|and\b|to\b)[\p{L}-]+){0,2}\s*(?:(?:out )?of (?:the |our |all |those |these |its |their |them )*|\/)$/iu;
const OVERALL = /\b(?:overall|in all|in total|altogether|all (?:the )?leads|across)\b/i;

/** Takes a sentence apart: its figures, and clause by clause what they are about. */
export function parse(text: string, review: Review, names: Names, topics: Topics): Parsed {
  const mentions = names.in(text);
  const withoutNames = blank(text, mentions);
  const dates = datesIn(withoutNames, review);
  const rest = blank(
    withoutNames,
    dates.map((date) => ({ at: date.at, end: date.at + date.text.length })),
  );
  const figures = figuresIn(rest);
  const told = topics.in(rest);
  const clauses: Clause[] = [];
  let start = 0;
  const ends = [...rest.matchAll(SPLIT)]
    .map(({ index }) => index + 1)
    .filter((at) => !figures.some((one) => at > one.at && at < one.end));
  for (const end of [...ends, text.length]) {
    const within = ({ at }: { readonly at: number }): boolean => at >= start && at < end;
    const own = { names: mentions.filter(within), figures: figures.filter(within) };
    const before = clauses.at(-1);
    // A name alone, as in a list of them, belongs to what follows.
    const isList = before?.isOwnName && before.figures.length === 0 && blankOnly(before.rest);
    const said = rest.slice(start, end);
    const specific = topics.in(said);
    const takesOver = own.names.length === 0 && !OVERALL.test(said);
    clauses.push({
      at: start,
      text: text.slice(start, end),
      rest: said,
      figures: own.figures,
      topics: specific.map((one) => ({ ...one, at: one.at + start })),
      inherited: before === undefined ? [] : onlyOf(narrowed(before.topics), before.inherited),
      spoken: [],
      names: takesOver
        ? (before?.names ?? [])
        : isList && own.names.length > 0
          ? [...before.names, ...own.names]
          : own.names,
      isOwnName: own.names.length > 0,
      dates: dates.filter(within),
      when:
        before === undefined || before.figures.length > 0 ? null : (before.dates.at(-1)?.when ?? before.when),
    });
    start = end;
  }
  return { text, rest, dates, clauses: lookingAhead(clauses, told) };
}

/** What names and topics a clause at the start lacks stands in those that follow: "With 3 of 20, Google Ads fit worst". */
function lookingAhead(clauses: readonly Clause[], told: readonly Told[]): Clause[] {
  const first = clauses.find(({ names }) => names.length > 0)?.names ?? [];
  const all = narrowed(told).filter((topic) => !isBroad(topic));
  return clauses.map((clause, at) => {
    const { inherited, names, rest } = clause;
    const isOfWhole = /^\W*(?:out )?of\b/i.test(clauses[at - 1]?.rest ?? '');
    const isOpen = inherited.length === 0 || (isOfWhole && !inherited.some((topic) => !isBroad(topic)));
    return {
      ...clause,
      names: names.length > 0 || OVERALL.test(rest) ? names : first,
      inherited: isOpen && all.length > 0 ? all : inherited,
      spoken: all,
    };
  });
}

function onlyOf(own: readonly Topic[], inherited: readonly Topic[]): readonly Topic[] {
  return own.some((topic) => !isBroad(topic)) ? own : inherited.length > 0 ? inherited : own;
}

/** The numbers of a sentence, those that stand together as one. */
function figuresIn(rest: string): Figure[] {
  const said = saidQuantities(rest);
  const figures: Figure[] = [];
  for (let i = 0; i < said.length; i++) {
    const [one, next] = [said[i]!, said[i + 1]];
    const end = one.at + one.text.length;
    const gap = next === undefined ? '' : rest.slice(end, next.at);
    const kind = next === undefined ? 'one' : kindOf(rest.slice(0, one.at), gap, one, next);
    if (kind === 'one') figures.push({ kind, parts: [one], at: one.at, end });
    else {
      const from = kind === 'between' && next!.isPercent && !one.isPercent ? inPercent(one) : one;
      figures.push({ kind, parts: [from, next!], at: one.at, end: next!.at + next!.text.length });
      i++;
    }
  }
  return figures;
}

function kindOf(before: string, gap: string, one: Quantity, next: Quantity): Figure['kind'] {
  if (OF.test(gap.replace(/\ue000+(?:['’]s?)?\s*/g, '')) && !next.isPercent) return 'of';
  if (!next.isPercent) return 'one';
  if (/\bbetween\s+$/i.test(before) && /^\s+and\s+$/i.test(gap)) return 'between';
  if (/\bfrom\s+$/i.test(before)) return 'one';
  return /^\s*(?:to|–|-|−)\s*$/.test(gap) && (one.isPercent || /^\d/.test(one.text)) ? 'between' : 'one';
}

function inPercent(one: Quantity): Quantity {
  return { ...one, value: one.value / 100, isPercent: true, tolerance: 0.005 };
}

function blank(text: string, spans: readonly { readonly at: number; readonly end: number }[]): string {
  let rest = text;
  for (const { at, end } of spans) rest = rest.slice(0, at) + BLANK.repeat(end - at) + rest.slice(end);
  return rest;
}

function blankOnly(rest: string): boolean {
  return /^[\s,\ue000]*(?:(?:and|but|both|the|of|for|from|in|with)\s+)*[\s,\ue000]*$/i.test(rest);
}

/** The clause in which a place of the sentence lies. */
export function clauseAt({ clauses }: Pick<Parsed, 'clauses'>, at: number): Clause {
  return clauses.filter((clause) => clause.at <= at).at(-1)!;
}
