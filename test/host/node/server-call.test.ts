import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addonOf } from './hosts.ts';

const { addon } = addonOf(`
  function echo(value) { return value; }
  function kinds(value) { return [value instanceof Array, value instanceof Object, arguments.length]; }
  function change(value) { value.rows.push(1); return value; }
  function result(source) { return eval('(' + source + ')'); }
  function nothing() {}
  function fail() { throw new TypeError('no such month'); }
  function private_() { return 1; }
  const arrow = () => 1;`);

describe('google.script.run', () => {
  it('carries data both ways unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(addon.call('echo', value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the script copies that are of its own realm', () => {
    const sent = { rows: [] as number[] };
    expect(addon.call('change', sent)).toEqual({ rows: [1] });
    expect(sent).toEqual({ rows: [] });
    expect(addon.call('kinds', [1])).toEqual([true, true, 1]);
  });

  it.each([
    ['a Date', 'new Date()'],
    ['a Date deep inside', '{ month: "2026-03", rows: [[1, new Date(0)]] }'],
    ['a function', '{ a: 1, b: () => 1 }'],
    ['a Map', '{ a: new Map() }'],
    ['an object of a class', 'new (class { a = 1 })()'],
    ['a circle', '(() => { const a = {}; a.a = a; return a; })()'],
    ['something of Google’s', '{ cache: CacheService.getUserCache() }'],
    ['a promise', 'Promise.resolve(1)'],
  ])('turns a result with %s into null as a whole', (_, source) => {
    expect(addon.call('result', source)).toBeNull();
  });

  it('leaves undefined fields out and makes undefined elements null', () => {
    expect(addon.call('result', '{ a: undefined, b: [1, undefined] }')).toStrictEqual({ b: [1, null] });
  });

  it('carries the same part twice', () => {
    expect(addon.call('result', '(() => { const a = [1]; return [a, a]; })()')).toEqual([[1], [1]]);
  });

  it('answers null for a function that returns nothing', () => {
    expect(addon.call('nothing')).toBeNull();
  });

  it.each([
    ['a Date', { month: new Date(0) }, 'month'],
    ['a function', [() => 1], '0'],
    ['a Map', new Map(), '0'],
  ])('refuses %s as an argument and names where it is', (_, value, place) => {
    expect(() => addon.call('echo', value)).toThrow(
      new TypeError(`Failed due to illegal value in property: ${place}`),
    );
  });

  it.each(['private_', 'missing', 'arrow', 'toString', 'Utilities', 'eval'])('knows no %s', (name) => {
    expect(() => addon.call(name)).toThrow(new TypeError(`google.script.run.${name} is not a function`));
  });

  it('hands an error over with its message', () => {
    expect(() => addon.call('fail')).toThrow(new Error('no such month'));
  });
});
