/** Google Sheets takes 50,000 characters (UTF-16 units) in a cell, of which one may be our apostrophe. */
const LONGEST = 49_999;

const [LETTER_FIRST, LETTER, DIGIT] = [/^\p{L}/u, /\p{L}/u, /\p{N}/u];

/**
 * A text as `setValues` has to get it, so that the cell holds exactly this text and never a formula, number, date,
 * truth value or error: behind an apostrophe, which Sheets takes off, unless it can be nothing but words. '' stays ''.
 * A text longer than a cell is cut, and its end says how long it was; half a surrogate pair becomes U+FFFD.
 */
export function asText(text: string): string {
  if (text === '') return '';
  const whole = wellFormed(text.length > LONGEST ? cut(text) : text);
  return isPlain(whole) ? whole : `'${whole}`;
}

/**
 * What no locale reads as anything but text: words that begin with a letter, are two at least, and hold no digit of
 * any script. A single word may be a yes, a month or a currency somewhere. Looked for one by one, as a pattern of all
 * of it takes minutes for a cell full of text.
 */
function isPlain(text: string): boolean {
  const space = text.search(/\s/);
  return space > 0 && LETTER_FIRST.test(text) && LETTER.test(text.slice(space)) && !DIGIT.test(text);
}

/** A text without half surrogate pairs. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function cut(text: string): string {
  const note = `… (cut: ${text.length} characters in all)`;
  const kept = text.slice(0, LONGEST - note.length);
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + note;
}
