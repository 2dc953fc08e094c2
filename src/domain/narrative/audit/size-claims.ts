import { isNamed } from '../ranking.ts';
import type { Named } from './names.ts';
import { better } from './quality-claims.ts';
import { each, measureOf, type Subject } from './subject.ts';

/** The largest or the smallest by leads, alone in it. */
export function sized(subject: Subject, way: 1 | -1): string {
  return each(
    subject,
    (group, list) =>
      subject.review[list!]
        .filter(isNamed)
        .every((other) => other === group || way * (group.leads - other.leads) > 0),
    way > 0 ? 'another brought as many leads or more' : 'another brought as few leads or fewer',
  );
}

/** "A had more leads than B": a count is a fact; a rate needs a verdict. */
export function compares(subject: Subject, word: string): string | undefined {
  const { sentence, clause } = subject;
  const way = /more|higher|bigger|twice/i.test(word) ? 1 : /fewer|less|lower|smaller/i.test(word) ? -1 : 0;
  if (way === 0) return 'nothing in the review tells it';
  const all = [...new Map(subject.all.map((one) => [one.name, one])).values()];
  const [first] = clause.isOwnName ? subject.named : all;
  const second = all.find(({ name }) => name !== first?.name);
  if (first === undefined) return undefined;
  const id = measureOf(subject);
  if (/\b(?:rates?|share|percent\w*|acceptance|quality)\b/i.test(sentence))
    return better({ ...subject, named: [first] }, way);
  if (all.length > 2 || second === undefined) return alone(first, way, sentence);
  const count = ({ group }: Named): number =>
    id === undefined ? group!.leads : group!.measures.find((measure) => measure.id === id)!.numerator;
  const [a, b] = [count(first), count(second)];
  const holds = /twice/i.test(word) ? a === 2 * b : way * (a - b) > 0;
  return holds ? '' : `the counts are ${a} and ${b}`;
}

/** A group against itself in the period before. */
function alone({ group }: Named, way: 1 | -1, sentence: string): string {
  const before = group!.measures.find(({ id }) => id === 'lead_volume')?.previous;
  if (!/\b(?:last|before|previous)\b/i.test(sentence) || before == null) return 'the counts do not carry it';
  return way * (group!.leads - before.numerator) > 0
    ? ''
    : `the counts are ${group!.leads} after ${before.numerator}`;
}
