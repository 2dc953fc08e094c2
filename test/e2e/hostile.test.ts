import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/addon/draw/as-text.ts';
import { formulaOf } from '../../src/host/model/stored.ts';
import { leads } from '../addon/leads.ts';
import { alerts, cellsOf, open, tabNamed, tabNames } from '../addon/open.ts';
import { HOSTILE } from '../domain/sheets.ts';

/** Beside those of the other tests: what a spreadsheet itself could take for something else. */
const MORE = [
  '=IMPORTXML("https://example.org","//a")',
  '\t=1+1',
  '\n=1+1',
  "'=1+1",
  "''",
  '@SUM(A1)',
  '+1 555 0100',
  '-2+3',
  '\u202Ereversed',
  '</script><script>alert(1)</script>',
  '<!-- comment',
  'lone \uD800 surrogate',
  '1/2',
  '#REF!',
  'TRUE',
];
const SAID = [...new Set([...HOSTILE, ...MORE])].filter((text) => text.trim() !== '');

/** Every lead text is hostile: names, companies, sources and reasons; headers too, beside those that are known. */
function hostileLeads() {
  const sheet = leads(120);
  sheet[0]!.push('=HYPERLINK("https://example.org")');
  sheet.slice(1).forEach((row, at) => {
    const text = SAID[at % SAID.length]!;
    for (const column of [1, 3, 4, 6]) row[column] = text;
    row.push(text);
  });
  return sheet;
}

describe('hostile text of leads', () => {
  const opened = open({ tabs: { Leads: hostileLeads() } });
  opened.addon.run('reviewLastMonth');
  opened.addon.run('reviewLastMonth');

  it('is reviewed without a word of trouble', () => {
    expect(alerts(opened)).toEqual([]);
  });

  it('stands in the table of leads as it was, to the last character', () => {
    const [header, ...rows] = cellsOf(opened.model, 'Lead qualification');
    for (const title of ['Name', 'Company']) {
      const column = header!.indexOf(title);
      expect(rows.map((cells) => cells[column])).toEqual(
        hostileLeads()
          .slice(1)
          .map((row) => wellFormed(String(row[1]))),
      );
    }
  });

  it('is nowhere a formula, whatever the tab', () => {
    const formulas = tabNames(opened.model).flatMap((name) =>
      tabNamed(opened.model, name).rows.flatMap((row) =>
        row.map(formulaOf).filter((formula) => formula !== ''),
      ),
    );
    for (const formula of formulas) expect(formula).toMatch(/^=(?:SUM|SPARKLINE)\([A-Z]+\d+:[A-Z]+\d+\)$/);
  });

  it('changes no cell of the lead sheet', () => {
    expect(cellsOf(opened.model, 'Leads')).toEqual(
      cellsOf(open({ tabs: { Leads: hostileLeads() } }).model, 'Leads'),
    );
  });
});
