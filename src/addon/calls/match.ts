import { sentence } from '../../domain/format.ts';
import { InputError } from '../../domain/input-error.ts';
import { words } from '../../domain/lead/cell.ts';
import { FIELDS, fieldOf } from '../../domain/lead/fields.ts';
import { meaningIn } from '../../domain/lead/meaning.ts';
import { MEANINGS } from '../../domain/lead/vocabulary.ts';
import type { Reviewed } from '../../domain/review.ts';
import { NO_COLUMN } from '../../domain/settings/sheet.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { openDocument, readInputs } from '../inputs.ts';
import { locked } from '../lock.ts';
import { reviewOf } from '../review.ts';
import { type Setting, writeSettings } from '../write-settings.ts';
import { checksOf } from './sheet.ts';

type Match = AnswerOf<'match'>;

/** Values shown beside a column, and of how many characters. */
const [SAMPLES, SAMPLE_LENGTH] = [3, 24];

/** Columns and what they were read as, values and what they mean, and what contradicts itself. */
export function match(): Match {
  const all = reviewOf(readInputs(openDocument()), { month: 'all' });
  return {
    columns: columnsOf(all),
    fields: FIELDS.map(({ id, label, meaning }) => ({ id, label, meaning })),
    values: valuesOf(all),
    meanings: [...MEANINGS],
    checks: checksOf(all.review),
  };
}

/** Writes answers into Lead settings, a row each, and answers what is known then. */
export function saveMatch({ columns, meanings }: RequestOf<'saveMatch'>): Match {
  for (const { field } of columns) {
    if (!FIELDS.some(({ id }) => id === field)) {
      throw new InputError('settings', `there is no field "${field}"`);
    }
  }
  const answers: Setting[] = [
    ...columns.map(({ field, header }) => ({
      kind: 'column',
      name: field,
      value: header === '' ? NO_COLUMN : (header ?? ''),
    })),
    ...meanings.map(({ header, value, meaning }) => ({
      kind: 'meaning',
      name: `${header}:${value}`,
      value: meaning === 'nothing' ? 'says nothing' : meaning,
    })),
  ];
  locked(() => writeSettings(openDocument(), answers));
  return match();
}

function columnsOf({ review, qualified: { leads } }: Reviewed): Match['columns'] {
  return review.columns.map(({ column, header, field, how }, at) => {
    const { values } = leads.text(at);
    const samples = values
      .filter((value) => value.trim() !== '')
      .slice(0, SAMPLES)
      .map((value) => (value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH - 1)}…` : value));
    return { cell: column, header, field, how: sentence(how), samples };
  });
}

/** The values of columns that a person may have to explain, those that nobody has explained first. */
function valuesOf({ qualified: { leads } }: Reviewed): Match['values'] {
  return leads.header.uses
    .flatMap(({ field, header }, column) => {
      if (field === null || fieldOf(field).kind !== 'meaning') return [];
      const meaning = meaningIn(leads.settings, field, words(header) === '' ? '' : header);
      const { codes, values } = leads.text(column);
      const counts = new Uint32Array(values.length);
      for (const code of codes) counts[code]! += 1;
      return values.flatMap((value, code) =>
        value === '' || counts[code] === 0
          ? []
          : [{ header, value, count: counts[code]!, meaning: meaning(value) ?? null }],
      );
    })
    .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.count - a.count)
    .slice(0, MOST_VALUES);
}

/** A column with more values than a person would explain holds free text. */
const MOST_VALUES = 300;
