/** A number or a name that stands in a Review. */
export type Fact = number | string;

/** What tells the entries of a list apart, in the order in which it is looked for. */
const KEYS = ['id', 'group', 'month', 'code', 'type', 'reason'] as const;

/**
 * The address of a fact in a Review: the names on the way to it, each after a slash, with an entry of a
 * list called by its id, group, month, code, type or reason: `/groups/Google Ads/leads`.
 */
export function address(...path: readonly string[]): string {
  return path.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The fact at an address; undefined where the Review has none there. */
export function factAt(review: object, ref: string): Fact | undefined {
  let at: unknown = review;
  for (const part of ref.split('/').slice(1)) {
    at = childOf(at, part.replace(/~1/g, '/').replace(/~0/g, '~'));
  }
  return typeof at === 'number' || typeof at === 'string' ? at : undefined;
}

function childOf(at: unknown, name: string): unknown {
  if (Array.isArray(at)) return at.find((entry, index) => keyOf(entry, index) === name);
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
  return (at as Record<string, unknown>)[name];
}

/** What an entry of a list is called: its id, group, month, code, type or reason, else its place. */
export function keyOf(entry: unknown, index: number): string {
  if (typeof entry === 'object' && entry !== null) {
    for (const key of KEYS) {
      const value = (entry as Record<string, unknown>)[key];
      if (typeof value === 'string') return value;
    }
  }
  return String(index);
}
