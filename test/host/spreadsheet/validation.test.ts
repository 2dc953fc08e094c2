import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('data validation', () => {
  it('refuses a value outside its list, naming cell and list, and writes nothing', () => {
    const { app, sheet } = open();
    const rule = app.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
    const range = sheet.getRange('A1:B2').setDataValidation(rule);
    expect(() =>
      range.setValues([
        ['yes', 'no'],
        ['yes', 'maybe'],
      ]),
    ).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: yes, no.',
    );
    expect(range.getValue()).toBe('');
    range.setValues([
      ['yes', 'no'],
      ['', 'yes'],
    ]);
    expect(range.getValues()).toEqual([
      ['yes', 'no'],
      ['', 'yes'],
    ]);
  });

  it('lets everything pass where invalid data is allowed, as is the default', () => {
    const { app, sheet } = open();
    const rule = app.newDataValidation().requireValueInList(['yes'], true).build();
    expect(sheet.getRange('A1').setDataValidation(rule).setValue('maybe').getValue()).toBe('maybe');
  });

  it('compares what a cell shows, where a list says numbers or dates', () => {
    const { app, sheet } = open();
    const rule = app
      .newDataValidation()
      .requireValueInList(['5', '2026-05-01'])
      .setAllowInvalid(false)
      .build();
    const cell = sheet.getRange('A1').setDataValidation(rule).setValue('5');
    expect(cell.getValue()).toBe(5);
    expect(() => cell.setValue('6')).toThrow('A1');
  });

  it('of a checkbox takes ticks only, and begins unticked', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:A2').insertCheckboxes();
    expect(range.getValues()).toEqual([[false], [false]]);
    expect(sheet.getRange('A1').check().isChecked()).toBe(true);
    expect(range.isChecked()).toBeNull();
    expect(() => range.setValue('maybe')).toThrow('violates the data validation rules');
    expect(range.removeCheckboxes().getDataValidation()).toBeNull();
  });

  it('takes its list from cells', () => {
    const { app, sheet } = open();
    sheet.getRange('D1:D2').setValues([['red'], ['blue']]);
    const rule = app
      .newDataValidation()
      .requireValueInRange(sheet.getRange('D1:D2'))
      .setAllowInvalid(false)
      .build();
    const cell = sheet.getRange('A1').setDataValidation(rule);
    expect(cell.setValue('blue').getValue()).toBe('blue');
    expect(() => cell.setValue('green')).toThrow('A1');
    expect(
      (
        cell.getDataValidation()!.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range
      ).getA1Notation(),
    ).toBe('D1:D2');
  });

  it('of numbers, dates and text looks at the value as it was read', () => {
    const { app, sheet } = open();
    const cell = sheet.getRange('A1');
    const need = (
      build: (
        builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
    ) => cell.setDataValidation(build(app.newDataValidation()).setAllowInvalid(false).build());
    need((builder) => builder.requireNumberBetween(0, 100));
    expect(cell.setValue('50').getValue()).toBe(50);
    expect(() => cell.setValue(101)).toThrow('violates');
    expect(() => cell.setValue('many')).toThrow('violates');
    need((builder) => builder.requireDate());
    expect(() => cell.setValue('soon')).toThrow('violates');
    expect(cell.setValue('5/1/2026').getDisplayValue()).toBe('5/1/2026');
    need((builder) => builder.requireTextContains('@'));
    expect(() => cell.setValue('nobody')).toThrow('violates');
  });

  it('comes back as it was built, with its help', () => {
    const { app, sheet } = open();
    const rule = app
      .newDataValidation()
      .requireValueInList(['a', 'b'], false)
      .setHelpText('One of two.')
      .build();
    const found = sheet.getRange('A1').setDataValidation(rule).getDataValidation()!;
    expect(found.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect(found.getCriteriaValues()).toEqual([['a', 'b'], false]);
    expect([found.getAllowInvalid(), found.getHelpText()]).toEqual([true, 'One of two.']);
    const stricter = found.copy().setAllowInvalid(false).build();
    expect(() => sheet.getRange('A1').setDataValidation(stricter).setValue('c')).toThrow('One of two.');
    expect(
      sheet
        .getRange('A1:B1')
        .getDataValidations()[0]!
        .map((one) => one === null),
    ).toEqual([false, true]);
  });

  it('is refused where nothing is required, or a list is too long', () => {
    const { app } = open();
    expect(() => app.newDataValidation().build()).toThrow('criteria');
    const long = Array.from({ length: 501 }, (_, at) => `item ${at}`);
    expect(() => app.newDataValidation().requireValueInList(long)).toThrow('500');
  });
});
