import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('named ranges', () => {
  it('stand for cells, in any case, and can be given anew', () => {
    const { sheet, spreadsheet } = open();
    spreadsheet.setNamedRange('Lead_Rubric', sheet.getRange('A1:C9'));
    expect(spreadsheet.getRangeByName('lead_rubric')!.getA1Notation()).toBe('A1:C9');
    spreadsheet.setNamedRange('Lead_Rubric', sheet.getRange('A1:C10'));
    expect(
      spreadsheet.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]),
    ).toEqual([['Lead_Rubric', 'A1:C10']]);
    expect(sheet.getRange('Lead_Rubric').getNumRows()).toBe(10);
    expect(spreadsheet.getRangeByName('Nobody')).toBeNull();
  });

  it('change their name or cells, and go', () => {
    const { sheet, spreadsheet } = open();
    spreadsheet.setNamedRange('One', sheet.getRange('A1'));
    const [one] = sheet.getNamedRanges();
    one!.setName('Two').setRange(sheet.getRange('B2'));
    expect(spreadsheet.getRangeByName('One')).toBeNull();
    expect(spreadsheet.getRangeByName('Two')!.getA1Notation()).toBe('B2');
    one!.remove();
    expect(spreadsheet.getNamedRanges()).toEqual([]);
    expect(() => spreadsheet.removeNamedRange('Two')).toThrow('"Two" does not exist');
  });

  it.each(['A1', 'A1:B2', 'two words', '1st', 'TRUE', 'R1C1', ''])('%j can be no name', (name) => {
    const { sheet, spreadsheet } = open();
    expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow('invalid');
  });
});
