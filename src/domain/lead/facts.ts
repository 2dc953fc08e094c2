import { isError } from './cell.ts';
import { CheckList, counted, type DataCheck } from './checks.ts';
import type { DateColumn } from './columns.ts';
import { askDemand } from './demand.ts';
import { duplicateColumn, markDuplicates } from './duplicates.ts';
import { FIELDS, type FieldId, fieldOf } from './fields.ts';
import { DUPLICATE, FUTURE, NOT_COUNTED, STRONG, TEST, WEAK } from './flags.ts';
import { answered, type FollowUp, readFollowUp } from './follow-up.ts';
import { type Progress, readProgress } from './progress.ts';
import type { Leads } from './read.ts';
import { readReasons } from './reason-column.ts';
import type { ReasonCode } from './reasons.ts';
import { markTests, noiseColumn } from './test-leads.ts';
import { askUnread } from './unread-columns.ts';
import { QUALITY } from './vocabulary.ts';

/** What the sheet says of its leads at the review date, one entry a lead. */
export interface Facts extends Progress, FollowUp {
  /** The bits of `flags.ts`. */
  readonly flags: Int32Array;
  /** Epoch ms, NaN where unknown. */
  readonly created: Float64Array;
  /** Index into `reasonTexts`; 0 where none is given. */
  readonly reasons: Int32Array;
  readonly reasonTexts: readonly string[];
  /** The code of each reason text. */
  readonly reasonCodes: readonly ReasonCode[];
  readonly tellsQuality: boolean;
  readonly checks: readonly DataCheck[];
}

const READ_AS_TEXTS: readonly FieldId[] = FIELDS.filter(({ id, kind }) =>
  kind === 'text'
    ? ['email', 'source', 'reason', 'timing', 'next_step'].includes(id)
    : ['meaning', 'quality', 'follow-up', 'yes-no'].includes(kind),
).map(({ id }) => id);

/** The columns whose texts tell facts. */
export function factColumns(leads: Leads): (number | undefined)[] {
  return READ_AS_TEXTS.map(leads.column);
}

/**
 * Reads the facts of every lead as they stood at `asOf` (epoch ms, exclusive): what is dated later has
 * not happened yet. Nothing is guessed: what was not understood, contradicts itself or was left out is
 * listed in `checks` with its cells.
 */
export function readFacts(leads: Leads, asOf: number): Facts {
  const { count } = leads;
  const flags = new Int32Array(count);
  const checks = new CheckList(leads);
  const created = leads.dates('created');
  const at = created?.at ?? new Float64Array(count).fill(Number.NaN);

  leads.readTexts(factColumns(leads));
  noteHeader(leads, checks);
  noteDates(leads, checks);
  noteNumbers(leads, checks);
  for (let i = 0; i < count; i++) {
    if (at[i]! >= asOf) {
      flags[i]! |= FUTURE;
      checks.lead('created-later', i, leads.column('created')!, createdLater);
    } else if (created !== undefined && Number.isNaN(at[i]!)) {
      checks.lead('created-missing', i, leads.column('created')!, createdMissing);
    }
  }
  markTests(leads, flags);
  markDuplicates(leads, at, flags);
  noteLeftOut(leads, flags, checks);

  const progress = readProgress(leads, asOf, flags, checks);
  askDemand(leads, flags, checks);
  askUnread(leads, flags, checks);
  noteClosedFirst(leads, progress, created, flags, checks);
  const reasons = readReasons(leads, flags, checks);
  const tellsQuality = readQuality(leads, flags, checks);
  const followUp = readFollowUp(leads, created, asOf, flags, checks);
  noteErrors(leads, checks);
  return { ...progress, ...followUp, ...reasons, flags, created: at, tellsQuality, checks: checks.done() };
}

function readQuality(leads: Leads, flags: Int32Array, checks: CheckList): boolean {
  const quality = answered(leads, 'opportunity_quality', QUALITY, checks);
  if (quality === undefined) return false;
  for (let i = 0; i < quality.length; i++) {
    if (quality[i] === 1) flags[i]! |= STRONG;
    else if (quality[i] === 2) flags[i]! |= WEAK;
  }
  return true;
}

function noteHeader(leads: Leads, checks: CheckList): void {
  for (const { cell, header, fields } of leads.header.ambiguous) {
    const labels = fields.map((id) => fieldOf(id).label).join(' or ');
    checks.cell(
      `header-ambiguous: ${header}`,
      () => cell,
      () => `the column "${header}" could be ${labels}; it was not read. Say which it is`,
    );
  }
  for (const { cell, header, field } of leads.header.texts) {
    checks.cell(
      `header-texts: ${header}`,
      () => cell,
      () =>
        `the column "${header}" holds names or notes, not dates, yes or no; it was not read as ${fieldOf(field).label}. Write yes, no or a date there, or say which column it is`,
    );
  }
  for (const { header, cells } of leads.header.repeated) {
    for (const cell of cells) {
      checks.cell(
        `header-repeated: ${header}`,
        () => cell,
        () =>
          `the header "${header}" stands in ${cells.join(' and ')}; only the first is read. Rename the other`,
      );
    }
  }
}

function noteDates(leads: Leads, checks: CheckList): void {
  for (const { id, kind } of FIELDS) {
    if (kind !== 'date' && kind !== 'held') continue;
    for (const column of leads.header.columns.get(id) ?? []) {
      noteDatesOf(leads, kind, column, kind === 'date' ? leads.dateAt(column) : leads.heldAt(column), checks);
    }
  }
}

function noteDatesOf(
  leads: Leads,
  kind: 'date' | 'held',
  column: number,
  { unread, dateOrder: { order, by } }: DateColumn,
  checks: CheckList,
): void {
  const header = leads.header.names[column]!;
  const what = kind === 'date' ? 'no date' : 'neither a date, a yes or no, nor an identifier';
  for (const i of unread) {
    checks.lead(
      `${kind === 'date' ? 'date' : 'answer'}-unread: ${header}`,
      i,
      column,
      (count) =>
        `${counted(count, 'cell')} of ${header} ${count === 1 ? 'is' : 'are'} ${what} and ${count === 1 ? 'was' : 'were'} left out; write dates as 2024-04-20`,
    );
  }
  if (by === 'none needed') return;
  const told = {
    evidence: 'the column holds dates that can only be read so',
    both: 'the column holds dates of both kinds; those that tell were read as they stand, the others so: check them',
    locale: 'nothing in the column tells, and this is how the spreadsheet writes dates',
  }[by];
  checks.sheet(
    `date-order: ${header}`,
    `dates of ${header} were read as ${order === 'day-month' ? 'day/month' : 'month/day'}: ${told}`,
  );
}

/** What is often a range, and is asked only by criteria, which say themselves what they cannot judge. */
const RANGED = new Set<FieldId>(['employees', 'revenue']);

function noteNumbers(leads: Leads, checks: CheckList): void {
  for (const { id, kind } of FIELDS) {
    if ((kind !== 'number' && kind !== 'money') || RANGED.has(id)) continue;
    const column = leads.column(id);
    if (column === undefined) continue;
    const header = leads.header.names[column]!;
    for (const i of leads.numbers(id)!.unread) {
      checks.lead(
        `number-unread: ${header}`,
        i,
        column,
        (count) =>
          `${counted(count, 'cell')} of ${header} ${count === 1 ? 'is' : 'are'} no number and ${were(count)} left out`,
      );
    }
  }
}

function noteErrors(leads: Leads, checks: CheckList): void {
  for (const column of leads.errors) {
    const header = leads.header.names[column]!;
    for (let i = 0; i < leads.count; i++) {
      if (!isError(leads.grid[leads.rows[i]!]![column])) continue;
      checks.lead(
        `cell-error: ${header}`,
        i,
        column,
        (count) =>
          `${counted(count, 'cell')} of ${header} ${count === 1 ? 'shows an error, such as #REF!, and was' : 'show an error, such as #REF!, and were'} read as blank. Mend the formula`,
      );
    }
  }
}

function noteLeftOut(leads: Leads, flags: Int32Array, checks: CheckList): void {
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & DUPLICATE) !== 0) checks.lead('duplicates', i, duplicateColumn(leads, i), duplicates);
    if ((flags[i]! & TEST) !== 0) checks.lead('tests', i, noiseColumn(leads, i), tests);
  }
}

function noteClosedFirst(
  leads: Leads,
  { closed, closedInDays }: Progress,
  created: DateColumn | undefined,
  flags: Int32Array,
  checks: CheckList,
): void {
  if (created === undefined) return;
  const inDays = closedInDays || created.daysOnly;
  const columns = (['won', 'lost', 'closed'] as const).flatMap((id) => leads.header.columns.get(id) ?? []);
  const day = (instant: number): number => Math.floor(leads.zone.toWall(instant) / 86_400_000);
  for (let i = 0; i < closed.length; i++) {
    const [end, start] = [closed[i]!, created.at[i]!];
    if ((flags[i]! & NOT_COUNTED) === 0 && end < start && !(inDays && day(end) === day(start))) {
      const column = columns.find((at) => leads.dateAt(at).at[i] === end) ?? columns[0]!;
      checks.lead('contradiction-closed-before-created', i, column, closedFirst);
    }
  }
}

const were = (count: number): string => (count === 1 ? 'was' : 'were');
const createdLater = (count: number): string =>
  `${counted(count, 'lead')} ${were(count)} created after the review date and ${were(count)} left out`;
const createdMissing = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'has' : 'have'} no date of creation and ${count === 1 ? 'belongs' : 'belong'} to no month. Fill in the cell`;
const duplicates = (count: number): string =>
  `${counted(count, 'row')} ${count === 1 ? 'repeats a lead' : 'repeat leads'} that came in earlier, by mailbox or id, and ${were(count)} left out`;
const tests = (count: number): string => `${counted(count, 'test lead')} ${were(count)} left out`;
const closedFirst = (count: number): string =>
  `${counted(count, 'lead')} ${were(count)} closed before ${count === 1 ? 'it' : 'they'} came in. Check both dates`;
