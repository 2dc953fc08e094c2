import type { FoldedGroup, SheetModel } from './sheet.ts';

/** Google's limit of groups inside groups. */
export const DEEPEST = 8;

/** A group of rows; `depth` is 1 for the outermost. */
export interface RowGroup {
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
}

/** Every group of rows of a sheet, outermost first. */
export function rowGroups(sheet: SheetModel): RowGroup[] {
  const runs = sheet.rowDepths.within(0, sheet.maxRows);
  const groups: RowGroup[] = [];
  for (let depth = 1; depth <= DEEPEST; depth++) {
    let open: { top: number; bottom: number; depth: number } | null = null;
    for (const { start, count, value } of runs) {
      if (value < depth) open = null;
      else if (open) open.bottom = start + count - 1;
      else {
        open = { top: start, bottom: start + count - 1, depth };
        groups.push(open);
      }
    }
  }
  return groups;
}

/** The row, counted from 0, beside which a group's button stands; it lies just outside the sheet where rows were deleted or the control moved. */
export function controlRow(sheet: SheetModel, { top, bottom }: RowGroup): number {
  return sheet.rowGroupControl === 'BEFORE' ? top - 1 : bottom + 1;
}

/** Throws where rows are to be shifted whose group would have its button outside the sheet, as Google documents it. */
export function needsControlRow(sheet: SheetModel, rows: Pick<RowGroup, 'top' | 'bottom'>): void {
  const control = controlRow(sheet, { ...rows, depth: 1 });
  if (control >= 0 && control < sheet.maxRows) return;
  const [row, position] = control < 0 ? ['first', 'before'] : ['last', 'after'];
  throw new Error(
    `The depth of the ${row} row cannot be shifted while group controls stand ${position} groups.`,
  );
}

/** The group of a depth that a row lies in, or whose button stands at it. */
export function rowGroupAt(sheet: SheetModel, row: number, depth: number): RowGroup | null {
  const groups = rowGroups(sheet).filter((group) => group.depth === depth);
  return (
    groups.find(({ top, bottom }) => row >= top && row <= bottom) ??
    groups.find((group) => controlRow(sheet, group) === row) ??
    null
  );
}

const isSame = (a: RowGroup, b: FoldedGroup): boolean =>
  a.depth === b.depth && a.top === b.top && a.bottom === b.bottom;

export function isFolded(sheet: SheetModel, group: RowGroup): boolean {
  return sheet.folded.some((folded) => isSame(group, folded));
}

/** Folds a group away or opens it. */
export function fold(sheet: SheetModel, { top, bottom, depth }: RowGroup, isAway: boolean): void {
  sheet.folded = sheet.folded.filter((folded) => !isSame({ top, bottom, depth }, folded));
  if (isAway) sheet.folded.push({ top, bottom, depth });
}

/** Puts rows deeper into groups, or takes them out. Groups that changed their extent are open. */
export function shiftDepth(sheet: SheetModel, top: number, count: number, by: number): void {
  const runs = sheet.rowDepths.within(top, count);
  if (runs.some(({ value }) => value + by > DEEPEST)) {
    throw new Error(`Groups cannot lie more than ${DEEPEST} deep.`);
  }
  sheet.rowDepths.update(top, count, (depth) => Math.max(0, depth + by));
  const groups = rowGroups(sheet);
  sheet.folded = sheet.folded.filter((folded) => groups.some((group) => isSame(group, folded)));
}

/** Whether a row is in view: neither hidden by hand nor inside a group that is folded away. */
export function isRowShown(sheet: SheetModel, row: number): boolean {
  return !sheet.hiddenRows.get(row) && !sheet.folded.some(({ top, bottom }) => row >= top && row <= bottom);
}
