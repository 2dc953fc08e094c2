import type { Group, Measure, Rate, Review } from '../../scorecard/review.ts';
import { address } from '../fact.ts';
import { TOPIC_OF, type Topic } from './topic.ts';

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
}

type Given = Pick<Row, 'ref' | 'topic'> & Partial<Row>;

function row(given: Given): Row {
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
    ...given,
  };
}

type Counts = Omit<Rate, 'value'>;
const counts = ({ numerator, denominator }: Counts): Pick<Row, 'n' | 'of'> => ({
  n: numerator,
  of: denominator,
});

/** A rate, and those that are not in it. */
function both(given: Given, rate: Counts): Row[] {
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

/** Every row of a review that a text may rest on. */
export function rowsOf(review: Review): Row[] {
  return [
    ...measureRows('', null, review.measures),
    ...(['groups', 'demandTypes', 'campaigns', 'owners'] as const).flatMap((list) =>
      review[list].flatMap((group) => groupRows(address(list, group.group), group, review)),
    ),
    ...leadRows(review),
    ...failureRows(review),
    ...peopleRows(review),
    ...tableRows(review),
    ...laterRows(review),
  ];
}

function measureRows(place: string, name: string | null, measures: readonly Measure[]): Row[] {
  return measures.flatMap((measure) => {
    const { id, previous, lower, upper, target, unknown, change, numerator, denominator } = measure;
    const ref = `${place}${address('measures', id)}`;
    const topic = TOPIC_OF[id];
    const more = { lower, upper, target, unknown, change: change?.difference ?? null };
    const from =
      previous === null ? [] : both({ ref: `${ref}/previous`, topic, name, when: 'before' }, previous);
    const at = { ref, name };
    const own: Record<string, Row[]> = {
      lead_volume: [row({ ...at, topic: 'raw', n: denominator })],
      sales_acceptance_rate: [
        row({ ...at, topic: 'decided', n: denominator }),
        row({ ...at, topic: 'rejected', n: denominator - numerator, of: denominator }),
        row({ ...at, topic: 'undecided', n: unknown }),
      ],
      follow_up_completion: [row({ ...at, topic: 'due', n: denominator })],
      opportunity_quality: [row({ ...at, topic: 'weak', n: denominator - numerator, of: denominator })],
      win_rate: [
        ...both({ ...at, topic: 'won', ...more }, measure),
        ...from.map((fact) => ({ ...fact, topic: 'won' })),
        row({ ...at, topic: 'closed', n: denominator }),
        row({ ...at, topic: 'lost', n: denominator - numerator, of: denominator }),
        row({ ...at, topic: 'automatic', n: measure.leftOut }),
      ],
    };
    return [...both({ ...at, topic, ...more }, measure), ...from, ...(own[id] ?? [])];
  });
}

function groupRows(ref: string, group: Group, { counts: all, measures: overall }: Review): Row[] {
  const { group: name, leads, share, quality, measures } = group;
  return [
    row({ ref: `${ref}/leads`, topic: 'volume', name, n: leads, of: all.leads, rate: share }),
    ...measureRows(
      ref,
      name,
      measures.filter(({ id }) => id !== 'lead_volume'),
    ),
    ...measures.flatMap(({ id, numerator }) => {
      const of = overall.find((measure) => measure.id === id)!.numerator;
      const part = {
        ref: `${ref}${address('measures', id, 'numerator')}`,
        name,
        n: numerator,
        of,
        isPart: true,
      };
      return id === 'lead_volume' ? [] : [row({ ...part, topic: TOPIC_OF[id] })];
    }),
    ...measures.flatMap(({ id, previous, change }) =>
      id === 'lead_volume' && previous !== null
        ? [
            row({
              ref: `${ref}/measures/${id}/previous`,
              topic: 'volume',
              name,
              when: 'before',
              n: previous.numerator,
            }),
            row({
              ref: `${ref}/measures/${id}/change`,
              topic: 'volume',
              name,
              change: change?.difference ?? null,
            }),
          ]
        : [],
    ),
    ...(quality === null
      ? []
      : both(
          { ref: `${ref}/quality`, topic: TOPIC_OF[quality.measure], name, when: 'rest' },
          { numerator: quality.restNumerator, denominator: quality.restDenominator },
        )),
  ];
}

function leadRows(review: Review): Row[] {
  const { counts: all, funnel, decisions, tiers } = review;
  const of = all.leads;
  const step = (id: string): Row[] => {
    const found = funnel.find((entry) => entry.id === id);
    if (found === undefined) return [];
    const topic = { target_market: 'fit', strong: 'strong', accepted: 'accepted' }[id] ?? id;
    const isOf = id === 'qualified' || id === 'conversation' || id === 'won';
    return [row({ ref: address('funnel', id, 'count'), topic, n: found.count, of: isOf ? of : null })];
  };
  return [
    row({ ref: '/counts/leads', topic: 'volume', n: of }),
    row({ ref: '/counts/duplicates', topic: 'duplicates', n: all.duplicates, of: all.raw }),
    row({ ref: '/counts/tests', topic: 'tests', n: all.tests, of: all.raw }),
    row({ ref: '/counts/raw', topic: 'raw', n: all.raw }),
    ...['target_market', 'qualified', 'accepted', 'conversation', 'opportunity', 'strong', 'won'].flatMap(
      step,
    ),
    row({ ref: '/decisions/rejected', topic: 'rejected', n: decisions.rejected }),
    row({ ref: '/decisions/undecided', topic: 'undecided', n: decisions.undecided, of }),
    row({ ref: '/decisions', topic: 'decided', n: decisions.accepted + decisions.rejected, of }),
    ...(['disqualified', 'incomplete', 'qualified', 'nurture'] as const).flatMap((tier) =>
      both({ ref: address('tiers', tier), topic: tier }, { numerator: tiers[tier], denominator: of }),
    ),
    row({ ref: '/unexplained', topic: 'incomplete', n: review.unexplained, of }),
    row({ ref: '/sourceless', topic: 'sourceless', ...counts(review.sourceless) }),
  ];
}

function failureRows({ failures, reasons, failureGroups, counts: { leads } }: Review): Row[] {
  const topics: Record<string, Topic> = {
    no_intent: 'no intent',
    in_progress: 'in progress',
    bad_fit: 'bad fit',
    rejected: 'rejected only',
  };
  const placeOf = (id: string): Topic =>
    id === 'rejected by sales' ? 'rejected' : id.startsWith('lost') ? 'lost' : 'ruled out';
  const total = (id: string): number => failures.places.find((place) => place.id === id)?.count ?? 0;
  return [
    row({ ref: '/failures/count', topic: 'failed', n: failures.count, of: leads }),
    ...failures.places.map(({ id, count }) =>
      row({
        ref: address('failures', 'places', id, 'count'),
        topic: placeOf(id),
        n: count,
        of: failures.count,
      }),
    ),
    row({ ref: '/failures/unexplained', topic: 'unexplained', n: failures.unexplained, of: failures.owed }),
    ...failures.codes.flatMap(({ code, count, groups }) => {
      const [ref, topic] = [address('failures', 'codes', code), `reason:${code}`];
      return [
        row({ ref, topic, n: count, of: failures.count }),
        ...groups.map((own) =>
          row({
            ref: `${ref}${address('groups', own.group, 'count')}`,
            topic,
            name: own.group,
            n: own.count,
            of: count,
          }),
        ),
      ];
    }),
    ...(failures.leading === null
      ? []
      : failures.leading.codes.map((code) =>
          row({
            ref: '/failures/leading',
            topic: `reason:${code}`,
            n: failures.leading!.count,
            of: failures.count,
          }),
        )),
    ...reasons.flatMap(({ where, code, count, groups }, at) => {
      const [ref, topic] = [address('reasons', String(at)), `reason:${code}`];
      return [
        row({ ref, topic, n: count, of: total(where) }),
        ...groups.map((own) => row({ ref, topic, name: own.group, n: own.count, of: count })),
      ];
    }),
    ...failureGroups.map(({ id, count }) =>
      row({ ref: address('failureGroups', id, 'count'), topic: topics[id] ?? id, n: count }),
    ),
    ...failureGroups
      .filter(({ id }) => id === 'unresponsive')
      .map(({ id, count }) =>
        row({ ref: address('failureGroups', id, 'count'), topic: `reason:${id}`, n: count }),
      ),
  ];
}

function peopleRows({ people }: Review): Row[] {
  const { pressure, breaches, surprised, feedback, reEngage } = people;
  const ref = (...path: string[]): string => address('people', ...path);
  return [
    ...both({ ref: ref('pressure'), topic: 'pressure' }, pressure),
    ...pressure.groups.flatMap((own) =>
      both({ ref: ref('pressure', 'groups', own.group), topic: 'pressure', name: own.group }, own),
    ),
    row({
      ref: ref('breaches', 'touched', 'count'),
      topic: 'breach',
      n: breaches.touched.count,
      of: breaches.marked,
    }),
    row({ ref: ref('breaches', 'marked'), topic: 'breach', n: breaches.marked }),
    row({ ref: ref('pressure', 'mostTouches'), topic: 'pressure', n: pressure.mostTouches }),
    ...both({ ref: ref('surprised'), topic: 'surprised' }, surprised),
    ...(['groups', 'campaigns'] as const).flatMap((list) =>
      surprised[list].flatMap((own) =>
        both({ ref: ref('surprised', list, own.group), topic: 'surprised', name: own.group }, own),
      ),
    ),
    ...both({ ref: ref('feedback', 'warm'), topic: 'warm' }, feedback.warm),
    ...feedback.groups.flatMap((own) =>
      both({ ref: ref('feedback', 'groups', own.group), topic: 'warm', name: own.group }, own),
    ),
    row({ ref: ref('reEngage', 'count'), topic: 're-engage', n: reEngage.count }),
    row({ ref: ref('reEngage', 'leftAlone'), topic: 're-engage', n: reEngage.leftAlone }),
  ];
}

function tableRows({
  accounts,
  automatic,
  attribution,
  rubricCheck,
  weakestStep,
  counts: { leads },
}: Review): Row[] {
  const step = weakestStep.id;
  return [
    ...(['single', 'multi'] as const).flatMap((side) => [
      ...both({ ref: address('accounts', side, 'acceptance'), topic: side }, accounts[side].acceptance),
      row({
        ref: address('accounts', side, 'accounts'),
        topic: side,
        n: accounts[side].accounts,
        of: accounts.accounts,
      }),
    ]),
    row({ ref: '/accounts/accounts', topic: 'accounts', n: accounts.accounts }),
    row({ ref: '/accounts/waiting/count', topic: 'waiting', n: accounts.waiting.count }),
    ...accounts.list.flatMap(({ id, leads: n, people }) => [
      row({ ref: address('accounts', 'list', id, 'leads'), topic: 'volume', name: id, n }),
      row({ ref: address('accounts', 'list', id, 'people'), topic: 'people', name: id, n: people }),
    ]),
    row({ ref: '/automatic/count', topic: 'automatic', n: automatic.count, of: automatic.opportunities }),
    row({ ref: '/automatic/winRate/withThem', topic: 'automatic', ...counts(automatic.winRate.withThem) }),
    row({ ref: '/attribution/moved', topic: 'moved source', n: attribution.moved, of: attribution.known }),
    row({ ref: '/attribution/known', topic: 'moved source', n: attribution.known, of: leads }),
    ...attribution.rows.map(({ group: name, first }) =>
      row({
        ref: address('attribution', 'rows', name, 'first', 'leads'),
        topic: 'first source',
        name,
        n: first.leads,
        of: leads,
      }),
    ),
    ...rubricCheck.criteria.flatMap(({ id, name, decided }) => {
      const ref = address('rubricCheck', 'criteria', id, 'decided');
      return [
        ...both({ ref: `${ref}/met`, topic: 'accepted', name }, decided.met),
        ...both({ ref: `${ref}/other`, topic: 'rejected', name }, decided.other),
        row({ ref: `${ref}/met`, topic: 'criterion', name, ...counts(decided.met) }),
        row({ ref: `${ref}/other`, topic: 'criterion', name, ...counts(decided.other) }),
      ];
    }),
    ...(step === null || weakestStep.referenceNumerator === null
      ? []
      : both(
          { ref: '/weakestStep', topic: TOPIC_OF[step], when: 'before' },
          { numerator: weakestStep.referenceNumerator, denominator: weakestStep.referenceDenominator! },
        )),
  ];
}

/** Other months, the estimate of what is to come, and the funnels side by side. */
function laterRows({ trend, maturity, comparison, whatIf, restatement }: Review): Row[] {
  return [
    ...trend.flatMap(({ month, measures }) =>
      measures.flatMap((rate) =>
        both(
          {
            ref: address('trend', month, 'measures', rate.id),
            topic: TOPIC_OF[rate.id],
            when: month,
            lower: rate.lower,
            upper: rate.upper,
          },
          rate,
        ),
      ),
    ),
    ...maturity.flatMap(({ id, period, equalAge }) => {
      const ref = address('maturity', id);
      return [
        row({
          ref: `${ref}/period`,
          topic: 'expected',
          rate: period.share,
          lower: period.expected?.lower ?? null,
          upper: period.expected?.upper ?? null,
        }),
        row({ ref: `${ref}/period/open`, topic: 'in progress', n: period.open }),
        ...(equalAge === null
          ? []
          : [
              ...both({ ref: `${ref}/equalAge/now`, topic: 'equal age' }, equalAge.now),
              ...both({ ref: `${ref}/equalAge/before`, topic: 'equal age', when: 'before' }, equalAge.before),
            ]),
      ];
    }),
    ...(comparison === null || comparison.kind === 'period'
      ? []
      : comparison.sides.flatMap(({ id, label: name, leads }) =>
          comparison.steps.map((step) =>
            row({
              ref: address('comparison', 'steps', step.id, id),
              topic: { generated: 'volume', target_market: 'fit' }[step.id as string] ?? step.id,
              name,
              n: step[id].count,
              of: leads,
            }),
          ),
        )),
    ...(whatIf === null
      ? []
      : whatIf.beside.flatMap(({ id, changed }) =>
          both(
            { ref: address('whatIf', 'beside', id, 'changed'), topic: TOPIC_OF[id], when: 'changed' },
            changed,
          ),
        )),
    ...(restatement === null
      ? []
      : restatement.moved.flatMap(({ id, before }) =>
          id in TOPIC_OF
            ? both(
                {
                  ref: address('restatement', 'moved', id, 'before'),
                  topic: TOPIC_OF[id as keyof typeof TOPIC_OF],
                  when: 'restated',
                },
                before,
              )
            : [],
        )),
  ];
}
