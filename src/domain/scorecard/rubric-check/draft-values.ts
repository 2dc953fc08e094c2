import { comparable } from '../../lead/cell.ts';
import type { TextColumn } from '../../lead/columns.ts';
import { listOf } from '../../rubric/tests.ts';
import type { Candidate } from './candidate.ts';
import { type Comparison, usesAmong } from './comparison.ts';

/**
 * Every value of a column and how often each side of a comparison has it, among its leads whose cell is
 * filled. Spellings that "is one of" takes for one are one, under the one used most (of equals, the one
 * that sorts first). A value that no list could hold, such as one with a semicolon, is left out.
 */
export function valueCandidates({ codes, values }: TextColumn, { met, other }: Comparison): Candidate[] {
  const metUses = usesAmong(codes, values.length, met);
  const otherUses = usesAmong(codes, values.length, other);
  const filled = [met.length - metUses[0]!, other.length - otherUses[0]!] as const;
  const groups = new Map<string, { value: string; uses: number; met: number; other: number }>();
  for (let code = 1; code < values.length; code++) {
    const uses = metUses[code]! + otherUses[code]!;
    if (uses === 0) continue;
    const value = values[code]!;
    const key = comparable(value);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { value, uses, met: metUses[code]!, other: otherUses[code]! });
      continue;
    }
    if (uses > group.uses || (uses === group.uses && value < group.value)) {
      group.value = value;
      group.uses = uses;
    }
    group.met += metUses[code]!;
    group.other += otherUses[code]!;
  }
  return [...groups]
    .filter(([key, { value }]) => canBeListed(key, value))
    .map(([, group]) => ({
      value: group.value,
      met: { numerator: group.met, denominator: filled[0] },
      other: { numerator: group.other, denominator: filled[1] },
    }));
}

/** A list that "is one of" reads back value by value: one value with a comma takes a semicolon behind it. */
export function writtenList(values: readonly string[]): string {
  const list = values.join('; ');
  return values.length === 1 && list.includes(',') ? `${list};` : list;
}

function canBeListed(key: string, value: string): boolean {
  const read = listOf(`${value};`);
  return read.length === 1 && read[0] === key && /[^\s,]/.test(value);
}
