import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_POINTS } from '../../src/addon/entry-points.ts';
import { buildCode } from '../../src/build/code.ts';
import { FUNCTIONS } from '../../src/functions/functions.ts';
import { ask } from '../functions/ask.ts';
import { LEADS, RUBRIC } from '../functions/leads.ts';

/** What browsers and Node have and Apps Script has not. */
const FORBIDDEN = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'performance'],
  ...['AbortController', 'Event', 'EventTarget', 'MessageChannel', 'structuredClone', 'Worker'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'self', 'alert'],
  ...['process', 'Buffer', 'require', 'module', 'exports', 'global', '__dirname', '__filename'],
];

/** The forbidden names that a script uses without declaring them; esbuild replaces no others. */
async function freeNames(code: string): Promise<string[]> {
  const define = Object.fromEntries(FORBIDDEN.map((name) => [name, `FREE_${name}`]));
  const replaced = await transform(code, { define, logLevel: 'silent' });
  return [...new Set([...replaced.code.matchAll(/\bFREE_(\w+)/g)].map(([, name]) => name!))];
}

/** Whether a script needs nothing newer than ES2019: then there is nothing for esbuild to rewrite. */
async function isES2019(code: string): Promise<boolean> {
  const [asItIs, lowered] = await Promise.all(
    ['esnext', 'es2019'].map((target) => transform(code, { target, logLevel: 'silent' })),
  );
  return asItIs!.code === lowered!.code;
}

describe('the checks on a script', () => {
  it('find a global that is used and not one that is declared, a property or in a text', async () => {
    expect(await freeNames('if (typeof URL === "function") fetch("x")')).toEqual(['URL', 'fetch']);
    expect(await freeNames('const fetch = 1; console.log(fetch, x.process, "window", { URL: 1 })')).toEqual(
      [],
    );
  });

  it.each([
    ['a?.b', false],
    ['a ?? b', false],
    ['a ||= b', false],
    ['class A { #a = 1 }', false],
    ['class A { static a = 1 }', false],
    ['/a/d', false],
    ['async () => { for await (const a of b) c({ ...a }); }', true],
    ['/(?<=a)\\p{L}/u', true],
  ])('tell that %s is ES2019: %s', async (code, expected) => {
    expect(await isES2019(code)).toBe(expected);
  });
});

describe('Code.js', () => {
  let code: string;

  beforeAll(async () => {
    code = await buildCode(process.cwd());
  });

  /** The script evaluated with Google's spreadsheet for its only global. */
  function loaded(): Record<string, unknown> {
    const context = createContext({
      SpreadsheetApp: {
        getActiveSpreadsheet: () => ({
          getSpreadsheetTimeZone: () => 'UTC',
          getSpreadsheetLocale: () => 'en_GB',
        }),
      },
    });
    runInContext(code, context);
    return context as Record<string, unknown>;
  }

  it('is ES2019', async () => {
    expect(await isES2019(code)).toBe(true);
  });

  it('uses nothing that Apps Script has not', async () => {
    expect(await freeNames(code)).toEqual([]);
  });

  it('evaluates where there is not even a service', () => {
    expect(() => runInContext(code, createContext({}))).not.toThrow();
  });

  it('declares the functions of the tables, and no others, each with its parameters', () => {
    const { SpreadsheetApp: _, LeadScorecard: __, ...own } = loaded();
    const declared = Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name, /^function \w+\(([^)]*)\)/.exec(String(value))?.[1]]),
    );
    const inTables = [
      ...ENTRY_POINTS.map(({ name, parameters }) => [name, parameters.join(', ')]),
      ...FUNCTIONS.map(({ name, parameters }) => [name, parameters.map((one) => one.name).join(', ')]),
    ];
    expect(declared).toEqual(Object.fromEntries(inTables));
    for (const [name, parameters] of inTables) expect(code).toContain(`\nfunction ${name}(${parameters}) {`);
  });

  it('exports what its entry points call', () => {
    const { LeadScorecard } = loaded() as { LeadScorecard: Record<string, unknown> };
    expect(Object.keys(LeadScorecard).sort()).toEqual(
      ['custom', ...ENTRY_POINTS.map(({ name }) => name)].sort(),
    );
    for (const value of Object.values(LeadScorecard)) expect(value).toEqual(expect.any(Function));
  });

  it('answers formulas as the sources do', () => {
    const built = loaded() as Record<string, (...args: unknown[]) => unknown>;
    const asked = [LEADS, RUBRIC, '2024-04', '', '', '2024-12-31'] as const;
    expect(built.ICP_FIT_RATE!(...asked)).toBe(3 / 5);
    const { 3: _, ...rest } = asked;
    const tables = Object.values(rest) as (typeof asked)[number][];
    for (const name of ['LEAD_SCORECARD', 'SOURCE_QUALITY', 'LEAD_NARRATIVE']) {
      expect(JSON.stringify(built[name]!(...tables))).toBe(
        JSON.stringify(ask(name, ...(tables as string[]))),
      );
    }
  });

  it('shows a sentence in the cell where an argument is missing', () => {
    const built = loaded() as Record<string, () => unknown>;
    expect(() => built.LEAD_SCORE!()).toThrow('The range of leads is empty; give the header row');
  });

  it('has help for the formula helper above every custom function: summary, parameters, what it returns', () => {
    for (const { name, summary, parameters } of FUNCTIONS) {
      const before = code.slice(0, code.indexOf(`\nfunction ${name}(`));
      const help = before.slice(before.lastIndexOf('/**'));
      const lines = help.split('\n').map((line) => line.replace(/^ \* /, ''));
      expect(lines[1]).toBe(summary);
      expect(lines.filter((line) => line.startsWith('@param ')).map((line) => line.split(' ')[2])).toEqual(
        parameters.map((one) => one.name),
      );
      expect(lines.slice(-3).map((line) => line.split(' ')[0])).toEqual(['@return', '@customfunction', '']);
    }
  });
});
