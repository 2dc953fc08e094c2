import { type Claim, claimOf } from './claim.ts';
import type { Names } from './names.ts';
import { saidNumbers } from './number.ts';
import { type Change, changesOf, mayBeNear, mayHold, type Word } from './word-changes.ts';

interface Known {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words that can come and go, and words that can stand for one another, without another meaning. */
const FILLERS = new Set(
  'a an the so far yet now also only just still then however but and in fact overall that is are was were them lead leads first'.split(
    ' ',
  ),
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
/** So many words of a longer sentence, one of them changed and no number among them, are a copy of that part. */
const SHORTEST_PART = 6;

/** Finds sentences that are a known one but for a word or two. */
export class NearCopies {
  private readonly known: readonly Known[];
  private readonly names: Names;

  private readonly refs: ReadonlyMap<string, readonly string[]>;

  /** `sentences`: known ones, each with the facts it rests on. */
  constructor(sentences: ReadonlyMap<string, readonly string[]>, names: Names) {
    this.names = names;
    this.refs = sentences;
    this.known = [...sentences.keys()]
      .map((text) => ({ text, words: this.wordsOf(text) }))
      .filter(({ words }) => words.length >= SHORTEST);
  }

  /**
   * Why a sentence is an edited copy of a known one; backed where it says the same but for stops and words without
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
    if (best === undefined) return this.findPart(words);
    const { known, changes } = best;
    const changed = changes.filter((change) => !isHarmless(change));
    if (changed.length === 0) return [claimOf({ text, at: 0 }, '', this.refs.get(known.text) ?? [])];
    return changed.map(([was, is]) =>
      is === undefined
        ? claimOf({ text, at: 0 }, `the review says: “${known.text}”`)
        : claimOf(
            is,
            is.kind === 'number' ? `the scorecard says ${was!.text}` : `the review says: “${known.text}”`,
          ),
    );
  }

  /** A part of a known sentence with one word changed; a part as it stands is judged by what it says. */
  private findPart(words: readonly Word[]): Claim[] | undefined {
    if (words.length < SHORTEST_PART || words.some(({ kind }) => kind === 'number')) return undefined;
    const found: { readonly text: string; readonly changed: Change }[] = [];
    for (const known of this.known) {
      if (known.words.length <= words.length || !mayHold(known.words, words)) continue;
      const changes = changesOf(known.words, words, true);
      const changed = changes.filter((change) => !isHarmless(change));
      if (changed.length === 0) return undefined;
      if (changes.length === 1 && kindOf(changed[0]!) === 'word')
        found.push({ text: known.text, changed: changed[0]! });
    }
    const [first] = found;
    const said = first?.changed[1];
    return first && said && [claimOf(said, `the review says: “${first.text}”`)];
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
    singular(was.word) === singular(is.word) ||
    (FILLERS.has(was.word) && FILLERS.has(is.word)) ||
    ALIKE.some((row) => row.has(was.word) && row.has(is.word))
  );
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=\p{L}{3})s$/u, '');
}
