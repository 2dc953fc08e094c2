import type { Review } from '../../scorecard/review.ts';
import { shortName } from '../../wording.ts';
import { factAt } from '../fact.ts';
import { demandName } from '../findings/demand.ts';

/** A sentence that the review says itself, with what it rests on and the names in it that could be others. */
export interface Said {
  readonly text: string;
  readonly refs: readonly string[];
  readonly names: readonly string[];
}

/** Everything a review says in sentences: narrative, actions, answers, reasons, checks of the sheet, and what earlier months decided. */
export function said(review: Review): Said[] {
  const own = [
    ...review.narrative,
    ...review.actions,
    ...review.questions.flatMap(({ sentences }) => sentences),
  ];
  const past = [...review.rhythm.carried, ...review.rhythm.decided].map(({ text }) => ({ text, refs: [] }));
  const why = [
    ...review.signals.map(({ id, why: text }) => ({ text, refs: [`/signals/${id}/why`], names: [] })),
    { text: review.weakestStep.why, refs: ['/weakestStep/why'], names: [] },
    ...review.measures.flatMap(({ id, why: text }) =>
      text === null ? [] : [{ text, refs: [`/measures/${id}/why`], names: [] }],
    ),
    ...review.dataChecks.map(({ id, message: text }) => ({
      text,
      refs: [`/dataChecks/${id}/message`],
      names: [],
    })),
  ];
  const everywhere = namesOf(review);
  const periods = [review.label, ...(review.before === null ? [] : [review.before.label])];
  return [
    ...own.map(({ text, refs }) => ({ text, refs, names: namedBy(review, refs) })),
    ...past.map((one) => ({ ...one, names: everywhere })),
    ...why,
  ].map(({ names, ...one }) => ({ ...one, names: [...names, ...periods] }));
}

/** The names that a sentence takes from the Review: the texts it rests on, and the demand types. */
function namedBy(review: Review, refs: readonly string[]): string[] {
  const texts = refs
    .map((ref) => factAt(review, ref))
    .filter((fact): fact is string => typeof fact === 'string');
  const types = refs.flatMap((ref) => /^\/demandTypes\/([^/]+)\//.exec(ref)?.[1] ?? []);
  return [...texts.map(shortName), ...types.map(demandName)];
}

/** Names of a sentence of an earlier month, whose facts are gone; one or two letters could be any word. */
function namesOf({ groups, campaigns, owners, rubricCheck }: Review): string[] {
  return [
    ...[...groups, ...campaigns, ...owners].map(({ group }) => group),
    ...rubricCheck.criteria.map(({ name }) => name),
  ]
    .map(shortName)
    .filter((name) => name.length > 2);
}
