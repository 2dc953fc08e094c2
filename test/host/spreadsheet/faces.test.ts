import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Double } from '../../../src/host/spreadsheet/double.ts';
import { open } from './open.ts';

const types = readFileSync(
  new URL(
    '../../../node_modules/@types/google-apps-script/google-apps-script.spreadsheet.d.ts',
    import.meta.url,
  ),
  'utf8',
);

/** The names of an interface's methods in Google's type definitions. */
function methodsOf(name: string): Set<string> {
  const body = new RegExp(`\\n {8}interface ${name} \\{([\\s\\S]*?)\\n {8}\\}`).exec(types)?.[1] ?? '';
  return new Set([...body.matchAll(/^ {12}(\w+)\(/gm)].map((found) => found[1]!));
}

/** The methods that an object offers, behind its face too. */
function offered(face: object): string[] {
  const names: string[] = [];
  for (
    let proto: object = Object.getPrototypeOf(face);
    proto !== Double.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    for (const name of Object.getOwnPropertyNames(proto)) {
      const isMethod = typeof Object.getOwnPropertyDescriptor(proto, name)!.value === 'function';
      if (isMethod && name !== 'constructor') names.push(name);
    }
  }
  return names;
}

describe('what the add-on gets', () => {
  it("offers Google's methods and no others", () => {
    const { app, sheet, spreadsheet } = open();
    const range = sheet.getRange('A1');
    range.shiftRowGroupDepth(1);
    spreadsheet.setNamedRange('Name', range);
    const rule = app.newConditionalFormatRule().whenCellEmpty().setRanges([range]).build();
    const scale = app.newConditionalFormatRule().setGradientMaxpoint('red').setRanges([range]).build();
    const chart = sheet.newChart().build();
    const [metadata] = sheet.addDeveloperMetadata('k').getDeveloperMetadata();
    const faces: Record<string, object> = {
      Spreadsheet: spreadsheet,
      Sheet: sheet,
      Range: range,
      RangeList: sheet.getRangeList(['A1']),
      Selection: app.getSelection(),
      NamedRange: spreadsheet.getNamedRanges()[0]!,
      Filter: range.createFilter(),
      Protection: range.protect(),
      Group: sheet.getRowGroup(1, 1)!,
      DeveloperMetadata: metadata!,
      DeveloperMetadataLocation: metadata!.getLocation(),
      DeveloperMetadataFinder: sheet.createDeveloperMetadataFinder(),
      ConditionalFormatRule: rule,
      ConditionalFormatRuleBuilder: rule.copy(),
      BooleanCondition: rule.getBooleanCondition()!,
      GradientCondition: scale.getGradientCondition()!,
      DataValidation: app.newDataValidation().requireCheckbox().build(),
      DataValidationBuilder: app.newDataValidation(),
      RichTextValue: app.newRichTextValue().build(),
      RichTextValueBuilder: app.newRichTextValue(),
      EmbeddedChart: chart,
      EmbeddedBarChartBuilder: sheet.newChart(),
      ContainerInfo: chart.getContainerInfo(),
    };
    for (const [name, face] of Object.entries(faces)) {
      const methods = methodsOf(name);
      expect(methods.size, name).toBeGreaterThan(0);
      expect(
        offered(face).filter((method) => !methods.has(method)),
        name,
      ).toEqual([]);
    }
    expect(Object.keys(faces)).toHaveLength(23);
  });

  it('stays the same object through a chain of calls', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1');
    expect(range.setValue('x')).toBe(range);
    expect(sheet.setTabColor('red')).toBe(sheet);
  });
});
