import { countsText } from '../domain/format.ts';
import type { PastAction } from '../domain/rhythm/actions.ts';
import { writeActions } from '../domain/rhythm/actions-sheet.ts';
import type { Came } from '../domain/rhythm/came.ts';
import type { Rhythm } from '../domain/rhythm/rhythm.ts';
import { ACTIONS_SHEET } from './names.ts';
import { type Column, Page } from './page.ts';
import type { Sheet, Value } from './sheet.ts';
import { MUTED, type Style, TEXT, TONES, type Tone } from './style.ts';

const WIDTHS: Readonly<Record<string, number>> = {
  Done: 8,
  Who: 13,
  Owner: 16,
  Due: 13,
  Action: 72,
  'Decided in': 13,
  'As of': 12,
  Id: 26,
  Watched: 44,
  Then: 13,
  Now: 13,
  Change: 13,
  'What came of it': 24,
};

const QUIET: Style = { color: MUTED, wrap: true, format: TEXT };
const PLAIN: Style = { wrap: true, format: TEXT };
const STYLES: Readonly<Record<string, Style>> = {
  Who: { ...PLAIN, bold: true },
  'Decided in': { ...PLAIN, indent: 1 },
  'As of': QUIET,
  Id: QUIET,
  Watched: QUIET,
  Then: { ...PLAIN, align: 'right' },
};

const POINTS = '+0" points";"−"0" points";0" points"';
const TONES_BY_VERDICT: Readonly<Record<Came['verdict'], Tone>> = {
  better: TONES.good,
  worse: TONES.bad,
  'not separated': TONES.idle,
  'cannot be told': TONES.caution,
};

/** A row of the list: its cells as they are read back, and what came of it where that is known. */
interface Row {
  readonly cells: readonly Value[];
  readonly came: Came | null;
}

/**
 * The action list, what is open first, as a later review reads it back; beside the actions of the latest earlier
 * month, what came of them.
 */
export function actionsSheet(actions: readonly PastAction[], { decided }: Rhythm): Sheet {
  const page = new Page(Object.values(WIDTHS));
  const sorted = [...actions.filter(({ done }) => !done), ...actions.filter(({ done }) => done)];
  const [titles, ...cells] = writeActions(sorted) as Value[][];
  const known: Column<Row>[] = titles!.map((title, column) => ({
    title: String(title),
    value: (row) => row.cells[column]! || null,
    style: STYLES[String(title)] ?? PLAIN,
  }));
  const rows = cells.map((written, index): Row => {
    const { id, month } = sorted[index]!;
    return {
      cells: written,
      came: decided.find((one) => one.id === id && one.month === month)?.came ?? null,
    };
  });
  page.table(0, 0, [...known, ...OUTCOME], rows);
  return {
    ...page,
    name: ACTIONS_SHEET,
    frozenRows: 1,
    filteredColumns: page.widths.length,
    gridLines: false,
  };
}

const OUTCOME: readonly Column<Row>[] = [
  {
    title: 'Now',
    value: ({ came }) => (came?.now ? countsText(came.now) || null : null),
    style: { ...PLAIN, align: 'right' },
  },
  {
    title: 'Change',
    value: ({ came }) => (came === null || came.difference === null ? null : 100 * came.difference),
    style: { align: 'right', format: POINTS },
  },
  {
    title: 'What came of it',
    value: ({ came }) =>
      came === null ? null : came.why === null ? came.verdict : `${came.verdict}: ${came.why}`,
    style: { indent: 1, wrap: true },
    tint: ({ came }) => (came === null ? {} : TONES_BY_VERDICT[came.verdict]),
  },
];
