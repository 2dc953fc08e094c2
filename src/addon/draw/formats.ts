import type { Sheet } from '../../tabs/sheet.ts';
import { INK, SIZES, type Style, TEXT } from '../../tabs/style.ts';
import { type Block, matrix, type Range, rangeOf, references, runsOf } from './block.ts';

type List = GoogleAppsScript.Spreadsheet.RangeList;

/** One kind of format: what of it a style asks for, and the calls that set it. */
interface Kind<T> {
  readonly of: (style: Style) => T;
  /** One value a cell. */
  readonly fill: (range: Range, values: T[][]) => void;
  /** One value for all of the cells. */
  readonly paint: (list: List, value: T) => void;
}

/** A kind as the two ways to draw it, which hide its type. */
const kind = <T>({ of, fill, paint }: Kind<T>) => ({
  cells: (range: Range, styles: Style[][]): void =>
    fill(
      range,
      styles.map((row) => row.map(of)),
    ),
  columns: (block: Block, styles: readonly Style[], from: number): void => {
    const columns = new Map<T, number[]>();
    styles.forEach((style, column) => {
      columns.set(of(style), [...(columns.get(of(style)) ?? []), column]);
    });
    for (const [value, at] of columns) {
      const areas = at.map((column) => ({
        top: from,
        bottom: block.height - 1,
        left: column,
        right: column,
      }));
      paint(block.tab.getRangeList(references(block, areas)), value);
    }
  },
});

const hex = (color: string): string => `#${color}`;

const KINDS = [
  kind({
    of: numberFormat,
    fill: (range, values: string[][]) => range.setNumberFormats(values),
    paint: (list, value) => list.setNumberFormat(value),
  }),
  kind<'bold' | 'normal'>({
    of: ({ bold }) => (bold ? 'bold' : 'normal'),
    fill: (range, values) => range.setFontWeights(values),
    paint: (list, value) => list.setFontWeight(value),
  }),
  kind<'italic' | 'normal'>({
    of: ({ italic }) => (italic ? 'italic' : 'normal'),
    fill: (range, values) => range.setFontStyles(values),
    paint: (list, value) => list.setFontStyle(value),
  }),
  kind<number>({
    of: ({ size = SIZES.body }) => size,
    fill: (range, values) => range.setFontSizes(values),
    paint: (list, value) => list.setFontSize(value),
  }),
  kind<string>({
    of: ({ color = INK }) => hex(color),
    fill: (range, values) => range.setFontColors(values),
    paint: (list, value) => list.setFontColor(value),
  }),
  kind<string | null>({
    of: ({ fill }) => (fill === undefined ? null : hex(fill)),
    fill: (range, values) => range.setBackgrounds(values),
    paint: (list, value) => list.setBackground(value),
  }),
  kind<'left' | 'right' | 'center' | null>({
    of: ({ align, indent }) => align ?? (indent ? 'left' : null),
    fill: (range, values) => range.setHorizontalAlignments(values),
    paint: (list, value) => list.setHorizontalAlignment(value),
  }),
  kind<'top' | 'middle'>({
    of: ({ top }) => (top ? 'top' : 'middle'),
    fill: (range, values) => range.setVerticalAlignments(values),
    paint: (list, value) => list.setVerticalAlignment(value),
  }),
  kind<boolean>({
    of: ({ wrap = false }) => wrap,
    fill: (range, values) => range.setWrapStrategies(values.map((row) => row.map(strategy))),
    paint: (list, value) => list.setWrapStrategy(strategy(value)),
  }),
];

const PLAIN: Style = {};

/** Sets every kind of format: one call each, or one a value where whole columns look alike. */
export function drawFormats(
  block: Block,
  { styles, columnStyles }: Pick<Sheet, 'styles' | 'columnStyles'>,
): void {
  const single = columnStyles === undefined ? block.height : Math.max(1, 1 + lastRow(styles));
  for (const run of runsOf(block)) {
    const looks = matrix(run, single, () => PLAIN);
    for (const [key, style] of styles) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      if (row < single && column >= run.first && column <= run.last) looks[row]![column - run.first] = style;
    }
    const range = rangeOf(block, run, 0, single);
    for (const { cells } of KINDS) cells(range, looks);
  }
  if (columnStyles === undefined || block.height <= single) return;
  for (const { columns } of KINDS) columns(block, columnStyles, single);
}

/** The last row with a style of its own; -1 for none. */
function lastRow(styles: Sheet['styles']): number {
  let last = -1;
  for (const key of styles.keys()) last = Math.max(last, Number(key.slice(0, key.indexOf(','))));
  return last;
}

/** Sheets has no indent: the number format leaves the room. */
const ROOM = '"    "';
const INDENTED = `0.###;-0.###;0;${ROOM}@`;

/** Plain text, "@", is left out: in such a cell Sheets would show the apostrophe before a text. */
function numberFormat({ format, indent = 0 }: Style): string {
  if (format !== undefined && format !== TEXT) {
    return indent > 0 ? format.replace(/(^|;)/g, `$1${ROOM}`) : format;
  }
  return indent > 0 ? INDENTED : 'General';
}

function strategy(wraps: boolean): GoogleAppsScript.Spreadsheet.WrapStrategy {
  const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  return wraps ? WRAP : OVERFLOW;
}
