import { InputError } from '../domain/input-error.ts';
import type { Grid } from '../domain/lead/cell.ts';
import type { Place } from '../domain/lead/read.ts';
import { qualifiedLeads, type Reviewed, type ReviewRequest, reviewLeads } from '../domain/review.ts';
import { DEFAULT_RUBRIC } from '../domain/rubric/default.ts';
import type { QualifiedLeads } from '../domain/rubric/qualify.ts';
import { readRubric } from '../domain/rubric/sheet.ts';
import type { MeasureId } from '../domain/scorecard/measure-id.ts';
import type { Measure } from '../domain/scorecard/review.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import { readSettings } from '../domain/settings/sheet.ts';
import { rangeRows } from './argument.ts';
import type { Argument, Surroundings } from './custom-function.ts';
import { leadRange } from './lead-range.ts';
import { endOfDay, periodIn } from './period.ts';

/** The arguments that a review is made of. */
export interface Asked {
  readonly leads: Argument;
  readonly rubric: Argument;
  readonly month: Argument;
  readonly settings: Argument;
  readonly asOf: Argument;
}

/** The review that arguments ask for. Throws `InputError` for what a person has to mend first. */
export function reviewOf(asked: Asked, around: Surroundings): Reviewed {
  return work(asked, around, reviewLeads);
}

/** The leads of the range, qualified and not reviewed, with the range up to its last filled row. */
export function qualifiedOf(
  asked: Omit<Asked, 'month'>,
  around: Surroundings,
): { readonly qualified: QualifiedLeads; readonly grid: Grid } {
  return work({ ...asked, month: 'all' }, around, (grid, request) => ({
    qualified: qualifiedLeads(grid, request),
    grid,
  }));
}

/** A measure of a review or of a group. */
export function measureIn({ measures }: { readonly measures: readonly Measure[] }, id: MeasureId): Measure {
  return measures.find((measure) => measure.id === id)!;
}

function work<T>(asked: Asked, around: Surroundings, answer: (grid: Grid, request: ReviewRequest) => T): T {
  const request = requestOf(asked, around);
  const { grid, hasChosen } = leadRange(asked.leads, request.settings.columns);
  try {
    return answer(grid, request);
  } catch (error) {
    const namesNoDate = error instanceof InputError && error.about === 'columns' && hasChosen;
    throw namesNoDate
      ? new InputError(
          'columns',
          `${error.message}. In a formula: "all" as the month, or a settings range with the row Column, created, and your header`,
        )
      : error;
  }
}

function requestOf({ rubric, month, settings, asOf }: Asked, around: Surroundings): ReviewRequest {
  const rules = rangeRows(
    settings,
    'settings',
    "give its three columns, such as 'Lead settings'!A:C, or leave it blank",
  );
  const criteria = rangeRows(
    rubric,
    'rubric',
    "give it with its header row, such as 'Lead rubric'!A:G, or leave it blank",
  );
  const read = rules.length === 0 ? DEFAULT_SETTINGS : readSettings(rules, 'the settings range');
  const place = placeOf(read, around);
  return {
    settings: read,
    rubric: criteria.length === 0 ? DEFAULT_RUBRIC : readRubric(criteria, 'the rubric range'),
    place,
    asOf: endOfDay(asOf, place, around.now),
    month: periodIn(month, place),
    by: 'source',
  };
}

function placeOf({ timeZone, dateOrder }: Settings, { place, zoneNamed }: Surroundings): Place {
  if (timeZone === undefined) return { ...place, dateOrder: dateOrder ?? place.dateOrder };
  try {
    return { zone: zoneNamed(timeZone), dateOrder: dateOrder ?? place.dateOrder };
  } catch (error) {
    throw new InputError('settings', `the settings range, time zone: ${(error as Error).message}`);
  }
}
