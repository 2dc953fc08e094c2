import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Group, Review } from '../../scorecard/review.ts';
import { isNamed } from '../ranking.ts';
import { type Claim, claimOf } from './claim.ts';
import { type Clause, clauseAt, type Parsed } from './clause.ts';
import { moveClaim } from './move.ts';
import type { Named } from './names.ts';
import { narrowed, TOPIC_OF, type Topic } from './topic.ts';

/** What a ranking word is about. */
export interface Subject {
  readonly review: Review;
  readonly clause: Clause;
  /** What the clause, else the sentence, names of what is ranked. */
  readonly named: readonly Named[];
  /** Everything of the sentence that is ranked. */
  readonly all: readonly Named[];
  readonly topics: ReadonlySet<Topic>;
  readonly sentence: string;
}

/** Why a claim does not hold; '' where it does; undefined where the word claims nothing there. */
type Check = (subject: Subject, word: string) => string | undefined;

const NAMELESS = 'it names nothing that the review ranks';
const FEW = 'the counts are too few to rank it: its difference from the rest can be chance';

/** Ranking words and what has to be so for them to be true. The first that knows a word tells it. */
const WORDS: readonly (readonly [RegExp, Check])[] = [
  [
    /\b(?:weakest (?:step|link|stage|point)|bottleneck|drags?|(?:biggest|main) (?:leak|problem))\b/gi,
    dragging,
  ],
  [
    /\b(?:noise|noisy|volume without quality)\b/gi,
    (subject) =>
      each(
        subject,
        (group) => group.quality?.verdict === 'worse' || group.signal === 'volume without quality',
        'the review does not find it weak',
      ),
  ],
  [
    /\b(?:(?:on|off|above|below|under|missed|misses|beat|beats|met|hit|reached|short of) (?:its |the |our |their )?(?:targets?|goals?))\b/gi,
    targeted,
  ],
  [
    /\b(?:biggest|largest|(?:highest|most|largest)[- ]volume|the most (?:of the )?leads|most common|main source)\b/gi,
    (subject, word) => (/common/i.test(word) ? commonest(subject) : sized(subject, 1)),
  ],
  [/\b(?:fewest|smallest)\b|\bleast (?=leads)/gi, (subject) => sized(subject, -1)],
  [
    /\b(?:mostly|main(?:ly)? (?:reason|because|problem)?|(?:leading|top) (?:reasons?|causes?)|most of them|mainly)\b/gi,
    mainReason,
  ],
  [/\b(?:more|less) often\b/gi, (subject, word) => often(subject, /more/i.test(word) ? 1 : -1)],
  [
    /\b(?:more|fewer|less|higher|lower|cheaper|faster|slower|bigger|smaller|twice as many)\b(?=[^.;]*\bthan\b|[^.;]*\bas\b)(?! than (?:half|a |one |two |\d))/gi,
    compares,
  ],
  [
    /\b(?:best|highest|strongest|top|highest[- ]quality|number one|unbeaten|outperform\w*|beats? (?:all|every)|leading (?:source|channel|campaign))\b(?!-)(?! of (?:the )?funnel| practices?)/gi,
    (subject, word) => best(subject, /outperform/i.test(word)),
  ],
  [/\b(?:better|stronger|superior)\b/gi, (subject) => better(subject, 1)],
  [/\b(?:worst|weakest|lowest|poorest)\b/gi, worst],
  [/\b(?:worse|weaker|poorer|inferior|underperform\w*)\b/gi, (subject) => better(subject, -1)],
  [/\bundervalued|\bundercredited|\bbrings (?:more|less) than the latest source/gi, shifted],
  [/\bsignificant(?:ly)?\b/gi, significant],
];

/** Where a word is a wish or a plan, it claims nothing: "we need better leads". */
const WISH =
  /\b(?:should|could|need(?:s|ed)?|must|let us|let['’]s|want(?:s|ed)?|hope|aim|plan|will|would|to|try|get|make|for|do (?:our|your|their)|next month|if)\s+(?:\p{L}+\s+){0,2}$|\bat\s+$/iu;
const DENIED = /\b(?:no|not|none|nor|nothing|neither|cannot|without)\b[^,;]*$|n['’]t\b[^,;]*$/i;

/** The words of a sentence that rank, compare or claim a change, each with why nothing in the Review carries it. */
export function rankingClaims(parsed: Parsed, review: Review): Claim[] {
  const taken = new Set<number>();
  const ranked = WORDS.flatMap(([word, check]) =>
    [...parsed.rest.matchAll(word)].flatMap((match) => {
      const clause = clauseAt(parsed, match.index);
      const before = parsed.rest.slice(clause.at, match.index);
      const end = match.index + match[0].length;
      for (const at of taken) if (at >= match.index && at < end) return [];
      const why = WISH.test(before) ? undefined : check(subjectOf(parsed, clause, review), match[0]);
      if (why === undefined) return [];
      for (let at = match.index; at < end; at++) taken.add(at);
      const said = { text: match[0].trim(), at: match.index };
      if (DENIED.test(before))
        return why === '' && clause.isOwnName ? [claimOf(said, 'the review says that it is so')] : [];
      return [claimOf(said, why, why === '' ? refsOf(clause) : [])];
    }),
  );
  return [...ranked, ...moveClaim(parsed, review, (clause) => subjectOf(parsed, clause, review), WISH)];
}

function subjectOf({ text, clauses }: Parsed, clause: Clause, review: Review): Subject {
  const ranked = (names: Clause['names']): Named[] =>
    names.flatMap(({ means }) => means).filter(({ group }) => group !== null);
  const all = ranked(clauses.flatMap(({ names, isOwnName }) => (isOwnName ? names : [])));
  const own = ranked(clause.names);
  const told = narrowed(clause.topics);
  const topics = new Set(told.length > 0 ? told : clause.inherited);
  return { review, clause, named: own.length > 0 ? own : all, all, topics, sentence: text };
}

function refsOf({ names }: Clause): string[] {
  return names
    .flatMap(({ means }) => means)
    .flatMap(({ list, name }) => (list === null ? [] : [`/${list}/${name}/quality/verdict`]));
}

/** The measure that a subject speaks of, where it speaks of one. */
export function measureOf({ topics }: Pick<Subject, 'topics'>): MeasureId | undefined {
  const ids = Object.entries(TOPIC_OF).filter(([id, topic]) => id !== 'lead_volume' && topics.has(topic));
  return ids[0]?.[0] as MeasureId | undefined;
}

/** Whether every thing named is so, by any of what its name can mean. */
function each(
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

/** Quality is ranked by one measure a list; by no other can a group be better. */
function otherMeasure(subject: Subject): string {
  const asked = measureOf(subject);
  const judged = subject.named.flatMap(({ group }) =>
    group!.quality === null ? [] : [group!.quality.measure],
  );
  if (asked === undefined || judged.length === 0 || judged.includes(asked)) return '';
  return `the counts are too few to rank it by that: the review ranks by ${subject.review.measures.find(({ id }) => id === judged[0])!.label} only`;
}

function better(subject: Subject, way: 1 | -1): string | undefined {
  const { review, topics, named } = subject;
  if (topics.has('multi') || topics.has('single')) {
    const is = topics.has('multi') === way > 0 ? 'multi-contact better' : 'single-contact better';
    return review.accounts.verdict === is
      ? ''
      : `the review says of the accounts: ${review.accounts.verdict}`;
  }
  if (named.length === 0) return /\bthan\b/i.test(subject.sentence) ? NAMELESS : undefined;
  const verdict = way > 0 ? 'better' : 'worse';
  return (
    otherMeasure(subject) || each(subject, (group) => group.quality?.verdict === verdict, verdictsOf(subject))
  );
}

/** A superlative: surely better than the rest, and no other that is so has a higher rate. */
function best(subject: Subject, isComparison: boolean): string {
  const { review, sentence } = subject;
  if (isComparison && subject.named.length === 0) return NAMELESS;
  const alone = /\b(?:every|all|any) other|all others|everything else|\bonly\b/i.test(sentence);
  const first = (group: Group, list: Named['list']): boolean =>
    group.quality?.verdict === 'better' &&
    review[list!]
      .filter(isNamed)
      .every(
        (other) =>
          other === group ||
          other.quality?.verdict !== 'better' ||
          (!alone && rateOf(other) <= rateOf(group)),
      );
  const tied = each(subject, (group) => group.quality?.verdict === 'better', verdictsOf(subject));
  return otherMeasure(subject) || tied || each(subject, first, 'another is as surely better than the rest');
}

function worst(subject: Subject): string {
  const lowest = (group: Group, list: Named['list']): boolean =>
    group.quality?.verdict === 'worse' &&
    review[list!]
      .filter(isNamed)
      .every((other) => other === group || other.quality === null || rateOf(other) > rateOf(group));
  const { review } = subject;
  return (
    otherMeasure(subject) ||
    each(
      subject,
      lowest,
      subject.named.some(({ group }) => group!.quality?.verdict === 'worse')
        ? 'another has a lower rate'
        : verdictsOf(subject),
    )
  );
}

function rateOf({ quality }: Group): number {
  return quality!.numerator / quality!.denominator;
}

function verdictsOf({ named }: Subject): string {
  const verdicts = named.map(({ group }) => group!.quality?.verdict ?? 'untold');
  if (verdicts.includes('untold')) return 'the sheet tells too little of its quality';
  return verdicts.includes('not separated')
    ? FEW
    : `the review finds it ${verdicts.find((verdict) => verdict !== 'not separated')} than the rest`;
}

/** The largest or the smallest by leads, alone in it. */
function sized(subject: Subject, way: 1 | -1): string {
  return each(
    subject,
    (group, list) =>
      subject.review[list!]
        .filter(isNamed)
        .every((other) => other === group || way * (group.leads - other.leads) > 0),
    way > 0 ? 'another brought as many leads or more' : 'another brought as few leads or fewer',
  );
}

/** "A had more leads than B": a count is a fact; a rate needs a verdict. */
function compares(subject: Subject, word: string): string | undefined {
  const { sentence, clause } = subject;
  const way = /more|higher|bigger|twice/i.test(word) ? 1 : /fewer|less|lower|smaller/i.test(word) ? -1 : 0;
  if (way === 0) return 'nothing in the review tells it';
  const all = [...new Map(subject.all.map((one) => [one.name, one])).values()];
  const [first] = clause.isOwnName ? subject.named : all;
  const second = all.find(({ name }) => name !== first?.name);
  if (first === undefined) return undefined;
  const id = measureOf(subject);
  if (/\b(?:rates?|share|percent\w*|acceptance|quality)\b/i.test(sentence))
    return better({ ...subject, named: [first] }, way);
  if (all.length > 2 || second === undefined) return alone(first, way, sentence);
  const count = ({ group }: Named): number =>
    id === undefined ? group!.leads : group!.measures.find((measure) => measure.id === id)!.numerator;
  const [a, b] = [count(first), count(second)];
  const holds = /twice/i.test(word) ? a === 2 * b : way * (a - b) > 0;
  return holds ? '' : `the counts are ${a} and ${b}`;
}

/** A group against itself in the period before. */
function alone({ group }: Named, way: 1 | -1, sentence: string): string {
  const before = group!.measures.find(({ id }) => id === 'lead_volume')?.previous;
  if (!/\b(?:last|before|previous)\b/i.test(sentence) || before == null) return 'the counts do not carry it';
  return way * (group!.leads - before.numerator) > 0
    ? ''
    : `the counts are ${group!.leads} after ${before.numerator}`;
}

function often(subject: Subject, way: 1 | -1): string {
  const { review, topics, named } = subject;
  if (topics.has('surprised')) {
    const asked = way > 0 ? 'more often than elsewhere' : 'less often than elsewhere';
    const groups = [...review.people.surprised.groups, ...review.people.surprised.campaigns];
    return named.length === 0
      ? NAMELESS
      : named.some(({ name }) => groups.some(({ group, verdict }) => group === name && verdict === asked))
        ? ''
        : FEW;
  }
  return better(subject, way) ?? NAMELESS;
}

/** "Mostly": more than half of the leads come from what is named, or surely more than half of the failures are told by the reasons that are. */
function mainReason({ review: { failures }, topics, named }: Subject): string {
  if (named.some(({ group }) => (group!.share ?? 0) > 0.5)) return '';
  const codes = [...topics].filter((topic) => topic.startsWith('reason:')).map((topic) => topic.slice(7));
  const { leading } = failures;
  const isAll =
    leading !== null &&
    leading.lower > 0.5 &&
    leading.codes.every((code) => codes.includes(code)) &&
    codes.length === leading.codes.length;
  return isAll ? '' : 'nothing named here surely explains more than half';
}

/** The reason of the most failures, alone in it: a count, no verdict. */
function commonest({ review: { failures }, topics }: Subject): string {
  const told = failures.codes.filter(({ code }) => code !== 'blank');
  const most = Math.max(...told.map(({ count }) => count));
  const first = told.filter(({ count }) => count === most);
  return first.length === 1 && topics.has(`reason:${first[0]!.code}`)
    ? ''
    : 'another reason, or none alone, was told most often';
}

function dragging(subject: Subject): string {
  const { review, topics } = subject;
  const { id, label, why } = review.weakestStep;
  if (id === null) return why;
  return topics.has(TOPIC_OF[id]) || subject.clause.inherited.includes(TOPIC_OF[id])
    ? ''
    : `the review says that it is ${label}`;
}

function targeted(subject: Subject, word: string): string | undefined {
  const id = measureOf(subject) ?? measureOf({ topics: new Set(subject.clause.inherited) });
  const measures =
    subject.named.length > 0
      ? subject.named.flatMap(({ group }) => group!.measures)
      : subject.review.measures;
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) return undefined;
  const asked = /off|below|under|miss|short/i.test(word) ? 'off target' : 'on target';
  return found.status === asked ? '' : `the scorecard says: ${found.status}`;
}

function shifted({ review, named }: Subject, word: string): string {
  const asked = /less/i.test(word) ? 'brings less' : 'brings more';
  const is = review.attribution.shifts.some(
    ({ group, verdict }) => verdict.startsWith(asked) && named.some(({ name }) => name === group),
  );
  return is ? '' : 'the review finds no such shift between first and latest source';
}

function significant(subject: Subject): string | undefined {
  if (subject.named.length === 0) return undefined;
  return each(subject, ({ quality }) => quality?.verdict === 'better' || quality?.verdict === 'worse', FEW);
}
