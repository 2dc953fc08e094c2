import { describe, expect, it } from 'vitest';
import { addonOf, NOW } from './hosts.ts';

/** https://developers.google.com/apps-script/guides/v8-runtime: what browsers and Node have beyond ECMAScript. */
const FORBIDDEN = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'queueMicrotask'],
  ...[
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'fetch',
    'Blob',
    'AbortController',
  ],
  ...['crypto', 'performance', 'structuredClone', 'WebAssembly', 'Event', 'MessageChannel'],
  ...['process', 'require', 'module', 'exports', 'Buffer', 'global', 'window', 'self', 'document'],
];

const PRESENT = [
  ...[
    'Array',
    'Date',
    'JSON',
    'Map',
    'Math',
    'Promise',
    'Proxy',
    'Reflect',
    'RegExp',
    'Set',
    'Symbol',
    'WeakMap',
  ],
  ...[
    'SpreadsheetApp',
    'PropertiesService',
    'CacheService',
    'LockService',
    'Utilities',
    'Session',
    'ScriptApp',
  ],
  ...['HtmlService', 'Charts', 'Logger', 'console'],
];

const TYPES = 'function types(names) { return names.map((name) => typeof globalThis[name]); }';

describe('the context of a script', () => {
  it.each(FORBIDDEN)('has no %s', (name) => {
    expect(addonOf(TYPES).addon.run('types', [name])).toEqual(['undefined']);
  });

  it('has ECMAScript’s built-ins and Google’s services', () => {
    expect(addonOf(TYPES).addon.run('types', PRESENT)).not.toContain('undefined');
  });

  it('has nothing beside ECMAScript’s built-ins, Google’s services and the script’s own', () => {
    const { addon } = addonOf('function names() { return Object.getOwnPropertyNames(globalThis); }');
    // ECMA-262, 2023 edition, section 19, with annex B; Intl is ECMA-402.
    const ecmascript = `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI
      decodeURIComponent encodeURI encodeURIComponent escape unescape AggregateError Array ArrayBuffer BigInt
      BigInt64Array BigUint64Array Boolean DataView Date Error EvalError FinalizationRegistry Float32Array Float64Array
      Function Int8Array Int16Array Int32Array Map Number Object Promise Proxy RangeError ReferenceError RegExp Set
      SharedArrayBuffer String Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray Uint16Array Uint32Array URIError
      WeakMap WeakRef WeakSet Atomics JSON Math Reflect Intl`.split(/\s+/);
    const google = PRESENT.slice(PRESENT.indexOf('SpreadsheetApp'));
    const extra = (addon.run('names') as string[]).filter(
      // What a newer V8 knows of a newer ECMAScript is no business of Node's.
      (name) => !['Iterator', 'SuppressedError', 'DisposableStack', 'AsyncDisposableStack'].includes(name),
    );
    expect([...extra].sort()).toEqual([...ecmascript, ...google, 'names'].sort());
  });

  it('has Intl unless it is switched off', () => {
    expect(addonOf(TYPES).addon.run('types', ['Intl'])).toEqual(['object']);
    expect(addonOf(TYPES, { hasIntl: false }).addon.run('types', ['Intl'])).toEqual(['undefined']);
  });

  it('tells the time by the host’s clock', () => {
    const { addon, host } = addonOf(`
      function times() {
        const before = new Date();
        Utilities.sleep(1500);
        return [before.getTime(), Date.now(), Date() === new Date().toString(), new Date() instanceof Date];
      }`);
    expect(addon.run('times')).toEqual([NOW, NOW + 1_500, true, true]);
    expect(host.clock.now()).toBe(NOW + 1_500);
  });

  it('leaves everything else about Date as it is', () => {
    const { addon } = addonOf(`
      function dates() {
        class Day extends Date {}
        return [Date.UTC(2026, 0), Date.parse('2026-01-01'), new Date(2026, 0, 5).getDate(), new Date(7).getTime(),
          new Date(2026, 0).constructor === Date, Date.name, Date.length, new Day(3) instanceof Day];
      }`);
    const start = 1_767_225_600_000;
    expect(addon.run('dates')).toEqual([start, start, 5, 7, true, 'Date', 7, true]);
  });
});
