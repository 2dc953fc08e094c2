/**
 * Ends every note and chart title of ours, so that we know them again beside those of a user; it shows nothing
 * (U+2063, the invisible separator).
 */
const MARK = '\u2063';

export function marked(text: string): string {
  return text + MARK;
}

export function isMarked(text: unknown): boolean {
  return typeof text === 'string' && text.endsWith(MARK);
}
