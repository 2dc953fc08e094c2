import { InputError } from '../../domain/input-error.ts';
import { readHeader } from '../../domain/lead/header.ts';
import type { Reviewed } from '../../domain/review.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import type { Inputs } from '../inputs.ts';
import { reviewOf } from '../review.ts';
import { columnQuestions } from './column-questions.ts';
import { valuesOf } from './values.ts';

type Match = AnswerOf<'match'>;

/** All leads of the sheet, and what of it waits for a person's answer. */
export interface Questions {
  readonly all: Reviewed;
  readonly columns: Match['questions'];
  readonly values: Match['values'];
  /** How many columns and statuses wait: what nobody says of reasons and sources counts as other ones meanwhile. */
  readonly count: number;
}

/**
 * What the lead sheet leaves to ask. A header that the settings name and the sheet no longer has is a question too: its
 * field is left without a column until it is answered. Throws `InputError` where the sheet cannot be read.
 */
export function questionsOf(inputs: Inputs): Questions {
  const { settings, leads } = inputs;
  const gone = [...settings.columns].filter(([field, header]) => {
    try {
      readHeader(leads, new Map([[field, header]]));
      return false;
    } catch (error) {
      if (error instanceof InputError) return true;
      throw error;
    }
  });
  const known = new Map([...settings.columns, ...gone.map(([field]) => [field, ''] as const)]);
  const all = reviewOf({ ...inputs, settings: { ...settings, columns: known } }, { month: 'all' });
  const columns = columnQuestions(all, gone);
  const values = valuesOf(all.qualified.leads);
  return {
    all,
    columns,
    values,
    count:
      columns.length + values.filter(({ kind, meaning }) => kind === 'meaning' && meaning === null).length,
  };
}
