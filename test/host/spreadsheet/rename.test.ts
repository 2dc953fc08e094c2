import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('renaming a sheet', () => {
  it('takes the formulas of every sheet along, and leaves texts and other sheets in them', () => {
    const { sheet, spreadsheet } = open({ sheet: { name: 'Leads' } });
    const other = spreadsheet.insertSheet('Other');
    other.getRange('A1').setFormula('=COUNTA(Leads!A:A)');
    other.getRange('A2').setFormula("='leads'!A1&Other!B1");
    other.getRange('A3').setFormula('="Leads!"&MyLeads!A1');
    sheet.setName("New 'leads'");
    expect(other.getRange('A1:A3').getFormulas()).toEqual([
      ["=COUNTA('New ''leads'''!A:A)"],
      ["='New ''leads'''!A1&Other!B1"],
      ['="Leads!"&MyLeads!A1'],
    ]);
  });
});
