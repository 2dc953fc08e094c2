import { candidates, INTERVAL } from './candidates.ts';
import { type Claim, claimOf } from './claim.ts';
import type { Clause, Figure, Parsed } from './clause.ts';
import { differs, sinceWhen } from './difference.ts';
import { isWorth, type Quantity } from './quantity.ts';
import type { Row } from './row.ts';
import { narrowed } from './topic.ts';
import { unitAfter, type unitsOf } from './units.ts';

/** What figures are held against. */
export interface Facts {
  readonly leads: number;
  readonly rows: readonly Row[];
  readonly units: ReturnType<typeof unitsOf>;
}

/** Of the intervals of a single figure. */
const LEVEL = 0.95;
const NOTHING = 'nothing that the sentence is about has this value';
const APART = 'these two numbers do not stand together in one fact';
const UNKNOWN =
  /\b(?:unknown|cannot be told|can(?:not|['’]t) be (?:judged|placed)|not known|undecided|untold)\b/i;
const TARGET_BEFORE =
  /\b(?:targets?(?! market)|goals?)\b(?:(?!\b(?:with|by|at|reached|missed|and)\b)[^\d,;:]){0,40}$/i;
const TARGET_AFTER = /^\s*(?:target|goal)\b/i;
/** "Half of the leads" are half of all of them, whatever the measure divides by. */
const OF_LEADS = /^\s*(?:of )?(?:the |our |all |your )*leads?\b(?! (?:it|sales|that sales|they|we) decided)/i;
/** "Three things", "the five steps": about the text, not the leads. */
const ENUMERATES =
  /^\s*(?:\p{L}+\s+)?(?:things?|points? to|lessons?|actions?|steps?|questions?|priorities|sentences?|ways|takeaways|findings?|recommendations?)\b/iu;

/** Holds every figure of a sentence against the facts of what its clause is about, in the role in which it stands. */
export function figureClaims(parsed: Parsed, facts: Facts): Claim[] {
  return parsed.clauses.flatMap((clause) =>
    clause.figures.flatMap((figure, at) => checked(figure, at, clause, parsed, facts)),
  );
}

function checked(
  figure: Figure,
  at: number,
  clause: Clause,
  { rest, clauses, dates }: Parsed,
  facts: Facts,
): Claim[] {
  const [one, two] = figure.parts;
  const after = rest.slice(figure.end);
  const before = rest.slice(0, figure.at);
  if (one.value <= 12 && ENUMERATES.test(after)) return [];
  if (
    figure.kind === 'one' &&
    one.isPercent &&
    /^[\s-]*(?:\p{L}+ )?(?:interval|confidence|level)\b/iu.test(after)
  )
    return one.value === LEVEL ? [] : [claimOf(one, 'the intervals of the review are of 95%')];
  // A list that is cut short counts what it leaves out.
  if (/^ more in the (?:page and the )?workbook\b/.test(after)) return [];
  // "Three times as many" compares.
  if (/^(?: times|x) (?:as|more|the|what)\b/i.test(after)) return [];
  const unit = unitAfter(after);
  if (unit !== undefined && !one.isPercent) {
    const found = facts.units.find(
      (fact) =>
        fact.unit === unit &&
        isWorth(fact.value, { ...one, bound: undefined }) &&
        fact.told.test(`${clause.rest}`),
    );
    return [
      claimOf(
        one,
        found === undefined ? `no limit, median or age of the review is so many ${unit}s` : '',
        found && [found.ref],
      ),
    ];
  }
  const rows = candidates(figure, at, clause, facts.rows, { before, after });
  const since = sinceWhen(figure, after, dates);
  if (since !== undefined && !one.isPercent) {
    const sides = ['now', since].map((when) =>
      candidates(figure, at, clause, facts.rows, { before, after }, when),
    );
    const claim = differs(one, sides[0]!, sides[1]!, /^\s*(?:\p{L}+ )?more\b/iu.test(after) ? 1 : -1);
    if (claim !== undefined) return [claim];
  }
  const points = /^\s*(?:percentage |%-?)?points?\b/i.test(after);
  if (
    points ||
    /[+−-]$|\bby (?:about |around )?$/i.test(before) ||
    /^\s*(?:leads? )?(?:more|fewer|less)\b/i.test(after)
  )
    return [moved(one, points, clause, rows, before)];
  if (figure.kind === 'of') return together(figure, rows, 'n', 'of', facts.leads);
  if (figure.kind === 'between') return together(figure, rows, 'lower', 'upper', facts.leads);
  const ofLeads =
    one.isPercent &&
    clause.names.length === 0 &&
    (/\d/.test(one.text) ? /^\s*of (?:all|our) (?:the )?leads?\b/i : OF_LEADS).test(after);
  const role = roleOf(one, clause, before, after, rest);
  const whole = isWhole(before, clause);
  const found =
    rows.find((row) => isWorth(ofLeads && row.n !== null ? row.n / facts.leads : row[role], one)) ??
    (whole ? rows.find((row) => isWorth(row.of, one)) : undefined) ??
    (INTERVAL.test(clause.rest) && one.isPercent
      ? rows.find((row) => isWorth(row.lower, one) || isWorth(row.upper, one))
      : undefined);
  if (found !== undefined) return [claimOf(one, '', [found.ref])];
  if (whole && isWorth(facts.leads, one) && clauses.every(({ names }) => names.length === 0))
    return [claimOf(one, '', ['/counts/leads'])];
  return two === undefined ? [claimOf(one, whyNot(one, role, rows))] : [];
}

/** Two numbers of one fact: a count and what it is counted of, or both ends of an interval. */
function together(
  figure: Figure,
  rows: readonly Row[],
  first: 'n' | 'lower',
  second: 'of' | 'upper',
  leads: number,
): Claim[] {
  const [one, two] = figure.parts as readonly [Quantity, Quantity];
  const role = first === 'n' && one.isPercent ? 'rate' : first;
  const found = rows.find((row) => isWorth(row[role], one) && isWorth(row[second], two));
  if (found !== undefined) return [claimOf(one, '', [found.ref]), claimOf(two, '', [found.ref])];
  const isFirst = rows.some((row) => isWorth(row[role], one));
  const isSecond =
    rows.some((row) => isWorth(row[second], two)) ||
    (first === 'n' && two.value === leads && rows.every(({ of }) => of === null));
  if (isFirst && isSecond) return [claimOf(one, APART), claimOf(two, APART)];
  return [
    ...(isFirst ? [] : [claimOf(one, NOTHING)]),
    ...(isSecond ? [] : [claimOf(two, isFirst ? APART : NOTHING)]),
  ];
}

/** `+4`, `3 points`: a change against the period before, in the direction that is said. */
function moved(one: Quantity, points: boolean, clause: Clause, rows: readonly Row[], before: string): Claim {
  const down =
    /\b(?:down|fell|dropped|declined|lost|lower|decreased)\b/i.test(clause.rest) || /[−-]$/.test(before);
  const up = /\b(?:up|rose|grew|gained|higher|improved|increased)\b|\+$/i.test(
    `${clause.rest} ${before.slice(-1)}`,
  );
  const fromTarget = points && /\b(?:targets?|goals?)\b/i.test(clause.rest);
  const found = rows.find(({ change: moved, rate, target }) => {
    const change = fromTarget ? (rate === null || target === null ? null : rate - target) : moved;
    if (change === null || (down && change > 0) || (up && change < 0)) return false;
    return points
      ? Math.round(Math.abs(100 * change)) === Math.round(100 * (one.isPercent ? one.value : one.value / 100))
      : Math.abs(change) === one.value;
  });
  return claimOf(
    one,
    found === undefined ? 'no change of what the sentence is about is that large' : '',
    found && [`${found.ref}/change/difference`],
  );
}

function roleOf(
  one: Quantity,
  clause: Clause,
  before: string,
  after: string,
  sentence: string,
): 'n' | 'rate' | 'target' | 'unknown' {
  if (one.isPercent) {
    const isAgainst =
      /\b(?:against|versus|vs\.?) (?:an? )?$/i.test(before) && /\b(?:targets?|goals?)\b/i.test(sentence);
    return isAgainst || TARGET_BEFORE.test(before) || TARGET_AFTER.test(after) ? 'target' : 'rate';
  }
  const isPlain = narrowed(clause.topics).some((topic) => topic === 'undecided' || topic === 'incomplete');
  return UNKNOWN.test(clause.rest) && !isPlain ? 'unknown' : 'n';
}

/** "Of the 50 leads", "out of 35": what is counted of. */
function isWhole(before: string, clause: Clause): boolean {
  return (
    /\b(?:out )?of (?:the |our |all |those |these |its |their |\ue000+(?:['’]s?)? )*$/i.test(
      before.slice(-40),
    ) && clause.figures.length > 0
  );
}

function whyNot(one: Quantity, role: keyof Row, rows: readonly Row[]): string {
  const other = (['of', 'target', 'lower', 'upper', 'unknown', 'n'] as const).find(
    (key) => key !== role && rows.some((row) => isWorth(row[key], { ...one, bound: undefined })),
  );
  const is: Partial<Record<keyof Row, string>> = {
    of: 'what is counted of',
    target: 'the target',
    lower: 'an end of the interval',
    upper: 'an end of the interval',
    unknown: 'how many are unknown',
    n: 'the count',
  };
  return other === undefined ? NOTHING : `${NOTHING} in this role: it is ${is[other]}`;
}
