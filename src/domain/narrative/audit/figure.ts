import { type Claim, claimOf } from './claim.ts';
import type { Clause, Figure, Parsed } from './clause.ts';
import { isWorth, type Quantity } from './quantity.ts';
import type { Row } from './row.ts';
import { saysNo, type Topic } from './topic.ts';
import { unitAfter, type unitsOf } from './units.ts';

/** What figures are held against. */
export interface Facts {
  readonly leads: number;
  readonly rows: readonly Row[];
  readonly units: ReturnType<typeof unitsOf>;
}

const NOTHING = 'nothing that the sentence is about has this value';
const APART = 'these two numbers do not stand together in one fact';
const BEFORE = /\b(?:before|previous(?:ly)?|prior|earlier|last (?:month|quarter|week|period|time)|had been|used to|after|up from|down from)\b/i;
const REST = /\b(?:elsewhere|the others?|others|the rest|remaining|everyone else)\b/i;
const NOT = /\b(?:not|never|nor|outside)\b|n['’]t\b|\bfail(?:ed|s)? to\b/i;
const INTERVAL = /\b(?:interval|range|between|confidence|anywhere|plausibl\w+|may be expected|true rate)\b/i;
const UNKNOWN = /\b(?:unknown|cannot be told|can(?:not|['’]t) be (?:judged|placed)|not known|undecided|untold)\b/i;
const WHATIF = /\b(?:would|if we|without)\b/i;
const TARGET_BEFORE = /\b(?:targets?|goals?)\b(?:(?!\b(?:with|by|at|reached|missed|and)\b)[^\d,;]){0,40}$/i;
const TARGET_AFTER = /^\s*(?:target|goal)\b/i;
/** "Three things", "the five steps": about the text, not the leads. */
const ENUMERATES = /^\s*(?:\p{L}+\s+)?(?:things?|points? to|lessons?|actions?|steps?|questions?|priorities|sentences?|ways|takeaways|findings?|recommendations?)\b/iu;

/** Holds every figure of a sentence against the facts of what its clause is about, in the role in which it stands. */
export function figureClaims(parsed: Parsed, facts: Facts): Claim[] {
  return parsed.clauses.flatMap((clause) =>
    clause.figures.flatMap((figure, at) => checked(figure, at, clause, parsed, facts)),
  );
}

function checked(figure: Figure, at: number, clause: Clause, { rest, clauses }: Parsed, facts: Facts): Claim[] {
  const [one, two] = figure.parts;
  const after = rest.slice(figure.end);
  const before = rest.slice(0, figure.at);
  if (one.value <= 12 && ENUMERATES.test(after)) return [];
  const unit = unitAfter(after);
  if (unit !== undefined && !one.isPercent) {
    const found = facts.units.find((fact) => fact.unit === unit && isWorth(fact.value, { ...one, bound: undefined }) && fact.told.test(`${clause.rest}`));
    return [claimOf(one, found === undefined ? `no limit, median or age of the review is so many ${unit}s` : '', found && [found.ref])];
  }
  const rows = rowsFor(figure, at, clause, facts, before, after);
  const points = /^\s*(?:percentage |%-?)?points?\b/i.test(after);
  if (points || /[+]$|[−-]$/.test(before.slice(-1))) return [moved(one, points, clause, rows, before)];
  if (figure.kind === 'of') return together(figure, rows, 'n', 'of', facts.leads);
  if (figure.kind === 'between') return together(figure, rows, 'lower', 'upper', facts.leads);
  const role = roleOf(one, clause, before, after);
  const whole = isWhole(before, clause);
  const found =
    rows.find((row) => isWorth(row[role], one)) ??
    (whole ? rows.find((row) => isWorth(row.of, one)) : undefined) ??
    (INTERVAL.test(clause.rest) && one.isPercent ? rows.find((row) => isWorth(row.lower, one) || isWorth(row.upper, one)) : undefined);
  if (found !== undefined) return [claimOf(one, '', [found.ref])];
  if (whole && isWorth(facts.leads, one) && clauses.every(({ names }) => names.length === 0)) return [claimOf(one, '', ['/counts/leads'])];
  return two === undefined ? [claimOf(one, whyNot(one, role, rows))] : [];
}

/** Two numbers of one fact: a count and what it is counted of, or both ends of an interval. */
function together(figure: Figure, rows: readonly Row[], first: 'n' | 'lower', second: 'of' | 'upper', leads: number): Claim[] {
  const [one, two] = figure.parts as readonly [Quantity, Quantity];
  const role = first === 'n' && one.isPercent ? 'rate' : first;
  const found = rows.find((row) => isWorth(row[role], one) && isWorth(row[second], two));
  if (found !== undefined) return [claimOf(one, '', [found.ref]), claimOf(two, '', [found.ref])];
  const isFirst = rows.some((row) => isWorth(row[role], one));
  const isSecond = rows.some((row) => isWorth(row[second], two)) || (first === 'n' && two.value === leads && rows.every(({ of }) => of === null));
  if (isFirst && isSecond) return [claimOf(one, APART), claimOf(two, APART)];
  return [...(isFirst ? [] : [claimOf(one, NOTHING)]), ...(isSecond ? [] : [claimOf(two, isFirst ? APART : NOTHING)])];
}

/** `+4`, `3 points`: a change against the period before, in the direction that is said. */
function moved(one: Quantity, points: boolean, clause: Clause, rows: readonly Row[], before: string): Claim {
  const down = /\b(?:down|fell|dropped|declined|lost|lower|decreased)\b/i.test(clause.rest) || /[−-]$/.test(before);
  const up = /\b(?:up|rose|grew|gained|higher|improved|increased)\b|\+$/i.test(`${clause.rest} ${before.slice(-1)}`);
  const found = rows.find(({ change }) => {
    if (change === null || (down && change > 0) || (up && change < 0)) return false;
    return points ? Math.round(Math.abs(100 * change)) === Math.round(100 * (one.isPercent ? one.value : one.value / 100)) : Math.abs(change) === one.value;
  });
  return claimOf(one, found === undefined ? 'no change of what the sentence is about is that large' : '', found && [`${found.ref}/change/difference`]);
}

function roleOf(one: Quantity, clause: Clause, before: string, after: string): 'n' | 'rate' | 'target' | 'unknown' {
  if (one.isPercent) return TARGET_BEFORE.test(before) || TARGET_AFTER.test(after) ? 'target' : 'rate';
  const isPlain = clause.topics.some(({ topic }) => topic === 'undecided' || topic === 'incomplete');
  return UNKNOWN.test(clause.rest) && !isPlain ? 'unknown' : 'n';
}

/** "Of the 50 leads", "out of 35": what is counted of. */
function isWhole(before: string, clause: Clause): boolean {
  return /\b(?:out )?of (?:the |our |all |those |these |its |their |\ue000+(?:['’]s?)? )*$/i.test(before.slice(-40)) && clause.figures.length > 0;
}

/** The rows that a figure may rest on: of what its clause is about, whom it names, and when. */
function rowsFor(figure: Figure, at: number, clause: Clause, { rows }: Facts, before: string, after: string): Row[] {
  const topics = topicsFor(figure, at, clause);
  const names = new Set(clause.names.flatMap(({ means }) => means.map(({ name }) => name)));
  const when = whenOf(clause, before, after);
  const isNot = NOT.test(clause.rest);
  return rows.filter(
    (row) =>
      (topics.size === 0 ? row.name === null || row.topic === 'volume' : topics.has(row.topic)) &&
      (names.size === 0 ? row.name === null : row.name !== null && names.has(row.name)) &&
      when.has(row.when) &&
      (saysNo(row.topic) ? !row.not : row.not === isNot),
  );
}

/** What a figure is about: where a clause has several, what follows it, else what stands before it. */
function topicsFor(figure: Figure, at: number, { figures, topics, inherited }: Clause): Set<Topic> {
  const next = figures[at + 1]?.at ?? Number.POSITIVE_INFINITY;
  const last = figures[at - 1]?.end ?? 0;
  const following = topics.filter((told) => told.at >= figure.at && told.at < next);
  const preceding = topics.filter((told) => told.at >= last && told.at < figure.at);
  const near = figures.length === 1 ? topics : following.length > 0 ? following : preceding.length > 0 ? preceding : topics;
  const own = near.map(({ topic }) => topic);
  return new Set(own.some((topic) => topic !== 'volume') ? own : [...own, ...inherited]);
}

function whenOf({ when, rest }: Clause, before: string, after: string): Set<string> {
  if (WHATIF.test(rest)) return new Set(['changed', 'now']);
  if (when !== null && when !== 'now' && when !== 'day') return new Set(when === 'before' ? ['before'] : [when]);
  if (INTERVAL.test(rest)) return new Set(['now']);
  if (REST.test(rest)) return new Set(['rest']);
  const from = /\bfrom (?:about |around )?$/i.test(before) && /^[^.;]*?\bto\b/i.test(after);
  if (from) return new Set(['before', 'restated']);
  if (/\bto (?:about |around |just )?$/i.test(before)) return new Set(['now']);
  return new Set(BEFORE.test(rest) && when !== 'now' ? ['before'] : ['now']);
}

function whyNot(one: Quantity, role: keyof Row, rows: readonly Row[]): string {
  const other = (['of', 'target', 'lower', 'upper', 'unknown', 'n'] as const).find((key) => key !== role && rows.some((row) => isWorth(row[key], { ...one, bound: undefined })));
  const is: Partial<Record<keyof Row, string>> = { of: 'what is counted of', target: 'the target', lower: 'an end of the interval', upper: 'an end of the interval', unknown: 'how many are unknown', n: 'the count' };
  return other === undefined ? NOTHING : `${NOTHING} in this role: it is ${is[other]}`;
}
