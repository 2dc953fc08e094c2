import { shortName } from '../../../domain/wording.ts';

/** Columns of a terminal that everything but a table keeps to. */
export const WIDTH = 96;

const NO_WIDTH = /\p{Mark}|\p{Format}/u;
/** Characters of two columns: East Asian wide and full-width ones, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a text without control characters takes on a terminal. */
export function widthOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text of no special kind is all that is asked for
  if (/^[\u0000-\u02ff\u2010-\u2027]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Text of a lead without what could command a terminal or turn its lines around. */
export function safe(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  );
}

/** A name of the sheet, safe and short enough for a column. */
export function safeName(name: string): string {
  return shortName(safe(name));
}

/** A text in lines of at most `WIDTH` columns, indented; a word that is longer than a line is broken. */
export function wrapped(text: string, indent: string, hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  const room = WIDTH - hanging.length;
  for (const word of text.split(' ').flatMap((long) => broken(long, room))) {
    if (!isEmpty && widthOf(line) + widthOf(word) + 1 > WIDTH) {
      lines.push(line);
      line = hanging + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

function broken(word: string, room: number): string[] {
  if (widthOf(word) <= room) return [word];
  const parts: string[] = [];
  let [part, width] = ['', 0];
  for (const char of word) {
    const own = widthOf(char);
    if (width + own > room) {
      parts.push(part);
      [part, width] = ['', 0];
    }
    part += char;
    width += own;
  }
  return [...parts, part];
}

/** Columns side by side: the first and the last to the left, numbers between them to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const last = rows[0]!.length - 1;
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => widthOf(row[c]!))));
  return rows.map((row) =>
    row
      .map((text, c) => {
        const space = ' '.repeat(widths[c]! - widthOf(text));
        return c === 0 || c === last ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}
