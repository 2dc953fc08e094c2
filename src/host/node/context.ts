import { constants, createContext, Script } from 'node:vm';
import type { Execution } from '../execution.ts';
import type { Host } from '../host.ts';
import type { ScriptRealm } from '../realm.ts';

/** The global object of one script, with what it has of ECMAScript by its own names. */
export type ScriptGlobal = Record<PropertyKey, unknown> & ScriptRealm;

/** A context in which one run of the script takes place. */
export interface ScriptContext {
  readonly global: ScriptGlobal;
  /** Names that were there before the script: ECMAScript's and Google's. */
  readonly given: ReadonlySet<string>;
}

/** What V8 itself puts into a fresh context and Apps Script does not have. */
const ABSENT = ['WebAssembly', 'console'];

/** `Date` by the host's clock; everything else about it stays. */
const DATE_BY_CLOCK = new Script(`(now) => {
  const Machine = Date;
  function Clocked(...args) {
    if (!new.target) return new Machine(now()).toString();
    return Reflect.construct(Machine, args.length === 0 ? [now()] : args, new.target);
  }
  for (const name of ['UTC', 'parse']) {
    Object.defineProperty(Clocked, name, Object.getOwnPropertyDescriptor(Machine, name));
  }
  Object.defineProperty(Clocked, 'now', { value: () => now(), writable: true, configurable: true });
  Object.defineProperties(Clocked, { name: { value: 'Date' }, length: { value: 7 } });
  Clocked.prototype = Machine.prototype;
  Object.defineProperty(Machine.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, writable: true, configurable: true });
}`);

/** A fresh context that has ECMAScript's built-ins, with or without Intl, and Google's globals, and nothing else. */
export function scriptContext(host: Host, execution: Execution, hasIntl: boolean): ScriptContext {
  // An ordinary global object: one with Node's interceptors makes every use of `Math` or `Map` twenty times as dear.
  const global = createContext(constants.DONT_CONTEXTIFY as never) as unknown as ScriptGlobal;
  for (const name of hasIntl ? ABSENT : [...ABSENT, 'Intl']) Reflect.deleteProperty(global, name);
  DATE_BY_CLOCK.runInContext(global)(() => host.clock.now());
  for (const [name, value] of Object.entries(host.globals(global, execution))) {
    Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
  }
  return { global, given: new Set(Object.getOwnPropertyNames(global)) };
}
