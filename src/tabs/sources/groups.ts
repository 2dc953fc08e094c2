import type { Group, Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { qualityColumns } from '../scorecard/groups.ts';

const SHOWN = 100;

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
  page.heading(row, 0, title);
  const columns = qualityColumns(review, title.replace(/s$/, ''), groups);
  const { end } = page.table<Group>(row + 1, 0, columns, groups.slice(0, SHOWN));
  const more = groups.slice(SHOWN);
  if (more.length === 0) return end;
  const leads = more.reduce((sum, group) => sum + group.leads, 0);
  return page.running(
    end,
    0,
    `and ${written(more.length)} more with ${written(leads)} leads in Lead qualification`,
  );
}
