import { cellName, columnLetters } from '../domain/lead/cell.ts';
import type { Area } from './sheet.ts';

/** `B2:D9`. */
export function a1({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** `'Lead qualification'!$B$2:$D$9`, as charts and names refer to cells of any sheet. */
export function fixedRange(sheet: string, { top, left, bottom, right }: Area): string {
  return `${quotedName(sheet)}!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** A sheet's name as a reference needs it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
