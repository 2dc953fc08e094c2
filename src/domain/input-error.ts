/**
 * What a person can mend in what they gave: the message names the value, the place and the remedy.
 * `about` tells a host which of its own ways to mend it is worth adding.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly about: 'leads' | 'columns' | 'rubric' | 'settings' | 'period' | 'file';

  constructor(about: InputError['about'], message: string) {
    super(message);
    this.about = about;
  }
}

/** `a, b and c`; '' for none. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** A value between quotation marks, cut to a length that a message can carry. */
export function quoted(value: string, most = 60): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return `"${text.length > most ? `${text.slice(0, most - 1)}…` : text}"`;
}
