import { type Amount, amountOf, CANNOT, countedTopics, rowsOfTopic, shownAmount, without } from './amount.ts';
import type { Clause } from './clause.ts';
import { listedAfter, ranked, type Subject, type Verdict } from './subject.ts';
import { isBroad, narrowed, saysNo, type Told, type Topic } from './topic.ts';
import { mainReason } from './verdict-claims.ts';

const NOT = /\b(?:not|never|nor)\b|n['’]t\b|\bfail(?:ed|s)? to\b/i;
/** Where what is counted ends and what is said of it begins; a relative clause still belongs to what is counted. */
const VERB =
  /(?<!\b(?:that|who|which) )\b(?:were|was|are|is|came|comes?|stem\w*|have|has|had|fits?|did|do|became|become|went|got|lacked|knew|brought|belong\w*)\b/i;

/** Words that ask for more than half: of the whole, so much at least. */
const AT_LEAST: readonly (readonly [RegExp, number])[] = [
  [/^all\b/i, 1],
  [/\ball\b/i, 0.9],
  [/vast|great|large |overwhelm/i, 2 / 3],
];
/** What the Review lists and does not count. */
const GROUPS = /^\s*(?:of )?(?:the |our )?(?:sources|channels|campaigns|owners|reps|months)\b/i;
/** "Most of them", after a part that says of what: the whole is what that part is about. */
const THEM = /^\s*of (?:them|these|those|which|whom)\b/i;
const BECAUSE = /^\s*because\b/i;
const OF = /^\W*(?:out )?of\b/i;

/** Where, in the sentence, the phrase ends that a quantity word at `end` counts. */
export function phraseEnd(clause: Clause, end: number): number {
  const tail = clause.rest.slice(end - clause.at);
  return end + (VERB.exec(tail)?.index ?? tail.length);
}

/** What is told, nothing broad among it. */
export function specific(told: readonly Told[]): Topic[] {
  return narrowed(told).filter((topic) => !isBroad(topic));
}

/** "Most", "the bulk of", "mainly": more than half ("a minority": less) of what is counted came from what is named, or is what is said of it. */
export function most(subject: Subject, word: string, at: number): Verdict {
  const { clause, parsed } = subject;
  const end = at + word.length;
  if (GROUPS.test(parsed.rest.slice(end))) return CANNOT;
  const isAdverb = /ly$|the most part/i.test(word);
  const until = isAdverb ? end : phraseEnd(clause, end);
  const isCounted = (told: { readonly at: number }): boolean => told.at >= end && told.at < until;
  // What it does not name itself it tells of what was named before.
  const of = ranked(clause.isOwnName ? clause.names.filter(isCounted) : clause.names);
  const from = ranked(
    clause.isOwnName
      ? [...clause.names, ...listedAfter(parsed, clause)].filter((name) => !isCounted(name))
      : [],
  );
  const place = parsed.clauses.indexOf(clause);
  const cause = parsed.clauses[place + 1];
  const told = [...clause.topics, ...(BECAUSE.test(cause?.rest ?? '') ? cause!.topics : [])];
  const inherited = clause.inherited.filter((topic) => !isBroad(topic));
  const own = specific(told);
  if (from.length > 0)
    return of.length > 0 ? CANNOT : partOf(subject, told.length > 0 ? own : inherited, from, word);
  const counted = specific(told.filter(isCounted));
  const rest = specific(told.filter((one) => !isCounted(one)));
  const said = rest.length > 0 || counted.length > 0 ? rest : inherited;
  if (isAdverb && (said.length === 0 || said.some((topic) => topic.startsWith('reason:'))))
    return mainReason(subject);
  if (said.length === 0) return told.length > 0 ? CANNOT : undefined;
  const isThem = THEM.test(parsed.rest.slice(end)) || OF.test(parsed.clauses[place - 1]?.rest ?? '');
  const them = isThem && place > 0 ? inherited.filter((topic) => !said.includes(topic)) : [];
  return shareOf(subject, said, counted.length > 0 ? counted : them, of, word);
}

function partOf(subject: Subject, topics: readonly Topic[], named: Subject['named'], word: string): Verdict {
  const whole = amountOf(subject, { topics, named: [], when: 'now' });
  const part = amountOf(subject, { topics, named, when: 'now' });
  if (whole === undefined || part === undefined) return CANNOT;
  return isMost(NOT.test(subject.clause.rest) ? without(whole, part) : part, whole, word);
}

/** Of the leads, a count of them; of anything else, a fact that counts the one of the other. */
function shareOf(
  subject: Subject,
  said: readonly Topic[],
  of: readonly Topic[],
  named: Subject['named'],
  word: string,
): Verdict {
  const { clause, rows } = subject;
  const isNot = NOT.test(clause.rest) && !said.some(saysNo);
  const whole = amountOf(subject, { topics: of, named, when: 'now' });
  const isOfPeople = of.length === 0 && clause.topics.some(({ topic }) => topic === 'people');
  if (of.length === 0 && !isOfPeople) {
    const part = amountOf(subject, { topics: said, named, when: 'now' });
    if (whole === undefined || part === undefined) return CANNOT;
    return isMost(isNot ? without(whole, part) : part, whole, word);
  }
  const facts = (countedTopics(said) ?? []).map((topic) =>
    rowsOfTopic(rows, topic, named[0]?.name ?? null, 'now').find(
      (row) => row.of !== null && (isOfPeople || (whole !== undefined && row.of === whole.low)),
    ),
  );
  const [first] = facts;
  if (first === undefined || facts.includes(undefined) || whole === undefined) return CANNOT;
  const count = facts.reduce((sum, fact) => sum + fact!.n!, 0);
  const all = exactly(first.of!, []);
  const part = exactly(
    count,
    facts.map((fact) => fact!.ref),
  );
  return isMost(isNot ? without(all, part) : part, all, word);
}

function exactly(count: number, refs: readonly string[]): Amount {
  return { low: count, high: count, refs, isGrowing: false };
}

function isMost(part: Amount, whole: Amount, word: string): Verdict {
  const least = AT_LEAST.find(([told]) => told.test(word))?.[1];
  const holds = (one: number, of: number): boolean =>
    of > 0 && (least === undefined ? 2 * one > of : one >= least * of);
  const isLess = /minority/i.test(word);
  if (isLess ? 2 * part.high < whole.low : holds(part.low, whole.high))
    return [...new Set([...part.refs, ...whole.refs])];
  return !isLess && holds(part.high, whole.low)
    ? CANNOT
    : `it is ${shownAmount(part)} of ${shownAmount(whole)}`;
}
