import { apartText, pointsText, rateText } from '../../../domain/format.ts';
import { DIMENSIONS } from '../../../domain/rubric/dimension.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import type { Auc } from '../../../domain/scorecard/rubric-check/auc.ts';
import type { DraftCriterion } from '../../../domain/scorecard/rubric-check/draft.ts';
import type { RubricCheck } from '../../../domain/scorecard/rubric-check/rubric-check.ts';
import type { Separation } from '../../../domain/scorecard/rubric-check/separation.ts';
import type { Suggestion } from '../../../domain/scorecard/rubric-check/suggestions.ts';
import type { ThresholdRow } from '../../../domain/scorecard/rubric-check/threshold.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** The rubric against what sales decided and what was won. */
export function rubricCheckPart({ rubricCheck, notSet, terms }: Review): Part {
  const title = 'Rubric check';
  const { basis, criteria, auc, thresholds, suggestions, draft } = rubricCheck;
  if (auc.decided.value === null && auc.closed.value === null) {
    return untold(title, `it takes ${terms.lead.many} on both sides, accepted and rejected or won and lost`);
  }
  return part(
    title,
    paragraph(`over ${basis}`),
    notSet.length === 0 ? '' : paragraph(`waiting for a value: ${notSet.map(shortName).join(', ')}`),
    criteriaTable(criteria),
    'Sales may have decided with the rubric at hand, so that what it accepted agrees by design; what was won is the harder test.',
    paragraph(aucText('accepted against rejected', auc.decided)),
    paragraph(aucText('won against lost', auc.closed)),
    thresholds.length < 2
      ? ''
      : titled(
          'What other thresholds would have qualified',
          table(
            ['Threshold', 'Qualified', 'Accepted', 'Rejected', 'Won', 'Lost'],
            thresholdRuns(thresholds).map((run) => {
              const { qualified, accepted, rejected, won, lost } = run[0]!;
              return [thresholdText(run), ...[qualified, accepted, rejected, won, lost].map(written)];
            }),
          ),
        ),
    titled('What the counts suggest', suggestionTable(suggestions)),
    titled('A draft from history, until somebody confirms it', draftTable(draft)),
  );
}

function criteriaTable(criteria: RubricCheck['criteria']): string {
  const verdict = ({ difference, lower, upper, verdict: said }: Separation): string =>
    difference === null ? apartText(said) : `${apartText(said)}: ${pointsText({ difference, lower, upper })}`;
  return table(
    [
      'Criterion',
      'Asks',
      'Met by accepted',
      'By rejected',
      'Accepted against rejected',
      'By won',
      'By lost',
      'Won against lost',
    ],
    criteria.map(({ id, asks, decided, closed }) => [
      shortName(id),
      asks,
      ...[decided, closed].flatMap((one) => [rateText(one.met), rateText(one.other), verdict(one)]),
    ]),
    criteria.length,
  );
}

/** Thresholds next to each other that would have qualified the same leads. */
function thresholdRuns(thresholds: readonly ThresholdRow[]): ThresholdRow[][] {
  const runs: ThresholdRow[][] = [];
  for (const row of thresholds) {
    const last = runs.at(-1);
    if (last?.[0]?.qualified === row.qualified) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** `55–65 (yours: 60)`. */
function thresholdText(run: readonly ThresholdRow[]): string {
  const [first, last] = [run[0]!.threshold, run.at(-1)!.threshold];
  const yours = run.find(({ isCurrent }) => isCurrent);
  const range = first === last ? `${first}` : `${first}–${last}`;
  return yours === undefined ? range : `${range} (yours: ${yours.threshold})`;
}

function aucText(what: string, { value, lower, upper, positives, negatives, method, verdict }: Auc): string {
  const counts = `${written(positives)} against ${written(negatives)}`;
  if (value === null || lower === null || upper === null) {
    return `the score, ${what}: cannot be told, ${counts}`;
  }
  const area = `${value.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`;
  return `the score, ${what}: ${apartText(verdict)}; area under the curve ${area}, ${counts}; ${method}`;
}

const ADVICE: Readonly<Record<Suggestion['kind'], string>> = {
  'look again': 'look again: it points the wrong way',
  reward: 'reward it: it separates and earns no points',
  'drop the points': 'drop its points: it makes hardly any difference',
};

function suggestionTable(suggestions: readonly Suggestion[]): string {
  return table(
    ['Criterion', 'Suggestion', 'Basis', 'Met', 'Met by the others', 'Difference'],
    suggestions.map((one) => [
      shortName(one.criterion),
      ADVICE[one.kind],
      one.basis,
      rateText(one.met),
      rateText(one.other),
      pointsText(one),
    ]),
  );
}

function draftTable(draft: readonly DraftCriterion[]): string {
  return table(
    ['Dimension', 'Column', 'Test', 'Value', 'Basis', 'Tried', 'Evidence'],
    draft.map(({ dimension, column, test, value, basis, candidates, values }) => [
      DIMENSIONS.find(({ id }) => id === dimension)!.label,
      shortName(column),
      test,
      value,
      basis,
      written(candidates),
      values
        .map(
          ({ id, met, other }) =>
            `${shortName(id)}: ${written(met.numerator)} of ${written(met.denominator)}, against ${written(other.numerator)} of ${written(other.denominator)}`,
        )
        .join('; '),
    ]),
  );
}
