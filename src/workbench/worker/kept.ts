/** What is kept in the browser between visits. */
export interface Kept {
  readonly spreadsheet: unknown;
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** When the file that it began with was last changed; '' where there was none. */
  readonly modified: string;
}

const STORE = 'kept';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('lead-scorecard-workbench', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await done(opening)).transaction(STORE, mode).objectStore(STORE);
}

/** What was kept last under a key, or undefined. */
export async function readKept(key: string): Promise<Kept | undefined> {
  const text: string | undefined = await done((await store('readonly')).get(key));
  return text === undefined ? undefined : JSON.parse(text);
}

export async function keep(key: string, kept: Kept): Promise<void> {
  const text = JSON.stringify(kept);
  await done((await store('readwrite')).put(text, key));
}

export async function forget(key: string): Promise<void> {
  await done((await store('readwrite')).delete(key));
}
