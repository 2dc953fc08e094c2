import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** The most colours of a palette. */
const MOST = 256;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** An image: each pixel as 0xRRGGBB, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colors: Uint32Array;
}

/**
 * Reads a PNG as browsers write their pictures: 8 bits a channel, with or without transparency, which is left out, and
 * not interlaced. Throws where it is another kind. (PNG, third edition, sections 5, 9 and 11.)
 */
export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('not that kind of PNG');
  const size = kind === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(data));
  const colors = new Uint32Array(width * height);
  let above = Buffer.alloc(width * size);
  for (let row = 0; row < height; row++) {
    const start = row * (width * size + 1);
    const line = lines.subarray(start + 1, start + 1 + width * size);
    unfilter(line, above, lines[start]!, size);
    for (let at = 0; at < width; at++) colors[row * width + at] = line.readUIntBE(at * size, 3);
    above = line;
  }
  return { width, height, colors };
}

/** Gives the bytes of a line back what its filter has taken from them. */
function unfilter(line: Buffer, above: Buffer, filter: number, size: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = at < size ? 0 : line[at - size]!;
    const up = above[at]!;
    const corner = at < size ? 0 : above[at - size]!;
    line[at]! += [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** A PNG with a palette: the 256 commonest colours, and the nearest of them in place of each other one. */
export function palettePng({ width, height, colors }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  const palette = byCount.slice(0, MOST);
  const places = new Map(byCount.map((color, at) => [color, at < MOST ? at : nearest(palette, color)]));
  const lines = Buffer.alloc((width + 1) * height);
  colors.forEach((color, at) => {
    lines[at + Math.floor(at / width) + 1] = places.get(color)!;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const table = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function channels(color: number): [red: number, green: number, blue: number] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function nearest(palette: readonly number[], color: number): number {
  const [red, green, blue] = channels(color);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, other] of palette.entries()) {
    const [r, g, b] = channels(other);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
