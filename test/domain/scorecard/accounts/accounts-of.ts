import type { Grid } from '../../../../src/domain/lead/cell.ts';
import { readFacts } from '../../../../src/domain/lead/facts.ts';
import { readLeads } from '../../../../src/domain/lead/read.ts';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import type { Rubric } from '../../../../src/domain/rubric/criterion.ts';
import { type QualifiedLeads, qualify } from '../../../../src/domain/rubric/qualify.ts';
import { type Accounts, accountsOf } from '../../../../src/domain/scorecard/accounts/accounts.ts';
import { cohort } from '../../../../src/domain/scorecard/cohort.ts';
import type { Span } from '../../../../src/domain/scorecard/frame.ts';
import { rubric, settings } from '../../sheets.ts';

export const APRIL: Span = { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 4, 1) };
export const EVER: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The leads of a sheet as they stood at the end of 2024, in UTC. */
export function qualified(grid: Grid, asked: Rubric = rubric(''), set = ''): QualifiedLeads {
  const leads = readLeads(grid, settings(set), { zone: UTC, dateOrder: 'day-month' });
  return qualify(leads, readFacts(leads, Date.UTC(2025, 0, 1)), asked);
}

/** The accounts of a sheet in a span, April 2024 by default. */
export function accountsIn(grid: Grid, span: Span = APRIL, asked?: Rubric, set?: string): Accounts {
  const leads = qualified(grid, asked, set);
  return accountsOf(leads, cohort(leads, span), span.end);
}
