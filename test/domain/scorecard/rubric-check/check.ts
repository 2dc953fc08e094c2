import type { Cell, Grid } from '../../../../src/domain/lead/cell.ts';
import { readFacts } from '../../../../src/domain/lead/facts.ts';
import { readLeads } from '../../../../src/domain/lead/read.ts';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import { type QualifiedLeads, qualify } from '../../../../src/domain/rubric/qualify.ts';
import {
  type RubricCheck,
  rubricCheckOf,
} from '../../../../src/domain/scorecard/rubric-check/rubric-check.ts';
import { settings } from '../../sheets.ts';

const AS_OF = Date.UTC(2025, 0, 1);

/** All leads of a sheet as they stood at the end of 2024. */
export function qualified(grid: Grid, rubric: Rubric, given = settings('')): QualifiedLeads {
  const leads = readLeads(grid, given, { zone: UTC, dateOrder: 'day-month' });
  return qualify(leads, readFacts(leads, AS_OF), rubric);
}

/** The check of a rubric on them. */
export function check(grid: Grid, rubric: Rubric, given = settings('')): RubricCheck {
  return rubricCheckOf(qualified(grid, rubric, given));
}

/** A sheet of leads that are alike but for the cells given: [how many, the cells]. */
export function crowd(header: string, ...rows: (readonly [number, ...Cell[]])[]): Cell[][] {
  return [
    ['Created', ...header.split('|').map((name) => name.trim())],
    ...rows.flatMap(([count, ...cells]) => Array.from({ length: count }, () => ['2024-04-03', ...cells])),
  ];
}
