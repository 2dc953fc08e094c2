import type { Cell } from '../domain/lead/cell.ts';
import { reasonOf } from '../domain/lead/reasons.ts';
import { isFailure } from '../domain/scorecard/failure.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { written } from '../domain/wording.ts';
import type { CustomFunction } from './custom-function.ts';
import { AS_OF, LEADS, MONTH, RUBRIC, SETTINGS } from './parameters.ts';
import { reviewOf } from './reviewing.ts';

const SOURCES_NAMED = 50;

/** Where and why leads failed. */
export const disqualificationReasons = table(
  'DISQUALIFICATION_REASONS',
  'Where leads failed and why, from which sources, the most frequent first; leads without a reason are a row of their own.',
  'where it failed, coded reason, reason as written, leads, share of the leads that failed from 0 to 1, and their sources, the first 50 of more. Where no lead failed, one row says so',
  ({ reasons, failures }) => [
    ['Where', 'Coded reason', 'Reason as written', 'Leads', 'Share', 'From'],
    ...failed(reasons).map(({ where, code, reason, count, groups }) => [
      where,
      reasonOf(code).label,
      reason,
      count,
      failures.count === 0 ? null : count / failures.count,
      fromWhich(groups),
    ]),
    ...(failed(reasons).length > 0
      ? []
      : [
          [
            failures.told ? 'No lead failed' : 'The sheet does not say which leads were rejected or lost',
            null,
            null,
            0,
            null,
            null,
          ],
        ]),
  ],
);

/** How far the leads came. */
export const leadFunnel = table(
  'LEAD_FUNNEL',
  'How far the leads of the month came, step by step: generated, target market, qualified, accepted, conversation, opportunity, strong, won.',
  'step, leads, share of all leads and of the step before from 0 to 1, note. A step that the sheet does not tell is empty, and so is the share of a step before that has fewer leads; the note says so',
  ({ funnel, counts }) => {
    let before: number | null = null;
    return [
      ['Step', 'Leads', 'Of all leads', 'Of the step before', 'Note'],
      ...funnel.map(({ label, count, told }): Cell[] => {
        if (!told) return [label, null, null, null, 'the sheet does not tell it'];
        const isMore = before !== null && count > before;
        const row = [
          label,
          count,
          share(count, counts.leads),
          before === null || isMore ? null : share(count, before),
          isMore ? 'more than at the step before, so no share of it' : null,
        ];
        before = count;
        return row;
      }),
    ];
  },
);

/** All measures. */
export const leadScorecard = table(
  'LEAD_SCORECARD',
  'The scorecard: every measure with its counts, 95 % interval, basis, the period before, target and status.',
  'measure, value (lead volume a count, the others rates from 0 to 1), numerator, denominator, leads that could not be placed, lower and upper end of the interval, basis, the period before, change, target, status, why. A rate without data is empty, with the reason under why',
  ({ measures }) => [
    [
      'Measure',
      'Value',
      'Numerator',
      'Denominator',
      'Not placed',
      'Lower 95 %',
      'Upper 95 %',
      'Basis',
      'Previous',
      'Change',
      'Target',
      'Status',
      'Why',
    ],
    ...measures.map((measure) => [
      measure.label,
      measure.value,
      measure.numerator,
      measure.denominator,
      measure.unknown,
      measure.lower,
      measure.upper,
      measure.basis,
      measure.previous?.value ?? null,
      measure.change?.difference ?? null,
      measure.target,
      measure.status,
      measure.why,
    ]),
  ],
);

/** A reason on a lead that was won or is still open is no failure. */
function failed(reasons: Review['reasons']): Review['reasons'] {
  return reasons.filter(({ where }) => isFailure(where));
}

function fromWhich(groups: Review['reasons'][number]['groups']): string {
  const named = groups.slice(0, SOURCES_NAMED).map(({ group, count }) => `${group} ${count}`);
  const more = groups.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${written(more)} more` : named.join(', ');
}

function share(count: number, all: number): number | null {
  return all === 0 ? null : count / all;
}

function table(
  name: string,
  summary: string,
  columns: string,
  rows: (review: Review) => Cell[][],
): CustomFunction {
  return {
    name,
    summary,
    parameters: [LEADS, RUBRIC, MONTH, SETTINGS, AS_OF],
    returns: `a table with a header row: ${columns}`,
    returnType: 'Array<Array<*>>',
    examples: [
      `=${name}(Leads!A:T, 'Lead rubric'!A:G)`,
      `=${name}(Leads!A:T, 'Lead rubric'!A:G, "2026-03", 'Lead settings'!A:C)`,
    ],
    answer: ([leads, rubric, month, settings, asOf], around) =>
      rows(reviewOf({ leads, rubric, month, settings, asOf }, around).review),
  };
}
