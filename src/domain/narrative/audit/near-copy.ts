import { type Claim, claimOf } from './claim.ts';
import type { Names } from './names.ts';
import { saidNumbers } from './number.ts';

interface Word {
  /** In small letters; a number by its value, a name as one word. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'name';
  readonly text: string;
  readonly at: number;
}

interface Known {
  readonly text: string;
  readonly words: readonly Word[];
}

/** What stands in place of what; undefined where nothing does. */
type Change = readonly [known: Word | undefined, said: Word | undefined];

/** Words that can come and go, and words that can stand for one another, without another meaning. */
const FILLERS = new Set(
  'a an the so far yet now also only just still then however but and in fact overall that'.split(' '),
);
const ALIKE = [
  'is are was were',
  'has have had',
  'a an the this these those our its their',
  'that which who',
  'came come comes',
  'brought brings bring',
  'fit fits fitted',
  'elsewhere others',
  'against versus vs',
  'about around roughly',
].map((row) => new Set(row.split(' ')));
const SHORTEST = 4;

/** Finds sentences that are a known one but for a word or two. */
export class NearCopies {
  private readonly known: readonly Known[];
  private readonly names: Names;

  constructor(sentences: Iterable<string>, names: Names) {
    this.names = names;
    this.known = [...new Set(sentences)]
      .map((text) => ({ text, words: this.wordsOf(text) }))
      .filter(({ words }) => words.length >= SHORTEST);
  }

  /**
   * Why a sentence is an edited copy of a known one; none where it says the same but for stops and words without
   * weight; undefined where it is no copy. One with other numbers and other words, or other names, is its own.
   */
  find(text: string): Claim[] | undefined {
    const words = this.wordsOf(text);
    if (words.length < SHORTEST - 1) return undefined;
    let best: { readonly known: Known; readonly changes: Change[]; readonly cost: number } | undefined;
    for (const known of this.known) {
      const most = Math.min(allowed(known.words.length), (best?.cost ?? Number.POSITIVE_INFINITY) - 1);
      if (!mayBeNear(known.words, words, most)) continue;
      const changes = changesOf(known.words, words);
      const cost = changes.length;
      if (cost <= most && isCopy(changes)) best = { known, changes, cost };
      if (cost === 0) break;
    }
    if (best === undefined) return undefined;
    return best.changes
      .filter((change) => !isHarmless(change))
      .map(([was, is]) =>
        is === undefined
          ? claimOf({ text, at: 0 }, `the review says: “${best!.known.text}”`)
          : claimOf(
              is,
              is.kind === 'number'
                ? `the scorecard says ${was!.text}`
                : `the review says: “${best!.known.text}”`,
            ),
      );
  }

  private wordsOf(text: string): Word[] {
    const mentions = this.names.in(text);
    const words = [
      ...text.matchAll(/[−+-]?\d[\d,.]*\d%?|[−+-]?\d%?|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu),
    ].flatMap(({ 0: said, index: at }): Word[] => {
      const mention = mentions.find((name) => at >= name.at && at < name.end);
      if (mention !== undefined) {
        const name = text.slice(mention.at, mention.end);
        return at === mention.at ? [{ word: name.toLowerCase(), kind: 'name', text: name, at }] : [];
      }
      const [number] = saidNumbers(said.replace(/^[−+-]/, ''));
      if (number === undefined || !/^[−+-]?\d|^\p{L}+$/u.test(said))
        return [{ word: said.toLowerCase(), kind: 'word', text: said, at }];
      const sign = /^[−-]/.test(said) ? '-' : '';
      return [
        { word: `${sign}${number.value}${number.isPercent ? '%' : ''}`, kind: 'number', text: said, at },
      ];
    });
    return words;
  }
}

/** How many words may differ in a copy of a sentence of so many. */
function allowed(length: number): number {
  return length < 8 ? 1 : length < 14 ? 2 : 3;
}

/** At once, whether two sentences share all but so many words. */
function mayBeNear(known: readonly Word[], said: readonly Word[], most: number): boolean {
  if (most < 0 || Math.abs(known.length - said.length) > most) return false;
  const left = new Map<string, number>();
  for (const { word } of known) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const { word } of said) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else if (++missing > most) return false;
  }
  return true;
}

/** The fewest words to exchange, add or leave out. */
function changesOf(known: readonly Word[], said: readonly Word[]): Change[] {
  const width = said.length + 1;
  const cost = new Uint16Array((known.length + 1) * width);
  for (let i = 0; i <= known.length; i++) {
    for (let j = 0; j <= said.length; j++) {
      const at = i * width + j;
      if (i === 0 || j === 0) cost[at] = i + j;
      else {
        const isSame = known[i - 1]!.word === said[j - 1]!.word;
        cost[at] = Math.min(
          cost[at - width - 1]! + (isSame ? 0 : 1),
          cost[at - width]! + 1,
          cost[at - 1]! + 1,
        );
      }
    }
  }
  const changes: Change[] = [];
  for (let [i, j] = [known.length, said.length]; i > 0 || j > 0; ) {
    const at = i * width + j;
    const [was, is] = [known[i - 1], said[j - 1]];
    const isSame = was?.word === is?.word;
    if (i > 0 && j > 0 && cost[at] === cost[at - width - 1]! + (isSame ? 0 : 1)) {
      if (!isSame) changes.unshift([was, is]);
      i--;
      j--;
    } else if (i > 0 && cost[at] === cost[at - width]! + 1) {
      changes.unshift([was, undefined]);
      i--;
    } else {
      changes.unshift([undefined, is]);
      j--;
    }
  }
  return changes;
}

/** Words changed and numbers kept, or numbers changed and words kept. */
function isCopy(changes: readonly Change[]): boolean {
  const kinds = changes.filter((change) => !isHarmless(change)).map(kindOf);
  return kinds.every((kind) => kind === 'word') || kinds.every((kind) => kind === 'number');
}

function kindOf([was, is]: Change): 'word' | 'number' | 'other' {
  const kinds = new Set([was?.kind ?? 'word', is?.kind ?? 'word']);
  if (kinds.size === 2 && !kinds.has('number')) return 'word';
  if (kinds.size === 2 || kinds.has('name')) return 'other';
  return kinds.has('number') ? 'number' : 'word';
}

function isHarmless([was, is]: Change): boolean {
  if (was === undefined || is === undefined) return FILLERS.has((was ?? is)!.word);
  if (was.kind !== 'word' || is.kind !== 'word') return false;
  return (
    singular(was.word) === singular(is.word) || ALIKE.some((row) => row.has(was.word) && row.has(is.word))
  );
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=\p{L}{3})s$/u, '');
}
