import type { Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { both, counts, type Row, row } from '../row.ts';
import { TOPIC_OF } from '../topic.ts';

/** Columns that were read, accounts, automatic opportunities, first and latest source, criteria, and the past of the weakest step. */
export function tableRows({
  accounts,
  automatic,
  attribution,
  rubricCheck,
  weakestStep,
  columns,
  counts: { leads },
}: Review): Row[] {
  const step = weakestStep.id;
  const headed = columns.filter(({ header }) => header !== '');
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
    row({
      ref: '/columns',
      topic: 'columns',
      n: headed.filter(({ field }) => field !== null).length,
      of: headed.length,
    }),
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
