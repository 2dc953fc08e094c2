import type { Claim } from './claim.ts';

/** A part of a text, and where in it. */
export interface Part {
  readonly text: string;
  readonly at: number;
}

/** A text sentence by sentence: each begins with a capital letter, a number or a quotation mark. */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/(?<=[.!?])\s+(?=[\p{Lu}\d"“])|$/gu)) {
    const said = text.slice(start, index);
    const lead = said.length - said.trimStart().length;
    if (said.trim() !== '') parts.push({ text: said.trim(), at: start + lead });
    start = index + gap.length;
  }
  return parts;
}

/** Claims of a part, told of the whole. */
export function within({ at }: Part, claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => ({ ...claim, at: claim.at + at }));
}

/** Whether a text says something, rather than being a title or a mark. */
export function isSentence(text: string): boolean {
  return (/[.!?][”"')]*$/.test(text) ? /\p{L}+\s+\p{L}/u : /(?:\p{L}+[^\p{L}]+){3}\p{L}/u).test(text);
}
