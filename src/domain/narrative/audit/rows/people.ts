import type { Review } from '../../../scorecard/review.ts';
import { address } from '../../fact.ts';
import { both, type Row, row } from '../row.ts';

/** How people were treated, and what they said. */
export function peopleRows({ people }: Review): Row[] {
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
