import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { readLeadFile } from '../../../src/cli/input/read.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function refusal(path: string, options: { sheet?: string } = {}): Promise<string> {
  const error: unknown = await readLeadFile(path, { ...options, zone: UTC }).catch((e) => e);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

async function piped(chunks: Uint8Array[]): ReturnType<typeof readLeadFile> {
  const real = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  Object.defineProperty(process, 'stdin', { value: Readable.from(chunks), configurable: true });
  try {
    return await readLeadFile('-', { zone: UTC });
  } finally {
    Object.defineProperty(process, 'stdin', real);
  }
}

const workbook = writeXlsx({ sheets: [{ name: 'Leads', rows: [['Name'], ['Zoë']] }] });
const GRID = [['Name'], ['Zoë']];

describe('readLeadFile', () => {
  it('reads a text file and says its encoding', async () => {
    expect(await readLeadFile(file('a.csv', 'Name;x\nZoë;1\n'), { zone: UTC })).toEqual({
      name: 'a.csv',
      encoding: 'UTF-8',
      grid: [
        ['Name', 'x'],
        ['Zoë', '1'],
      ],
    });
    const latin = await readLeadFile(file('b.tsv', Buffer.from('Name\nZo\xeb\n', 'latin1')), { zone: UTC });
    expect(latin).toEqual({ name: 'b.tsv', encoding: 'windows-1252', grid: GRID });
  });

  it('reads a workbook and says its sheet, whatever the file is called', async () => {
    for (const name of ['leads.xlsx', 'leads.csv', 'leads']) {
      expect(await readLeadFile(file(name, await workbook), { zone: UTC, sheet: 'leads' })).toEqual({
        name,
        sheet: 'Leads',
        grid: GRID,
      });
    }
    expect((await readLeadFile(file('text.xlsx', 'Name\nZoë\n'), { zone: UTC })).grid).toEqual(GRID);
  });

  it('reads standard input, be it text or a workbook, in whatever pieces it comes', async () => {
    const bytes = new TextEncoder().encode('Name\nZoë\n');
    expect(await piped([bytes.subarray(0, 8), bytes.subarray(8)])).toEqual({
      name: 'Standard input',
      encoding: 'UTF-8',
      grid: GRID,
    });
    const xlsx = await workbook;
    expect((await piped([xlsx.subarray(0, 3), xlsx.subarray(3)])).grid).toEqual(GRID);
    await expect(piped([])).rejects.toThrow(/^Standard input is empty/);
  });

  it('ends its progress at 1', async () => {
    for (const path of [file('p.csv', 'Name\nZoë\n'), file('p.xlsx', await workbook)]) {
      const heard: number[] = [];
      await readLeadFile(path, { zone: UTC, onProgress: (fraction) => heard.push(fraction) });
      expect(heard.at(-1)).toBe(1);
    }
  });

  it('says what is wrong with a path that gives no file', async () => {
    const missing = join(folder, 'none.csv');
    expect(await refusal(missing)).toBe(`There is no file ${missing}. Check the name and the folder.`);
    expect(await refusal(join(file('c.csv', 'a'), 'd.csv'))).toMatch(/^There is no file /);
    expect(await refusal(folder)).toBe(`${folder} is a folder. Give the file in it: .csv, .tsv or .xlsx.`);
    const loop = join(folder, 'loop.csv');
    symlinkSync(loop, loop);
    expect(await refusal(loop)).toBe(`${loop} cannot be read (ELOOP). Copy it elsewhere and try again.`);
  });

  it('refuses a file without any text', async () => {
    for (const content of ['', ' \r\n\n', '\ufeff']) {
      expect(await refusal(file('empty.csv', content))).toBe(
        'empty.csv is empty. Give a file with a header row and a row for each lead.',
      );
    }
  });

  it('refuses a sheet of a text file rather than ignore it', async () => {
    expect(await refusal(file('s.csv', 'a,b'), { sheet: 'Leads' })).toBe(
      's.csv is a text file and has no sheet "Leads". Leave out --sheet.',
    );
  });

  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0'],
    ['a picture', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a compressed archive', '\x1f\x8b\x08\0\0'],
    ['a text document (RTF)', '{\\rtf1\\ansi'],
    ['a web page or XML', '\xef\xbb\xbf\n <HTML><body><table>'],
    ['a web page or XML', '<?xml version="1.0"?>'],
  ])('names %s for what it is', async (what, start) => {
    expect(await refusal(file('x.xls', Buffer.from(start, 'latin1')))).toMatch(
      new RegExp(
        `^x\\.xls is ${what.replace(/[()]/g, '\\$&')}.*not a table\\. Export the leads as \\.csv or \\.xlsx`,
      ),
    );
  });

  it('names the file in what the readers of text and workbooks say', async () => {
    expect(await refusal(file('q.csv', 'a\n"b'))).toMatch(/^q\.csv, row 2: /);
    expect(await refusal(file('u.csv', Buffer.from('\xc3\xa9\n\xff', 'latin1')))).toMatch(
      /^u\.csv, line 2: /,
    );
    expect(await refusal(file('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toMatch(
      /^old\.xls is in the old Excel/,
    );
    expect(await refusal(file('z.csv', 'PK\x03\x04zip'))).toMatch(
      /^z\.csv cannot be read as an Excel workbook/,
    );
  });
});
