import type { Review } from '../../../domain/scorecard/review.ts';
import { percent, shortName, written } from '../../../domain/wording.ts';
import { pointsText, rateText, stepText, valueText, verdictText } from '../format.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** The funnel, and the one step of it that drags. */
export function funnelPart({ funnel, weakestStep, measures }: Review): Part {
  const also = measures.filter(({ id }) => weakestStep.alsoShort.includes(id)).map(({ label }) => label);
  return part(
    'Funnel',
    table(
      ['Step', 'Leads'],
      funnel.map(({ label, count, told }) => [label, told ? written(count) : '–']),
    ),
    paragraph(`weakest step: ${weakestStep.why}`),
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
        ...(step.told ? [stepText(step.a), stepText(step.b)] : ['–', '–']),
        step.difference === null ? '' : pointsText(step.difference),
        verdictText(step, a, b),
      ]),
    ),
    paragraph(`shares are of all leads of a side; a step is called higher at a level of ${percent(level)}`),
    paragraph(caution),
  );
}

/** Opportunities that sales never accepted, and the win rate with and without them. */
export function automaticPart({ automatic }: Review): Part {
  const title = 'Opportunities that sales never accepted';
  if (!automatic.told) return untold(title, automatic.why);
  const { count, opportunities, rejected, won, lost, open, winRate, leads } = automatic;
  const counts = `${written(count)} of ${written(opportunities)} opportunities of the period; sales rejected ${written(rejected)} of them, ${written(won)} were won, ${written(lost)} lost, ${written(open)} are open`;
  return part(
    title,
    paragraph(counts),
    winRate.kept.value === null && winRate.withThem.value === null
      ? ''
      : paragraph(`the win rate is ${rateText(winRate.kept)} without them and ${rateText(winRate.withThem)} with them`),
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
    ...moved.map(({ id, count, leads }) => titled(`${id}: ${written(count)}`, leadTable(leads, count))),
    paragraph(caution),
  );
}
