/** What a piece of text is, for those whose terminal has colours. */
export type Style = 'title' | 'quiet' | 'good' | 'bad' | 'weak';

/** Wraps a text in an escape sequence, or leaves it as it is where colour has no place. */
export type Paint = (style: Style, text: string) => string;

const CODES: Record<Style, string> = { title: '1', quiet: '2', good: '32', bad: '31', weak: '33' };

/** How texts are painted; line by line, so that no colour runs on into what is beside it. */
export function painter(isColoured: boolean): Paint {
  return (style, text) =>
    isColoured ? text.replace(/[^\n]+/g, (line) => `\u001b[${CODES[style]}m${line}\u001b[0m`) : text;
}
