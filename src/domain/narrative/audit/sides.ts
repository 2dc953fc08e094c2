import { type Clause, clauseAt } from './clause.ts';
import { specific } from './most.ts';
import type { Named } from './names.ts';
import { listedAfter, ranked, type Subject } from './subject.ts';
import type { Topic } from './topic.ts';

/** One side of a comparison: what it tells of itself. */
export interface Side {
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly named: readonly Named[];
  /** Null where it tells no period; undefined for one that the Review does not hold. */
  readonly when: string | null | undefined;
}

const PIVOT = /\s(?:than|as)\s/giu;
const BEFORE = /\b(?:before|previous|prior|earlier|last (?:month|quarter|week|period))\b/i;

/**
 * Both sides of the comparison that a word makes; undefined where a side is missing. "Than" and "as" part them, else
 * ("double the leads of January") the last name or date; the verbs "outnumber" and "exceed" stand between them.
 */
export function sidesOf(subject: Subject, end: number, isVerb: boolean): readonly [Side, Side] | undefined {
  const { parsed, clause } = subject;
  PIVOT.lastIndex = end - 1;
  const part = PIVOT.exec(parsed.rest)?.index;
  const named = [...clause.names, ...clause.dates].map((one) => one.at).filter((from) => from >= end);
  const pivot = isVerb ? end : (part ?? named.at(-1));
  if (pivot === undefined) return undefined;
  const last = clauseAt(parsed, pivot + 1);
  const left = side(clause, clause.at, pivot);
  const right = side(last, pivot, last.at + last.rest.length);
  const listed = right.named.length > 0 ? ranked(listedAfter(parsed, last)) : [];
  // What the clause does not say it takes over.
  const isSilent = !clause.topics.some((told) => told.at < pivot);
  return [
    {
      ...left,
      topics:
        isSilent && clause !== parsed.clauses[0]
          ? clause.inherited.filter((topic) => topic !== 'people')
          : left.topics,
      named: clause.isOwnName
        ? ranked(clause.names.filter((name) => name.at < pivot))
        : ranked(clause.names.filter((name) => name.at < clause.at)),
    },
    { ...right, named: [...right.named, ...listed] },
  ];
}

function side(clause: Clause, from: number, to: number): Side {
  const within = ({ at }: { readonly at: number }): boolean => at >= from && at < to;
  const text = clause.rest.slice(Math.max(0, from - clause.at), to - clause.at);
  const date = clause.dates.find(within);
  const when = date === undefined ? (BEFORE.test(text) ? 'before' : null) : (date.when ?? undefined);
  return {
    text,
    topics: specific(clause.topics.filter(within)),
    named: ranked(clause.names.filter(within)),
    when: when === 'day' ? null : when,
  };
}
