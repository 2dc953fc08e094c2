import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import type { Clock } from './clock.ts';
import { forEachScope, type Scope } from './scope.ts';
import { mismatch } from './signature.ts';
import { byteLength, storedText } from './stored-text.ts';

type Cache = GoogleAppsScript.Cache.Cache;

interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** The three caches of an add-on, by scope. */
export type Caches = Readonly<Record<Scope, Map<string, Entry>>>;

/** Caches with nothing in them. */
export const caches = (): Caches => forEachScope(() => new Map<string, Entry>());

// https://developers.google.com/apps-script/reference/cache/cache
const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const MOST_ENTRIES = 1_000;
const KEPT_ENTRIES = 900;

class CacheDouble implements Cache {
  readonly #entries: Map<string, Entry>;
  readonly #clock: Clock;

  constructor(entries: Map<string, Entry>, clock: Clock) {
    this.#entries = entries;
    this.#clock = clock;
  }

  get(key: string): string | null {
    if (typeof key !== 'string') throw mismatch('CacheService.Cache.get', [key]);
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.expires > this.#clock.now() ? entry.value : null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    const text = storedText('CacheService.Cache.put', key, value);
    if (key.length > KEY_LENGTH) throw new Error('Argument too large: key');
    if (byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
    if (!(expirationInSeconds >= 1 && expirationInSeconds <= LONGEST_SECONDS)) {
      throw new Error(
        `Invalid argument: expirationInSeconds is ${expirationInSeconds}, and may be 1 to ${LONGEST_SECONDS}`,
      );
    }
    this.#entries.set(key, { value: text, expires: this.#clock.now() + expirationInSeconds * 1000 });
    if (this.#entries.size > MOST_ENTRIES) this.#evict();
  }

  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.#entries.delete(key);
  }

  #evict(): void {
    const soonest = [...this.#entries].sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of soonest.slice(0, soonest.length - KEPT_ENTRIES)) this.#entries.delete(key);
  }
}

/** `CacheService` over the host's caches; entries expire by the host's clock. */
export function cacheService(
  execution: Execution,
  all: Caches,
  clock: Clock,
): GoogleAppsScript.Cache.CacheService {
  const open = (scope: Scope) => () =>
    served<Cache>(execution, 'Cache', new CacheDouble(all[scope], clock), {}, 'nothing');
  return served(
    execution,
    'CacheService',
    {
      getDocumentCache: open('document'),
      getScriptCache: open('script'),
      getUserCache: open('user'),
    },
    {},
    'service',
  );
}
