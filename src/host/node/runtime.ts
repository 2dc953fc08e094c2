import { Script } from 'node:vm';
import { cellArguments, cellResult } from '../cell-values.ts';
import { type AuthMode, Execution, type Running } from '../execution.ts';
import type { Host } from '../host.ts';
import { isPrivate } from '../private-name.ts';
import { argumentsIn, resultOut } from '../server-values.ts';
import { functionBehind } from '../services/menu.ts';
import { authModeValue } from '../services/script-app.ts';
import { type ScriptContext, scriptContext } from './context.ts';
import { hostError } from './host-error.ts';
import { type TopLevelFunction, topLevelFunctions } from './top-level.ts';

/** How the runtime differs from its default. */
export interface AddonOptions {
  /** Whether the script finds `Intl`, which Google does not promise. Default true. */
  readonly hasIntl?: boolean;
  /** After how many milliseconds a run is ended; Google's six minutes by default. */
  readonly timeLimit?: number;
}

/**
 * The built add-on on a host. Every call is a run of its own: the script is evaluated anew, so nothing that it keeps in
 * variables outlives a call. What a run throws arrives as an Error of the host with the same message.
 */
export interface Addon {
  /** The top-level functions, in the order of the script. */
  functions(): readonly TopLevelFunction[];
  /** Clicks a menu item: the captions that lead to it. */
  menu(...captions: readonly string[]): void;
  /** Runs a function as a menu item does, with any arguments, and gives back what it returned. */
  run(name: string, ...args: readonly unknown[]): unknown;
  /** Fires a simple trigger; nothing happens where the script has no such function. */
  trigger(name: 'onOpen' | 'onInstall', authMode?: AuthMode): void;
  /** Calls by the rules of google.script.run: data in, data out, null for a result with anything else in it. */
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Computes a formula: a cell as its value, a range as its rows; answers a value or rows. It may write nothing. */
  customFunction(name: string, args: readonly unknown[]): unknown;
}

const SIX_MINUTES = 360_000;

/** Under this the call is kept that `CALL` makes inside the context, where a time limit reaches it. */
const PENDING = Symbol.for('local-host.pending');
const CALL = new Script(`globalThis[Symbol.for('local-host.pending')]()`, { filename: 'call' });

/** Evaluates the code once, so that it fails at once, and makes its functions known to the host's formulas. */
export function loadAddon(code: string, host: Host, options: AddonOptions = {}): Addon {
  const { hasIntl = true, timeLimit: timeout = SIX_MINUTES } = options;
  const script = new Script(code, { filename: 'Code.js' });

  /** One run: the script is evaluated in a context of its own, then `use` gets that. */
  function inRun<T>(running: Running, authMode: AuthMode, use: (context: ScriptContext) => T): T {
    // Formulas are computed while the add-on reads: what they call is not for the reader to count.
    const execution = running === 'custom function' ? new Execution() : host.execution;
    const context = scriptContext(host, execution, hasIntl);
    const { global } = context;
    const load = (): unknown => script.runInContext(global, { timeout });
    const body = (): T => {
      host.execute('load', authMode, global, load, execution);
      return use(context);
    };
    try {
      return host.execute(running, authMode, global, body, execution);
    } catch (error) {
      throw hostError(error);
    }
  }

  function invoke({ global }: ScriptContext, name: string, args: readonly unknown[]): unknown {
    const callee = global[name] as (...args: readonly unknown[]) => unknown;
    Object.defineProperty(global, PENDING, { value: () => callee(...args), configurable: true });
    return CALL.runInContext(global, { timeout });
  }

  const known = inRun('load', 'NONE', topLevelFunctions);
  const has = (name: string): boolean => known.some((candidate) => candidate.name === name);

  const addon: Addon = {
    functions: () => known,
    menu(...captions) {
      addon.run(functionBehind(host.shown.menus, captions));
    },
    run(name, ...args) {
      if (!has(name)) throw new Error(`Script function not found: ${name}`);
      return inRun('menu item', 'FULL', (context) => invoke(context, name, args));
    },
    trigger(name, authMode = name === 'onInstall' ? 'FULL' : 'LIMITED') {
      if (!has(name)) return;
      inRun('trigger', authMode, (context) => invoke(context, name, [{ authMode: authModeValue(authMode) }]));
    },
    call(name, ...args) {
      if (!has(name) || isPrivate(name)) throw new TypeError(`google.script.run.${name} is not a function`);
      return inRun('server call', 'FULL', (context) =>
        resultOut(invoke(context, name, argumentsIn(context.global, args))),
      );
    },
    customFunction(name, args) {
      if (!has(name) || isPrivate(name)) throw new Error(`Unknown function: '${name}'.`);
      return inRun('custom function', 'FULL', (context) =>
        cellResult(name, invoke(context, name, cellArguments(context.global, args))),
      );
    },
  };

  const publicNames = known.map(({ name }) => name).filter((name) => !isPrivate(name));
  const byCapitals = new Map(publicNames.map((name) => [name.toUpperCase(), name]));
  host.evaluate = (name, args) => {
    const own = byCapitals.get(name.toUpperCase());
    return own === undefined ? undefined : addon.customFunction(own, args);
  };
  return addon;
}
