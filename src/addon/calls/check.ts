import { InputError } from '../../domain/input-error.ts';
import { auditText } from '../../domain/narrative/audit/audit.ts';
import { backedBy } from '../../domain/narrative/audit/fact-text.ts';
import { titlesOf } from '../../functions/checked-text.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { openDocument, readInputs } from '../inputs.ts';
import { reviewOf } from '../review.ts';

/** What in a text the review of a month backs, and by which fact, what it does not, and what holds nothing to check. */
export function check({ text, month }: RequestOf<'check'>): AnswerOf<'check'> {
  if (text.trim() === '') throw new InputError('file', 'there is no text to check; paste one');
  const { review } = reviewOf(readInputs(openDocument()), month === undefined ? {} : { month });
  const own = [...review.narrative, ...review.actions].map((sentence) => sentence.text);
  const { claims, unchecked } = auditText(text, review, [...own, ...titlesOf(review)]);
  return {
    label: review.label,
    unbacked: claims.filter(({ backed }) => !backed).map(({ line, claim, why }) => ({ line, claim, why })),
    backed: backedBy(claims, review),
    unchecked: [...unchecked],
  };
}
