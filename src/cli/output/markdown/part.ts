import { sentence } from '../../../domain/format.ts';
import { html, inline, plain } from './plain.ts';

/** A part of the page below the story: its blocks, or why the sheet cannot tell it. */
export interface Part {
  readonly title: string;
  /** Paragraphs, lists and tables; empty ones are left out. */
  readonly blocks: readonly string[];
  /** Null where the part is told. */
  readonly why: string | null;
}

/** A part of what there is to show. */
export function part(title: string, ...blocks: readonly string[]): Part {
  return { title, blocks: blocks.filter((block) => block !== ''), why: null };
}

/** A part that the sheet cannot tell. */
export function untold(title: string, why: string | null): Part {
  return { title, blocks: [], why: why ?? 'the sheet does not tell it' };
}

/** The parts with something to show, each folded under its title. */
export function folded(parts: readonly Part[]): string[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }) => [
      `<details>\n<summary>${html(title)}</summary>`,
      ...blocks,
      '</details>',
    ]);
}

/** One line for each part that the sheet cannot tell. */
export function untoldLines(parts: readonly Part[]): string {
  return parts
    .flatMap(({ title, why }) => (why === null ? [] : [`- **${inline(title)}**: ${inline(sentence(why))}`]))
    .join('\n');
}

/** A phrase as a paragraph of its own; nothing stays nothing. */
export function paragraph(phrase: string | null): string {
  return phrase === null ? '' : plain(sentence(phrase));
}

/** A table under a line that says what it is; without rows, nothing. */
export function titled(title: string, rows: string): string {
  return rows === '' ? '' : `**${inline(title)}**\n\n${rows}`;
}
