import { figureText, rateText, sentence, stepText, valueText, verdictText } from '../../../domain/format.ts';
import type { Rate, Review } from '../../../domain/scorecard/review.ts';
import { written } from '../../../domain/wording.ts';
import { columns, safe, safeName, wrapped } from './layout.ts';
import type { Paint } from './paint.ts';

/** The figures of the same period that are not what an earlier review said; nothing where none moved. */
export function movedBlocks({ restatement }: Review, paint: Paint): string[] {
  if (restatement === null || restatement.moved.length === 0) return [];
  const { asOf, rubricChanged, moved } = restatement;
  const since = `Since the same period was reviewed as of ${asOf}${rubricChanged ? ', by another rubric' : ''}:`;
  const rows = moved.map(({ id, label, before, now }) => [
    safe(label),
    figureText(id, before),
    figureText(id, now),
    '',
  ]);
  return [
    `${paint('title', 'What has moved')}\n${wrapped(since, '  ')}\n${aligned([['', 'then', 'now', ''], ...rows], paint)}`,
  ];
}

/** Two funnels side by side; nothing where there are none. */
export function comparisonBlocks({ comparison }: Review, paint: Paint): string[] {
  if (comparison === null) return [];
  const { sides, steps, caution } = comparison;
  const [a, b] = sides.map(({ label }) => safeName(label)) as [string, string];
  const rows = steps.map((step) => [
    safe(step.label),
    ...(step.told ? [stepText(step.a, sides[0].leads), stepText(step.b, sides[1].leads)] : ['–', '–']),
    verdictText(step, a, b),
  ]);
  const table = `${paint('title', 'Two funnels')}\n${aligned([['', a, b, ''], ...rows], paint)}`;
  return [caution === null ? table : `${table}\n${paint('quiet', wrapped(sentence(safe(caution)), '  '))}`];
}

/** What is otherwise when the period is told with something changed; nothing where nobody asked. */
export function whatIfBlocks({ whatIf }: Review, paint: Paint): string[] {
  if (whatIf === null) return [];
  const figures = [
    ...whatIf.beside.map(({ id, label, now, changed }) => {
      const said = id === 'lead_volume' ? (rate: Rate) => valueText(id, rate) : rateText;
      return [safe(label), said(now), said(changed), ''];
    }),
    // The first step is the lead volume.
    ...whatIf.funnel
      .slice(1)
      .map(({ label, now, changed }) => [safe(label), written(now), written(changed), '']),
    ...whatIf.tiers.map(({ id, now, changed }) => [`Tier ${id}`, written(now), written(changed), '']),
  ].filter(([, now, changed]) => now !== changed);
  return [
    [
      paint('title', 'What if'),
      wrapped(sentence(safe(whatIf.asked.join(', '))), '  '),
      ...(figures.length === 0 ? [] : [aligned([['', 'now', 'changed', ''], ...figures], paint)]),
      wrapped(`${figures.length === 0 ? 'Nothing' : 'Nothing else'} on the scorecard changes.`, '  '),
      paint('quiet', wrapped(sentence(safe(whatIf.caution)), '  ')),
    ].join('\n'),
  ];
}

/** Rows under a head, indented. */
function aligned(rows: readonly (readonly string[])[], paint: Paint): string {
  const [head, ...lines] = columns(rows);
  return [`  ${paint('quiet', head!)}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
