import type { Picker } from './picker.ts';

/** How often a hand writes a name differently, 0 to 1. */
const CARELESS = 0.2;

/** A name as different hands write it: other case, a space too many and, where `dashes`, a dash for the space. */
export function spelled(name: string, { chance, pick }: Picker, dashes: boolean): string {
  if (name === '' || !chance(CARELESS)) return name;
  const ways = [name.toLowerCase(), name.toUpperCase(), `${name} `];
  return pick(dashes && name.includes(' ') ? [...ways, name.replaceAll(' ', '-')] : ways);
}

/** The answer, or for none what forms and people leave in its place. */
export function orBlank(answer: string, { pick }: Picker): string {
  return answer === '' ? pick(['', '', '', 'Select', 'n/a', '-']) : answer;
}
