import { mismatch } from './signature.ts';

/**
 * A value as the properties and the cache keep it: always text. Objects are refused: Google stores the name that Java
 * has for them, which no reader can turn back.
 */
export function storedText(method: string, key: unknown, value: unknown): string {
  if (typeof key !== 'string' || value === null || value === undefined) throw mismatch(method, [key, value]);
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new Error(
      `${method}: the value of "${key}" is not text, and Google would store a Java name for it. Give it as JSON.`,
    );
  }
  return String(value);
}

/** The length of a text in bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
