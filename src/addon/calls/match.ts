import { sentence } from '../../domain/format.ts';
import { InputError, quoted } from '../../domain/input-error.ts';
import { words } from '../../domain/lead/cell.ts';
import { FIELDS, isFieldId } from '../../domain/lead/fields.ts';
import { findColumn } from '../../domain/lead/header.ts';
import type { Reviewed } from '../../domain/review.ts';
import { NO_COLUMN } from '../../domain/settings/sheet.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { askedOf } from '../../tabs/settings/asked.ts';
import { settingsSheet } from '../../tabs/settings.ts';
import { openDocument, readInputs } from '../inputs.ts';
import { locked } from '../lock.ts';
import { type Setting, writeSettings } from '../write-settings.ts';
import { checksOf, isAsked } from './checks.ts';
import { questionsOf } from './questions.ts';
import { samplesOf } from './samples.ts';
import { VALUE_MEANINGS } from './values.ts';

type Match = AnswerOf<'match'>;
type Answers = RequestOf<'saveMatch'>;

/** Values shown beside a column. */
const SAMPLES = 3;

/** Columns and what they were read as, values and what they mean, and what contradicts itself. */
export function match(): Match {
  const { all, columns, values } = questionsOf(readInputs(openDocument()));
  return {
    questions: columns,
    columns: columnsOf(all),
    fields: FIELDS.map(({ id, label, meaning }) => ({ id, label, meaning })),
    values,
    meanings: VALUE_MEANINGS,
    checks: checksOf(all.review, isAsked),
  };
}

/** Writes answers into Lead settings, a row each, and answers what is known then. */
export function saveMatch(answers: Answers): Match {
  locked(() => {
    const document = openDocument();
    const inputs = readInputs(document);
    const { all } = questionsOf(inputs);
    const { names } = all.qualified.leads.header;
    const settings = [
      ...answers.columns.map((answer) => columnSetting(answer, names)),
      ...answers.meanings.map((answer) => valueSetting(answer, names)),
    ];
    const others = document.spreadsheet.getSheets().filter((tab) => !document.tabs.isOurs(tab));
    const asked = askedOf(
      all,
      others.map((tab) => tab.getName()),
    );
    writeSettings(document, settings, settingsSheet(inputs.settings, asked));
  });
  return match();
}

function columnSetting({ field, header }: Answers['columns'][number], names: readonly string[]): Setting {
  if (!isFieldId(field)) throw new InputError('settings', `there is no field ${quoted(field)}`);
  const name = FIELDS.find(({ id }) => id === field)!.label;
  if (header === null || header === '') {
    return { kind: 'column', name, value: header === null ? '' : NO_COLUMN };
  }
  isThere(header, names);
  if (words(header) === words(NO_COLUMN)) {
    throw new InputError(
      'columns',
      `a column with the header ${quoted(header)} cannot be chosen, as that stands for no column; give it another header`,
    );
  }
  return { kind: 'column', name, value: header };
}

function valueSetting(
  { kind, header, value, meaning }: Answers['meanings'][number],
  names: readonly string[],
): Setting {
  isThere(header, names);
  const said = VALUE_MEANINGS.find((known) => known.kind === kind && known.id === meaning);
  if (said === undefined) {
    throw new InputError(
      'settings',
      `${quoted(meaning)} is no ${kind === 'meaning' ? 'meaning of a value' : kind}`,
    );
  }
  if (kind !== 'meaning') return { kind, name: value, value: kind === 'reason' ? said.label : said.id };
  // The first colon ends the header, whose words are the same without those of its own.
  const title = header.replace(/:/g, ' ').trim();
  if (title === '') {
    throw new InputError(
      'columns',
      `the header ${quoted(header)} is no name; write one above that column of the lead sheet`,
    );
  }
  return { kind, name: `${title}:${value}`, value: meaning === 'nothing' ? 'says nothing' : meaning };
}

function isThere(header: string, names: readonly string[]): void {
  if (header !== '' && findColumn(names, header) >= 0) return;
  throw new InputError(
    'columns',
    `the lead sheet has no column ${quoted(header)} any more; open this screen again`,
  );
}

function columnsOf({ review, qualified: { leads } }: Reviewed): Match['columns'] {
  const read = leads.header;
  return review.columns.map(({ column, header, field, how }, at) => {
    const first = header === '' ? at : findColumn(read.names, header);
    const said =
      field === null && first !== at
        ? `has the same header as column ${review.columns[first]!.column}; rename one of them to choose this one`
        : how;
    return { cell: column, header, field, how: sentence(said), samples: samplesOf(leads, at, SAMPLES) };
  });
}
