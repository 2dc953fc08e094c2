import { InputError, quoted } from '../input-error.ts';
import { cellText, words } from '../lead/cell.ts';
import { FIELDS, isFieldId } from '../lead/fields.ts';
import { findColumn, listedHeaders } from '../lead/header.ts';
import type { Leads } from '../lead/read.ts';
import { type Criterion, isExclusion, isSet, type Rubric } from './criterion.ts';
import { type Answer, type Judge, MET, NOT_MET, plainNumber, testOf, UNKNOWN } from './tests.ts';

/** A criterion and what it answers for every lead of a sheet. */
export interface Judged {
  readonly criterion: Criterion;
  /** Zero-based column of the sheet; undefined for a field the sheet does not have, unknown for every lead. */
  readonly column: number | undefined;
  /** The answer for each code of `codes`. */
  readonly answers: Uint8Array;
  readonly codes: Int32Array;
}

const DAY = 86_400_000;

/**
 * Puts every criterion that is set to every lead. A criterion on a field that the sheet does not have
 * is unknown for every lead, and an exclusion on one takes no part: it cannot apply.
 * Throws `InputError` for a column that is neither a header of the sheet nor a field.
 */
export function judge(leads: Leads, { criteria }: Rubric): Judged[] {
  const asked = criteria
    .filter(isSet)
    .map((criterion) => ({ criterion, column: columnOf(leads, criterion) }))
    .filter(({ criterion, column }) => column !== undefined || !isExclusion(criterion));
  leads.readTexts(asked.map(({ column }) => column));
  return asked.map(({ criterion, column }) => ({
    criterion,
    column,
    ...answersOf(leads, criterion, column),
  }));
}

/** The columns that a rubric asks of a sheet; throws as `judge` does. */
export function columnsAsked(leads: Leads, { criteria }: Rubric): (number | undefined)[] {
  return criteria.filter(isSet).map((criterion) => columnOf(leads, criterion));
}

/** The zero-based column a criterion asks; undefined for a field that the sheet does not have. */
export function columnOf(
  leads: Leads,
  { name, column, place = 'the rubric' }: Criterion,
): number | undefined {
  const found = findColumn(leads.header.names, column);
  if (found >= 0) return found;
  const wanted = words(column);
  const id = isFieldId(wanted.replace(/ /g, '_')) ? wanted.replace(/ /g, '_') : undefined;
  const field = FIELDS.find((entry) => entry.id === id || words(entry.label) === wanted);
  if (field !== undefined) return leads.column(field.id);
  throw new InputError(
    'rubric',
    `${place}: the criterion ${quoted(name)} asks the column ${quoted(column)}, which the lead sheet does not have; its headers are ${listedHeaders(leads.header.names)}`,
  );
}

function answersOf(
  leads: Leads,
  criterion: Criterion,
  column: number | undefined,
): Pick<Judged, 'answers' | 'codes'> {
  if (column === undefined) return { answers: new Uint8Array(1), codes: new Int32Array(leads.count) };
  if (criterion.test === 'within days') return daysApart(leads, criterion, column);
  const { codes, values, hasNumbers } = leads.text(column);
  const verdict = testOf(criterion.test).judge(criterion.value);
  if (hasNumbers && testOf(criterion.test).ofNumbers) return numbersJudged(leads, column, verdict);
  const blank: Answer = criterion.test === 'is blank' ? MET : UNKNOWN;
  const answers = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code++) {
    answers[code] = values[code] === '' ? blank : verdict(values[code]!);
  }
  return { codes, answers };
}

/** Numbers are judged as numbers: written out, 1.125 would read as a text that groups thousands. */
function numbersJudged(leads: Leads, column: number, verdict: Judge): Pick<Judged, 'answers' | 'codes'> {
  const texts = leads.text(column);
  const ofText = texts.values.map(verdict);
  const codes = Int32Array.from(texts.codes, (code, i) => {
    const cell = leads.grid[leads.rows[i]!]![column];
    return typeof cell === 'number' ? verdict(plainNumber(cell)) : ofText[code]!;
  });
  return { codes, answers: Uint8Array.of(UNKNOWN, MET, NOT_MET) };
}

function daysApart(leads: Leads, { value }: Criterion, column: number): Pick<Judged, 'answers' | 'codes'> {
  const verdict = testOf('within days').judge(value);
  const dates = leads.dateAt(column);
  const created = leads.dates('created');
  const day = (instant: number): number => Math.floor(leads.zone.toWall(instant) / DAY);
  const codes = new Int32Array(leads.count);
  for (let i = 0; i < leads.count; i++) {
    const apart = day(dates.at[i]!) - day(created?.at[i] ?? Number.NaN);
    codes[i] = Number.isNaN(apart) ? UNKNOWN : verdict(String(apart));
  }
  return { codes, answers: Uint8Array.of(UNKNOWN, MET, NOT_MET) };
}

/** The text that a criterion judged for lead `i`; '' where the cell is blank or there is no column. */
export function judgedText(leads: Leads, { column }: Judged, i: number): string {
  return column === undefined ? '' : cellText(leads.grid[leads.rows[i]!]![column]);
}
