import {
  pointsText,
  rateText,
  stepText,
  valueText,
  verdictText,
  weakestStepText,
} from '../../../domain/format.ts';
import { counted } from '../../../domain/lead/checks.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { capital, shortName, written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** The funnel, and the one step of it that drags. */
export function funnelPart({ funnel, weakestStep, measures, terms }: Review): Part {
  const also = measures.filter(({ id }) => weakestStep.alsoShort.includes(id)).map(({ label }) => label);
  return part(
    'Funnel',
    table(
      ['Step', capital(terms.lead.many)],
      funnel.map(({ label, count, told }) => [label, told ? written(count) : '–']),
    ),
    paragraph(weakestStepText(weakestStep)),
    also.length === 0 ? '' : paragraph(`surely short as well: ${also.join(', ')}`),
  );
}

/** Two funnels side by side. */
export function comparisonPart({ comparison }: Review): Part {
  const title = 'Two funnels side by side';
  if (comparison === null) return untold(title, 'no two groups are to be set against each other');
  const { sides, steps, level, caution } = comparison;
  const [a, b] = sides.map(({ label }) => shortName(label)) as [string, string];
  return part(
    title,
    table(
      ['Step', a, b, 'Difference', 'Verdict'],
      steps.map((step) => [
        step.label,
        ...(step.told ? [stepText(step.a, sides[0].leads), stepText(step.b, sides[1].leads)] : ['–', '–']),
        step.difference === null ? '' : pointsText(step.difference),
        verdictText(step, a, b),
      ]),
    ),
    paragraph(
      `higher is said of a step where the interval of the difference, at ${(100 * level).toFixed(1)}%, leaves out zero`,
    ),
    paragraph(caution),
  );
}

/** Opportunities that sales never accepted, and the win rate with and without them. */
export function automaticPart({ automatic, terms }: Review): Part {
  const { one, many } = terms.opportunity;
  const title = `${capital(many)} that sales never accepted`;
  if (!automatic.told) return untold(title, automatic.why);
  const { count, opportunities, rejected, won, lost, open, winRate, leads } = automatic;
  const became = `sales rejected ${written(rejected)} of them; ${written(won)} won, ${written(lost)} lost, ${written(open)} open`;
  return part(
    title,
    paragraph(
      `${written(count)} of ${counted(opportunities, one, many)} of the period${count === 0 ? '' : `; ${became}`}`,
    ),
    winRate.kept.value === null && winRate.withThem.value === null
      ? ''
      : paragraph(
          `the win rate is ${rateText(winRate.kept)} without those closed in its window, and ${rateText(winRate.withThem)} with them`,
        ),
    leadTable(leads.leads, leads.count),
  );
}

/** What the same period would have been with something changed. Nothing where nobody asked. */
export function whatIfPart({ whatIf }: Review): Part {
  if (whatIf === null) return part('What if');
  const { asked, beside, funnel, tiers, moved, caution } = whatIf;
  const head = (what: string): string[] => [what, 'Now', 'Changed'];
  return part(
    'What if',
    paragraph(asked.join(', ')),
    table(
      head('Measure'),
      beside.map(({ id, label, now, changed }) =>
        id === 'lead_volume'
          ? [label, valueText(id, now), valueText(id, changed)]
          : [label, rateText(now), rateText(changed)],
      ),
    ),
    table(
      head('Step'),
      funnel.map(({ label, now, changed }) => [label, written(now), written(changed)]),
    ),
    table(
      head('Tier'),
      tiers.map(({ id, now, changed }) => [id, written(now), written(changed)]),
    ),
    ...moved.map(({ from, to, count, leads }) =>
      titled(`From ${from} to ${to}: ${written(count)}`, leadTable(leads, count)),
    ),
    paragraph(caution),
  );
}
