import { InputError, quoted } from '../input-error.ts';
import { comparable } from '../lead/cell.ts';
import { parseNumber, parseRange } from '../lead/number.ts';

/** What a criterion answers for one lead; unknown is never "not met". */
export const UNKNOWN = 0;
export const MET = 1;
export const NOT_MET = 2;
export type Answer = typeof UNKNOWN | typeof MET | typeof NOT_MET;

export type TestId =
  | 'is one of'
  | 'is none of'
  | 'contains any of'
  | 'contains none of'
  | 'at least'
  | 'at most'
  | 'between'
  | 'is filled'
  | 'is blank'
  | 'within days'
  | 'matches domain';

/** Judges the filled text of a cell. */
export type Judge = (text: string) => Answer;

/** A test of the rubric: what it needs to compare with, and how it judges a cell that is filled. */
export interface RubricTest {
  readonly id: TestId;
  readonly meaning: string;
  /** What the value must be, for people; '' where the test needs none. */
  readonly needs: string;
  /** Compares numbers, so that a cell that holds one is not read as text. */
  readonly ofNumbers?: true;
  /** Throws `InputError` where the value is not what the test needs. */
  readonly judge: (value: string) => Judge;
}

const answer = (met: boolean): Answer => (met ? MET : NOT_MET);

/** Every test a criterion may make. A blank cell answers unknown, but for "is blank". */
export const TESTS: readonly RubricTest[] = [
  {
    id: 'is one of',
    meaning: 'the cell is one of the listed values',
    needs: 'a list such as Retail; Wholesale',
    judge: (value) => {
      const options = new Set(listOf(value));
      return (text) => answer(options.has(comparable(text)));
    },
  },
  {
    id: 'is none of',
    meaning: 'the cell is none of the listed values',
    needs: 'a list such as Student; Vendor',
    judge: (value) => {
      const options = new Set(listOf(value));
      return (text) => answer(!options.has(comparable(text)));
    },
  },
  {
    id: 'contains any of',
    meaning: 'at least one of the listed words stands in the cell',
    needs: 'a list such as director; head of',
    judge: (value) => {
      const pattern = anyOf(listOf(value));
      return (text) => answer(pattern.test(comparable(text)));
    },
  },
  {
    id: 'contains none of',
    meaning: 'none of the listed words stands in the cell',
    needs: 'a list such as student; job seeker',
    judge: (value) => {
      const pattern = anyOf(listOf(value));
      return (text) => answer(!pattern.test(comparable(text)));
    },
  },
  {
    id: 'at least',
    meaning: 'the number is this or more',
    needs: 'a number such as 20',
    ofNumbers: true,
    judge: (value) => within(numberIn(value), Number.POSITIVE_INFINITY),
  },
  {
    id: 'at most',
    meaning: 'the number is this or less',
    needs: 'a number such as 500',
    ofNumbers: true,
    judge: (value) => within(Number.NEGATIVE_INFINITY, numberIn(value)),
  },
  {
    id: 'between',
    meaning: 'the number lies between these two, both included',
    needs: 'two numbers such as 20 and 500',
    ofNumbers: true,
    judge: (value) => {
      const parts = value.split(/\s*(?:;|\band\b|\bto\b)\s*/i);
      const range =
        parts.length === 2 ? { low: numberIn(parts[0]!), high: numberIn(parts[1]!) } : rangeIn(value);
      if (range === undefined || !(range.low <= range.high) || !Number.isFinite(range.high - range.low)) {
        throw new InputError(
          'rubric',
          `${quoted(value)} is not two numbers, the lower first; write 20 and 500`,
        );
      }
      return within(range.low, range.high);
    },
  },
  {
    id: 'is filled',
    meaning: 'the cell holds something, a box its tick',
    needs: '',
    judge: () => (text) => answer(comparable(text) !== 'false'),
  },
  { id: 'is blank', meaning: 'the cell holds nothing', needs: '', judge: () => () => NOT_MET },
  {
    id: 'within days',
    meaning: 'the date lies no more than this many days from the day the lead came in',
    needs: 'a number of days such as 90',
    judge: (value) => {
      const days = numberIn(value);
      if (days < 0) throw new InputError('rubric', `${quoted(value)} is no number of days; write 0 or more`);
      // The date itself is judged by the column's reader: what comes here is a distance in days.
      return (text) => answer(Math.abs(Number(text)) <= days);
    },
  },
  {
    id: 'matches domain',
    meaning: 'the mailbox or website belongs to one of the listed domains',
    needs: 'a list such as example.com; example.org',
    judge: (value) => {
      const domains = listOf(value).map((domain) => domainOf(domain) || domain.replace(/^[@.]+/, ''));
      return (text) => {
        const host = domainOf(text);
        if (host === '') return UNKNOWN;
        return answer(domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
      };
    },
  },
];

const BY_ID = new Map(TESTS.map((test) => [test.id, test]));

/** The test of an id. */
export function testOf(id: TestId): RubricTest {
  return BY_ID.get(id)!;
}

/** The parts of a list in comparable form: separated by semicolons, bars or lines, or else by commas. */
export function listOf(value: string): string[] {
  return value
    .split(/[;|\n]/.test(value) ? /[;|\n]/ : ',')
    .map(comparable)
    .filter((part) => part !== '');
}

/**
 * Any of the words, anywhere; one of three letters or fewer only as a word of its own, so that "vp"
 * is not found in "mvps" nor "coo" in "coordinator".
 */
function anyOf(list: readonly string[]): RegExp {
  // What all words begin with is looked for first: "@" of a list of mail domains.
  const start = commonStart(list);
  const parts = list.map((part) => {
    const text = escaped(part.slice(start.length));
    return part.length <= 3 ? `${WORD_START}${escaped(part)}${WORD_END}` : text;
  });
  if (list.length === 0) return /(?!)/;
  return new RegExp(`${escaped(start)}(?:${parts.join('|')})`, 'u');
}

const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What all words begin with; '' where one is short enough to count only as a word of its own. */
function commonStart(list: readonly string[]): string {
  if (list.some((part) => part.length <= 3)) return '';
  let start = list[0] ?? '';
  for (const part of list) while (!part.startsWith(start)) start = start.slice(0, -1);
  return start;
}

/** Met or not met only where the whole range of a cell such as "51-200" answers alike. */
function within(least: number, most: number): Judge {
  return (text) => {
    const range = parseRange(text);
    if (range === undefined) return UNKNOWN;
    if (range.low >= least && range.high <= most) return MET;
    return range.high < least || range.low > most ? NOT_MET : UNKNOWN;
  };
}

function numberIn(value: string): number {
  const number = parseNumber(value);
  if (Number.isNaN(number)) throw new InputError('rubric', `${quoted(value)} is no number`);
  return number;
}

/** Two numbers written as one range; a plain number ("20,500") is only one. */
function rangeIn(value: string): ReturnType<typeof parseRange> {
  return Number.isNaN(parseNumber(value)) ? parseRange(value) : undefined;
}

/** A number in a writing that `parseNumber` reads back: "1.125" would be a thousand and more. */
export function plainNumber(number: number): string {
  return String(number).replace(/\.\d{3}$/, '$&0');
}

/** The host of a mailbox or a web address; '' where there is none. */
function domainOf(text: string): string {
  const host = comparable(text)
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^(?:www)?\./, '')
    .replace(/[:>].*$/, '');
  return host.includes('.') ? host : '';
}
