import type { Cell, Grid } from '../../../../src/domain/lead/cell.ts';
import { type Facts, readFacts } from '../../../../src/domain/lead/facts.ts';
import * as flags from '../../../../src/domain/lead/flags.ts';
import { type Leads, readLeads } from '../../../../src/domain/lead/read.ts';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/domain/settings/settings.ts';

const PROGRESS = {
  accepted: flags.ACCEPTED,
  rejected: flags.REJECTED,
  conversation: flags.CONVERSATION,
  opportunity: flags.OPPORTUNITY,
  won: flags.WON,
  lost: flags.LOST,
  nurture: flags.NURTURE_ASKED,
};
const LEFT_OUT = { duplicate: flags.DUPLICATE, test: flags.TEST, future: flags.FUTURE };

/** The words of the bits that are set. */
export function bitsIn(value: number, words: Readonly<Record<string, number>>): string {
  return Object.keys(words)
    .filter((word) => (value & words[word]!) !== 0)
    .join(' ');
}

/** A sheet as read, in words that a test can hold against what stands in its rows. */
export interface Sheet {
  readonly leads: Leads;
  readonly facts: Facts;
  /** How far each lead got: "accepted conversation", "" for nothing known, "duplicate" for what is left out. */
  readonly progress: readonly string[];
  /** Checks with their cells, those aside that only tell how dates were read. */
  readonly checks: Readonly<Record<string, readonly string[]>>;
}

/** Reads a sheet as it stood at the end of the day `asOf`, in UTC, days before months where nothing tells. */
export function readSheet(grid: Grid, settings: Partial<Settings> = {}, asOf = '2024-12-31'): Sheet {
  const leads = readLeads(grid, { ...DEFAULT_SETTINGS, ...settings }, { zone: UTC, dateOrder: 'day-month' });
  const facts = readFacts(leads, Date.parse(asOf) + 86_400_000);
  return {
    leads,
    facts,
    progress: Array.from(facts.flags, (value) => bitsIn(value, LEFT_OUT) || bitsIn(value, PROGRESS)),
    checks: Object.fromEntries(
      facts.checks.filter(({ id }) => !id.startsWith('date-order')).map(({ id, cells }) => [id, cells]),
    ),
  };
}

/** `2024-03-04 10:22`, the time left out at midnight; '' for none. */
export function moment(instant: number): string {
  return Number.isNaN(instant)
    ? ''
    : new Date(instant).toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
}

/** A sheet of one row a lead, headers first: `grid('Name, Won', 'Ana, yes', 'Ben,')`. */
export function grid(headers: string, ...rows: readonly (string | readonly Cell[])[]): Grid {
  const cells = (row: string | readonly Cell[]): readonly Cell[] =>
    typeof row === 'string' ? row.split(',').map((cell) => cell.trim()) : row;
  return [cells(headers), ...rows.map(cells)];
}
