/** Whose a store, a cache or a lock is. */
export const SCOPES = ['document', 'script', 'user'] as const;

export type Scope = (typeof SCOPES)[number];

/** One of something for each scope. */
export function forEachScope<T>(make: () => T): Readonly<Record<Scope, T>> {
  return { document: make(), script: make(), user: make() };
}
