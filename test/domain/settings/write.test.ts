import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import { readSettings } from '../../../src/domain/settings/sheet.ts';
import { settingRows, writeSettings } from '../../../src/domain/settings/write.ts';
import { anySettings } from './settings-of.ts';

describe('writeSettings', () => {
  it('writes what readSettings reads back the same', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(writeSettings(settings), 'Settings')).toEqual(settings);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every default empty', () => {
    const rows = settingRows(DEFAULT_SETTINGS);
    expect(rows.filter(({ value }) => value !== '')).toEqual([]);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['lead sheet', 'time zone', 'date order', 'column', 'target', 'term', 'limit']),
    );
  });
});
