import type { Cell, Grid } from '../../../../src/domain/lead/cell.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import {
  type RubricCheck,
  rubricCheckOf,
} from '../../../../src/domain/scorecard/rubric-check/rubric-check.ts';
import type { Settings } from '../../../../src/domain/settings/settings.ts';
import { reviewed, settings } from '../../sheets.ts';

/** The check of a rubric on all leads of a sheet. */
export function check(grid: Grid, rubric: Rubric, given: Settings = settings('')): RubricCheck {
  return rubricCheckOf(reviewed(grid, { rubric, settings: given, month: 'all' }).qualified);
}

/** A sheet of leads that are alike but for the cells given: [how many, the cells]. */
export function crowd(header: string, ...rows: (readonly [number, ...Cell[]])[]): Cell[][] {
  return [
    ['Created', ...header.split('|').map((name) => name.trim())],
    ...rows.flatMap(([count, ...cells]) => Array.from({ length: count }, () => ['2024-04-03', ...cells])),
  ];
}
