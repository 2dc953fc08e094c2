import { inflateRawSync } from 'node:zlib';

const [CENTRAL_ENTRY, END] = [0x02014b50, 0x06054b50];

/** The parts of an .xlsx file as text, by path: a reader of the zip that owes nothing to the writer. */
export function partsOf(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const parts = new Map<string, string>();
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END) throw new Error('the zip has no end record');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error(`no zip entry at ${at}`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const body = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
