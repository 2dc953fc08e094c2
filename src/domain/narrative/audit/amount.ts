import type { Named } from './names.ts';
import type { Row } from './row.ts';
import type { Subject } from './subject.ts';
import { isBroad, type Topic } from './topic.ts';

/** How many a Review counts of something; two ends where it counts it in more than one way. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly refs: readonly string[];
  /** It can still grow. */
  readonly isGrowing: boolean;
}

/** What is counted: of which topic (none: leads), of whom (nobody: all), in which period. */
export interface Counted {
  readonly topics: readonly Topic[];
  readonly named: readonly Named[];
  readonly when: string;
}

/** What was won or lost of the leads of the period, rather than of what closed in the window. */
const CREATED = /created_win_rate|^\/(?:funnel|failures)/;
const OF_LEADS = /^(?!.*\b(?:opportunit|deal|clos)).*\bleads?\b/i;

export const CANNOT = 'it cannot be checked: the review does not count it';

/** The topics of a count: reasons add up, any other two topics together are no count of a Review; undefined for those. */
export function countedTopics(topics: readonly Topic[]): readonly Topic[] | undefined {
  const own = topics.filter((topic) => !isBroad(topic));
  if (own.length === 0) return ['volume'];
  return own.length === 1 || own.every((topic) => topic.startsWith('reason:')) ? own : undefined;
}

/** The rows that count a topic, of a name or (null) of all. */
export function rowsOfTopic(rows: readonly Row[], topic: Topic, name: string | null, when: string): Row[] {
  return rows.filter(
    (row) =>
      row.topic === topic &&
      row.name === name &&
      row.when === when &&
      row.n !== null &&
      !row.not &&
      !row.isPart,
  );
}

/** The count, those of several names and reasons added up; undefined where the Review has none. A reason that nobody was given counts 0. */
export function amountOf(
  { rows, review, sentence }: Pick<Subject, 'rows' | 'review' | 'sentence'>,
  { topics, named, when }: Counted,
): Amount | undefined {
  const names = named.length === 0 ? [null] : [...new Set(named.map(({ name }) => name))];
  const isByReason = review.failures.told && when === 'now' && named.every(({ list }) => list === 'groups');
  const parts = countedTopics(topics)?.flatMap((topic) =>
    names.map((name) => {
      const all = rowsOfTopic(rows, topic, name, when);
      const found =
        topic === 'won' || topic === 'lost'
          ? all.filter(({ ref }) => CREATED.test(ref) === OF_LEADS.test(sentence))
          : all;
      const isReason = topic.startsWith('reason:');
      const counts = (isReason ? found.slice(0, 1) : found).map(({ n }) => n!);
      if (counts.length === 0 && !(isReason && isByReason)) return undefined;
      return {
        low: Math.min(...(counts.length === 0 ? [0] : counts)),
        high: Math.max(0, ...counts),
        ref: found[0]?.ref ?? '/failures/codes',
        isGrowing: found.some(({ isGrowing }) => isGrowing),
      };
    }),
  );
  return parts?.reduce<Amount | undefined>(
    (sum, part) =>
      sum &&
      part && {
        low: sum.low + part.low,
        high: sum.high + part.high,
        refs: [...sum.refs, part.ref],
        isGrowing: sum.isGrowing || part.isGrowing,
      },
    { low: 0, high: 0, refs: [], isGrowing: false },
  );
}

/** An amount less a part of it. */
export function without(whole: Amount, part: Amount): Amount {
  return {
    low: whole.low - part.high,
    high: whole.high - part.low,
    refs: [...part.refs, ...whole.refs],
    isGrowing: whole.isGrowing || part.isGrowing,
  };
}

/** `20`, or `0 or 11` where it is counted in two ways. */
export function shownAmount({ low, high }: Amount): string {
  return low === high ? String(low) : `${low} or ${high}`;
}
