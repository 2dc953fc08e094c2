import { countsText, valueText } from '../../domain/format.ts';
import { sameFigures } from '../../domain/rhythm/history.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { WhatIf } from '../../domain/what-if.ts';
import { capital, shortName, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { points } from '../points.ts';
import { FIGURES } from './page.ts';

type Beside = WhatIf['beside'][number];
type Count = { readonly label: string; readonly now: number; readonly changed: number };

/** What of the same period is otherwise with something changed, side by side; nothing where nobody asked. */
export function whatIfPart(page: Page, row: number, { whatIf }: Review): number {
  if (whatIf === null) return row - 1;
  const { asked, beside, funnel, tiers, moved, caution } = whatIf;
  page.heading(row, 0, `What if: ${asked.map(shortName).join(', ')}`);
  let end = page.running(row + 1, 0, `${caution}.`);
  const measures = beside.filter(({ now, changed }) => !sameFigures(now, changed));
  if (measures.length > 0) {
    end = page.table<Beside>(
      end,
      FIGURES,
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
      measures,
    ).end;
  }
  const counts = [
    ...funnel,
    ...tiers.map(({ id, ...count }): Count => ({ ...count, label: `Tier: ${id}` })),
  ].filter(({ now, changed }) => now !== changed);
  if (counts.length > 0) {
    end = page.table<Count>(
      measures.length > 0 ? end + 1 : end,
      FIGURES,
      [
        { title: 'Now', value: ({ now }) => now, style: { align: 'right' } },
        { title: 'Changed', value: ({ changed }) => changed, style: { align: 'right', bold: true } },
        {
          title: 'Difference',
          value: ({ now, changed }) => signed(changed - now),
          style: { align: 'right' },
        },
        { title: 'Leads by step and tier', value: ({ label }) => label, style: { indent: 1 } },
      ],
      counts,
    ).end;
  }
  const said = moved.map(({ from: was, to, count }) => `${written(count)} from ${was} to ${to}`).join(', ');
  const tiersSaid = said === '' ? 'No lead stands on another tier.' : `On another tier: ${said}.`;
  const isSame = measures.length + counts.length === 0;
  return page.running(end, 0, isSame ? `No figure changes. ${tiersSaid}` : tiersSaid);
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
