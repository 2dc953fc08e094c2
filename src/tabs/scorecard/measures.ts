import type { Measure, Review } from '../../domain/scorecard/review.ts';
import type { Column, Page, Placed } from '../page.ts';
import { COUNT, MUTED, PALE, SIGNED_COUNT, type Style } from '../style.ts';
import { pointsFormat, rateFormat, STATUS_TONES, valueFormat } from '../value.ts';
import { NOTES } from './grid.ts';

/** The nine measures with all that is needed to trust them, a row each. */
export function measuresTable(page: Page, row: number, review: Review): Placed {
  const rates = rateFormat(review);
  const number = (format: string): Style => ({ align: 'right', format });
  const points = number(pointsFormat(review, ''));
  const quiet: Style = { ...number(COUNT), color: MUTED };
  /** What can still change is no verdict yet. */
  const early = ({ status }: Measure): Style => (status === 'too early' ? { ...PALE, bold: false } : {});
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
    {
      title: 'Value',
      value: ({ value }) => value,
      style: { align: 'right', bold: true },
      tint: (measure) => ({ format: valueFormat(measure, rates), ...early(measure) }),
    },
    {
      title: 'Count',
      value: (measure) => told(measure, measure.numerator),
      style: number(COUNT),
      tint: early,
    },
    {
      title: 'Of',
      value: (measure) => told(measure, measure.denominator),
      style: number(COUNT),
      tint: early,
    },
    { title: '95 % from', value: ({ lower }) => lower, style: number(rates), tint: early },
    { title: '95 % to', value: ({ upper }) => upper, style: number(rates), tint: early },
    { title: 'Before', value: ({ previous }) => previous?.value ?? null, ...inItsUnit },
    {
      title: 'Change',
      value: ({ id, change }) => inPoints(id, change?.difference),
      style: { align: 'right', bold: true },
      tint: ({ id }) => ({ format: id === 'lead_volume' ? SIGNED_COUNT : pointsFormat(review, ' points') }),
    },
    { title: 'Change from', value: ({ id, change }) => inPoints(id, change?.lower), style: points },
    { title: 'Change to', value: ({ id, change }) => inPoints(id, change?.upper), style: points },
    { title: 'Target', value: ({ target }) => target, ...inItsUnit },
    { title: 'Not known', value: ({ unknown }) => unknown || null, style: quiet },
    { title: 'Left out', value: ({ leftOut }) => leftOut || null, style: quiet },
    { title: 'Basis', span: NOTES - 14, value: ({ basis }) => basis, style: { color: MUTED, indent: 1 } },
    { title: 'Note', value: ({ why }) => why, style: { wrap: true } },
  ];
  return page.table(row, 0, columns, review.measures);
}

/** A count of a measure; nothing where it has no data. */
function told({ value }: Measure, count: number): number | null {
  return value === null ? null : count;
}

/** A difference of rates in points of percent; of counts, as it is. */
function inPoints(id: Measure['id'], difference: number | null | undefined): number | null {
  if (difference === null || difference === undefined) return null;
  return id === 'lead_volume' ? difference : difference * 100;
}
