import { sentence } from '../../domain/format.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { AnswerOf } from '../../shared/contract.ts';

/** The data checks of a review, as the sidebar lists them. */
export function checksOf({ dataChecks }: Pick<Review, 'dataChecks'>): AnswerOf<'start'>['checks'] {
  return dataChecks.map(({ id, count, message, cells }) => ({
    id,
    count,
    message: sentence(message),
    cells: [...cells],
  }));
}
