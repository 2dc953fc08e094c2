import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/addon/draw/as-text.ts';
import { formulaOf } from '../../src/host/model/stored.ts';
import { HOSTILE } from '../domain/sheets.ts';
import { leads } from './leads.ts';
import { cellsOf, open, review, tabNamed, tabNames } from './open.ts';

describe('what leads say', () => {
  it('stands in our tabs as they said it, and is nowhere a formula', () => {
    const sheet = leads(60);
    const said = HOSTILE.filter((text) => text.trim() !== '');
    said.forEach((text, i) => {
      for (const column of [1, 3, 4, 6]) sheet[1 + i]![column] = text;
    });
    const opened = open({ tabs: { Leads: sheet } });
    review(opened, 'all');
    const written = cellsOf(opened.model, 'Lead qualification').flat();
    for (const text of said) expect(written).toContain(wellFormed(text));
    const formulas = tabNames(opened.model).flatMap((name) =>
      tabNamed(opened.model, name).rows.flatMap((row) =>
        row.map(formulaOf).filter((formula) => formula !== ''),
      ),
    );
    for (const formula of formulas) expect(formula).toMatch(/^=(?:SUM|SPARKLINE|IFERROR)\(/);
    expect(formulas.join()).not.toContain('HYPERLINK');
  });
});
