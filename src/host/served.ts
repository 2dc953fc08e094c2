import type { Execution, Need } from './execution.ts';

/** The double behind an object that was given to the add-on. */
const behind = new WeakMap<object, object>();

/** Names that JavaScript itself asks any object for. */
const ASKED_BY_LANGUAGE = new Set(['constructor', 'toString', 'valueOf', 'toJSON', 'then', 'inspect']);

/**
 * What the add-on gets in place of a double: every method is counted and allowed or refused by the execution, and a
 * member that the double does not have throws "not available in the local host". `needs` says what each method needs;
 * what is not in it needs `otherwise`.
 */
export function served<T extends object>(
  execution: Execution,
  className: string,
  double: T,
  needs?: Readonly<Partial<Record<keyof T & string, Need>>>,
  otherwise: Need = 'read',
): T {
  const face = new Proxy(double, {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name);
      if (!(name in target)) {
        if (ASKED_BY_LANGUAGE.has(name)) return undefined;
        throw new Error(`not available in the local host: ${className}.${name}`);
      }
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || ASKED_BY_LANGUAGE.has(name)) return member;
      return (...args: unknown[]) => {
        execution.called(className, name, needs?.[name as keyof T & string] ?? otherwise);
        return member.apply(target, args);
      };
    },
    set(_, name) {
      throw new Error(`${className}.${String(name)} cannot be assigned`);
    },
  });
  behind.set(face, double);
  return face;
}

/** The double behind what the add-on hands back, such as a chart it wants inserted; the thing itself where it is none. */
export function doubleOf<T extends object>(face: T): T {
  return (behind.get(face) as T | undefined) ?? face;
}
