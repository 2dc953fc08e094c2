import type { Review } from '../../domain/scorecard/review.ts';
import type { CheckedCriterion } from '../../domain/scorecard/rubric-check/criteria.ts';
import type { SeparationVerdict } from '../../domain/scorecard/rubric-check/separation.ts';
import type { Page } from '../page.ts';
import { pointsRange } from '../points.ts';
import { countColumn, nameColumn, rateColumns, verdictColumn, wordsColumn } from '../shared-columns.ts';
import { MUTED, TEXT, TONES, type Tone } from '../style.ts';
import { pointsFormat, rateFormat } from '../value.ts';

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
  const format = rateFormat(review);
  page.heading(row, 0, title);
  return page.table<CheckedCriterion>(
    row + 1,
    0,
    [
      nameColumn('Criterion', ({ id }) => id),
      { title: 'Asks', value: ({ asks }) => asks, style: { color: MUTED, format: TEXT, wrap: true } },
      countColumn('Points', ({ points }) => points || null),
      { title: 'Must', value: ({ mustHave }) => (mustHave ? 'yes' : null), style: { indent: 1 } },
      ...rateColumns<CheckedCriterion>(met, format, (one) => one[side].met),
      ...rateColumns<CheckedCriterion>(other, format, (one) => one[side].other),
      {
        title: 'Points apart',
        value: (one) => (one[side].difference === null ? null : 100 * one[side].difference),
        style: { align: 'right', format: pointsFormat(review, '') },
      },
      wordsColumn<CheckedCriterion>('Interval', 1, (one) => pointsRange(one[side]), {
        color: MUTED,
        indent: 1,
      }),
      verdictColumn<CheckedCriterion>(
        'Verdict',
        1,
        (one) => one[side].verdict,
        (one) => TONES_BY_VERDICT[one[side].verdict],
      ),
    ],
    criteria,
  ).end;
}
