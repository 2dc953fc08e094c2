/** A whole number as people write it: `1,234`. */
export function written(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 lead`, `2 leads`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${written(count)} ${count === 1 ? one : many}`;
}
