import { isTableRow } from './table.ts';

/** What of a text is read together: a paragraph, however it is wrapped, or a line that stands alone. */
export interface Paragraph {
  /** Without the marks of Markdown and of the terminal; the line of a table, aligned or not, as it stands. */
  readonly text: string;
  readonly kind: 'text' | 'title' | 'row' | 'columns';
  /** The line of the whole text, from 1, on which a character of `text` stands. */
  readonly lineAt: (at: number) => number;
}

interface Open {
  readonly lines: { readonly text: string; readonly line: number }[];
  readonly indent: number;
  /** The number of a numbered item; 0 of another; null of what is none. */
  readonly item: number | null;
}

const ITEM = /^(?:>\s*)?(?:(?:[-*+]|(\d+)[.)])\s+(?:\[[ xX]\]\s+)?|(?:done|open|again) {2})/;
const TAG = '</?(?:details|summary)\\b[^>]*>';
const ALONE = new RegExp(`^(?:#+\\s|${TAG}|[-=*_]{3,}$)`);
const TAGS = new RegExp(TAG, 'g');
/** Three columns or more, told apart by more than one space. */
const COLUMNS = /\S {2,}\S+(?: \S+)* {2,}\S/;
/** What stands below an item: what came of a decision, how many more a list has. */
const CAME = /^(?:then (?:none|\d)|open(?: for|, since) )/;
const MORE = /^and [\d,]+ more in the (?:page|workbook)\b/;
/** Shorter than a line that was wrapped: before an indented line it is a title. */
const TITLE = 50;

/**
 * A text in paragraphs: a soft break is a space. A blank line, a heading, an item, a row of a table, a tag, a title
 * above indented lines and a line that `isKnown` end one.
 */
export function paragraphs(text: string, isKnown: (line: string) => boolean): Paragraph[] {
  const found: Paragraph[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open !== undefined) found.push(joined(open));
    open = undefined;
  };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1;
    const body = raw.trim();
    const only = (kind: Paragraph['kind'], shown: string): void => {
      close();
      found.push({ text: shown, kind, lineAt: () => line });
    };
    if (body === '') {
      close();
      only('text', '');
    } else if (isTableRow(raw)) only('row', raw);
    else if (isKnown(raw) || ALONE.test(body)) only(/^#/.test(body) ? 'title' : 'text', unmarked(body));
    else if (isColumns(body)) only('columns', body);
    else {
      const indent = raw.length - raw.trimStart().length;
      const item = itemOf(body, indent, open);
      const isBelow =
        MORE.test(body) || (CAME.test(body) && open?.item === 0 && open.lines.at(-1)!.text.endsWith(')'));
      if (item !== null || isBelow || isTitle(open, indent)) close();
      const shown = inline(item === null ? body.replace(/^>\s*/, '') : body.replace(ITEM, ''));
      if (open === undefined) open = { lines: [], indent, item };
      open.lines.push({ text: shown, line });
    }
  });
  close();
  return found;
}

/** A line without the marks of Markdown: headings, list signs, boxes, emphasis, escapes and who acts. */
export function unmarked(line: string): string {
  return ended(
    inline(
      line
        .trim()
        .replace(/^#+\s+/, '')
        .replace(ITEM, '')
        .replace(TAGS, ''),
    ),
  );
}

function inline(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~&+=.)$@:-])/g, '$1')
    .replace(/&lt;/g, '<')
    .trim();
}

/** Without who acts, and the cells of a data check. */
function ended(text: string): string {
  return text
    .replace(/\s*(?:\*[a-z]+\*|\((?:marketing|sales|leadership|agency)\))$/, '')
    .replace(/ \[[A-Z]+\d+(?:, (?:[A-Z]+\d+|…))*\]$/, '')
    .trim();
}

/** A wrapped line may begin with "18. " by chance: only 1, or one more than the item before it, counts. */
function itemOf(body: string, indent: number, open: Open | undefined): number | null {
  const found = ITEM.exec(body);
  if (found === null) return null;
  if (found[1] === undefined) return 0;
  const number = Number(found[1]);
  if (open === undefined) return number;
  const isNext = open.item !== null && open.item > 0 && open.indent === indent && number === open.item + 1;
  const isFirst = number === 1 && (isTitle(open, indent) || /[.:!?)*]$/.test(open.lines.at(-1)!.text));
  return isNext || isFirst ? number : null;
}

function isTitle(open: Open | undefined, indent: number): boolean {
  if (open === undefined || open.item !== null || open.lines.length > 1 || indent <= open.indent)
    return false;
  const { text } = open.lines[0]!;
  return text.length < TITLE && !/[.,;:!?]$/.test(text);
}

/** Two spaces after the end of a sentence are no columns. */
function isColumns(body: string): boolean {
  return COLUMNS.test(body.replace(/([.!?:;,]) {2,}/g, '$1 '));
}

function joined({ lines }: Open): Paragraph {
  let text = '';
  const starts = lines.map((entry) => {
    const start = text === '' ? 0 : text.length + 1;
    text += text === '' ? entry.text : ` ${entry.text}`;
    return { start, line: entry.line };
  });
  const lineAt = (at: number): number => starts.filter(({ start }) => start <= at).at(-1)!.line;
  return { text: ended(text), kind: 'text', lineAt };
}
