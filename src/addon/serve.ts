import { readProgress } from './progress.ts';
import { runReview } from './review.ts';
import { troubleOf } from './trouble.ts';

/** A call as it comes over the wire. */
interface Request {
  readonly call: string;
  readonly with: { readonly month?: unknown };
}

/**
 * Answers the sidebar: a call as JSON in; out, as JSON, its answer, or what went wrong in words for the person. Throws
 * only for what is no call.
 */
export function serve(request: string): string {
  const { call, with: asked } = JSON.parse(request) as Request;
  const answer = ANSWERS[call];
  if (answer === undefined) throw new Error(`There is no call ${JSON.stringify(call)}.`);
  try {
    return JSON.stringify({ ok: true, answer: answer(asked) });
  } catch (error) {
    return JSON.stringify({ ok: false, ...troubleOf(error) });
  }
}

const ANSWERS: Readonly<Record<string, (asked: Request['with']) => unknown>> = {
  progress: readProgress,
  review: ({ month }) => runReview(typeof month === 'string' ? { month } : {}).reviewed.review,
};
