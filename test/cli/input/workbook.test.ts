import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/cli/input/workbook.ts';
import { InputError } from '../../../src/domain/input-error.ts';
import { intlZone, UTC } from '../../../src/domain/lead/zone.ts';

const BERLIN = intlZone('Europe/Berlin');
type Row = (string | number | boolean | Date | null)[];
const sheetOf = (name: string, rows: Row[], more: Partial<WriteOptions['sheets'][number]> = {}) => ({
  name,
  rows,
  ...more,
});
const read = (bytes: Uint8Array, sheet?: string, zone = UTC) =>
  readWorkbook(bytes, 'leads.xlsx', sheet, zone);

async function refusal(bytes: Uint8Array, sheet?: string): Promise<string> {
  const error: unknown = await read(bytes, sheet).catch((e) => e);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe('readWorkbook', () => {
  it('reads texts, numbers, booleans and blanks, and keeps empty rows in their place', async () => {
    const bytes = await writeXlsx({
      sheets: [sheetOf('Leads', [['Name', 'Amount', 'Won'], [], ['Zoë 株', 1.5, true], ['=1+1', 0, false]])],
    });
    expect(await read(bytes)).toEqual({
      sheet: 'Leads',
      sheets: ['Leads'],
      grid: [
        ['Name', 'Amount', 'Won'],
        [null, null, null],
        ['Zoë 株', 1.5, true],
        ['=1+1', 0, false],
      ],
    });
  });

  it('places dates, which a workbook keeps as wall time, in the zone of the review', async () => {
    const wall = (text: string) => new Date(`${text}Z`);
    const bytes = await writeXlsx({
      sheets: [
        sheetOf('Leads', [
          [wall('2024-01-15T09:30'), wall('2024-07-15T09:30'), wall('2024-07-01T00:00')],
          // Skipped by the clock; come twice.
          [wall('2024-03-31T02:30'), wall('2024-10-27T02:30'), wall('2024-12-31T23:59:59')],
        ]),
      ],
    });
    // Berlin is one hour ahead of UTC in winter and two in summer.
    expect((await read(bytes, undefined, BERLIN)).grid).toEqual([
      [wall('2024-01-15T08:30'), wall('2024-07-15T07:30'), wall('2024-06-30T22:00')],
      [wall('2024-03-31T01:30'), wall('2024-10-27T00:30'), wall('2024-12-31T22:59:59')],
    ]);
  });

  it('counts days from 1900 or 1904, as the workbook says', async () => {
    // Excel shows 45292 as 2024-01-01 under the 1900 system; the 1904 system counts 1,462 days less.
    const day = (serial: number, dateSystem: '1900' | '1904') =>
      writeXlsx({
        dateSystem,
        sheets: [
          sheetOf('Leads', [], {
            cells: new Map([['0,0', { value: serial, style: { numFmt: 'yyyy-mm-dd' } }]]),
          }),
        ],
      });
    const expected = [[new Date('2023-12-31T23:00Z')]];
    expect((await read(await day(45292, '1900'), undefined, BERLIN)).grid).toEqual(expected);
    expect((await read(await day(43830, '1904'), undefined, BERLIN)).grid).toEqual(expected);
  });

  it('gives what formulas last showed, plain text for rich text, and nothing for errors', async () => {
    const cells: NonNullable<WriteOptions['sheets'][number]['cells']> = new Map([
      ['0,0', { formula: 'A2*2', formulaResult: 42 }],
      ['0,1', { richText: [{ text: 'bold', font: { bold: true } }, { text: ' and not' }] }],
      ['0,2', { value: '#N/A', type: 'error' }],
      ['0,3', { value: 'last' }],
    ]);
    const bytes = await writeXlsx({ sheets: [sheetOf('Leads', [], { cells })] });
    expect((await read(bytes)).grid).toEqual([[42, 'bold and not', '', 'last']]);
  });

  it('takes the first visible sheet that holds anything, and lists all', async () => {
    const bytes = await writeXlsx({
      sheets: [
        sheetOf('Lists', [['x']], { hidden: true }),
        sheetOf('Cover', [[null, '']]),
        sheetOf('Leads', [['Name']]),
        sheetOf('Other', [['y']]),
      ],
    });
    expect(await read(bytes)).toEqual({
      sheet: 'Leads',
      grid: [['Name']],
      sheets: ['Lists', 'Cover', 'Leads', 'Other'],
    });
  });

  it('takes the sheet that is named, hidden or not, without regard to case', async () => {
    const bytes = await writeXlsx({
      sheets: [sheetOf('Leads', [['a']]), sheetOf('Old Leads', [['b']], { hidden: true })],
    });
    expect(await read(bytes, 'old leads')).toMatchObject({ sheet: 'Old Leads', grid: [['b']] });
  });

  it('lists the sheets when the named one is not there, empty, or nothing is visible', async () => {
    const bytes = await writeXlsx({
      sheets: [sheetOf('Blank', []), sheetOf('Leads', [['a']], { hidden: true })],
    });
    const list = 'Its sheets: "Blank", "Leads".';
    expect(await refusal(bytes, 'Sales')).toContain(`leads.xlsx has no sheet "Sales". ${list}`);
    expect(await refusal(bytes, 'Blank')).toContain(`The sheet "Blank" of leads.xlsx is empty. ${list}`);
    expect(await refusal(bytes)).toContain(`leads.xlsx has no visible sheet that holds anything. ${list}`);
  });

  it('says so when a workbook is cut off, altered or no workbook at all', async () => {
    const bytes = await writeXlsx({ sheets: [sheetOf('Leads', [['Name'], ['Zoë']])] });
    const altered = bytes.map((byte, i) => (i > 60 && i < 90 ? byte ^ 0xff : byte));
    for (const bad of [bytes.subarray(0, bytes.length / 2), altered, Buffer.from('PK\x03\x04 and no more')]) {
      expect(await refusal(bad)).toMatch(
        /^leads\.xlsx cannot be read as an Excel workbook \(\.xlsx\): it is damaged.*save it again/,
      );
    }
  });

  it('names the sheet that cannot be read in a workbook that can', async () => {
    // Two cells in opposite corners span more cells than are read.
    const corner = new Map([['1048575,16383', { value: 'far' }]]);
    const bytes = await writeXlsx({
      sheets: [sheetOf('Far', [['a']], { cells: corner }), sheetOf('Leads', [['b']])],
    });
    expect(await refusal(bytes)).toMatch(
      /^The sheet "Far" of leads\.xlsx cannot be read: .*"Leads"\. Name another/,
    );
    expect((await read(bytes, 'Leads')).grid).toEqual([['b']]);
  });

  it('tells a password from the old format', async () => {
    const bytes = await writeXlsx({
      sheets: [sheetOf('Leads', [['Name']])],
      encryption: { password: 'secret', spinCount: 1 },
    });
    expect(await refusal(bytes)).toMatch(/^leads\.xlsx is protected by a password\..*remove the password/);
    const xls = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(504).fill(0)]);
    expect(await refusal(xls)).toMatch(
      /^leads\.xlsx is in the old Excel format \(\.xls\).*save it again as \.xlsx/,
    );
  });
});
