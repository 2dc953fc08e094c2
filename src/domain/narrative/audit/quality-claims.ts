import type { Group } from '../../scorecard/review.ts';
import { isNamed } from '../ranking.ts';
import type { Named } from './names.ts';
import { each, FEW, measureOf, NAMELESS, type Subject } from './subject.ts';

/** "Better" or, with -1, "worse": a verdict on everything that is named. */
export function better(subject: Subject, way: 1 | -1): string | undefined {
  const { review, topics, named } = subject;
  if (topics.has('multi') || topics.has('single')) {
    const is = topics.has('multi') === way > 0 ? 'multi-contact better' : 'single-contact better';
    return review.accounts.verdict === is
      ? ''
      : `the review says of the accounts: ${review.accounts.verdict}`;
  }
  if (named.length === 0) return /\bthan\b/i.test(subject.sentence) ? NAMELESS : undefined;
  const verdict = way > 0 ? 'better' : 'worse';
  return (
    otherMeasure(subject) || each(subject, (group) => group.quality?.verdict === verdict, verdictsOf(subject))
  );
}

/** A superlative: surely better than the rest, and no other that is so has a higher rate. */
export function best(subject: Subject, isComparison: boolean): string {
  const { review, sentence } = subject;
  if (isComparison && subject.named.length === 0) return NAMELESS;
  const alone = /\b(?:every|all|any) other|all others|everything else|\bonly\b/i.test(sentence);
  const first = (group: Group, list: Named['list']): boolean =>
    group.quality?.verdict === 'better' &&
    review[list!]
      .filter(isNamed)
      .every(
        (other) =>
          other === group ||
          other.quality?.verdict !== 'better' ||
          (!alone && rateOf(other) <= rateOf(group)),
      );
  const tied = each(subject, (group) => group.quality?.verdict === 'better', verdictsOf(subject));
  return otherMeasure(subject) || tied || each(subject, first, 'another is as surely better than the rest');
}

/** Surely worse than the rest, and none has as low a rate. */
export function worst(subject: Subject): string {
  const lowest = (group: Group, list: Named['list']): boolean =>
    group.quality?.verdict === 'worse' &&
    review[list!]
      .filter(isNamed)
      .every((other) => other === group || other.quality === null || rateOf(other) > rateOf(group));
  const { review } = subject;
  return (
    otherMeasure(subject) ||
    each(
      subject,
      lowest,
      subject.named.some(({ group }) => group!.quality?.verdict === 'worse')
        ? 'another has a lower rate'
        : verdictsOf(subject),
    )
  );
}

/** "Useless", "excellent": a verdict on what is named, else the status of the measure it speaks of. */
export function judged(subject: Subject, way: 1 | -1, word: string): string | undefined {
  const { named, topics, clause, review, sentence } = subject;
  // "Two of the opportunities are strong" is a count.
  if (
    /^(?:strong|weak)$/i.test(word) &&
    (topics.has('opportunity') || topics.has('strong') || topics.has('weak'))
  )
    return undefined;
  if (named.length > 0)
    return each(
      subject,
      ({ quality, signal }) =>
        way > 0
          ? quality?.verdict === 'better'
          : quality?.verdict === 'worse' || signal === 'volume without quality',
      verdictsOf(subject),
    );
  const id = measureOf(subject) ?? measureOf({ topics: new Set(clause.inherited) });
  const found = review.measures.find((measure) => measure.id === id);
  if (found !== undefined)
    return found.status === (way > 0 ? 'on target' : 'off target')
      ? ''
      : `the scorecard says: ${found.status}`;
  return new RegExp(`\\b(?:is|are|was|were)\\b[^,;]*\\b${word}\\b(?! (?:that|to|if|for)\\b)`, 'i').test(
    sentence,
  )
    ? NAMELESS
    : undefined;
}

/** "More people went with more acceptance": the verdict on the accounts. */
export function peopled({ review: { accounts }, sentence }: Subject, word: string): string | undefined {
  const people =
    /\b(?:(more|several|multi)|one|fewer|single)[ -](?:people|persons?|contacts?)\b(?! in\b)[^:]*$/i.exec(
      sentence,
    );
  if (people === null) return undefined;
  const isMulti = (people[1] !== undefined) === /more|higher/i.test(word);
  return accounts.verdict === (isMulti ? 'multi-contact better' : 'single-contact better')
    ? ''
    : `the review says of the accounts: ${accounts.verdict}`;
}

/** "More often": of people surprised, else of the rate that ranks. */
export function often(subject: Subject, way: 1 | -1): string {
  const { review, topics, named } = subject;
  if (topics.has('surprised')) {
    const asked = way > 0 ? 'more often than elsewhere' : 'less often than elsewhere';
    const groups = [...review.people.surprised.groups, ...review.people.surprised.campaigns];
    return named.length === 0
      ? NAMELESS
      : named.some(({ name }) => groups.some(({ group, verdict }) => group === name && verdict === asked))
        ? ''
        : FEW;
  }
  return better(subject, way) ?? NAMELESS;
}

/** "Significant": everything named is surely better or worse than the rest. */
export function significant(subject: Subject): string | undefined {
  if (subject.named.length === 0) return undefined;
  return each(subject, ({ quality }) => quality?.verdict === 'better' || quality?.verdict === 'worse', FEW);
}

/** Quality is ranked by one measure a list; by no other can a group be better. */
function otherMeasure(subject: Subject): string {
  const asked = measureOf(subject);
  const judged = subject.named.flatMap(({ group }) =>
    group!.quality === null ? [] : [group!.quality.measure],
  );
  if (asked === undefined || judged.length === 0 || judged.includes(asked)) return '';
  return `the counts are too few to rank it by that: the review ranks by ${subject.review.measures.find(({ id }) => id === judged[0])!.label} only`;
}

function verdictsOf({ named }: Subject): string {
  const verdicts = named.map(({ group }) => group!.quality?.verdict ?? 'untold');
  if (verdicts.includes('untold')) return 'the sheet tells too little of its quality';
  if (verdicts.includes('better') && verdicts.includes('worse'))
    return 'the review does not find so of everything named';
  const decided = verdicts.find((verdict) => verdict === 'better' || verdict === 'worse');
  return verdicts.includes('not separated') || decided === undefined
    ? FEW
    : `the review finds it ${decided} than the rest`;
}

function rateOf({ quality }: Group): number {
  return quality!.numerator / quality!.denominator;
}
