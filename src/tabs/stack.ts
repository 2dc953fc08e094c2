import type { Area, Fold, Series, Sheet } from './sheet.ts';
import { HEADER_FILL, HEADING } from './style.ts';

/** A sheet that comes below another, and the line above it that says what it holds. */
export interface Below {
  readonly title: string;
  readonly sheet: Sheet;
  readonly isFolded: boolean;
}

/** A sheet and the row at which it comes to stand. */
interface Part extends Sheet {
  readonly by: number;
}

/** The height of a heading row in points. */
const HEADING_HEIGHT = 24;

/**
 * One sheet of several: `first` as it is, and every other below it under a heading row, which stands in place of its own
 * title and folds it away. Cells, charts, notes and all else keep pointing at the values they pointed at, over the
 * borders of the sheets too. Columns that are not shown are shared. Throws where the columns that are shown differ in
 * width: the sheets would not stand on one grid.
 */
export function stack(first: Sheet, below: readonly Below[]): Sheet {
  const parts: Part[] = [{ ...first, by: 0 }];
  const folds: Fold[] = [...(first.folds ?? [])];
  let by = height(first) + 1;
  for (const { title, sheet, isFolded } of below) {
    if (shownWidths(sheet).join() !== shownWidths(first).join()) {
      throw new Error(
        `The sheet ${sheet.name} cannot stand below ${first.name}: its columns have other widths.`,
      );
    }
    parts.push({ ...titled(sheet, title), by });
    const end = by + height(sheet);
    // The air before the next heading folds away, too; but an open part that ended right above a folded one would be
    // folded with it by LibreOffice.
    folds.push({ top: by + 1, bottom: isFolded ? end : end - 1, isFolded });
    for (const fold of sheet.folds ?? []) folds.push(moved(fold, by));
    by = end + 1;
  }
  const tops = new Map(parts.map((part) => [part.name, part.by]));
  const each = <T>(of: (part: Part) => readonly T[] | undefined): T[] =>
    parts.flatMap((part) => of(part) ?? []);
  const cells = <T>(of: (part: Part) => ReadonlyMap<string, T> | undefined): Map<string, T> =>
    new Map(
      each((part) => [...(of(part) ?? [])].map(([key, value]) => [movedKey(key, part.by), value] as const)),
    );
  return {
    ...first,
    widths: parts.map(({ widths }) => widths).reduce((most, one) => (one.length > most.length ? one : most)),
    hiddenColumns: new Set(each(({ hiddenColumns }) => [...(hiddenColumns ?? [])])),
    rows: each((part) => Array.from({ length: height(part) + 1 }, (_, row) => part.rows[row] ?? [])),
    styles: cells(({ styles }) => styles),
    heights: new Map(
      each(({ heights, by }) => [...heights].map(([row, points]) => [row + by, points] as const)),
    ),
    rules: each(({ rules, by }) => rules?.map((rule) => ({ ...rule, areas: movedAll(rule.areas, by) }))),
    charts: each(({ charts, by }) =>
      charts?.map((chart) => ({
        ...chart,
        area: moved(chart.area, by),
        series: chart.series.map((series) => movedSeries(series, first.name, tops)),
      })),
    ),
    notes: cells(({ notes }) => notes),
    choices: each(({ choices, by }) => choices?.map((one) => ({ ...one, areas: movedAll(one.areas, by) }))),
    ticks: each(({ ticks, by }) => ticks && movedAll(ticks, by)),
    folds,
    formulas: cells(
      ({ formulas, by }) =>
        formulas && new Map([...formulas].map(([key, formula]) => [key, movedFormula(formula, by, tops)])),
    ),
    // A page of what is folded away would hold its heading alone.
    pageStarts: [
      ...(first.pageStarts ?? []),
      ...below.flatMap(({ sheet, isFolded }, index) => {
        const { by } = parts[index + 1]!;
        return isFolded ? [] : [by, ...(sheet.pageStarts ?? []).map((row) => row + by)];
      }),
    ],
  };
}

/** Rows that hold a cell or are under a chart. */
function height({ rows, charts = [] }: Sheet): number {
  return Math.max(rows.length, ...charts.map(({ area }) => area.bottom + 1));
}

function shownWidths({ widths, hiddenColumns }: Sheet): readonly number[] {
  return widths.filter((_, column) => !hiddenColumns?.has(column));
}

/** With a heading across the sheet for its title. */
function titled(sheet: Sheet, title: string): Sheet {
  const styles = new Map(sheet.styles);
  for (const column of shownWidths(sheet).keys())
    styles.set(`0,${column}`, { ...HEADING, fill: HEADER_FILL });
  return {
    ...sheet,
    rows: [[title], ...sheet.rows.slice(1)],
    styles,
    heights: new Map([...sheet.heights, [0, HEADING_HEIGHT]]),
  };
}

function moved<T extends Pick<Area, 'top' | 'bottom'>>(rows: T, by: number): T {
  return { ...rows, top: rows.top + by, bottom: rows.bottom + by };
}

function movedAll(areas: readonly Area[], by: number): Area[] {
  return areas.map((area) => moved(area, by));
}

function movedKey(key: string, by: number): string {
  const [row, column] = key.split(',');
  return `${Number(row) + by},${column}`;
}

function movedSeries(series: Series, name: string, tops: ReadonlyMap<string, number>): Series {
  const by = tops.get(series.sheet);
  if (by === undefined) return series;
  return {
    ...series,
    sheet: name,
    values: moved(series.values, by),
    categories: moved(series.categories, by),
  };
}

/** A text, or a reference to cells with the name of their sheet, if it has one; a bracket would make it a function. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)\b(?!\()/g;

/** A formula whose references follow their cells; those to a sheet of the stack are to the same sheet now. */
function movedFormula(formula: string, own: number, tops: ReadonlyMap<string, number>): string {
  return formula.replace(REFERENCE, (all: string, sheet: string | undefined, range: string | undefined) => {
    const by = sheet === undefined ? own : tops.get(sheet.replaceAll("''", "'"));
    if (range === undefined || by === undefined) return all;
    return range.replace(/\d+/g, (row) => String(Number(row) + by));
  });
}
