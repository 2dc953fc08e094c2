import type { Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { type Row, row } from '../row.ts';
import type { Topic } from '../topic.ts';

/** Leads that failed: where, why, from whom. */
export function failureRows({ failures, reasons, failureGroups, counts: { leads } }: Review): Row[] {
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
