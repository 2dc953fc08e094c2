import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/cli/input/delimited.ts';
import { InputError } from '../../../src/domain/input-error.ts';

const read = (text: string, name = 'leads.csv') => readDelimited(text, name);

describe('readDelimited', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('finds %s', (_, d) => {
    expect(read(`Name${d}Source${d}Notes\nA${d}x${d}\nB${d}y${d}z\n`)).toEqual([
      ['Name', 'Source', 'Notes'],
      ['A', 'x', ''],
      ['B', 'y', 'z'],
    ]);
  });

  it('keeps decimal commas of a table with semicolons, even where every row has more commas', () => {
    expect(read('A;B;C\n1,1;2,2;3,3\n4,4;5,5;6,6\n')[2]).toEqual(['4,4', '5,5', '6,6']);
    expect(read('Umsatz, EUR;Datum\n1,5;x\n2,5;y\n')[1]).toEqual(['1,5', 'x']);
  });

  it('keeps lists within the cells of a table with commas, even where its rows are ragged or blank', () => {
    expect(read('Name,Interests,Owner\nA,x;y,Z\n\nB,x;y\nC,x;y,Z,extra\n')).toEqual([
      ['Name', 'Interests', 'Owner'],
      ['A', 'x;y', 'Z'],
      [''],
      ['B', 'x;y'],
      ['C', 'x;y', 'Z', 'extra'],
    ]);
  });

  it('finds the delimiter below a title line', () => {
    expect(read('Leads of June\nName;Source\nA;x, y\nB;z\n')[2]).toEqual(['A', 'x, y']);
  });

  it('reads a single column as such', () => {
    expect(read('Email\na@x.org\nb@x.org\n')).toEqual([['Email'], ['a@x.org'], ['b@x.org']]);
  });

  it('separates a .tsv at tabs whatever else its cells hold', () => {
    expect(read('a,b\n1,2\n', 'leads.TSV')).toEqual([['a,b'], ['1,2']]);
  });

  it("obeys Excel's sep line and does not count it as a row", () => {
    expect(read('sep=;\r\na,b;c\r\n1,5;2\r\n')).toEqual([
      ['a,b', 'c'],
      ['1,5', '2'],
    ]);
    expect(read('"sep=|"\na|b')).toEqual([['a', 'b']]);
    expect(read('sep=\t\na,b\tc')).toEqual([['a,b', 'c']]);
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('ends rows at %j', (end) => {
    expect(read(`a,b${end}"1",2${end}${end}3,"4"${end}`)).toEqual([['a', 'b'], ['1', '2'], [''], ['3', '4']]);
  });

  it('ends rows at LF and CRLF mixed', () => {
    expect(read('a,b\r\n1,2\n3,4\r\n5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('keeps quoted line breaks, delimiters and doubled quotes in their cell', () => {
    expect(read('a,b\r\n"one\r\ntwo, ""three""",x\r\n')[1]).toEqual(['one\r\ntwo, "three"', 'x']);
    expect(read('"a\nb",c\r1,2\r')).toEqual([
      ['a\nb', 'c'],
      ['1', '2'],
    ]);
  });

  it('keeps blank lines, so that rows have the numbers a spreadsheet shows', () => {
    expect(read('\na,b\n\n\n1,2\n').map((row) => row.length)).toEqual([1, 2, 1, 1, 2]);
  });

  it('leaves every cell text', () => {
    expect(read('a,b\n007,TRUE\n 1.50 ,2024-05-01\n').flat()).toEqual([
      'a',
      'b',
      '007',
      'TRUE',
      ' 1.50 ',
      '2024-05-01',
    ]);
  });

  it('reads no text as no rows', () => {
    expect(read('')).toEqual([]);
  });

  it('takes quotes inside a cell that is closed on its own line as they stand', () => {
    expect(read('a,b\n5" pipe,x\n"The "Best" Corp",y\n')).toEqual([
      ['a', 'b'],
      ['5" pipe', 'x'],
      ['The "Best" Corp', 'y'],
    ]);
  });

  it.each([
    ['to the end of the file', 'a,b\n\n"x\ny",1\n"open,2\n3,4\n', 4],
    ['until the quote of a later row', 'a,b\n"Acme,1\n"Foo, Inc",2\n3,4\n', 2],
  ])('names the spreadsheet row of a quote left open %s', (_, text, row) => {
    for (const progress of [undefined, () => {}]) {
      const act = () => readDelimited(text, 'leads.csv', progress);
      expect(act).toThrow(InputError);
      expect(act).toThrow(new RegExp(`^leads\\.csv, row ${row}: .*quotation mark.*twice`));
    }
  });

  it('tells its progress in rising fractions up to 1', () => {
    const heard: number[] = [];
    readDelimited('a,b\n1,2\n'.repeat(100), 'leads.csv', (fraction) => heard.push(fraction));
    expect(heard.length).toBeGreaterThan(7);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  it('reads back any grid of texts that Papa.unparse writes, by whatever delimiter and line end', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '株',
      '😀',
      '"',
      '""',
      ',',
      ';',
      '|',
      '\t',
      '\n',
      '\r\n',
      ' ',
      '',
    );
    const cell = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.string(),
    );
    // A line break at the end of a row's last cell may be lost with the CR of the line end.
    const last = cell.map((text) => text.replace(/\r+$/, ''));
    const row = fc
      .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), last)
      .map(([cells, end]) => [...cells, end]);
    const delimiters = fc.constantFrom(',', ';', '\t', '|');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        delimiters,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, delimiter, newline, progress) => {
          // The header gives the delimiter away, as headers do.
          const header = ['Name', 'Source', 'Created'];
          const text = Papa.unparse([header, ...rows], {
            delimiter,
            newline,
            quotes: (v) => /[\r"]/.test(String(v)),
          });
          const grid = readDelimited(text, 'leads.csv', progress ? () => {} : undefined);
          expect(grid).toEqual([header, ...rows]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
