import { describe, expect, it } from 'vitest';
import { addonOf } from './hosts.ts';

const { addon, host } = addonOf(`
  function SHOW(value) { return JSON.stringify(value === undefined ? 'left out' : value); }
  function IS_DATE(value) { return value instanceof Date && value.getTime() === 86400000; }
  function IS_ROWS(value) { return value instanceof Array && value[0] instanceof Array; }
  function RESULT(source) { return eval('(' + source + ')'); }
  function WRITES() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); }
  function READS() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().length; }
  function CACHES() { CacheService.getUserCache().put('a', 'kept'); return CacheService.getUserCache().get('a'); }
  function ALERTS() { SpreadsheetApp.getUi().alert('Hello'); }
  function LOCALE() { return Session.getActiveUserLocale(); }
  function PRIVATE_() { return 1; }
  function FAILS() { throw new Error('no header row'); }`);

describe('the arguments of a custom function', () => {
  it('are a value for a cell, also for a range of one cell, and rows for a range', () => {
    expect(addon.customFunction('SHOW', [0.1])).toBe('0.1');
    expect(addon.customFunction('SHOW', [[[0.1]]])).toBe('0.1');
    expect(
      addon.customFunction('SHOW', [
        [
          [1, 'a'],
          [true, ''],
        ],
      ]),
    ).toBe('[[1,"a"],[true,""]]');
    expect(addon.customFunction('IS_ROWS', [[[1, 2]]])).toBe(true);
  });

  it("are '' for a blank cell and undefined where left out", () => {
    expect(addon.customFunction('SHOW', [null])).toBe('""');
    expect(addon.customFunction('SHOW', [[[null, undefined]]])).toBe('[["",""]]');
    expect(addon.customFunction('SHOW', [undefined])).toBe('"left out"');
    expect(addon.customFunction('SHOW', [])).toBe('"left out"');
  });

  it('have dates of the script’s own realm', () => {
    const day = new Date(86_400_000);
    expect(addon.customFunction('IS_DATE', [day])).toBe(true);
    expect(addon.customFunction('IS_DATE', [[[day]]])).toBe(true);
  });
});

describe('the result of a custom function', () => {
  const result = (source: string) => addon.customFunction('RESULT', [source]);

  it('is one value or rows, with dates', () => {
    expect(result('5')).toBe(5);
    expect(result('[["a", true], [1, 2]]')).toEqual([
      ['a', true],
      [1, 2],
    ]);
    expect(result('[[new Date(0)]]')).toEqual([[new Date(0)]]);
  });

  it('is blank where nothing is answered, and where a row is shorter than others', () => {
    expect(result('undefined')).toBe('');
    expect(result('null')).toBe('');
    expect(result('[[1, undefined], [null], [1, 2]]')).toEqual([
      [1, ''],
      ['', ''],
      [1, 2],
    ]);
  });

  it('cannot be an object, nor a list without rows', () => {
    expect(() => result('({})')).toThrow('RESULT answered something that a cell cannot hold: object');
    expect(() => result('[1, 2]')).toThrow('answers one value or rows of values');
    expect(() => result('[]')).toThrow('answers one value or rows of values');
  });

  it('is the message of what it throws', () => {
    expect(() => addon.customFunction('FAILS', [])).toThrow(new Error('no header row'));
  });
});

describe('a custom function', () => {
  it('may read the spreadsheet and use the cache', () => {
    expect(addon.customFunction('READS', [])).toBe(1);
    expect(addon.customFunction('CACHES', [])).toBe('kept');
  });

  it.each(['WRITES', 'ALERTS', 'LOCALE'])('may not do what %s does', (name) => {
    expect(() => addon.customFunction(name, [])).toThrow('You do not have permission to call');
  });

  it('is not known where its name is private or missing', () => {
    expect(() => addon.customFunction('PRIVATE_', [])).toThrow("Unknown function: 'PRIVATE_'.");
    expect(() => addon.customFunction('SUM', [])).toThrow("Unknown function: 'SUM'.");
  });

  it('is found by the host’s formulas in whatever letters it is written, and others are left to them', () => {
    expect(host.evaluate?.('SHOW', [1])).toBe('1');
    expect(host.evaluate?.('show', [1])).toBe('1');
    expect(host.evaluate?.('SUM', [1])).toBeUndefined();
    expect(host.evaluate?.('PRIVATE_', [1])).toBeUndefined();
  });
});
