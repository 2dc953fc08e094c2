import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('conditional formats', () => {
  it('are set for a sheet as a list, and come back as they were built', () => {
    const { app, model, sheet } = open();
    const range = sheet.getRange('B2:B9');
    const word = app
      .newConditionalFormatRule()
      .whenTextEqualTo('on target')
      .setBackground('#e6f4ea')
      .setFontColor('#137333')
      .setRanges([range])
      .build();
    const scale = app
      .newConditionalFormatRule()
      .setGradientMinpointWithValue('#ffffff', app.InterpolationType.NUMBER, '0')
      .setGradientMaxpointWithValue('#57bb8a', app.InterpolationType.NUMBER, '1')
      .setRanges([range, sheet.getRange('D2:D9')])
      .build();
    sheet.setConditionalFormatRules([word, scale]);
    const [first, second] = sheet.getConditionalFormatRules();
    const condition = first!.getBooleanCondition()!;
    expect(condition.getCriteriaType()).toBe(app.BooleanCriteria.TEXT_EQUAL_TO);
    expect([condition.getCriteriaValues(), condition.getBackground()]).toEqual([['on target'], '#e6f4ea']);
    expect(first!.getGradientCondition()).toBeNull();
    expect(second!.getGradientCondition()!.getMaxValue()).toBe('1');
    expect(second!.getRanges().map((one) => one.getA1Notation())).toEqual(['B2:B9', 'D2:D9']);
    expect(model.activeSheet.rules[0]!.format).toEqual({ background: '#e6f4ea', fontColor: '#137333' });
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1));
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('need ranges on their own sheet, a condition, and formulas without other sheets', () => {
    const { app, sheet, spreadsheet } = open();
    const rule = () => app.newConditionalFormatRule();
    const there = spreadsheet.insertSheet('Other').getRange('A1');
    expect(() => rule().whenCellEmpty().build()).toThrow('at least one range');
    expect(() => rule().setRanges([there]).build()).toThrow('condition');
    expect(() => rule().setRanges([there, sheet.getRange('A1')])).toThrow('same sheet');
    const elsewhere = rule().whenNumberLessThan(1).setRanges([there]).build();
    expect(() => sheet.setConditionalFormatRules([elsewhere])).toThrow('on the sheet');
    expect(() => rule().whenFormulaSatisfied('=Other!A1>1')).toThrow('different sheet');
    expect(
      rule().whenFormulaSatisfied('=A1="!"').setRanges([there]).build().getBooleanCondition(),
    ).not.toBeNull();
  });

  it('change as a copy, without the rule that is copied', () => {
    const { app, sheet } = open();
    const rule = app
      .newConditionalFormatRule()
      .whenNumberGreaterThan(1)
      .setBold(true)
      .setRanges([sheet.getRange('A1')]);
    const first = rule.build();
    const second = first.copy().setBold(null).whenCellEmpty().build();
    expect(first.getBooleanCondition()!.getBold()).toBe(true);
    expect(second.getBooleanCondition()!.getBold()).toBeNull();
  });
});
