import type { Grid } from '../../src/domain/lead/cell.ts';
import { UTC } from '../../src/domain/lead/zone.ts';
import { reviewLeads } from '../../src/domain/review.ts';
import type { Group, Measure, Review } from '../../src/domain/scorecard/review.ts';
import { readSettings } from '../../src/domain/settings/sheet.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../../src/sample/sample.ts';

const DAY = 86_400_000;

/** The review of the sample, of its latest complete month unless another is asked for. */
export function reviewSample(month?: string, by = 'source', grid: Grid = sampleLeads()): Review {
  return reviewLeads(grid, {
    settings: readSettings(SAMPLE_SETTINGS, 'Settings'),
    rubric: SAMPLE_RUBRIC,
    place: { zone: UTC, dateOrder: 'day-month' },
    asOf: Date.parse(SAMPLE_AS_OF) + DAY,
    month,
    by,
  }).review;
}

export function measure({ measures }: Pick<Review | Group, 'measures'>, id: Measure['id']): Measure {
  return measures.find((entry) => entry.id === id)!;
}

export function group({ groups }: Review, name: string): Group {
  return groups.find((entry) => entry.group === name)!;
}
