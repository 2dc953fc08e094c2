import { apartText, countsText } from '../../domain/format.ts';
import type { PastAction } from '../../domain/rhythm/actions.ts';
import { freeRow, writeActions } from '../../domain/rhythm/actions-sheet.ts';
import type { Came } from '../../domain/rhythm/came.ts';
import { standsAt } from '../../domain/rhythm/day.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Column } from '../page.ts';
import type { Value } from '../sheet.ts';
import { MUTED, type Style, TEXT, TONES, type Tone } from '../style.ts';
import type { MonthlyPage } from './page.ts';

/** Rows left free below the actions for those that the team adds. */
const FREE_ROWS = 3;

const QUIET: Style = { color: MUTED, format: TEXT };
const PLAIN: Style = { wrap: true, format: TEXT };
const STYLES: Readonly<Record<string, Style>> = {
  Done: { align: 'center' },
  Who: { ...PLAIN, bold: true },
  Due: { format: 'yyyy-mm-dd', align: 'left' },
  'Decided in': { ...QUIET, indent: 1 },
  Then: { ...PLAIN, align: 'right' },
  'As of': QUIET,
  Id: QUIET,
  Watched: QUIET,
};

const NOTES: Readonly<Record<string, string>> = {
  Done: 'Tick what is done. What is not stays on the list of the next review.',
  Owner: 'Yours to fill in: who takes it on.',
  Due: 'Yours to fill in: until when.',
  Action: 'Add actions of your own in the free rows below; the next review carries them on.',
  Then: 'The rate that called for the action, as it stood then.',
  'What came of it': 'Whether that rate moved since. It does not say that the action moved it.',
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
  readonly isQuiet: boolean;
  readonly came: Came | null;
}

/**
 * The one table of actions, as a later review reads it back: what is open first, the latest decisions before older
 * ones, then what is done; free rows; and beside last month's, what came of them. Older ones that are done fold away.
 */
export function actionsPart(
  page: MonthlyPage,
  row: number,
  actions: readonly PastAction[],
  { month, asOf, rhythm }: Review,
): number {
  page.heading(row, 0, 'Next month: actions');
  const sorted = [...actions].sort((a, b) => Number(a.done) - Number(b.done) || standsAt(b) - standsAt(a));
  const listed = sorted.length === 0 ? page.running(row + 1, 0, 'Nothing calls for action.') : row + 1;
  const [titles, ...cells] = writeActions(sorted) as Value[][];
  const rows = [
    ...cells.map((written, index): Row => {
      const { id, month: decided, done } = sorted[index]!;
      const came = rhythm.decided.find((one) => one.id === id && one.month === decided)?.came ?? null;
      return { cells: written, isQuiet: done, came };
    }),
    ...Array.from({ length: FREE_ROWS }, () => ({
      cells: freeRow({ month, asOf }) as Value[],
      isQuiet: true,
      came: null,
    })),
  ];
  const columns = titles!.flatMap((title, column): Column<Row>[] => [
    {
      title: String(title),
      value: ({ cells: held }) => (held[column] === '' ? null : held[column]!),
      style: STYLES[String(title)] ?? PLAIN,
      tint: ({ isQuiet }) => (isQuiet ? { color: MUTED } : {}),
    },
    ...(title === 'Then' ? OUTCOME : []),
  ]);
  const { column, end } = page.table(listed, 0, columns, rows);
  columns.forEach(({ title }, at) => {
    const note = NOTES[title];
    if (note !== undefined) page.notes.set(`${listed},${at}`, note);
  });
  const done = column('Done');
  page.ticks.push(done);
  const old = sorted.findIndex(
    (one) => one.done && one.month !== month && !rhythm.decided.some((late) => late.month === one.month),
  );
  if (old > 0) page.fold(done.top + old, done.top + sorted.length - 1);
  return end;
}

const OUTCOME: readonly Column<Row>[] = [
  {
    title: 'Now',
    value: ({ came }) => (came?.now ? countsText(came.now) || null : null),
    style: { ...PLAIN, align: 'right' },
  },
  {
    title: 'Change',
    value: ({ came }) =>
      came === null || came.difference === null ? null : Math.round(1000 * came.difference) / 10,
    style: { align: 'right', format: POINTS },
  },
  {
    title: 'What came of it',
    value: ({ came }) =>
      came && [apartText(came.verdict), ...(came.why === null ? [] : [came.why])].join(': '),
    style: { indent: 1, wrap: true },
    tint: ({ came }) => (came === null ? {} : TONES_BY_VERDICT[came.verdict]),
  },
];
