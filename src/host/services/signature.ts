/** Google's words for a call with arguments of the wrong types, such as `Ui.alert` given an array. */
export function mismatch(method: string, args: readonly unknown[]): Error {
  return new Error(`The parameters (${args.map(typeName)}) don't match the method signature for ${method}.`);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'Array';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'number';
    case 'boolean':
      return 'Boolean';
    case 'function':
      return 'Function';
    default:
      return '(class)';
  }
}
