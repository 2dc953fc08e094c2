import { columnLetters } from '../../domain/lead/cell.ts';
import { quotedName } from '../../tabs/a1.ts';
import type { Area } from '../../tabs/sheet.ts';

/** A reference in A1 notation; a missing row or column is open: `A:C` has no rows, `A2:C` no last one. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

const REFERENCE =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** A1 notation of one area, with or without a sheet; null for what is none. */
export function readReference(text: string): Reference | null {
  const found = REFERENCE.exec(text.trim());
  if (!found) return null;
  const [, sheetText, firstLetters, firstRow, lastLetters, lastRow] = found;
  const isPair = text.slice((sheetText?.length ?? -1) + 1).includes(':');
  if (firstRow === '0' || lastRow === '0') return null;
  // A single cell needs both; of two ends, each needs one, and the first no less than what the last has.
  if (isPair ? !lastLetters && !lastRow : !firstLetters || !firstRow) return null;
  if (isPair && !firstLetters !== !lastLetters) return null;
  if (isPair && !firstLetters && (!firstRow || !lastRow)) return null;
  const left = columnIndex(firstLetters);
  const right = isPair ? columnIndex(lastLetters) : left;
  const top = firstRow ? Number(firstRow) - 1 : null;
  const bottom = isPair ? (lastRow ? Number(lastRow) - 1 : null) : top;
  const sheet = sheetText ? unquoted(sheetText) : null;
  return { sheet, ...ordered('top', 'bottom', top, bottom), ...ordered('left', 'right', left, right) };
}

/** `A1`, `A1:B2`, `A:C` or `3:4`; the open ends are those of the reference the area came from. */
export function writeReference(area: Area, isRowsOpen: boolean, isColumnsOpen: boolean): string {
  const { top, left, bottom, right } = area;
  if (isRowsOpen && top === 0) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (isColumnsOpen && left === 0) return `${top + 1}:${bottom + 1}`;
  const first = columnLetters(left) + (top + 1);
  if (isRowsOpen) return `${first}:${columnLetters(right)}`;
  const last = columnLetters(right) + (bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** `'My sheet'!A1:B2`. */
export function fullReference(sheet: string, area: Area): string {
  return `${quotedName(sheet)}!${writeReference(area, false, false)}`;
}

/** The area of a reference on a sheet of a given size, its open ends filled. */
export function areaOf(reference: Reference, maxRows: number, maxColumns: number): Area {
  return {
    top: reference.top ?? 0,
    left: reference.left ?? 0,
    bottom: reference.bottom ?? maxRows - 1,
    right: reference.right ?? maxColumns - 1,
  };
}

function columnIndex(letters: string | undefined): number | null {
  if (!letters) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

function ordered<First extends string, Last extends string>(
  first: First,
  last: Last,
  a: number | null,
  b: number | null,
): Record<First | Last, number | null> {
  const isTurned = a !== null && b !== null && a > b;
  return { [first]: isTurned ? b : a, [last]: isTurned ? a : b } as Record<First | Last, number | null>;
}
