import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import { forEachScope, type Scope } from './scope.ts';
import { mismatch } from './signature.ts';
import { byteLength, storedText } from './stored-text.ts';

type Properties = GoogleAppsScript.Properties.Properties;

/** The three property stores of an add-on, by scope. */
export type PropertyStores = Readonly<Record<Scope, Map<string, string>>>;

/** Stores with nothing in them. */
export const propertyStores = (): PropertyStores => forEachScope(() => new Map<string, string>());

// https://developers.google.com/apps-script/guides/services/quotas
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

class PropertiesDouble implements Properties {
  readonly #store: Map<string, string>;

  constructor(store: Map<string, string>) {
    this.#store = store;
  }

  deleteAllProperties(): Properties {
    this.#store.clear();
    return this;
  }

  deleteProperty(key: string): Properties {
    this.#store.delete(key);
    return this;
  }

  getKeys(): string[] {
    return [...this.#store.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store);
  }

  getProperty(key: string): string | null {
    if (typeof key !== 'string') throw mismatch('PropertiesService.Properties.getProperty', [key]);
    return this.#store.get(key) ?? null;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    if (properties === null || typeof properties !== 'object') {
      throw mismatch('PropertiesService.Properties.setProperties', [properties]);
    }
    this.#replace(deleteAllOthers ? new Map() : new Map(this.#store), Object.entries(properties));
    return this;
  }

  setProperty(key: string, value: string): Properties {
    this.#replace(new Map(this.#store), [[key, value]]);
    return this;
  }

  /** Takes the entries in whole or, where a limit is passed, not at all. */
  #replace(next: Map<string, string>, entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      const text = storedText('PropertiesService.Properties.setProperty', key, value);
      if (byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
      next.set(key, text);
    }
    let total = 0;
    for (const [key, value] of next) total += byteLength(key) + byteLength(value);
    if (total > STORE_BYTES) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#store.clear();
    for (const [key, value] of next) this.#store.set(key, value);
  }
}

/** `PropertiesService` over the host's stores. */
export function propertiesService(
  execution: Execution,
  stores: PropertyStores,
): GoogleAppsScript.Properties.PropertiesService {
  const open = (scope: Scope) => () =>
    served<Properties>(execution, 'Properties', new PropertiesDouble(stores[scope]), {}, 'nothing');
  return served(
    execution,
    'PropertiesService',
    {
      getDocumentProperties: open('document'),
      getScriptProperties: open('script'),
      getUserProperties: open('user'),
    },
    {},
    'service',
  );
}
