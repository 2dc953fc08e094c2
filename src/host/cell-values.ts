import type { ScriptRealm } from './realm.ts';

/** A date of whatever realm. Most cells are no objects, and are told apart before the dear question. */
const isDate = (value: unknown): value is Date =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';

/**
 * The arguments of a custom function as the script gets them, in its realm: a range as rows of values, a range of one
 * cell as its value, a blank cell as '', a date as Date, what was left out as undefined.
 */
export function cellArguments(realm: ScriptRealm, args: readonly unknown[]): unknown[] {
  const cell = (value: unknown): unknown => {
    if (value === null || value === undefined) return '';
    return isDate(value) ? new realm.Date(value.getTime()) : value;
  };
  return args.map((value) => {
    if (!Array.isArray(value)) return value === undefined ? undefined : cell(value);
    if (value.length === 1 && value[0].length === 1) return cell(value[0][0]);
    const rows = new realm.Array<unknown[]>();
    for (const row of value as readonly (readonly unknown[])[]) {
      const copy = new realm.Array<unknown>();
      for (const held of row) copy.push(cell(held));
      rows.push(copy);
    }
    return rows;
  });
}

/**
 * What a custom function answered, as cells take it: one value or rows of equal length, blank as ''. Throws where it is
 * anything else.
 */
export function cellResult(name: string, result: unknown): unknown {
  const cell = (value: unknown): unknown => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    if (isDate(value)) return new Date(value.getTime());
    throw new Error(`${name} answered something that a cell cannot hold: ${typeof value}`);
  };
  if (!Array.isArray(result)) return cell(result);
  if (result.length === 0 || !result.every(Array.isArray)) {
    throw new Error(`${name} answered a list: a custom function answers one value or rows of values`);
  }
  let width = 0;
  for (const row of result) width = Math.max(width, row.length);
  return result.map((row) => Array.from({ length: width }, (_, column) => cell(row[column])));
}
