import {
  type AnswerOf,
  type CallName,
  type RequestOf,
  readRequest,
  WRITING,
  writeAnswer,
  writeTrouble,
} from '../shared/contract.ts';
import { markAction } from './calls/actions.ts';
import { check } from './calls/check.ts';
import { explain } from './calls/explain.ts';
import { formulas, insertFormula } from './calls/formulas.ts';
import { mark } from './calls/mark.ts';
import { match, saveMatch } from './calls/match.ts';
import { compare, look, review, whatIf } from './calls/review.ts';
import { rubric, saveRubric, tryRubric } from './calls/rubric.ts';
import { openTab, select } from './calls/selection.ts';
import { chooseSheet, insertSample, start } from './calls/sheet.ts';
import { askToCancel, readProgress } from './progress.ts';
import { troubleOf } from './trouble.ts';

const ANSWERS: { readonly [N in CallName]: (request: RequestOf<N>) => AnswerOf<N> } = {
  start,
  chooseSheet,
  insertSample,
  match,
  saveMatch,
  rubric,
  tryRubric,
  saveRubric,
  explain,
  review,
  look,
  progress: readProgress,
  cancel: askToCancel,
  compare,
  whatIf,
  markAction,
  mark,
  select,
  openTab,
  formulas,
  insertFormula,
  check,
};

/**
 * Answers the sidebar: a call of the contract as JSON in; out, as JSON, its answer, or what went wrong in words for the
 * person. Throws only for what is no call.
 */
export function serve(text: string): string {
  const { call, request } = readRequest(text);
  try {
    return answered(call, request);
  } catch (error) {
    const { trouble, message } = troubleOf(error, WRITING.has(call));
    return writeTrouble(trouble, message);
  }
}

function answered<N extends CallName>(call: N, request: RequestOf<N>): string {
  return writeAnswer(call, ANSWERS[call](request));
}
