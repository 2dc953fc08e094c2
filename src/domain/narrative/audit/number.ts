/** A number as a text says it. */
export interface SaidNumber {
  readonly text: string;
  readonly at: number;
  /** Its value; that of a percentage is a share, 0.52 for 52%. */
  readonly value: number;
  readonly isPercent: boolean;
  /** How far the value may be from a fact that was rounded to it. */
  readonly tolerance: number;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);
const SINGLE = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, tens) => [word, 10 * tens] as const).slice(2),
  ['dozen', 12] as const,
]);

const WORD = [...SINGLE.keys(), ...SCALES.keys()].join('|');
/** A number in words, as the source of a pattern. */
export const NUMBER_WORDS = String.raw`(?:(?:${WORD})(?:[\s-]+(?:and\s+)?(?:${WORD}))*)`;
const IN_WORDS = new RegExp(
  `\\b(?:${WORD})(?:(?:[\\s-]+|(?<=hundred|thousand|million)\\s+and\\s+)(?:${WORD}))*\\b(\\s*(?:percent|per cent|%))?`,
  'gi',
);
const IN_DIGITS =
  /(?<![\p{L}\p{N}.,])[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s*(?:%|percent\b|per cent\b))?(?![\p{L}\p{N}])/gu;

/**
 * Every number of a text, in digits (`1,159`, `10.5%`) or in English words (`twenty-six`, `two percent`),
 * in the order in which they stand. "One" counts only beside another number word or before a percent
 * sign, because it mostly is no number. Digits within a word, a date or a code are no number of their own.
 */
export function saidNumbers(text: string): SaidNumber[] {
  const found = [...text.matchAll(IN_DIGITS)].map((match) => inDigits(match[0], match.index));
  for (const match of text.matchAll(IN_WORDS)) {
    const percent = match[1] ?? '';
    const words = match[0].slice(0, match[0].length - percent.length);
    const value = inWords(words);
    if (words.toLowerCase() === 'one' && percent === '') continue;
    found.push({
      text: match[0],
      at: match.index,
      value: percent === '' ? value : value / 100,
      isPercent: percent !== '',
      tolerance: percent === '' ? 0 : 0.005,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

function inDigits(text: string, at: number): SaidNumber {
  const isPercent = /%|percent|per cent/.test(text);
  const digits = text.replace(/[^\d.]/g, '');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const step = 0.5 * 10 ** -decimals;
  const value = Number(digits);
  return {
    text: text.trim(),
    at,
    value: isPercent ? value / 100 : value,
    isPercent,
    tolerance: isPercent ? step / 100 : decimals === 0 ? 0 : step,
  };
}

function inWords(text: string): number {
  let [whole, part] = [0, 0];
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale === 100) part = (part || 1) * 100;
    else if (scale !== undefined) {
      whole += (part || 1) * scale;
      part = 0;
    } else part += SINGLE.get(word) ?? 0;
  }
  return whole + part;
}
