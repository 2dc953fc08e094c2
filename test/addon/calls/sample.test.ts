import { describe, expect, it } from 'vitest';
import { leads } from '../leads.ts';
import { cellsOf, open, tabNamed, tabNames } from '../open.ts';
import { ask, openSample, troubleOf } from './ask.ts';

describe('inserting the sample', () => {
  it('makes it the lead sheet where another was chosen, and leaves that as it is', () => {
    const opened = open({ tabs: { Leads: leads(5), Others: leads(7) } });
    ask(opened, 'chooseSheet', { id: tabNamed(opened.model, 'Others').id });
    ask(opened, 'review', {});
    const before = ['Leads', 'Others', 'Lead rubric', 'Lead settings'].map((name) =>
      cellsOf(opened.model, name),
    );
    const { leadSheet, leads: count, trouble } = ask(opened, 'insertSample', {});
    expect([leadSheet?.name, count, trouble]).toEqual(['Sample leads', 173, '']);
    expect(opened.model.activeSheet.name).toBe('Sample leads');
    expect(
      ['Leads', 'Others', 'Lead rubric', 'Lead settings'].map((name) => cellsOf(opened.model, name)),
    ).toEqual(before);
  });

  it('writes nothing where the settings name another lead sheet, and says what to empty', () => {
    const settings = [
      ['Setting', 'Name', 'Value'],
      ['lead sheet', '', 'Leads'],
    ];
    const opened = open({ tabs: { Leads: leads(5), 'Lead settings': settings } });
    expect(troubleOf(opened, 'insertSample', {})).toBe(
      'input: Lead settings says that the leads are in the sheet "Leads"; empty that value there, then insert the sample.',
    );
    expect(tabNames(opened.model)).toEqual(['Leads', 'Lead settings']);
    expect(ask(opened, 'start', {}).leadSheet?.name).toBe('Leads');
  });

  it('keeps a rubric that asks for columns of another sheet, and says what does not fit', () => {
    const rubric = [
      ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'],
      ['Fit', 'Paid well', 'Pay grade', 'at least', 3, 10, 'yes'],
    ];
    const opened = open({ tabs: { Sheet1: [], 'Lead rubric': rubric } });
    const { leadSheet, trouble } = ask(opened, 'insertSample', {});
    expect(leadSheet?.name).toBe('Sample leads');
    expect(trouble).toMatch(
      /^Lead rubric, C2: the criterion "Paid well" asks the column "Pay grade", which the lead sheet does not have/,
    );
    expect(cellsOf(opened.model, 'Lead rubric')).toEqual(rubric);
  });

  it('twice changes nothing more', () => {
    const opened = openSample();
    const before = tabNames(opened.model).map((name) => [name, cellsOf(opened.model, name)]);
    ask(opened, 'insertSample', {});
    expect(tabNames(opened.model).map((name) => [name, cellsOf(opened.model, name)])).toEqual(before);
  });
});
