import type { Review } from '../../domain/scorecard/review.ts';
import type { Column, Page, Placed } from '../page.ts';
import { emptyColumn } from '../shared-columns.ts';
import { COUNT, MUTED, type Style } from '../style.ts';
import { rateFormat } from '../value.ts';
import { AT } from '../wide-grid.ts';

interface Counted {
  readonly label: string;
  readonly count: number;
}

/** The funnel, the leads that came to nothing, and the tiers with the time to the first touch, side by side. */
export function countTables(page: Page, row: number, review: Review): { funnel: Placed; end: number } {
  const { counts, tiers, failureGroups } = review;
  page.heading(row, AT.left, 'Funnel');
  const funnel = page.table(row + 1, AT.left, columns('Step', 1, counts.leads), stepsTold(review));

  page.heading(row, AT.middle, 'Leads without an opportunity');
  const without = failureGroups.reduce((sum, { count }) => sum + count, 0);
  const failed = page.table(row + 1, AT.middle, columns('Where they are', 3, without), failureGroups);

  page.heading(row, AT.right, 'Tiers');
  const ladder: Counted[] = [
    { label: 'Qualified', count: tiers.qualified },
    { label: 'Nurture', count: tiers.nurture },
    { label: 'Incomplete', count: tiers.incomplete },
    { label: 'Disqualified', count: tiers.disqualified },
  ];
  const { end } = page.table(row + 1, AT.right, columns('Tier', 3, counts.leads), ladder);
  return { funnel, end: Math.max(funnel.end, failed.end, touchTable(page, end + 1, review)) };
}

/** The time to the first touch, where the sheet tells it; answers the row after it. */
function touchTable(page: Page, row: number, review: Review): number {
  const { medianTouchHours, previousMedianTouchHours } = review;
  if (medianTouchHours === null && previousMedianTouchHours === null) return row;
  return page.table(row, AT.right, medianColumns(), [
    { label: review.label, hours: medianTouchHours },
    { label: 'The period before', hours: previousMedianTouchHours },
  ]).end;
}

/** The steps that the sheet tells; the others would stand there as counts that nobody made. */
export function stepsTold({ funnel }: Review): Review['funnel'] {
  return funnel.filter(({ told }) => told);
}

function columns(title: string, span: number, all: number): Column<Counted>[] {
  return [
    { title, span, value: ({ label }) => label },
    {
      title: 'Leads',
      value: ({ count }) => count,
      style: { align: 'right', format: COUNT, bold: true },
      tint: faded,
    },
    {
      title: 'Share',
      value: ({ count }) => (all === 0 ? null : count / all),
      style: { align: 'right' },
      tint: (item) => ({ format: rateFormat(all === 0 ? null : item.count / all, all), ...faded(item) }),
    },
  ];
}

function faded({ count }: Counted): Style {
  return count === 0 ? { color: MUTED, bold: false } : {};
}

function medianColumns(): Column<{ label: string; hours: number | null }>[] {
  return [
    { title: 'Hours to first touch', span: 3, value: ({ label }) => label },
    emptyColumn(),
    {
      title: 'Median',
      titleRuns: true,
      value: ({ hours }) => hours,
      style: { align: 'right', format: '#,##0.0', bold: true },
    },
  ];
}
