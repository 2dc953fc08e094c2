import { InputError } from '../../domain/input-error.ts';
import { audit } from '../../domain/narrative/audit/audit.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { openDocument, readInputs } from '../inputs.ts';
import { reviewOf } from '../review.ts';

/** What in a text the review of a month does not back. */
export function check({ text, month }: RequestOf<'check'>): AnswerOf<'check'> {
  if (text.trim() === '') throw new InputError('file', 'there is no text to check; paste one');
  const { review } = reviewOf(readInputs(openDocument()), month === undefined ? {} : { month });
  const own = [...review.narrative, ...review.actions].map((sentence) => sentence.text);
  return {
    label: review.label,
    unbacked: audit(text, review, own).map(({ line, claim, why }) => ({ line, claim, why })),
  };
}
