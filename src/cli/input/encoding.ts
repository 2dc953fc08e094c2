import { constants, isUtf8 } from 'node:buffer';
import { InputError } from '../../domain/input-error.ts';

const UTF8 = 'UTF-8: in Excel as "CSV UTF-8", in Google Sheets by File, Download, Comma-separated values.';
const REMEDY = `Save it as ${UTF8}`;

/** What windows-1252 puts at 0x80 to 0x9F; what it leaves undefined is refused before. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Control characters other than tab and the ends of lines and pages, and what windows-1252 leaves undefined. */
const NOT_TEXT = /[^\t-\r -~\x80\x82-\x8c\x8e\x91-\x9c\x9e-\xff]/;

/**
 * What Western text does not do, and other encodings read as windows-1252 soon do:
 * four accented letters in a row (Cyrillic, Greek, Chinese, Korean), a sign inside a word (Shift-JIS,
 * Polish, DOS), two such signs together or one beside an accented letter (Chinese, Japanese), an opening
 * low quote after a letter (DOS), and Š Œ Ž Ÿ as the only capital inside a word (Macintosh).
 */
const NOT_WESTERN = new RegExp(
  [
    '[À-ÖØ-öø-ÿŠŒŽšœžŸ]{4}',
    '\\p{L}[¡¢£¤¥¦§¨¬¯±¶¸¹³¼½¾¿÷ƒ†‡ˆ‰˜‚„‹›“”€]\\p{L}',
    '[¢¤¥¦¨¬¯±¶¸¹¼½¾ƒ†‡ˆ‰˜]{2}',
    '[À-ÖØ-öø-ÿ][¢¤¥¦¨¬¯±¶¸¹¼½¾ƒ†‡ˆ‰˜]',
    '[¢¤¥¦¨¬¯±¶¸¹¼½¾ƒ†‡ˆ‰˜][À-ÖØ-öø-ÿ]',
    '\\p{L}[‚„]',
    '\\p{Ll}[ŠŒŽŸ]',
    '\\p{L}[ŠŒŽŸ]\\p{Ll}',
  ].join('|'),
  'u',
);

/**
 * The text of a file and the encoding it was read in: UTF-8, UTF-16 (by its byte order mark, or by zero bytes at
 * every other place), else windows-1252 where the result is plausible as Western European text. A byte order mark
 * is left out. Central European encodings whose letters all are letters in windows-1252 too (Czech, Hungarian)
 * cannot be told from it, so show the encoding to the user. Empty input is empty UTF-8.
 *
 * Throws an InputError, with the line where there is one, for damaged UTF-8 and for what it cannot tell.
 */
export function decodeText(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new InputError('file', `${name} is larger than ${constants.MAX_STRING_LENGTH >> 20} MB. Split it.`);
  }
  const wide = utf16(bytes);
  if (wide !== undefined) return { text: decodeUtf16(bytes, wide, name), encoding: wide.toUpperCase() };
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw noText(bytes, zero, name);
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' };
  return { text: decodeWestern(bytes, name), encoding: 'windows-1252' };
}

/** In UTF-16 the delimiters, digits and line breaks of a table have a zero byte, all on the same side. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 8192) >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (second > pairs / 5 && second > 2 * first) return 'utf-16le';
  if (first > pairs / 5 && first > 2 * second) return 'utf-16be';
  return undefined;
}

function decodeUtf16(bytes: Uint8Array, label: string, name: string): string {
  let text = '\0';
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // A lone surrogate or half a character: told below.
  }
  if (!text.includes('\0')) return text;
  throw new InputError('file', `${name} looks like UTF-16 text, but is damaged or cut off. ${REMEDY}`);
}

function decodeWestern(bytes: Uint8Array, name: string): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (/[\u0080-\ufffc]/.test(lenient) || Buffer.from(bytes).includes('\ufffd')) {
    throw brokenUtf8(bytes, lenient, name);
  }
  const latin = Buffer.from(bytes).toString('latin1');
  const odd = latin.search(NOT_TEXT);
  if (odd >= 0) throw noText(bytes, odd, name);
  // By hand, because several releases of Node 20 and 22 decode "windows-1252" as Latin-1.
  const text = latin.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
  const strange = NOT_WESTERN.exec(text);
  if (strange === null) return text;
  const line = lineOf(text.slice(0, strange.index));
  throw new InputError(
    'file',
    `${name}, line ${line}: the encoding cannot be told. It is not UTF-8, and read as Windows-1252 it would say "${strange[0]}". ${REMEDY}`,
  );
}

function noText(bytes: Uint8Array, at: number, name: string): InputError {
  const line = lineOf(Buffer.from(bytes.subarray(0, at)).toString('latin1'));
  return new InputError(
    'file',
    `${name}, line ${line}: the byte ${hex(bytes[at]!)} stands in no text, so this is no table or its encoding cannot be told. ${REMEDY}`,
  );
}

function brokenUtf8(bytes: Uint8Array, lenient: string, name: string): InputError {
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = lenient.indexOf('\ufffd', from);
    offset += Buffer.byteLength(lenient.slice(from, at));
    from = at + 1;
    // A replacement character may also have been written into the file as such.
    if (!Buffer.from(bytes.subarray(offset, offset + 3)).equals(Buffer.from('\ufffd'))) break;
    offset += 3;
  }
  const line = lineOf(lenient.slice(0, from - 1));
  return new InputError(
    'file',
    `${name}, line ${line}: the byte ${hex(bytes[offset]!)} is not valid UTF-8, but other characters of the file are, so its encoding cannot be told. Correct that line, or save the whole file as ${UTF8}`,
  );
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function lineOf(before: string): number {
  return before.split(/\r\n|\r|\n/).length;
}
