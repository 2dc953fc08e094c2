import type { Grid } from '../../../../src/domain/lead/cell.ts';
import type { DataCheck } from '../../../../src/domain/lead/checks.ts';
import { readFacts } from '../../../../src/domain/lead/facts.ts';
import { readLeads } from '../../../../src/domain/lead/read.ts';
import { type TimeZone, UTC } from '../../../../src/domain/lead/zone.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import { type QualifiedLeads, qualify } from '../../../../src/domain/rubric/qualify.ts';
import { cohort } from '../../../../src/domain/scorecard/cohort.ts';
import { groupLeads } from '../../../../src/domain/scorecard/grouping.ts';
import { type People, peopleOf } from '../../../../src/domain/scorecard/people/people.ts';
import { dayBounds, parsePeriod } from '../../../../src/domain/scorecard/period.ts';
import type { Settings } from '../../../../src/domain/settings/settings.ts';
import { rubric, settings } from '../../sheets.ts';

/** The people part with what it was made from. */
export interface ReadPeople extends People {
  readonly checks: readonly DataCheck[];
  readonly qualified: QualifiedLeads;
  readonly indices: Int32Array;
}

/** The people part of a sheet at the end of 2024, of all its leads by source, in UTC and without a rubric, but for what is said otherwise. */
export function peopleIn(
  grid: Grid,
  given: {
    readonly asOf?: string;
    readonly month?: string;
    readonly by?: string;
    readonly rubric?: Rubric;
    readonly settings?: Settings;
    readonly zone?: TimeZone;
  } = {},
): ReadPeople {
  const zone = given.zone ?? UTC;
  const asOf = dayBounds(given.asOf ?? '2024-12-31', zone).end;
  const leads = readLeads(grid, given.settings ?? settings(''), { zone, dateOrder: 'day-month' });
  const qualified = qualify(leads, readFacts(leads, asOf), given.rubric ?? rubric(''));
  const indices = cohort(qualified, parsePeriod(given.month ?? 'all', zone));
  const { people, checks } = peopleOf(qualified, groupLeads(leads, given.by ?? 'source'), indices, asOf);
  return { ...people, checks, qualified, indices };
}
