import type { MeasureId } from '../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { countColumn, nameColumn, rateColumns, verdictColumn } from '../shared-columns.ts';
import { rateFormat, SIGNAL_TONES } from '../value.ts';

const SHOWN = 100;
const RATES: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'win_rate',
];

/** The leads by something else than the main grouping: volume, the four rates that matter, and the signal. */
export function groupsPart(
  page: Page,
  row: number,
  review: Review,
  title: string,
  groups: readonly Group[],
  none: string,
): number {
  if (groups.length === 0)
    return page.untold(row, title, review.counts.leads === 0 ? 'No lead came in.' : none);
  const format = rateFormat(review);
  const told = RATES.filter((id) => groups.some((group) => measureOf(id)(group).value !== null));
  const label = (id: MeasureId): string => review.measures.find((measure) => measure.id === id)!.label;
  page.heading(row, 0, title);
  const { end } = page.table<Group>(
    row + 1,
    0,
    [
      nameColumn(title.replace(/s$/, ''), ({ group }) => group),
      countColumn('Leads', ({ leads }) => leads),
      { title: '', value: () => null },
      { title: 'Share', value: ({ share }) => share, style: { align: 'right', format } },
      ...told.flatMap((id) =>
        rateColumns<Group>(label(id), format, measureOf(id), (group) => isPale(measureOf(id)(group))),
      ),
      verdictColumn<Group>(
        'Signal',
        3,
        ({ signal }) => signal,
        ({ signal }) => SIGNAL_TONES[signal],
      ),
    ],
    groups.slice(0, SHOWN),
  );
  const more = groups.slice(SHOWN);
  if (more.length === 0) return end;
  const leads = more.reduce((sum, group) => sum + group.leads, 0);
  return page.running(
    end,
    0,
    `and ${written(more.length)} more with ${written(leads)} leads in Lead qualification`,
  );
}

function measureOf(id: MeasureId): (group: Group) => Measure {
  return ({ measures }) => measures.find((measure) => measure.id === id)!;
}

function isPale({ status }: Measure): boolean {
  return status === 'too few' || status === 'too early';
}
