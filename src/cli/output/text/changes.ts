import type { Review } from '../../../domain/scorecard/review.ts';
import { percent, written } from '../../../domain/wording.ts';
import { figureText, rateText, sentence, stepText, valueText, verdictText } from '../format.ts';
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
  const { sides, steps, level, caution } = comparison;
  const [a, b] = sides.map(({ label }) => safeName(label)) as [string, string];
  const rows = steps.map((step) => [
    safe(step.label),
    ...(step.told ? [stepText(step.a), stepText(step.b)] : ['–', '–']),
    verdictText(step, a, b),
  ]);
  const note = `"higher" is said at a level of ${percent(level)}${caution === null ? '' : `; ${caution}`}`;
  return [
    `${paint('title', 'Two funnels')}\n${aligned([['', a, b, ''], ...rows], paint)}\n${paint('quiet', wrapped(sentence(note), '  '))}`,
  ];
}

/** The period told again with something changed; nothing where nobody asked. */
export function whatIfBlocks({ whatIf }: Review, paint: Paint): string[] {
  if (whatIf === null) return [];
  const rates = whatIf.beside
    .filter(({ now, changed }) => now.value !== null || changed.value !== null)
    .map(({ id, label, now, changed }) =>
      id === 'lead_volume'
        ? [safe(label), valueText(id, now), valueText(id, changed), '']
        : [safe(label), rateText(now), rateText(changed), ''],
    );
  const counts = [
    ...whatIf.funnel.map(({ label, ...both }) => ({ label, ...both })),
    ...whatIf.tiers.map(({ id, ...both }) => ({ label: `Tier ${id}`, ...both })),
  ]
    .filter(({ now, changed }) => now !== changed)
    .map(({ label, now, changed }) => [safe(label), written(now), written(changed), '']);
  return [
    [
      paint('title', 'What if'),
      wrapped(sentence(safe(whatIf.asked.join(', '))), '  '),
      aligned([['', 'now', 'changed', ''], ...rates, ...counts], paint),
      paint('quiet', wrapped(sentence(safe(whatIf.caution)), '  ')),
    ].join('\n'),
  ];
}

/** Rows under a head, indented. */
function aligned(rows: readonly (readonly string[])[], paint: Paint): string {
  const [head, ...lines] = columns(rows);
  return [`  ${paint('quiet', head!)}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
