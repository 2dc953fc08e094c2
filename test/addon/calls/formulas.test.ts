import { describe, expect, it } from 'vitest';
import { argumentSeparator } from '../../../src/addon/calls/argument-separator.ts';
import { buildCode } from '../../../src/build/code.ts';
import { FUNCTIONS } from '../../../src/functions/functions.ts';
import { setFormat } from '../../../src/host/model/formats.ts';
import { readDisplay } from '../../../src/host/model/read.ts';
import { addSheet } from '../../../src/host/model/sheets.ts';
import { loadAddon } from '../../../src/host/node/runtime.ts';
import { leads } from '../leads.ts';
import { cellsOf, type Open, open, tabNamed, type } from '../open.ts';
import { ask, openSample, pick, troubleOf } from './ask.ts';

const CODE = await buildCode(process.cwd());

/** The same spreadsheet with every custom function, as the built add-on has them. */
function withFunctions(opened: Open): Open {
  return { ...opened, addon: loadAddon(CODE, opened.host) };
}

const formulaIn = ({ model }: Open, name: string) => tabNamed(model, name).rows[0]?.[0];

describe('the formulas', () => {
  it('are those of every function, with the ranges of this spreadsheet and what each parameter is', () => {
    const { formulas } = ask(openSample(), 'formulas', {});
    expect(formulas.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ name }) => name));
    expect(formulas[0]).toMatchObject({
      name: 'LEAD_SCORE',
      formula: "=LEAD_SCORE('Sample leads'!A:AF, 'Lead rubric'!A:H, 'Lead settings'!A:D)",
    });
    expect(formulas[0]!.parameters.map(({ name }) => name)).toEqual(['leads', 'rubric', 'settings', 'as_of']);
  });

  it('leave out what is not there, and quote names of tabs', () => {
    const { formulas } = ask(open({ tabs: { "Ann's leads, 2026": leads(5) } }), 'formulas', {});
    expect(formulas[0]!.formula).toBe("=LEAD_SCORE('Ann''s leads, 2026'!A:H)");
    expect(formulas.at(-1)!.formula).toBe('=RATE_INTERVAL(3, 20)');
  });

  it('of a spreadsheet without leads say what is missing', () => {
    expect(troubleOf(open({ tabs: { Leads: [] } }), 'formulas', {})).toMatch(
      /^input: No sheet reads as leads/,
    );
  });
});

describe('inserting a formula', () => {
  it.each(['en_GB', 'de_DE'])('writes one that calculates, whatever the function, in %s', (locale) => {
    const sample = openSample(locale);
    ask(sample, 'review', { month: '2026-04' });
    const opened = withFunctions(sample);
    for (const { name } of FUNCTIONS) {
      addSheet(opened.model, `For ${name}`, 0);
      pick(opened, `For ${name}`, [0, 0]);
      const { cell, formula } = ask(opened, 'insertFormula', { name });
      expect(cell).toBe(`For ${name}!A1`);
      // Reading computes it.
      expect(troubleOf(opened, 'insertFormula', { name })).toMatch(/^input: A1 is not empty/);
      const stored = formulaIn(opened, `For ${name}`);
      expect(stored).toMatchObject({ formula });
      expect(stored, formula).not.toHaveProperty('message');
      expect(
        cellsOf(opened.model, `For ${name}`)
          .flat()
          .filter((value) => value !== null).length,
        formula,
      ).toBeGreaterThan(0);
    }
  });

  it('gives the figure of the review', () => {
    const opened = withFunctions(openSample());
    pick(opened, 'Sheet1', [0, 0]);
    ask(opened, 'insertFormula', { name: 'ICP_FIT_RATE' });
    expect(troubleOf(opened, 'insertFormula', { name: 'ICP_FIT_RATE' })).toMatch(/A1 is not empty/);
    expect(formulaIn(opened, 'Sheet1')).toMatchObject({ value: 0.52 });
  });

  it('shows a rate as a percentage, but in the number format that somebody has chosen', () => {
    const opened = withFunctions(openSample());
    const shown = (row: number) => {
      pick(opened, 'Sheet1', [row, 0]);
      ask(opened, 'insertFormula', { name: 'ICP_FIT_RATE' });
      // Reading computes it.
      expect(troubleOf(opened, 'insertFormula', { name: 'ICP_FIT_RATE' })).toMatch(/is not empty/);
      const cell = { top: row, left: 0, bottom: row, right: 0 };
      return readDisplay(opened.model, tabNamed(opened.model, 'Sheet1'), cell)[0]![0];
    };
    expect(shown(0)).toBe('52.0%');
    const other = { top: 2, left: 0, bottom: 2, right: 0 };
    setFormat(opened.model, tabNamed(opened.model, 'Sheet1'), other, { numberFormat: '0.00' });
    expect(shown(2)).toBe('0.52');
  });

  it('never writes into the lead sheet or a filled cell', () => {
    const opened = openSample();
    const before = cellsOf(opened.model, 'Sample leads');
    pick(opened, 'Sample leads', [170, 31]);
    expect(troubleOf(opened, 'insertFormula', { name: 'WIN_RATE' })).toMatch(
      /^input: .* is in the sheet with the leads, which is never written/,
    );
    type(opened.model, 'Sheet1', [[0, false]]);
    for (const column of [0, 1]) {
      pick(opened, 'Sheet1', [0, column]);
      expect(troubleOf(opened, 'insertFormula', { name: 'WIN_RATE' })).toMatch(
        /is not empty; select an empty cell/,
      );
    }
    expect(cellsOf(opened.model, 'Sheet1')).toEqual([[0, false]]);
    expect(cellsOf(opened.model, 'Sample leads')).toEqual(before);
  });

  it('knows no other function', () => {
    expect(troubleOf(openSample(), 'insertFormula', { name: 'IMPORTXML' })).toBe(
      'input: There is no function IMPORTXML.',
    );
  });
});

describe('the separator of arguments', () => {
  it.each(['en_US', 'en_GB', 'en', 'ja', 'ja_JP', 'ko_KR', 'zh_TW', 'th_TH', 'he_IL', 'iw_IL', 'es_MX'])(
    'is a comma in %s',
    (locale) => expect(argumentSeparator(locale)).toBe(','),
  );
  it.each([
    'de_DE',
    'fr_FR',
    'es_ES',
    'pt_BR',
    'ru_RU',
    'pl',
    'en_ZA',
    'tr_TR',
    'nl_NL',
    'fi_FI',
    'hr_HR',
    'ta2',
    '',
  ])('is a semicolon in %s', (locale) => expect(argumentSeparator(locale)).toBe(';'));
  it('stands in the formulas of a German spreadsheet', () => {
    const { formulas } = ask(openSample('de_DE'), 'formulas', {});
    expect(formulas.at(-1)!.formula).toBe('=RATE_INTERVAL(3; 20)');
  });
});
