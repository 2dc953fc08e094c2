import { cellArguments, cellResult } from '../../host/cell-values.ts';
import type { AuthMode, Running } from '../../host/execution.ts';
import type { Host } from '../../host/host.ts';
import { isPrivate } from '../../host/private-name.ts';
import { argumentsIn, resultOut } from '../../host/server-values.ts';
import { authModeValue } from '../../host/services/script-app.ts';
import { ECMASCRIPT } from './ecmascript.ts';

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** The names of functions that a script declares at its top level; the build begins each on a line of its own. */
function declared(code: string): string[] {
  return [...code.matchAll(/^function ([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name]) => name!);
}

/** Every name that a script would find here and not on Google: they become parameters without a value. */
function foreign(): string[] {
  const names = new Set<string>();
  for (let object: object | null = globalThis; object; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (/^[A-Za-z_$][\w$]*$/.test(name) && !ECMASCRIPT.has(name)) names.add(name);
    }
  }
  return [...names];
}

/**
 * The built add-on beside the host in a worker. Every call is a run of its own: the script is evaluated anew in a
 * function whose parameters are Google's services and, without a value, all that Apps Script does not have.
 */
export class Addon {
  /** The functions that cells may call. */
  readonly functions: readonly string[];
  private readonly host: Host;
  private readonly evaluate: (...globals: readonly unknown[]) => Functions;
  private readonly globals: readonly unknown[];

  /** Throws what evaluating the script throws. */
  constructor(code: string, host: Host) {
    const names = declared(code);
    const services = host.globals(globalThis);
    const own: Record<string, unknown> = { ...services };
    for (const name of ECMASCRIPT) own[name] = Reflect.get(globalThis, name);
    const given = [...Object.keys(services), 'globalThis'];
    const absent = foreign().filter((name) => !given.includes(name));
    this.host = host;
    this.globals = [...Object.values(services), own];
    this.functions = names.filter((name) => !isPrivate(name));
    this.evaluate = new Function(
      ...given,
      ...absent,
      `${code}\nreturn {${names.join()}};`,
    ) as typeof this.evaluate;
    this.run('load', 'NONE', () => undefined);
  }

  has(name: string): boolean {
    return this.functions.includes(name);
  }

  /** Fires onOpen, as opening the spreadsheet does. */
  open(): void {
    this.run('trigger', 'LIMITED', ({ onOpen }) => onOpen?.({ authMode: authModeValue('LIMITED') }));
  }

  /** Runs a function as a menu item does. */
  menu(name: string): void {
    if (!this.has(name)) throw new Error(`Script function not found: ${name}`);
    this.run('menu item', 'FULL', (functions) => functions[name]!());
  }

  /** Calls by the rules of google.script.run: data in, data out. */
  call(name: string, args: readonly unknown[]): unknown {
    if (!this.has(name)) throw new TypeError(`google.script.run.${name} is not a function`);
    const copies = argumentsIn(globalThis as never, args);
    return this.run('server call', 'FULL', (functions) => resultOut(functions[name]!(...copies)));
  }

  /** Computes a formula: a cell as its value, a range as its rows; answers a value or rows. */
  customFunction(name: string, args: readonly unknown[]): unknown {
    const values = cellArguments(globalThis as never, args);
    return this.run('custom function', 'FULL', (functions) => cellResult(name, functions[name]!(...values)));
  }

  private run<T>(running: Running, authMode: AuthMode, use: (functions: Functions) => T): T {
    const { host } = this;
    return host.execute(running, authMode, globalThis, () =>
      use(host.execute('load', authMode, globalThis, () => this.evaluate(...this.globals))),
    );
  }
}
