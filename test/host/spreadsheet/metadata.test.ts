import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('developer metadata', () => {
  it('is found by key and value, on the sheet it was left with', () => {
    const { spreadsheet, sheet } = open();
    const other = spreadsheet.insertSheet('Renamed later');
    other.addDeveloperMetadata('role', 'rubric');
    sheet.addDeveloperMetadata('role', 'leads');
    other.setName('Rubric');
    const [found] = spreadsheet.createDeveloperMetadataFinder().withKey('role').withValue('rubric').find();
    expect(found!.getLocation().getSheet()!.getName()).toBe('Rubric');
    expect(spreadsheet.createDeveloperMetadataFinder().withKey('role').find()).toHaveLength(2);
    expect(spreadsheet.createDeveloperMetadataFinder().withKey('other').find()).toEqual([]);
    expect(sheet.createDeveloperMetadataFinder().withKey('role').find()[0]!.getValue()).toBe('leads');
  });

  it('of the spreadsheet is apart from that of its sheets', () => {
    const { app, spreadsheet, sheet } = open();
    spreadsheet.addDeveloperMetadata('version', '1', app.DeveloperMetadataVisibility.PROJECT);
    sheet.addDeveloperMetadata('version', app.DeveloperMetadataVisibility.PROJECT);
    const [own] = spreadsheet.getDeveloperMetadata();
    expect(spreadsheet.getDeveloperMetadata()).toHaveLength(1);
    expect([own!.getKey(), own!.getValue(), String(own!.getVisibility())]).toEqual([
      'version',
      '1',
      'PROJECT',
    ]);
    expect(own!.getLocation().getSheet()).toBeNull();
    expect(own!.getLocation().getSpreadsheet()!.getId()).toBe(spreadsheet.getId());
    expect(own!.getLocation().getLocationType()).toBe(app.DeveloperMetadataLocationType.SPREADSHEET);
    expect(sheet.getDeveloperMetadata()[0]!.getValue()).toBeNull();
  });

  it('is changed and removed in place, and removed with its sheet', () => {
    const { spreadsheet } = open();
    const other = spreadsheet.insertSheet('Other').addDeveloperMetadata('k', 'v');
    const [one] = other.getDeveloperMetadata();
    one!.setValue('w').setKey('l');
    expect(spreadsheet.createDeveloperMetadataFinder().withKey('l').withValue('w').find()).toHaveLength(1);
    spreadsheet.addDeveloperMetadata('stays');
    spreadsheet.deleteSheet(other);
    expect(
      spreadsheet
        .createDeveloperMetadataFinder()
        .find()
        .map((found) => found.getKey()),
    ).toEqual(['stays']);
    expect(() => one!.getValue()).toThrow('does not exist');
    spreadsheet.getDeveloperMetadata()[0]!.remove();
    expect(spreadsheet.getDeveloperMetadata()).toEqual([]);
  });

  it('of one place holds no more than 30,000 characters', () => {
    const { sheet } = open();
    sheet.addDeveloperMetadata('k', 'x'.repeat(29_999));
    expect(() => sheet.addDeveloperMetadata('l')).toThrow('30000');
  });
});
