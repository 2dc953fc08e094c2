import type { Cell } from '../domain/lead/cell.ts';
import { type FieldId, fieldOf } from '../domain/lead/fields.ts';
import { DUPLICATE, FUTURE, NOT_COUNTED, OPPORTUNITY, TEST } from '../domain/lead/flags.ts';
import type { TimeZone } from '../domain/lead/zone.ts';
import type { Reviewed } from '../domain/review.ts';
import { explain } from '../domain/rubric/explain.ts';
import { type QualifiedLeads, tierOf } from '../domain/rubric/qualify.ts';
import { FAILURE_GROUPS, failureGroup } from '../domain/scorecard/failure-group.ts';
import { written } from '../domain/wording.ts';
import { heightOf, linesOf } from './page.ts';
import type { Sheet, Value } from './sheet.ts';
import { HEADER, MUTED, type Style, TEXT } from './style.ts';
import { TIER_TONES } from './tier-tones.ts';

/** Excel's rows, less the header and the row that says what is missing. */
const MOST_LEADS = 1_048_576 - 2;

/** Excel counts days from 1900; its calendar is right from March on. */
const [FIRST_DATE, LAST_DATE] = [Date.UTC(1900, 2, 1), Date.UTC(10_000, 0, 1)];

/** One column: what stands in it for lead `i`. */
interface LeadColumn {
  readonly title: string;
  readonly width: number;
  readonly style: Style;
  readonly value: (i: number) => Value;
}

/** The narrowest and the widest column of texts. */
const [NARROWEST, WIDEST] = [8, 44];

/** The reasons stand in the last column, and wrap: they have what the others leave of a page, and this at least. */
const [PAGE_WIDTH, WHY_WIDTH] = [200, 62];

const WHO: readonly FieldId[] = ['id', 'name', 'company', 'email'];
const SALES: readonly FieldId[] = ['owner', 'decision', 'status'];

/** Every lead of the sheet in its order: who, where from, its tier, why, and why it is no opportunity; leads that were left out say so. */
export function qualificationSheet({ qualified }: Reviewed): Sheet {
  const columns = columnsOf(qualified);
  const { count } = qualified.leads;
  const rows: Value[][] = [columns.map(({ title }) => title)];
  const styles = new Map<string, Style>(
    columns.map(({ style }, column) => [
      `0,${column}`,
      {
        ...HEADER,
        ...(style.align && { align: style.align }),
        ...(style.indent && { indent: style.indent }),
      },
    ]),
  );
  const heights = new Map([[0, 20]]);
  for (let i = 0; i < Math.min(count, MOST_LEADS); i++) {
    const row = columns.map(({ value }) => value(i));
    const lines = linesOf(String(row.at(-1) ?? ''), columns.at(-1)!.width);
    if (lines > 1) heights.set(rows.length, heightOf(lines));
    rows.push(row);
  }
  if (count > MOST_LEADS) rows.push([`${written(count - MOST_LEADS)} more leads do not fit on a sheet`]);
  const tier = columns.findIndex(({ title }) => title === 'Tier');
  const area = { top: 1, bottom: Math.max(1, rows.length - 1), left: tier, right: tier };
  return {
    name: 'Lead qualification',
    widths: columns.map(({ width }) => width),
    columnStyles: columns.map(({ style }) => style),
    rows,
    styles,
    heights,
    frozenRows: 1,
    frozenColumns: 2,
    filteredColumns: columns.length,
    rules: Object.entries(TIER_TONES).map(([word, tone]) => ({ areas: [area], word, ...tone })),
    gridLines: true,
  };
}

function columnsOf(qualified: QualifiedLeads): LeadColumn[] {
  const { leads, facts, flags, score, coverage } = qualified;
  const { grid, rows, zone } = leads;
  const texts = (field: FieldId): LeadColumn[] => {
    const column = leads.column(field);
    if (column === undefined) return [];
    const title = fieldOf(field).label;
    const value = (i: number): Value => asWritten(grid[rows[i]!]![column], zone);
    let longest = Math.max(title.length, NARROWEST);
    for (let i = 0; i < leads.count; i++) longest = Math.max(longest, String(value(i) ?? '').length);
    return [{ title, width: Math.min(longest + 1, WIDEST), style: { format: TEXT }, value }];
  };
  /** Nothing for leads that were left out: no verdict on them counts. */
  const counted = (value: (i: number) => Value) => (i: number) =>
    (flags[i]! & NOT_COUNTED) === 0 ? value(i) : null;
  const source = leads.column('source') === undefined ? 'first_source' : 'source';
  const daysOnly = leads.dates('created')?.daysOnly ?? true;
  const columns: LeadColumn[] = [
    { title: 'Row', width: 8, style: { align: 'left', color: MUTED }, value: (i) => rows[i]! + 1 },
    ...WHO.flatMap(texts),
    ...texts(source),
    {
      title: 'Created',
      width: daysOnly ? 12 : 17,
      style: { align: 'left', format: daysOnly ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' },
      value: (i) => dateValue(facts.created[i]!, zone),
    },
    { title: 'Tier', width: 13, style: {}, value: counted((i) => tierOf(flags[i]!)) },
    {
      title: 'Score',
      width: 8,
      style: { align: 'right', format: '0' },
      value: counted((i) => numberOrNull(score[i]!)),
    },
    {
      title: 'Coverage',
      width: 10,
      style: { align: 'right', format: '0%' },
      value: counted((i) => numberOrNull(coverage[i]!)),
    },
    {
      title: 'Failure group',
      width: 22,
      style: { indent: 1 },
      value: counted((i) =>
        (flags[i]! & OPPORTUNITY) === 0 ? FAILURE_GROUPS[failureGroup(flags[i]!, facts)]!.label : null,
      ),
    },
    { title: 'Left out', width: 12, style: { indent: 1 }, value: (i) => leftOut(flags[i]!) },
    ...SALES.flatMap(texts),
  ];
  const left = columns.reduce((room, { width }) => room - width, PAGE_WIDTH);
  return [
    ...columns,
    {
      title: 'Why',
      width: Math.max(left, WHY_WIDTH),
      style: { wrap: true },
      value: counted((i) => explain(qualified, i)),
    },
  ];
}

function asWritten(cell: Cell, zone: TimeZone): Value {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  if (cell instanceof Date) return writtenDate(zone.toWall(cell.getTime()));
  return cell === null || cell === undefined ? null : typeof cell === 'number' ? cell : String(cell);
}

/** Wall time as the workbook keeps it; a date it cannot keep is written out. */
function dateValue(instant: number, zone: TimeZone): Value {
  const wall = zone.toWall(instant);
  if (Number.isNaN(wall)) return null;
  return wall >= FIRST_DATE && wall < LAST_DATE ? new Date(wall) : writtenDate(wall);
}

function writtenDate(wall: number): string | null {
  return Number.isNaN(wall) ? null : new Date(wall).toISOString().slice(0, 10);
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function leftOut(flags: number): string | null {
  if ((flags & NOT_COUNTED) === 0) return null;
  if ((flags & FUTURE) !== 0) return 'later';
  return (flags & TEST) !== 0 ? 'test' : (flags & DUPLICATE) !== 0 ? 'duplicate' : null;
}
