import type { Sheet } from '../../tabs/sheet.ts';
import { type Block, runsOf } from './block.ts';

/** Pixels of a digit of the default font, and of the room beside the text. */
const [DIGIT, ROOM] = [7, 5];

export function pixels(width: number): number {
  return Math.round(width * DIGIT) + ROOM;
}

/** Sets the widths of our columns, the commonest first and then each stretch of others, and hides those that are not shown. */
export function drawColumns(
  block: Block,
  { widths, hiddenColumns }: Pick<Sheet, 'widths' | 'hiddenColumns'>,
  isNew: boolean,
): void {
  const { tab, columns } = block;
  const known = columns.slice(0, widths.length);
  for (const run of runsOf({ ...block, columns: known })) {
    const here = widths.slice(run.first, run.last + 1);
    const common = commonest(here);
    tab.setColumnWidths(columns[run.first]! + 1, here.length, pixels(common));
    for (const { first, count, value } of stretches(here)) {
      if (value !== common) tab.setColumnWidths(columns[run.first + first]! + 1, count, pixels(value));
    }
    if (hiddenColumns === undefined || (isNew && hiddenColumns.size === 0)) continue;
    const hidden = Array.from({ length: run.last - run.first + 1 }, (_, at) =>
      hiddenColumns.has(run.first + at),
    );
    for (const { first, count, value } of stretches(hidden)) {
      const at = columns[run.first + first]! + 1;
      if (value) tab.hideColumns(at, count);
      else if (!isNew) tab.showColumns(at, count);
    }
  }
}

function commonest(values: readonly number[]): number {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function stretches<T>(values: readonly T[]): { first: number; count: number; value: T }[] {
  const found: { first: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.value === value) last.count++;
    else found.push({ first: index, count: 1, value });
  });
  return found;
}
