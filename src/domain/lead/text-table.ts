/**
 * Numbers texts in the order in which they are first met, the same text by the same number; '' is 0. Its own hash
 * table, because a Map takes several times as long over texts that were never looked up before, as cells are.
 */
export class TextTable {
  /** The texts by their number. */
  readonly texts: string[] = [''];
  private readonly hashes: number[] = [0];
  /** Numbers of texts by hash, open addressing, at most half full; 0 is a free slot. */
  private slots = new Int32Array(64);
  private readonly isSame: (a: string, b: string) => boolean;

  /** `isSame` may take texts as the same that differ in case; the first one met then stands for both. */
  constructor(isSame: (a: string, b: string) => boolean) {
    this.isSame = isSame;
  }

  numberOf(text: string): number {
    if (text === '') return 0;
    const { slots, hashes, texts } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!;
      if (number === 0) return this.add(text, hash);
      if (hashes[number] === hash && this.isSame(texts[number]!, text)) return number;
    }
  }

  private add(text: string, hash: number): number {
    const number = this.texts.push(text) - 1;
    this.hashes.push(hash);
    if (2 * number < this.slots.length) this.place(number);
    else {
      this.slots = new Int32Array(4 * this.slots.length);
      for (let each = 1; each <= number; each++) this.place(each);
    }
    return number;
  }

  private place(number: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[number]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }
}

/** FNV-1a over the character codes. Case and letters beyond ASCII are left out: they may count as the same. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code > 127 ? 0 : code | 32), 16_777_619);
  }
  return hash ^ (hash >>> 15);
}
