import type { Area } from '../../tabs/sheet.ts';
import { PLAIN } from '../model/format.ts';
import { clearValues, place } from '../model/place.ts';
import { heightOf, readCells, widthOf } from '../model/read.ts';
import { type SortKey, sortRows } from '../model/sort.ts';
import type { Stored } from '../model/stored.ts';
import { activateSheet } from './activate.ts';
import { google, needsDouble } from './double.ts';
import { RangeRules } from './range-rules.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What `clear` leaves: everything goes where no option is set. */
interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

/** What `copyTo` copies: everything where left out. */
interface CopyOptions {
  formatOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
}

/** A range of cells, as the add-on works with it. */
export class RangeDouble extends RangeRules implements Pick<Range, keyof RangeDouble & keyof Range> {
  activate(): Range {
    return this.activateAsCurrentCell();
  }

  activateAsCurrentCell(): Range {
    const { sheet } = this;
    activateSheet(this.model, sheet);
    sheet.selection = [this.area];
    this.model.changed('selection', sheet);
    return google(this);
  }

  clear(options: ClearOptions = {}): Range {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const isAll = !(contentsOnly || formatOnly || commentsOnly || validationsOnly);
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    // Google's `clear()` leaves notes and validations alone.
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return google(this);
  }

  clearContent(): Range {
    clearValues(this.model, this.sheet, this.area);
    return google(this);
  }

  clearFormat(): Range {
    const { sheet, area } = this;
    for (let column = area.left; column <= area.right; column++) {
      sheet.columns[column]!.formats.fill(area.top, heightOf(area), PLAIN);
    }
    // What a rule colours is formatting too.
    this.model.changed('formats', sheet, area);
    return google(this);
  }

  /** By a column of the sheet from 1, by `{ column, ascending }`, or by a list of these. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's signature
  sort(sortSpecObj: any): Range {
    const { sheet, area } = this;
    const keys = [sortSpecObj].flat().map((spec): SortKey => {
      const { column, ascending = true } = typeof spec === 'number' ? { column: spec } : spec;
      const at = column - 1;
      if (!(at >= area.left && at <= area.right)) throw new Error('The sort column is outside the range.');
      return { column: at, isAscending: ascending };
    });
    sortRows(this.model, sheet, area, keys);
    return google(this);
  }

  copyTo(
    destination: Range,
    options: CopyOptions | GoogleAppsScript.Spreadsheet.CopyPasteType = {},
    isTransposed = false,
  ): void {
    if (isTransposed) throw new Error('not available in the local host: Range.copyTo transposed');
    const to = needsDouble(RangeDouble, destination, 'Range.copyTo');
    // A value of CopyPasteType says its name; options are a plain object, whose name is never compared.
    const kind = String(options);
    const { formatOnly = kind === 'PASTE_FORMAT', contentsOnly = kind === 'PASTE_VALUES' } =
      kind === '[object Object]' ? (options as CopyOptions) : {};
    copyCells(this, to, formatOnly, contentsOnly);
  }
}

/** Copies cells; a destination that is a multiple of the source is filled with repetitions of it, else with one. */
function copyCells(from: RangeDouble, to: RangeDouble, isFormatOnly: boolean, isContentsOnly: boolean): void {
  const source = from.sheet;
  const target = to.sheet;
  const rows = heightOf(from.area);
  const columns = widthOf(from.area);
  const times = (whole: number, part: number) => (whole % part === 0 ? whole / part : 1);
  const height = rows * times(heightOf(to.area), rows);
  const width = columns * times(widthOf(to.area), columns);
  const { top, left } = to.area;
  const area: Area = { top, left, bottom: top + height - 1, right: left + width - 1 };
  if (area.bottom >= target.maxRows || area.right >= target.columns.length) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  if (!isFormatOnly) {
    const cells = readCells(source, from.area, (stored): Stored => stored ?? null);
    for (let row = 0; row < height; row++) {
      const line = cells[row % rows]!;
      place(
        target,
        top + row,
        left,
        Array.from({ length: width }, (_, at) => line[at % columns]!),
      );
    }
    to.model.changed('values', target, area);
  }
  if (isContentsOnly) return;
  for (let at = 0; at < width; at++) {
    const column = source.columns[from.area.left + (at % columns)]!;
    const copied = Array.from({ length: height }, (_, row) => from.area.top + (row % rows));
    const into = target.columns[left + at]!;
    into.formats.put(
      top,
      copied.map((row) => column.formats.get(row)),
    );
    if (isFormatOnly) continue;
    into.validations.put(
      top,
      copied.map((row) => column.validations.get(row)),
    );
    into.notes.put(
      top,
      copied.map((row) => column.notes.get(row)),
    );
  }
  to.model.changed('formats', target, area);
}
