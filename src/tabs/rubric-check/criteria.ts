import { apartText } from '../../domain/format.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { CheckedCriterion } from '../../domain/scorecard/rubric-check/criteria.ts';
import type { SeparationVerdict } from '../../domain/scorecard/rubric-check/separation.ts';
import type { Page } from '../page.ts';
import { pointsRange } from '../points.ts';
import {
  emptyColumn,
  nameColumn,
  rateColumns,
  rightColumns,
  verdictColumn,
  wordsColumn,
} from '../shared-columns.ts';
import { MUTED, TONES, type Tone } from '../style.ts';
import { pointsFormat } from '../value.ts';

const SIDES = {
  decided: { title: 'Met among accepted and rejected leads', met: 'Accepted', other: 'Rejected' },
  closed: { title: 'Met among won and lost leads', met: 'Won', other: 'Lost' },
} as const;

const TONES_BY_VERDICT: Readonly<Record<SeparationVerdict, Tone | undefined>> = {
  separates: TONES.good,
  'points the wrong way': TONES.bad,
  'does not separate': TONES.idle,
  'too few': undefined,
};

/** How often each criterion was met on either side of a comparison, and whether it separates them. */
export function criteriaPart(page: Page, row: number, review: Review, side: keyof typeof SIDES): number {
  const { title, met, other } = SIDES[side];
  const { criteria } = review.rubricCheck;
  if (criteria.length === 0) return page.untold(row, title, 'No criterion of the rubric is set.');
  const lacking = [met, other].filter((_, at) =>
    criteria.every((one) => one[side][at === 0 ? 'met' : 'other'].value === null),
  );
  if (lacking.length > 0) {
    return page.untold(
      row,
      title,
      `No ${lacking.join(' or ').toLowerCase()} lead answers a criterion, so there is nothing to compare.`,
    );
  }
  const apart = ({ [side]: { difference } }: CheckedCriterion) => difference && 100 * difference;
  page.heading(row, 0, title);
  return page.table<CheckedCriterion>(
    row + 1,
    0,
    [
      nameColumn('Criterion', ({ id }) => id),
      ...rateColumns<CheckedCriterion>(met, (one) => one[side].met),
      ...rateColumns<CheckedCriterion>(other, (one) => one[side].other),
      emptyColumn(),
      {
        title: 'Points apart',
        titleRuns: true,
        value: apart,
        style: { align: 'right' },
        tint: (one) => ({ format: pointsFormat(apart(one)) }),
      },
      ...rightColumns<CheckedCriterion>('Interval', (one) => pointsRange(one[side])),
      verdictColumn<CheckedCriterion>(
        'Verdict',
        3,
        (one) => apartText(one[side].verdict),
        (one) => TONES_BY_VERDICT[one[side].verdict],
      ),
      wordsColumn<CheckedCriterion>('In the rubric', 5, worth, { color: MUTED, indent: 1 }),
    ],
    criteria,
  ).end;
}

function worth({ points, mustHave }: CheckedCriterion): string {
  const parts = [
    ...(points > 0 ? [`${points} ${points === 1 ? 'point' : 'points'}`] : []),
    ...(mustHave ? ['must-have'] : []),
  ];
  return parts.join(', ') || 'no points';
}
