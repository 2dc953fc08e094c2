import { countsText, valueText } from '../../domain/format.ts';
import type { Moved } from '../../domain/rhythm/restatement.ts';
import { trackedOf } from '../../domain/rhythm/tracked.ts';
import type { Rate, Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import type { Column, Page } from '../page.ts';
import { points } from '../points.ts';
import { TEXT } from '../style.ts';
import { FIGURES } from './page.ts';

/** What moved since this period was last reviewed; nothing where it never was. */
export function restatementPart(page: Page, row: number, { restatement }: Review): number {
  if (restatement === null) return row - 1;
  const { asOf, moved, rubricChanged, rubricVersion } = restatement;
  const rubric = rubricChanged ? `, by the rubric ${rubricVersion} of then` : '';
  if (moved.length === 0) {
    return page.untold(row, 'Restated', `Nothing has moved since the review as of ${asOf}${rubric}.`);
  }
  page.heading(row, 0, 'Restated');
  const from = page.running(row + 1, 0, `What has moved since the review as of ${asOf}${rubric}.`);
  return page.table<Moved>(from, FIGURES, COLUMNS, moved).end;
}

const shown = ({ id }: Moved, rate: Rate): string =>
  trackedOf(id).isRate ? valueText('', rate) : rate.value === null ? '–' : written(rate.value);

const COLUMNS: readonly Column<Moved>[] = [
  { title: 'Before', value: (moved) => shown(moved, moved.before), style: { align: 'right' } },
  { title: 'Now', value: (moved) => shown(moved, moved.now), style: { align: 'right', bold: true } },
  { title: 'Difference', value: differenceText, style: { align: 'right' } },
  {
    title: 'What',
    value: ({ label, before, now, id }) =>
      trackedOf(id).isRate
        ? `${label}: ${countsText(before) || 'no data'}, now ${countsText(now) || 'no data'}`
        : label,
    style: { format: TEXT, wrap: true, indent: 1 },
  },
];

function differenceText({ id, difference }: Moved): string | null {
  if (difference === null) return null;
  if (trackedOf(id).isRate) return `${points(difference)} points`;
  return difference < 0 ? `−${written(-difference)}` : `+${written(difference)}`;
}
