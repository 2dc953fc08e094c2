import { describe, expect, it } from 'vitest';
import { createHost } from '../../src/host/host.ts';
import { Addon } from '../../src/workbench/worker/addon.ts';

const hosted = (code: string) => {
  const host = createHost({ timeZone: 'UTC', locale: 'en', now: () => 0 });
  return { host, addon: new Addon(code, host) };
};

describe('the add-on in the worker', () => {
  it.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'self',
    'postMessage',
    'process',
    'crypto',
    'structuredClone',
  ])('finds no %s, neither by name nor on the global object', (name) => {
    const { addon } = hosted(`function seen() { return [typeof ${name}, typeof globalThis.${name}]; }`);
    expect(addon.call('seen', [])).toEqual(['undefined', 'undefined']);
  });

  it('finds ECMAScript and Google’s services', () => {
    const { addon } = hosted(
      'function seen() { return [typeof Map, typeof Intl, typeof SpreadsheetApp.getActive, typeof console.log, globalThis.Map === Map]; }',
    );
    expect(addon.call('seen', [])).toEqual(['function', 'object', 'function', 'function', true]);
  });

  it('keeps nothing in variables from one call to the next', () => {
    const { addon } = hosted('var count = 0;\nfunction next() { return ++count; }');
    expect([addon.call('next', []), addon.call('next', [])]).toEqual([1, 1]);
  });

  it('carries data by the rules of google.script.run: no dates in, null for a result with one', () => {
    const { addon } = hosted(
      'function echo(value) { return value; }\nfunction today() { return { at: new Date(0) }; }',
    );
    expect(addon.call('echo', [{ a: [1, null] }])).toEqual({ a: [1, null] });
    expect(() => addon.call('echo', [new Date(0)])).toThrow('illegal value');
    expect(addon.call('today', [])).toBeNull();
  });

  it('calls no function that ends in _, and none that is not there', () => {
    const { addon } = hosted('function secret_() { return 1; }');
    expect(() => addon.call('secret_', [])).toThrow('google.script.run.secret_ is not a function');
    expect(() => addon.menu('missing')).toThrow('Script function not found: missing');
  });

  it('lets a custom function write nothing', () => {
    const { addon } = hosted(
      'function WRITES() { SpreadsheetApp.getActive().getActiveSheet().getRange("A1").setValue(1); return 1; }',
    );
    expect(() => addon.customFunction('WRITES', [])).toThrow(
      'You do not have permission to call Range.setValue',
    );
  });
});
