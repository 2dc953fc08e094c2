/**
 * What one spreadsheet cell holds. Dates are true instants; a file without a time zone has its
 * dates as text, or as Dates already placed in the zone of the review.
 */
export type Cell = string | number | boolean | Date | null | undefined;

/** Rows of cells, as a spreadsheet gives them: row-major, rows may be ragged. Never changed by us. */
export type Grid = readonly (readonly Cell[])[];

/** `0 -> A`, `25 -> Z`, `26 -> AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A1 notation of a zero-based row and column: `(0, 0) -> A1`. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** What a spreadsheet shows where it could not work out a cell. */
const ERROR = /^(?:#(?:REF!|ERROR!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|N\/A|SPILL!|CALC!)|Loading\.\.\.)$/i;
/** What stands for an empty cell. */
const BLANK = /^(?:select|--?|n\/a|na|unknown|\(unknown\)|none|-none-|--none--|null|–|—)$/i;
const LONGEST_BLANK = 10;

/** Whether a cell shows an error of the spreadsheet, or is still being worked out, in place of a value. */
export function isError(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return text.length <= LONGEST_BLANK && saysError(text);
}

/** By the first letter, because most texts of a sheet pass through here. */
function saysError(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  return (first === 35 || first === 108) && ERROR.test(text);
}

/**
 * The text of a cell without surrounding space, or '' where the cell says nothing: empty, "Select",
 * "-", "n/a", "unknown", "none" and the like, or an error such as "#REF!". Dates and numbers come back as their plain text.
 */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text.length <= LONGEST_BLANK && (BLANK.test(text) || saysError(text)) ? '' : text;
  }
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
  return String(cell);
}

const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SPACES = /\s\s+|[^\S ]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding, and most cells are
const ASCII = /^[\x00-\x7f]*$/;

/** Letters that Unicode does not take apart, and how they are written without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const WHOLE = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

const folded = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(MARKS, '')
        .toLowerCase()
        .replace(WHOLE, (letter) => PLAIN[letter]!);

/** A text that is comparable as it stands: ASCII without capitals, and no space but single ones inside. */
const COMPARABLE = /^(?:[!-@[-~]+(?: [!-@[-~]+)*)?$/;

/** Lower case without accents or doubled spaces: the form in which texts compare. */
export function comparable(text: string): string {
  if (COMPARABLE.test(text)) return text;
  return folded(text).replace(SPACES, ' ').trim();
}

/**
 * What two spellings of a name have in common: its words without the spaces between them, but for
 * those between digits, so that "GTX Pro" is "GTXPro" and "Offer 1 12" is not "Offer 11 2".
 */
export function nameKey(text: string): string {
  return joinedWords(words(text)) || comparable(text);
}

/** What `words` wrote as a `nameKey` has it: without its spaces, but for those between digits. */
export function joinedWords(text: string): string {
  return text.replace(/(?<!\d) | (?!\d)/g, '');
}

/** As `comparable`, and punctuation and underscores are spaces too: the form in which headers and sources match. */
export function words(text: string): string {
  return folded(text).replace(NOT_WORD, ' ').trim();
}
