import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Group, Review } from '../../scorecard/review.ts';
import type { Clause, Parsed } from './clause.ts';
import type { Mention, Named } from './names.ts';
import type { Row } from './row.ts';
import { narrowed, TOPIC_OF, type Topic } from './topic.ts';

/** What a ranking word is about. */
export interface Subject {
  readonly review: Review;
  readonly rows: readonly Row[];
  readonly parsed: Parsed;
  readonly clause: Clause;
  /** What the clause, else the sentence, names of what is ranked. */
  readonly named: readonly Named[];
  /** Everything of the sentence that is ranked. */
  readonly all: readonly Named[];
  readonly topics: ReadonlySet<Topic>;
  readonly sentence: string;
}

/** Why a claim does not hold; '' or the addresses of the facts where it does; undefined where the word claims nothing there. */
export type Verdict = string | readonly string[] | undefined;
/** Checks a word that stands in the sentence of the subject. */
export type Check = (subject: Subject, word: string, at: number) => Verdict;

export const NAMELESS = 'it names nothing that the review ranks';
export const FEW = 'the counts are too few to rank it: its difference from the rest can be chance';

/** What a clause is about, taken over where it does not say. */
export function subjectOf(
  parsed: Parsed,
  clause: Clause,
  { review, rows }: Pick<Subject, 'review' | 'rows'>,
): Subject {
  const { text, clauses } = parsed;
  const all = ranked(clauses.flatMap(({ names, isOwnName }) => (isOwnName ? names : [])));
  const own = ranked([...clause.names, ...(clause.isOwnName ? listedAfter(parsed, clause) : [])]);
  const told = narrowed(clause.topics);
  const topics = new Set(told.length > 0 ? told : clause.inherited);
  return { review, rows, parsed, clause, named: own.length > 0 ? own : all, all, topics, sentence: text };
}

const LISTED =
  /^[\s,.\ue000]*(?:(?:and|or|both|the|from|demand|leads?|campaigns?|together|combined)\b[\s,.\ue000]*)*$/i;

/** The names of a list that goes on behind its first: "from A and B". */
export function listedAfter({ clauses }: Parsed, clause: Clause): Mention[] {
  const after = clauses.slice(clauses.indexOf(clause) + 1);
  const end = after.findIndex(({ rest, isOwnName }) => !isOwnName || !LISTED.test(rest));
  return (end < 0 ? after : after.slice(0, end)).flatMap(({ names }) => names);
}

/** What is ranked of what a text names. */
export function ranked(names: Clause['names']): Named[] {
  return names.flatMap(({ means }) => means).filter(({ group }) => group !== null);
}

/** The measure that a subject speaks of, where it speaks of one. */
export function measureOf({ topics }: Pick<Subject, 'topics'>): MeasureId | undefined {
  const ids = Object.entries(TOPIC_OF).filter(([id, topic]) => id !== 'lead_volume' && topics.has(topic));
  return ids[0]?.[0] as MeasureId | undefined;
}

/** Whether every thing named is so, by any of what its name can mean. */
export function each(
  { named }: Subject,
  holds: (group: Group, list: Named['list']) => boolean,
  why: string,
): string {
  const names = [...new Set(named.map(({ name }) => name))];
  if (names.length === 0) return NAMELESS;
  return names.every((name) => named.some((one) => one.name === name && holds(one.group!, one.list)))
    ? ''
    : why;
}
