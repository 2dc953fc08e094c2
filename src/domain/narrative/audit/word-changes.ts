/** A word of a sentence, and where in it. */
export interface Word {
  /** In small letters; a number by its value, a name as one word. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'name';
  readonly text: string;
  readonly at: number;
}

/** What stands in place of what; undefined where nothing does. */
export type Change = readonly [known: Word | undefined, said: Word | undefined];

/** At once, whether two sentences share all but so many words. */
export function mayBeNear(known: readonly Word[], said: readonly Word[], most: number): boolean {
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

/** At once, whether a sentence can have all but one of so many words. */
export function mayHold(known: readonly Word[], said: readonly Word[]): boolean {
  const has = new Set(known.map(({ word }) => word));
  return said.filter(({ word }) => !has.has(word)).length <= 1;
}

/** The fewest words to exchange, add or leave out; of a part, what stands before and after it is none. */
export function changesOf(known: readonly Word[], said: readonly Word[], isPart = false): Change[] {
  const width = said.length + 1;
  const cost = new Uint16Array((known.length + 1) * width);
  for (let i = 0; i <= known.length; i++) {
    for (let j = 0; j <= said.length; j++) {
      const at = i * width + j;
      if (i === 0 || j === 0) cost[at] = isPart ? j : i + j;
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
  let last = known.length;
  if (isPart)
    for (let i = last; i >= 0; i--)
      if (cost[i * width + said.length]! < cost[last * width + said.length]!) last = i;
  const changes: Change[] = [];
  for (let [i, j] = [last, said.length]; j > 0 || (i > 0 && !isPart); ) {
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
