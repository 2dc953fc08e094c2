import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import type { Grid } from '../../domain/lead/cell.ts';
import type { TimeZone } from '../../domain/lead/zone.ts';
import { readDelimited } from './delimited.ts';
import { decodeText } from './encoding.ts';
import { readWorkbook } from './workbook.ts';

const WORKBOOK = ['PK\x03\x04', '\xd0\xcf\x11\xe0'];

/** How files begin, as Latin-1, that people take for a table. */
const FOREIGN: readonly (readonly [what: string, ...signatures: string[]])[] = [
  ['a PDF', '%PDF'],
  ['a picture', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  ['a compressed archive', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'PK\x05\x06'],
  ['a text document (RTF)', '{\\rtf'],
  [
    'a web page or XML, as some CRMs export under the name .xls',
    '<!doctype',
    '<html',
    '<head',
    '<table',
    '<?xml',
  ],
];

/**
 * The rows of a lead file, told apart by content and not by name: an XLSX workbook, else delimited text. The path
 * '-' is standard input. `name` is what to call the file in messages; `sheet` is given for a workbook, `encoding`
 * for a text. `zone` is where the wall times of a workbook belong; texts keep their dates as text.
 * `onProgress` hears fractions up to 1.
 *
 * Throws an InputError with the remedy for whatever cannot be read or holds nothing.
 */
export async function readLeadFile(
  path: string,
  options: { sheet?: string; zone: TimeZone; onProgress?: (fraction: number) => void },
): Promise<{ name: string; sheet?: string; encoding?: string; grid: Grid }> {
  const { name, bytes } = await readBytes(path);
  const start = bytes.toString('latin1', 0, 512);
  if (WORKBOOK.some((signature) => start.startsWith(signature))) {
    const { sheet, grid } = await readWorkbook(bytes, name, options.sheet, options.zone);
    options.onProgress?.(1);
    return { name, sheet, grid };
  }
  const word = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  for (const [what, ...signatures] of FOREIGN) {
    if (signatures.some((signature) => start.startsWith(signature) || word.startsWith(signature))) {
      throw new InputError('file', `${name} is ${what}, not a table. Export the leads as .csv or .xlsx.`);
    }
  }
  const { text, encoding } = decodeText(bytes, name);
  if (!/\S/.test(text)) {
    throw new InputError('file', `${name} is empty. Give a file with a header row and a row for each lead.`);
  }
  if (options.sheet !== undefined) {
    throw new InputError(
      'file',
      `${name} is a text file and has no sheet "${options.sheet}". Leave out --sheet.`,
    );
  }
  return { name, encoding, grid: readDelimited(text, name, options.onProgress) };
}

/** A text file in whatever encoding `decodeText` tells. Throws as `readLeadFile` does. */
export async function readTextFile(path: string): Promise<string> {
  const { name, bytes } = await readBytes(path);
  return decodeText(bytes, name).text;
}

/** The bytes of a file and what to call it; the path '-' is standard input. Throws `InputError` for what cannot be read. */
export async function readBytes(path: string): Promise<{ name: string; bytes: Buffer }> {
  if (path === '-') return { name: 'Standard input', bytes: await standardInput() };
  return {
    name: basename(path),
    bytes: await readFile(path).catch((e) => Promise.reject(unreadable(path, e))),
  };
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function unreadable(path: string, { code = '' }: NodeJS.ErrnoException): InputError {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError('file', `There is no file ${path}. Check the name and the folder.`);
  }
  if (code === 'EISDIR')
    return new InputError('file', `${path} is a folder. Give the file in it: .csv, .tsv or .xlsx.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputError(
      'file',
      `${path} may not be read. Give yourself the right to read it, or copy it elsewhere.`,
    );
  }
  if (code === 'ERR_FS_FILE_TOO_LARGE')
    return new InputError('file', `${path} is larger than 2 GB. Split it.`);
  return new InputError(
    'file',
    `${path} cannot be read${code && ` (${code})`}. Copy it elsewhere and try again.`,
  );
}
