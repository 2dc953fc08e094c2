import type { ScriptContext } from './context.ts';

/** A function that Google can call by its name. */
export interface TopLevelFunction {
  readonly name: string;
  /** Its parameters as written. */
  readonly parameters: readonly string[];
}

/** The functions that a script declared at its top level, in its order. */
export function topLevelFunctions({ global, given }: ScriptContext): readonly TopLevelFunction[] {
  return Object.getOwnPropertyNames(global).flatMap((name) => {
    const value = global[name];
    if (given.has(name) || typeof value !== 'function') return [];
    const list = /^[^(]*\(([^)]*)\)/.exec(Function.prototype.toString.call(value))?.[1] ?? '';
    const parameters = list.split(',').map((parameter) => parameter.trim());
    return [{ name, parameters: parameters.filter((parameter) => parameter !== '') }];
  });
}
