import type { Group, Measure, Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { both, type Row, row } from '../row.ts';
import { TOPIC_OF } from '../topic.ts';

/** The measures of all leads (`place` and `name` empty) or of a group, now and in the period before. */
export function measureRows(place: string, name: string | null, measures: readonly Measure[]): Row[] {
  return measures.flatMap((measure) => {
    const { id, previous, lower, upper, target, unknown, change, numerator, denominator, status } = measure;
    const ref = `${place}${address('measures', id)}`;
    const topic = TOPIC_OF[id];
    const more = {
      lower,
      upper,
      target,
      unknown,
      change: change?.difference ?? null,
      isGrowing: status === 'too early',
    };
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

/** A group: its leads, its measures, its part of the whole, and all the others beside it. */
export function groupRows(ref: string, group: Group, { counts: all, measures: overall }: Review): Row[] {
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
