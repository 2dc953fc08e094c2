import { describe, expect, it } from 'vitest';
import { createSpreadsheet } from '../../src/host/model/spreadsheet.ts';
import { openFile } from '../../src/workbench/worker/open.ts';
import { saveFile } from '../../src/workbench/worker/save.ts';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

async function opened(name: string, content: ArrayBuffer) {
  const model = createSpreadsheet({ timeZone: 'Europe/Berlin' });
  await openFile(model, name, content, true);
  return model;
}

describe('opening a file', () => {
  it('reads numbers and dates of a CSV, but no formulas', async () => {
    const { data } = await opened(
      'a/June leads.csv',
      bytes('Created,Size,Note\n2026-06-01,"1,200",=1+1\n2026-06-02,7,+49 30\n'),
    );
    expect(data.name).toBe('June leads');
    expect(data.sheets.map(({ name }) => name)).toEqual(['June leads']);
    // 46174 is 1 June 2026, counted from 30 December 1899.
    expect(data.sheets[0]!.rows).toEqual([
      ['Created', 'Size', 'Note'],
      [46174, 1200, '=1+1'],
      [46175, 7, '+49 30'],
    ]);
  });

  it('leaves as text what another country reads as another number or day', async () => {
    const { data } = await opened(
      'x.csv',
      bytes('Anfrage,Mitarbeiter\n05.10.2026,1.200\n25.10.2026,950\n4/5/2026,"1,5"\n2026-10-05,1.25\n'),
    );
    expect(data.sheets[0]!.rows.slice(1)).toEqual([
      ['05.10.2026', '1.200'],
      ['25.10.2026', 950],
      ['4/5/2026', '1,5'],
      [46300, 1.25],
    ]);
  });

  it('reads semicolons and Windows-1252', async () => {
    const { data } = await opened(
      'x.csv',
      new Uint8Array([...'a;b\nM'].map((c) => c.charCodeAt(0)).concat(0xfc, 0x3b, 0x31)).buffer,
    );
    expect(data.sheets[0]!.rows).toEqual([
      ['a', 'b'],
      ['Mü', 1],
    ]);
  });

  it('puts a file beside what is there, under a name of its own', async () => {
    const model = await opened('leads.csv', bytes('a\n1'));
    await openFile(model, 'leads.csv', bytes('a\n2'), false);
    expect(model.data.sheets.map(({ name }) => name)).toEqual(['leads', 'leads (2)']);
    expect(model.activeSheet.name).toBe('leads (2)');
  });

  it('says so where a file is empty, no text or no workbook', async () => {
    await expect(opened('x.csv', bytes(''))).rejects.toThrow('x.csv is empty');
    await expect(opened('x.csv', new Uint8Array([80, 75, 3, 4, 0, 0, 8]).buffer)).rejects.toThrow(
      'x.csv is no text file',
    );
    await expect(opened('x.xlsx', bytes('nothing'))).rejects.toThrow(
      'x.xlsx cannot be read as an Excel workbook',
    );
  });
});

describe('saving', () => {
  it('gives back what was opened, dates on the same day', async () => {
    const before = await opened('leads.csv', bytes('Created,Name\n2026-06-01,Ann\n'));
    const saved = await saveFile(before);
    const after = await opened('leads.xlsx', saved.buffer as ArrayBuffer);
    expect(after.data.sheets[0]!.rows).toEqual(before.data.sheets[0]!.rows);
  });
});
