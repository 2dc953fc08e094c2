import { isNamed } from '../ranking.ts';
import { amountOf, CANNOT, countedTopics, shownAmount } from './amount.ts';
import { phraseEnd, specific } from './most.ts';
import { NAMELESS, type Subject, type Verdict } from './subject.ts';
import type { Topic } from './topic.ts';
import { commonest } from './verdict-claims.ts';

/** "The most leads", "fewest": what the word counts, else what the clause goes on about. */
export function sized(subject: Subject, word: string, at: number): Verdict {
  const { clause } = subject;
  const end = at + word.length;
  const until = phraseEnd(clause, end);
  const counted = clause.topics.filter((told) => told.at >= at && told.at < until);
  const isPlain = /biggest|largest|smallest/i.test(word) || clause.topics.length > 0;
  const inherited = isPlain ? [] : clause.inherited;
  const reasons = [...subject.topics].some((topic) => topic.startsWith('reason:'));
  if (subject.named.length === 0 && reasons) return commonest(subject);
  return extreme(
    subject,
    counted.length > 0 ? specific(counted) : inherited,
    /fewest|smallest|least|lowest/i.test(word) ? -1 : 1,
  );
}

/** Everything named brought more (or, with -1, fewer) than each that is not named; a month, than each other of the trend. */
export function extreme(subject: Subject, topics: readonly Topic[], way: 1 | -1): Verdict {
  const { review, named, clause } = subject;
  if (countedTopics(topics) === undefined) return CANNOT;
  if (named.length === 0) return month(subject, topics, way);
  if (clause.dates.some(({ when }) => when !== 'now' && when !== 'day')) return CANNOT;
  const names = new Set(named.map(({ name }) => name));
  const verdicts = [...names].map((name): Verdict => {
    const told = named
      .filter((one) => one.name === name)
      .map((one): Verdict => {
        const own = amountOf(subject, { topics, named: [one], when: 'now' });
        if (own === undefined) return CANNOT;
        const others = review[one.list!]
          .filter((entry) => isNamed(entry) && !names.has(entry.group))
          .map((group) => ({
            name: group.group,
            amount: amountOf(subject, {
              topics,
              named: [{ name: group.group, list: one.list, group }],
              when: 'now',
            }),
          }));
        const sizes = others.map(({ amount }) => (way > 0 ? amount?.high : amount?.low) ?? Number.NaN);
        if (sizes.some(Number.isNaN)) return CANNOT;
        const most = way * Math.max(...sizes.map((size) => way * size));
        if (way * ((way > 0 ? own.low : own.high) - most) <= 0)
          return `${others[sizes.indexOf(most)]!.name} brought ${most}, against ${shownAmount(own)}`;
        return own.refs;
      });
    return told.find((verdict) => typeof verdict !== 'string') ?? told[0];
  });
  const refuted = verdicts.find((verdict) => typeof verdict === 'string');
  return refuted ?? verdicts.flatMap((verdict) => verdict ?? []);
}

function month(subject: Subject, topics: readonly Topic[], way: 1 | -1): Verdict {
  const { review, clause, sentence } = subject;
  const said = clause.dates[0]?.when ?? (/\bmonths?\b/i.test(sentence) ? 'now' : undefined);
  const id = said === 'now' ? review.month : said === 'before' ? review.before?.month : said;
  if (id === undefined || id === 'day') return NAMELESS;
  const months = review.trend.map((entry) => ({
    ...entry,
    amount: amountOf(subject, { topics, named: [], when: entry.month }),
  }));
  const own = months.find((entry) => entry.month === id)?.amount;
  if (own === undefined) return CANNOT;
  const other = months.find(
    ({ month: of, amount }) => of !== id && amount !== undefined && way * (own.low - amount.low) <= 0,
  );
  return other === undefined ? own.refs : `${other.label} had ${other.amount!.low}, against ${own.low}`;
}
