/** A text on one line without what turns lines around or commands a terminal; half a character is U+FFFD. */
function oneLine(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

/**
 * A text that Markdown shows as it is within a line: markup, HTML, entities, formulas and addresses stay text.
 */
export function inline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]#|~$@>]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/</g, '&lt;');
}

/** As `inline`, at the beginning of a line, where a number, a dash or a sign would open a list or a heading. */
export function plain(text: string): string {
  return inline(text)
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** A text within the line of an HTML tag, where Markdown's own escapes do not count. */
export function html(text: string): string {
  return oneLine(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
