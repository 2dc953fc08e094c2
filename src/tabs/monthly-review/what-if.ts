import { countsText, valueText } from '../../domain/format.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { WhatIf } from '../../domain/what-if.ts';
import { capital, shortName, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { points } from '../points.ts';

type Beside = WhatIf['beside'][number];
type Count = { readonly label: string; readonly now: number; readonly changed: number };

/** The same period told with something changed, side by side; nothing where nobody asked. */
export function whatIfPart(page: Page, row: number, { whatIf }: Review): number {
  if (whatIf === null) return row - 1;
  const { asked, beside, funnel, tiers, moved, caution } = whatIf;
  page.heading(row, 0, `What if: ${asked.map(shortName).join(', ')}`);
  const from = page.running(row + 1, 0, `${caution}.`);
  const measures = page.table<Beside>(
    from,
    0,
    [
      { title: 'Now', value: ({ id, now }) => valueText(id, now), style: { align: 'right' } },
      {
        title: 'Changed',
        value: ({ id, changed }) => valueText(id, changed),
        style: { align: 'right', bold: true },
      },
      { title: 'Difference', value: differenceText, style: { align: 'right' } },
      { title: 'Measure', value: measureText, style: { wrap: true, indent: 1 } },
    ],
    beside,
  );
  const counts = page.table<Count>(
    measures.end + 1,
    0,
    [
      { title: 'Now', value: ({ now }) => now, style: { align: 'right' } },
      { title: 'Changed', value: ({ changed }) => changed, style: { align: 'right', bold: true } },
      { title: 'Difference', value: ({ now, changed }) => signed(changed - now), style: { align: 'right' } },
      { title: 'Leads by step and tier', value: ({ label }) => label, style: { indent: 1 } },
    ],
    [...funnel, ...tiers.map(({ id, ...count }) => ({ ...count, label: `Tier: ${id}` }))],
  );
  const said = moved.map(({ from: was, to, count }) => `${written(count)} from ${was} to ${to}`).join(', ');
  return page.running(
    counts.end,
    0,
    said === '' ? 'No lead stands on another tier.' : `On another tier: ${said}.`,
  );
}

function differenceText({ id, now, changed }: Beside): string | null {
  if (now.value === null || changed.value === null) return null;
  const difference = changed.value - now.value;
  return id === 'lead_volume' ? signed(difference) : `${points(difference)} points`;
}

function measureText({ id, label, now, changed }: Beside): string {
  if (id === 'lead_volume' || (now.value === null && changed.value === null)) return capital(label);
  return `${label}: ${countsText(now) || 'no data'}, changed ${countsText(changed) || 'no data'}`;
}

function signed(difference: number): string {
  if (difference === 0) return '±0';
  return difference < 0 ? `−${written(-difference)}` : `+${written(difference)}`;
}
