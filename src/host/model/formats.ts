import type { Area } from '../../tabs/sheet.ts';
import { type Border, changed, type Format, type FormatChange, type Side } from './format.ts';
import { heightOf } from './read.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';

/** Formats every cell of an area alike; what a column shares costs one step, however many rows there are. */
export function setFormat(
  model: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  change: FormatChange,
): void {
  const made = new Map<Format, Format>();
  const after = (format: Format): Format => {
    const result = made.get(format) ?? changed(format, change);
    made.set(format, result);
    return result;
  };
  for (let column = area.left; column <= area.right; column++) {
    sheet.columns[column]!.formats.update(area.top, heightOf(area), after);
  }
  model.changed('formats', sheet, area);
}

/** Formats each cell of an area by a value of its own. */
export function putFormats<T>(
  model: SpreadsheetModel,
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly T[])[],
  changeOf: (value: T) => FormatChange,
): void {
  const made = new Map<Format, Map<T, Format>>();
  const after = (format: Format, value: T): Format => {
    let results = made.get(format);
    if (!results) {
      results = new Map();
      made.set(format, results);
    }
    let result = results.get(value);
    if (!result) {
      result = changed(format, changeOf(value));
      results.set(value, result);
    }
    return result;
  };
  for (let column = area.left; column <= area.right; column++) {
    const { formats } = sheet.columns[column]!;
    const list: Format[] = [];
    const at = column - area.left;
    for (const { start, count, value: format } of formats.within(area.top, heightOf(area))) {
      for (let row = start - area.top, end = row + count; row < end; row++) {
        const value = values[row]![at]!;
        const isAsAbove = row > start - area.top && values[row - 1]![at] === value;
        list.push(isAsAbove ? list[row - 1]! : after(format, value));
      }
    }
    formats.put(area.top, list);
  }
  model.changed('formats', sheet, area);
}

/** Which lines of an area are drawn (a border), taken away (null) or left as they are (undefined). */
export type Lines = { readonly [Line in Side | 'vertical' | 'horizontal']?: Border | null | undefined };

/** Draws lines around an area and between its cells. */
export function setBorders(model: SpreadsheetModel, sheet: SheetModel, area: Area, lines: Lines): void {
  const { top, left, bottom, right } = area;
  const draw = (part: Area, side: Side, border: Border | null | undefined) => {
    if (border !== undefined && part.top <= part.bottom && part.left <= part.right) {
      setFormat(model, sheet, part, { [side]: border });
    }
  };
  draw({ ...area, bottom: top }, 'top', lines.top);
  draw({ ...area, top: bottom }, 'bottom', lines.bottom);
  draw({ ...area, right: left }, 'left', lines.left);
  draw({ ...area, left: right }, 'right', lines.right);
  draw({ ...area, bottom: bottom - 1 }, 'bottom', lines.horizontal);
  draw({ ...area, top: top + 1 }, 'top', lines.horizontal);
  draw({ ...area, right: right - 1 }, 'right', lines.vertical);
  draw({ ...area, left: left + 1 }, 'left', lines.vertical);
}
