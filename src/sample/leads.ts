import type { Cell, Grid } from '../domain/lead/cell.ts';
import { answerCells } from './answers.ts';
import { HEADERS, type Row } from './columns.ts';
import { Companies } from './company.ts';
import { workdays } from './day.ts';
import { KINDS, type Kind } from './kinds.ts';
import { People } from './people.ts';
import { type Picker, picker } from './picker.ts';
import { progressCells } from './progress.ts';
import { SOURCES } from './source.ts';
import { orBlank, spelled } from './spelling.ts';

const SEED = 42;
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];

/** A form that someone tried out. */
const TEST_LEAD: Row = {
  Created: '2026-04-01 08:02',
  Name: 'Test Test',
  Email: 'test@test.example',
  Company: 'Test',
  'Lead source': 'Buyer-readiness page',
};

/**
 * The lead sheet of a firm that cleans plants and warehouses in three regions, January to April 2026:
 * a header row, then the leads in the order in which they came in, with the untidiness of a sheet kept
 * by hand. Cells are texts and numbers, as in a file. The same sheet every time.
 */
export function sampleLeads(): Grid {
  const draws = picker(SEED);
  const companies = new Companies(draws);
  const people = new People(draws);
  const rows = MONTHS.flatMap((month, m) =>
    KINDS.flatMap((kind) =>
      Array.from({ length: kind.counts[m]! }, () => leadOf(kind, month, companies, people, draws)),
    ),
  );
  const all = inOrder([...rows, secondForm(rows), TEST_LEAD]);
  return [HEADERS, ...all.map((row) => HEADERS.map((header): Cell => row[header] ?? ''))];
}

function leadOf(kind: Kind, month: string, companies: Companies, people: People, draws: Picker): Row {
  const { between, chance, pick } = draws;
  const source = SOURCES[kind.source];
  const company = companies.next(kind.market);
  const drawn = `${pick(workdays(month))} ${clock(between(8, 14))}:${clock(between(0, 59))}`;
  const created = String(kind.cells.Created ?? drawn);
  const answers = answerCells(kind.answers, draws);
  const progress = progressCells(kind.progress, created, draws);
  const reached = progress['First contacted'] !== '';
  return {
    Created: created,
    ...people.next(String(company.Company)),
    ...answers,
    ...company,
    Region: spelled(String(company.Region), draws, false),
    Timeline: orBlank(String(answers.Timeline), draws),
    'Decision role': orBlank(String(answers['Decision role']), draws),
    'Next step': orBlank(String(answers['Next step']), draws),
    'Lead source': orBlank(spelled(kind.source, draws, true), draws),
    'First source': pick<string>(source.first),
    Campaign: pick<string>(source.campaigns),
    ...progress,
    'Rejection reason': kind.reason,
    'Do not contact': chance(0.3) ? 'No' : '',
    'Surprised by the call': !reached || chance(0.3) ? '' : chance(source.surprised) ? 'Yes' : 'No',
    'Sales feedback': reached && chance(0.6) ? pick<string>(source.feedback) : '',
    Notes: chance(0.1) ? pick(['see email', 'call mornings', 'two sites']) : '',
    ...kind.cells,
  };
}

/** A person of the last month who filled in a second form: the mailbox in capitals, and nothing that sales wrote. */
function secondForm(rows: readonly Row[]): Row {
  const { Name, Email, Company } = rows.find(
    (row) => String(row.Created).startsWith(MONTHS.at(-1)!) && row['First source'] === 'Buyer-readiness page',
  )!;
  return {
    Created: '2026-04-30 16:42',
    Name: Name!,
    Email: String(Email).toUpperCase(),
    Company: Company!,
    'Lead source': 'Google Ads',
  };
}

function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Number(a.Created! > b.Created!) - Number(a.Created! < b.Created!));
}

function clock(part: number): string {
  return String(part).padStart(2, '0');
}
