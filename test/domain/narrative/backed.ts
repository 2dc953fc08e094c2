import { expect } from 'vitest';
import { factAt } from '../../../src/domain/narrative/fact.ts';
import { percent, shortName, written } from '../../../src/domain/wording.ts';

/** A sentence with the facts it rests on. */
export interface Told {
  readonly text: string;
  readonly refs: readonly string[];
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?%?/g;

/** The numbers of a text that none of its facts accounts for, names and labels aside. */
export function unbacked(found: object, { text, refs }: Told): string[] {
  const facts = refs.map((ref) => factAt(found, ref));
  let rest = text;
  for (const fact of facts.filter((entry) => typeof entry === 'string').sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(fact, ' ').replaceAll(shortName(fact), ' ');
  }
  const numbers = facts.filter((fact) => typeof fact === 'number');
  const backed = new Set(numbers.flatMap((n) => [written(n), n.toFixed(1), percent(n), percent(n, 1000)]));
  return (rest.match(NUMBER) ?? []).filter((number) => !backed.has(number));
}

/** Expects that a sentence refers to facts, that each is there, and that they account for all of its numbers. */
export function expectBacked(found: object, told: Told): void {
  expect([told.text, told.refs.length > 0]).toEqual([told.text, true]);
  for (const ref of told.refs) expect([ref, typeof factAt(found, ref)]).not.toEqual([ref, 'undefined']);
  expect([told.text, unbacked(found, told)]).toEqual([told.text, []]);
}
