/** The most characters (UTF-16 units) that Excel keeps in a cell. */
const LONGEST = 32_767;

/** What a text has to hold to need a change; most have none of it. */
const SUSPECT = /_x|[\uFFFE\uFFFF]|\p{Surrogate}/u;

const ERROR_VALUES = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * A text as a string cell has to carry it, so that a spreadsheet shows the text as it was. What XML cannot hold is
 * written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and so is what already looks like that; half a
 * surrogate pair becomes U+FFFD. A text longer than a cell is cut, and its end says how long it was.
 */
export function stringCell(text: string): string {
  const whole = text.length > LONGEST ? cut(text) : text;
  if (!SUSPECT.test(whole)) return whole;
  return whole
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\uFFFE/g, '_xFFFE_')
    .replace(/\uFFFF/g, '_xFFFF_');
}

/** Whether a text reads like an error value, which a cell would take it for. */
export function readsAsError(text: string): boolean {
  return text.startsWith('#') && ERROR_VALUES.test(text);
}

/** The same for a title outside the cells, where no such escape exists: controls become spaces. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Control}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

function cut(text: string): string {
  const note = `… (cut: ${text.length} characters in all)`;
  const kept = text.slice(0, LONGEST - note.length);
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + note;
}
