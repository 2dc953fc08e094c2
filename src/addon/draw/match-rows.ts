/** What tells rows apart; undefined where nothing tells who it is. */
export type Keys = readonly (string | undefined)[];

/** The keys of so many rows, from the texts that tell who each is. */
export function keysOf(count: number, texts: (row: number) => readonly string[]): Keys {
  return Array.from({ length: count }, (_, row) => {
    const parts = texts(row);
    return parts.every((part) => part === '') ? undefined : JSON.stringify(parts);
  });
}

/**
 * The new row of each old one. By the first keys, rows that are equal are matched in their order; by the others, only
 * those that are alone with their key on both sides.
 */
export function matched(sets: readonly (readonly [Keys, Keys])[], count: number): (number | undefined)[] {
  const target = new Array<number | undefined>(count).fill(undefined);
  const taken = new Set<number>();
  sets.forEach(([before, after], pass) => {
    const places = new Map<string, number[]>();
    after.forEach((key, row) => {
      if (key === undefined || taken.has(row)) return;
      const rows = places.get(key);
      if (rows === undefined) places.set(key, [row]);
      else rows.push(row);
    });
    const open = new Map<string, number>();
    before.forEach((key, row) => {
      if (key !== undefined && target[row] === undefined) open.set(key, (open.get(key) ?? 0) + 1);
    });
    const next = new Map<string, number>();
    before.forEach((key, row) => {
      if (key === undefined || target[row] !== undefined) return;
      const rows = places.get(key);
      if (rows === undefined || (pass > 0 && (rows.length > 1 || open.get(key)! > 1))) return;
      const at = next.get(key) ?? 0;
      next.set(key, at + 1);
      if (at >= rows.length) return;
      target[row] = rows[at]!;
      taken.add(rows[at]!);
    });
  });
  return target;
}

/** A number for each of `size` rows, by which sorting puts them in place; rows without anything fill the gaps. */
export function numbered(
  target: readonly (number | undefined)[],
  kept: readonly number[],
  next: number,
  size: number,
): number[] {
  const below = new Map(kept.map((row, index) => [row, next + index]));
  const numbers = target.map((to, row) => to ?? below.get(row) ?? -1);
  const taken = new Set(numbers);
  let free = 0;
  return Array.from({ length: size }, (_, row) => {
    const number = numbers[row] ?? -1;
    if (number >= 0) return number;
    while (taken.has(free)) free++;
    return free++;
  });
}
