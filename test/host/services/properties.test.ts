import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { propertiesService, propertyStores } from '../../../src/host/services/properties.ts';

const KILOBYTE = 1024;

function service() {
  return propertiesService(new Execution(), propertyStores());
}

describe('PropertiesService', () => {
  it('keeps what was set for later runs, in a store for each of document, script and user', () => {
    const stores = propertyStores();
    propertiesService(new Execution(), stores).getDocumentProperties().setProperty('month', '2026-03');
    const later = propertiesService(new Execution(), stores);
    expect(later.getDocumentProperties().getProperty('month')).toBe('2026-03');
    expect(later.getScriptProperties().getProperty('month')).toBeNull();
    expect(later.getUserProperties().getKeys()).toEqual([]);
  });

  it('takes a value of 9 KB and refuses one byte more, counted in UTF-8', () => {
    const properties = service().getUserProperties();
    properties.setProperty('a', 'x'.repeat(9 * KILOBYTE));
    properties.setProperty('b', 'ü'.repeat((9 * KILOBYTE) / 2));
    expect(() => properties.setProperty('c', 'x'.repeat(9 * KILOBYTE + 1))).toThrow(
      'Argument too large: value',
    );
    expect(() => properties.setProperty('c', `x${'ü'.repeat((9 * KILOBYTE) / 2)}`)).toThrow(
      'Argument too large: value',
    );
    expect(properties.getKeys()).toEqual(['a', 'b']);
  });

  it('refuses what would take a store over 500 KB, and keeps the store as it was', () => {
    const properties = service().getScriptProperties();
    const value = 'x'.repeat(5 * KILOBYTE - 3);
    for (let index = 0; index < 100; index++) {
      properties.setProperty(String(100 + index), value);
    }
    expect(() => properties.setProperties({ small: '', more: 'x' })).toThrow(
      'You have exceeded the property storage quota',
    );
    expect(properties.getKeys()).toHaveLength(100);
    properties.deleteProperty('100').setProperty('more', 'x');
    expect(properties.getProperty('more')).toBe('x');
  });

  it('keeps numbers and booleans as text', () => {
    const properties = service().getUserProperties();
    properties.setProperty('days', 5 as unknown as string).setProperty('on', true as unknown as string);
    expect(properties.getProperties()).toEqual({ days: '5', on: 'true' });
  });

  it('refuses blanks with Google’s words and objects with a remedy', () => {
    const properties = service().getUserProperties();
    expect(() => properties.setProperty('a', null as unknown as string)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
    expect(() => properties.setProperty('a', { b: 1 } as unknown as string)).toThrow('Give it as JSON');
  });

  it('replaces the whole store on request', () => {
    const properties = service().getUserProperties();
    properties.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' }, true);
    expect(properties.getProperties()).toEqual({ c: '3' });
    expect(properties.deleteAllProperties().getKeys()).toEqual([]);
  });

  it('gives out copies, so that changing one changes nothing that is stored', () => {
    const properties = service().getUserProperties();
    properties.setProperty('a', '1');
    properties.getProperties().a = '2';
    expect(properties.getProperty('a')).toBe('1');
  });
});
