/** A whole number with its thousands separated: `1,159`. */
export function written(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A rate in whole percent, with one decimal where a whole one would say too little: below ten percent,
 * and over a thousand leads or more.
 */
export function percent(rate: number, total = 0): string {
  const value = 100 * rate;
  const isFine = value > 0 && value < 100 && (value < 9.95 || total >= 1000);
  return `${isFine ? value.toFixed(1) : Math.round(value)}%`;
}

/** A name on one line of at most sixty characters. */
export function shortName(name: string): string {
  const text = [...name.replace(/\s+/g, ' ').trim()];
  return text.length > 60 ? `${text.slice(0, 59).join('')}…` : text.join('');
}

/** The first letter of a sentence in upper case. */
export function capital(text: string): string {
  return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1);
}

/** A noun with its indefinite article. */
export function article(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
