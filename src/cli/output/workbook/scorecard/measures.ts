import type { Measure, Review } from '../../../../domain/scorecard/review.ts';
import type { Column, Page, Placed } from '../page.ts';
import { COUNT, MUTED, type Style } from '../style.ts';
import { rateFormat, STATUS_TONES, valueFormat } from '../value.ts';

/** The nine measures with all that is needed to trust them, a row each. */
export function measuresTable(page: Page, row: number, review: Review): Placed {
  const rates = rateFormat(review);
  const number = (format: string): Style => ({ align: 'right', format });
  const quiet = (format: string): Style => ({ ...number(format), color: MUTED });
  const inItsUnit = {
    style: { align: 'right' },
    tint: (measure: Measure) => ({ format: valueFormat(measure, rates) }),
  } as const;
  const columns: readonly Column<Measure>[] = [
    { title: 'Measure', value: ({ label }) => label, style: { bold: true } },
    {
      title: 'Status',
      value: ({ status }) => status,
      style: { indent: 1 },
      tint: ({ status }) => STATUS_TONES[status],
    },
    { title: 'Value', value: ({ value }) => value, ...inItsUnit, style: { align: 'right', bold: true } },
    { title: 'Count', value: (measure) => told(measure, measure.numerator), style: number(COUNT) },
    { title: 'Of', value: (measure) => told(measure, measure.denominator), style: number(COUNT) },
    { title: '95 % from', value: ({ lower }) => lower, style: quiet(rates) },
    { title: '95 % to', value: ({ upper }) => upper, style: quiet(rates) },
    { title: 'Before', value: ({ previous }) => previous?.value ?? null, ...inItsUnit },
    {
      title: 'Change',
      value: changeInPoints,
      style: { align: 'right' },
      tint: ({ id }) => ({ format: changeFormat(id) }),
    },
    { title: 'Target', value: ({ target }) => target, ...inItsUnit },
    { title: 'Not known', value: ({ unknown }) => unknown || null, style: quiet(COUNT) },
    { title: 'Left out', value: ({ leftOut }) => leftOut || null, style: quiet(COUNT) },
    { title: 'Basis', span: 8, value: ({ basis }) => basis, style: { color: MUTED, indent: 1 } },
    { title: 'Note', value: ({ why }) => why, style: { wrap: true } },
  ];
  return page.table(row, 0, columns, review.measures);
}

/** A count of a measure; nothing where it has no data. */
function told({ value }: Measure, count: number): number | null {
  return value === null ? null : count;
}

function changeInPoints({ id, change }: Measure): number | null {
  if (change === null) return null;
  return id === 'lead_volume' ? change.difference : change.difference * 100;
}

function changeFormat(id: Measure['id']): string {
  return id === 'lead_volume' ? '+#,##0;-#,##0;0' : '+0.0" pt";-0.0" pt";0.0" pt"';
}
