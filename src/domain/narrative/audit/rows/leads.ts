import type { Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { both, counts, type Row, row } from '../row.ts';

/** The counts of the leads: the funnel, what sales decided, the tiers. */
export function leadRows(review: Review): Row[] {
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
