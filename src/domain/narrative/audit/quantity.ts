import { type SaidNumber, saidNumbers } from './number.ts';

/** A number, or a word that stands for one: "half", "none". */
export interface Quantity extends SaidNumber {
  /** "More than 50%" asks for more, "fewer than ten" for less; undefined where the value itself is said. */
  readonly bound: 'over' | 'under' | undefined;
}

const WORTH = 'one two three four five six seven eight nine ten'.split(' ');
const SMALL = WORTH.join('|');
const WHOLE = String.raw`(?=\s+(?:of\b|our\b|the\b|its\b|their\b|(?:\p{L}+\s+)?leads?\b))`;

/** Words for shares, and for none: what they are worth, within which tolerance. */
const WORDS: readonly (readonly [RegExp, value: number, isPercent: boolean, tolerance: number])[] = [
  [new RegExp(`\\bhalf\\b(?! the (?:number|amount))${WHOLE}`, 'giu'), 0.5, true, 0.03],
  [new RegExp(`\\b(?:a|one)[ -]third\\b${WHOLE}`, 'giu'), 1 / 3, true, 0.03],
  [/\btwo[ -]thirds\b/gi, 2 / 3, true, 0.03],
  [new RegExp(`\\b(?:a|one)[ -](?:quarter|fourth)\\b${WHOLE}`, 'giu'), 0.25, true, 0.03],
  [/\bthree[ -]quarters\b/gi, 0.75, true, 0.03],
  [new RegExp(`\\b(?:a|one)[ -]fifth\\b${WHOLE}`, 'giu'), 0.2, true, 0.03],
  [
    new RegExp(
      `(?<!\\b(?:of|for|from|in|across|over|to|with|not)\\s)\\b(?:all|every|each)\\b${WHOLE}`,
      'giu',
    ),
    1,
    true,
    0,
  ],
  [/\b(?:none|nobody|no one|not one|not a single)\b/gi, 0, false, 0],
  [
    /\b(?:no|zero)\b(?=\s+(?:\p{L}+\s+)?(?:leads?|opportunit(?:y|ies)|deals?|conversations?|wins?|rejections?|acceptances?|loss(?:es)?|failures?|duplicates?|surprises?)\b(?!\s+(?:source|volume)))/giu,
    0,
    false,
    0,
  ],
];
const IN_TEN = new RegExp(`\\b(\\d{1,2}|${SMALL}) in (?:every )?(\\d{1,2}|${SMALL})\\b(?!\\s*%)`, 'gi');

const ABOUT =
  /\b(?:about|around|roughly|nearly|almost|approximately|some|close to|just (?:over|under))\s*$|~\s*$/i;
const OVER = /\b(?:more than|over|above|at least|upwards of)\s*$/i;
const UNDER = /\b(?:less than|fewer than|under|below|at most)\s*$/i;

/**
 * Every number of a text and every word that stands for one, in the order in which they stand; of two
 * that overlap the first counts. "About" widens what is meant by a twentieth.
 */
export function saidQuantities(text: string): Quantity[] {
  const inWords = WORDS.flatMap(([word, value, isPercent, tolerance]) =>
    [...text.matchAll(word)].map((match) => said(match, value, isPercent, tolerance)),
  );
  const inTen = [...text.matchAll(IN_TEN)].flatMap((match) => {
    const [part, whole] = [worth(match[1]!), worth(match[2]!)];
    return part > 0 && part < whole && whole <= 10 ? [said(match, part / whole, true, 0.03)] : [];
  });
  const words = [...inWords, ...inTen];
  const taken = (at: number): boolean => words.some((one) => at >= one.at && at < one.at + one.text.length);
  const numbers = saidNumbers(text)
    .filter(({ at }) => !taken(at))
    .map((number) => ({ ...number, bound: undefined }));
  return [...words, ...numbers]
    .sort((a, b) => a.at - b.at)
    .map((one) => qualified(one, text.slice(0, one.at)));
}

/** A number as the words before it leave it: "more than", "about". */
export function qualified(one: Quantity, before: string): Quantity {
  const edge = /\bat (?:least|most)\s*$/i.test(before) ? 1e-9 : 0;
  if (OVER.test(before)) return { ...one, bound: 'over', value: one.value - edge, tolerance: 0 };
  if (UNDER.test(before)) return { ...one, bound: 'under', value: one.value + edge, tolerance: 0 };
  if (!ABOUT.test(before)) return one;
  return { ...one, tolerance: Math.max(one.tolerance, one.isPercent ? 0.03 : 0.05 * one.value) };
}

function said(match: RegExpMatchArray, value: number, isPercent: boolean, tolerance: number): Quantity {
  return { text: match[0], at: match.index!, value, isPercent, tolerance, bound: undefined };
}

function worth(word: string): number {
  const at = WORTH.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at + 1;
}

/** Whether a fact has the value that is said. */
export function isWorth(fact: number | null | undefined, said: Quantity): boolean {
  if (fact == null || (said.isPercent && Math.abs(fact) > 1)) return false;
  const value = Math.abs(fact);
  if (said.bound === 'over') return value > said.value;
  if (said.bound === 'under') return value < said.value;
  return Math.abs(value - said.value) <= said.tolerance + 1e-12;
}
