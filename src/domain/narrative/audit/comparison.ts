import { type Amount, amountOf, CANNOT, shownAmount, without } from './amount.ts';
import { changedWhy } from './move.ts';
import { saidNumbers } from './number.ts';
import { better } from './quality-claims.ts';
import { isWorth, qualified } from './quantity.ts';
import { type Side, sidesOf } from './sides.ts';
import { extreme } from './size-claims.ts';
import { measureOf, type Subject, type Verdict } from './subject.ts';
import { targeted } from './verdict-claims.ts';

const REST = /\b(?:combined|together|the rest|elsewhere|everyone else|everything else)\b/i;
const ANY = /\b(?:any|every|each|all)\b|\bothers?\b/i;
const TARGET = /\btargets?\b(?! market)|\bgoals?\b/i;
const NOT = /\b(?:not|never)\b|n['’]t\b/i;
const RATE = /\b(?:rates?|share|percent\w*|proportion|acceptance|completion|quality)\b/i;
const COUNT = /\b(?:number|count|volume|amount)\b/i;
const FEWER = /fewer|less|lower|smaller/i;
/** Speed, cost and what is no count. */
const UNTOLD = /cheaper|faster|slower| as (?!many|much)\p{L}+$| that$/iu;
/** What may stand before "than" beside what is compared: "more than", "more came from". */
const OPEN = /^\s*(?:than|as|of|from|in|by|were|was|are|is|came|come|fit|had|the|to)\b/i;
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/half/i, 1 / 2],
  [/third/i, 1 / 3],
  [/quarter/i, 1 / 4],
  [/twice|double/i, 2],
  [/triple|thrice/i, 3],
  [/as (?:many|much)$/i, 1],
];

/** "More leads than", "twice as many as", "outnumber": a count against a count; a rate needs a verdict of the Review. */
export function compares(subject: Subject, word: string, at: number): Verdict {
  const { rest } = subject.parsed;
  const [before, end] = [rest.slice(0, at), at + word.length];
  if (isFigure(before)) return undefined;
  const sides = sidesOf(subject, end, /outnumber|exceed/i.test(word));
  if (sides === undefined || UNTOLD.test(word)) return CANNOT;
  const [one, other] = sides;
  const way = FEWER.test(word) ? -1 : 1;
  if (TARGET.test(other.text)) return targeted(subject, way > 0 ? 'above' : 'below');
  const factor = factorOf(word);
  const isRate =
    RATE.test(one.text) || (/(?:high|low|bigg|larg|great|small)er/i.test(word) && one.topics.length > 0);
  if (isRate && !COUNT.test(one.text) && factor === undefined) return rated(subject, one, other, way);
  const isAdjective =
    factor === undefined &&
    !OPEN.test(rest.slice(end)) &&
    !subject.clause.topics.some((told) => told.at >= end);
  if (isAdjective) return CANNOT;
  if (ANY.test(other.text) && !REST.test(other.text) && other.named.length === 0)
    return factor === undefined ? extreme({ ...subject, named: one.named }, one.topics, way) : CANNOT;
  const mine = { topics: one.topics, named: one.named, when: one.when ?? 'now' };
  const [a, b] = [amountOf(subject, mine), against(subject, mine, other)];
  if (a === undefined || b === undefined || one.when === undefined) return CANNOT;
  return held(a, b, factor === undefined ? undefined : { factor, before }, way);
}

/** "10 more than", "4 points lower than" are figures. */
function isFigure(before: string): boolean {
  return saidNumbers(before).some(({ at, text }) =>
    /^(?:\s|points?\b)*$/i.test(before.slice(at + text.length)),
  );
}

function factorOf(word: string): number | undefined {
  const times = /^(.+?)(?: times|x)\b/i.exec(word)?.[1];
  if (times !== undefined) return saidNumbers(times)[0]?.value;
  return FACTORS.find(([told]) => told.test(word))?.[1];
}

/** The other side, with what it leaves open as on this one; all else, where it is "the rest". */
function against(
  subject: Subject,
  mine: { readonly topics: Side['topics']; readonly named: Side['named']; readonly when: string },
  other: Side,
): Amount | undefined {
  const own = amountOf(subject, mine);
  const less = (whole: Partial<typeof mine>): Amount | undefined => {
    const all = amountOf(subject, { ...mine, ...whole });
    return all && own && without(all, own);
  };
  if (REST.test(other.text) && other.named.length === 0)
    return mine.named.length === 0 ? undefined : less({ named: [] });
  if (other.topics.length + other.named.length === 0 && other.when === null)
    return NOT.test(other.text) && mine.topics.length > 0 ? less({ topics: [] }) : undefined;
  if (other.when === undefined) return undefined;
  return amountOf(subject, {
    topics: other.topics.length > 0 ? other.topics : mine.topics,
    named: other.named.length > 0 ? other.named : mine.named,
    when: other.when ?? mine.when,
  });
}

function held(
  a: Amount,
  b: Amount,
  times: { readonly factor: number; readonly before: string } | undefined,
  way: 1 | -1,
): Verdict {
  const is = (one: number, other: number): boolean => {
    if (times === undefined) return way * (one - other) > 0;
    const said = {
      text: '',
      at: 0,
      value: times.factor,
      isPercent: false,
      tolerance: times.factor === 1 ? 0 : times.factor / 20,
      bound: undefined,
    };
    return other > 0 && isWorth(one / other, qualified(said, times.before));
  };
  const verdicts = [a.low, a.high].flatMap((one) => [b.low, b.high].map((other) => is(one, other)));
  if (!verdicts.includes(true)) return `the counts are ${shownAmount(a)} and ${shownAmount(b)}`;
  if (verdicts.includes(false)) return CANNOT;
  if (a.isGrowing && !b.isGrowing && (way < 0 || times !== undefined))
    return 'too early: this count can still grow';
  return [...a.refs, ...b.refs];
}

/** A rate is ranked by its verdict, and moves by that on its change. */
function rated(subject: Subject, one: Side, other: Side, way: 1 | -1): Verdict {
  const own = { ...subject, topics: new Set(one.topics) };
  const [when, then] = [one.when ?? 'now', other.when ?? one.when ?? 'now'];
  if (when === then)
    return one.named.length === 0 ? CANNOT : better({ ...own, named: one.named.slice(0, 1) }, way);
  const id = measureOf(own);
  const measure = subject.review.measures.find((entry) => entry.id === id);
  if (measure === undefined || one.named.length > 0) return CANNOT;
  const asked = when === 'now' && then === 'before' ? way : when === 'before' && then === 'now' ? -way : 0;
  if (asked === 0) return 'the review judges changes against the period before only';
  return changedWhy(measure, asked > 0 ? 1 : -1, subject);
}
