import { sentence } from '../../domain/format.ts';
import type { DataCheck } from '../../domain/lead/checks.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { AnswerOf } from '../../shared/contract.ts';

/** The data checks of a review, as the sidebar lists them, without those that stand somewhere else. */
export function checksOf(
  { dataChecks }: Pick<Review, 'dataChecks'>,
  standsElsewhere: (check: DataCheck) => boolean = () => false,
): AnswerOf<'start'>['checks'] {
  return dataChecks
    .filter((check) => !standsElsewhere(check))
    .map((check) => ({
      id: check.id,
      count: check.count,
      message: sentence(check.message),
      cells: [...check.cells],
      isAsked: isAsked(check),
    }));
}

/** Whether Match asks for what a check is about: a question, or what a reason or a source stands for. */
export function isAsked(check: DataCheck): boolean {
  return isQuestion(check) || check.setting !== undefined;
}

/** Whether what a check is about is counted as a question. */
export function isQuestion({ id, about, setting }: DataCheck): boolean {
  return about !== undefined || setting?.[0] === 'column' || id.startsWith('header-ambiguous:');
}
