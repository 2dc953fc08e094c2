import type { Rate } from '../../scorecard/review.ts';
import type { Topic } from './topic.ts';

/**
 * One fact with all its roles: a count, what it is counted of, their rate and what is said about it.
 * "12 of 35 (34%, target 60%)" is one row, so that a pair of numbers can be asked to stand together.
 */
export interface Row {
  /** The address in the Review. */
  readonly ref: string;
  readonly topic: Topic;
  /** The group, account or criterion it is of; null for all leads. */
  readonly name: string | null;
  /** `now`, `before`, a month's id, `rest` (all but the group), or `changed` (what if). */
  readonly when: string;
  /** Turned round: those that are not. */
  readonly not: boolean;
  /** A group's part of all that are so, rather than of its own leads. */
  readonly isPart: boolean;
  readonly n: number | null;
  readonly of: number | null;
  readonly rate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  readonly unknown: number | null;
  /** Change against the period before: leads, or a share of 1 for a rate. */
  readonly change: number | null;
  /** Too early to judge: the count can still grow. */
  readonly isGrowing: boolean;
}

type Given = Pick<Row, 'ref' | 'topic'> & Partial<Row>;

/** A row with null for what is not given; the rate is that of its counts. */
export function row(given: Given): Row {
  const { n = null, of = null } = given;
  return {
    name: null,
    when: 'now',
    not: false,
    isPart: false,
    n,
    of,
    rate: n !== null && of !== null && of > 0 && given.topic !== 'volume' ? n / of : null,
    lower: null,
    upper: null,
    target: null,
    unknown: null,
    change: null,
    isGrowing: false,
    ...given,
  };
}

type Counts = Omit<Rate, 'value'>;
/** The counts of a rate, as a row holds them. */
export const counts = ({ numerator, denominator }: Counts): Pick<Row, 'n' | 'of'> => ({
  n: numerator,
  of: denominator,
});

/** A rate, and those that are not in it. */
export function both(given: Given, rate: Counts): Row[] {
  const rest = { n: rate.denominator - rate.numerator, of: rate.denominator };
  return [
    row({ ...given, ...counts(rate) }),
    row({
      ref: given.ref,
      topic: given.topic,
      name: given.name ?? null,
      when: given.when ?? 'now',
      not: true,
      ...rest,
    }),
  ];
}
