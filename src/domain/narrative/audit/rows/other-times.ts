import type { Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { both, type Row, row } from '../row.ts';
import { TOPIC_OF } from '../topic.ts';

/** Other months, the estimate of what is to come, and the funnels side by side. */
export function otherTimeRows({ trend, maturity, comparison, whatIf, restatement }: Review): Row[] {
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
    ...maturity.flatMap(({ id, conversions, period, equalAge }) => {
      const ref = address('maturity', id);
      return [
        row({
          ref: `${ref}/period`,
          topic: 'expected',
          rate: period.share,
          lower: period.expected?.lower ?? null,
          upper: period.expected?.upper ?? null,
        }),
        row({ ref: `${ref}/conversions`, topic: 'dated', n: conversions }),
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
