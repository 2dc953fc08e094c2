/** A value of one of Google's enumerations: an object that says its name. */
class EnumValue {
  readonly #label: string;
  readonly #position: number;

  constructor(label: string, position: number) {
    this.#label = label;
    this.#position = position;
  }

  name(): string {
    return this.#label;
  }

  ordinal(): number {
    return this.#position;
  }

  toString(): string {
    return this.#label;
  }
}

/**
 * One of Google's enumerations. There a value is an object whose `toString()` is its name; the type definitions call it
 * a number, so the caller names the type it stands for.
 */
export function enumeration<T>(names: readonly (keyof T & string)[]): T {
  return Object.freeze(
    Object.fromEntries(names.map((name, position) => [name, Object.freeze(new EnumValue(name, position))])),
  ) as T;
}

/** Whether `value` is one of the values of the enumeration. */
export function isOneOf(enumerated: object, value: unknown): boolean {
  return Object.values(enumerated).includes(value);
}
