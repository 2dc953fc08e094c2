/**
 * Locales of Google Sheets in which a comma is known to part the arguments of a formula: those that write decimals with
 * a point. South Africa writes them with a comma.
 */
const COMMA = /^(?:en(?!_ZA)|ja|ko|zh|th|he|iw|hi|bn|gu|kn|ml|mr|pa|ta|te|fil|cy|ga|es_(?:MX|US))(?:_|$)/;

/** What parts the arguments of a formula in a spreadsheet's locale, such as `en_GB`; a semicolon is read everywhere. */
export function argumentSeparator(locale: string): ',' | ';' {
  return COMMA.test(locale) ? ',' : ';';
}
