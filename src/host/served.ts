import type { Execution, Need } from './execution.ts';

/** The double behind an object that was given to the add-on. */
const behind = new WeakMap<object, object>();

/** Names that JavaScript itself asks any object for. */
const ASKED_BY_LANGUAGE = new Set(['constructor', 'toString', 'valueOf', 'toJSON', 'then', 'inspect']);

/** Google's members that are no methods, such as `BorderStyle`, begin with a capital; the doubles' own fields do not. */
const CONSTANT = /^[A-Z]/;

/**
 * What the add-on gets in place of a double: every method is counted and allowed or refused by the execution, and a
 * member that the double does not have throws "not available in the local host". `needs` says what each method needs;
 * what is not in it needs `otherwise`. Faces among the arguments arrive as their doubles; a double that returns itself
 * returns its face, and `wrap` makes faces of other results. Errors become those of the add-on's realm.
 */
export function served<T extends object>(
  execution: Execution,
  className: string,
  double: T,
  needs?: Readonly<Partial<Record<keyof T & string, Need>>>,
  otherwise: Need = 'read',
  wrap: (result: unknown) => unknown = (result) => result,
): T {
  const face: T = new Proxy(double, {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name, target);
      const member: unknown = Reflect.get(target, name, target);
      if (ASKED_BY_LANGUAGE.has(name)) return member;
      if (typeof member !== 'function' && (member === undefined || !CONSTANT.test(name))) {
        throw execution.errorOf(new Error(`not available in the local host: ${className}.${name}`));
      }
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        try {
          execution.called(className, name, needs?.[name as keyof T & string] ?? otherwise);
          const result: unknown = member.apply(target, args.map(doubleOf));
          return result === target ? face : wrap(result);
        } catch (error) {
          throw execution.errorOf(error);
        }
      };
    },
    set(_, name) {
      throw execution.errorOf(new Error(`${className}.${String(name)} cannot be assigned`));
    },
  });
  behind.set(face, double);
  return face;
}

/** The double behind what the add-on hands back, such as a chart it wants inserted; the thing itself where it is none. */
export function doubleOf<T>(face: T): T {
  return typeof face === 'object' && face !== null ? ((behind.get(face) as T | undefined) ?? face) : face;
}
