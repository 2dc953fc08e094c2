import type { ScriptRealm } from './realm.ts';

type Plain = Record<string, unknown>;

/** Where in `value` something lies that google.script.run does not carry: the path to it, or null. */
function illegalAt(value: unknown, path: string, above: readonly object[]): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') {
    return ['string', 'number', 'boolean'].includes(typeof value) ? null : path;
  }
  if (above.includes(value) || !(Array.isArray(value) || isPlain(value))) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = illegalAt(inner, key, [...above, value]);
    if (found !== null) return found;
  }
  return null;
}

/** An object literal of whatever realm: its prototype is the end of the chain. */
function isPlain(value: object): value is Plain {
  const prototype: object | null = Object.getPrototypeOf(value);
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  );
}

/** JSON of a legal value; what is undefined reads null, and is left out of objects. */
const json = (value: unknown): string => JSON.stringify(value) ?? 'null';

/**
 * The arguments of google.script.run as the script gets them: copies made in its realm. Throws a TypeError for dates,
 * functions, objects that are more than data, and circles.
 */
export function argumentsIn(realm: ScriptRealm, args: readonly unknown[]): unknown[] {
  return args.map((value, position) => {
    const illegal = illegalAt(value, String(position), []);
    if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
    return realm.JSON.parse(json(value));
  });
}

/** A result as the page gets it: a copy, or null as a whole where anything in it cannot be carried. */
export function resultOut(result: unknown): unknown {
  return illegalAt(result, '', []) === null ? JSON.parse(json(result)) : null;
}
