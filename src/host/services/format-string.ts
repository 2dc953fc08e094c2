/**
 * A template with `%s`, `%d`, `%f` (with `%.2f`) and `%%` filled in; other directives throw. A missing argument reads
 * "undefined".
 */
export function formatted(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(/%(?:\.(\d+))?(.)/g, (directive, places: string | undefined, kind: string) => {
    if (directive === '%%') return '%';
    const value = args[next++];
    if (kind === 's' && places === undefined) return String(value);
    if (kind === 'd' && places === undefined) return Math.trunc(Number(value)).toFixed(0);
    if (kind === 'f') return Number(value).toFixed(Number(places ?? 6));
    throw new Error(`not available in the local host: "${directive}" in a format`);
  });
}
