import { listed, quoted } from '../../domain/input-error.ts';
import { type Cell, cellText, words } from '../../domain/lead/cell.ts';
import { type FieldId, fieldOf } from '../../domain/lead/fields.ts';
import { findColumn } from '../../domain/lead/header.ts';
import type { Leads } from '../../domain/lead/read.ts';
import type { Reviewed } from '../../domain/review.ts';
import { NO_COLUMN } from '../../domain/settings/sheet.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import { samplesOf } from './samples.ts';

type Question = AnswerOf<'match'>['questions'][number];

/** A field whose column the settings name, and the header that the sheet does not have any more. */
export type Gone = readonly [FieldId, string];

/** The question without whose answer no month can be reviewed. */
export const CREATED = 'column: created';

const TEXTS: Partial<Record<FieldId, string>> = {
  created: 'Which column says when a lead came in?',
  source: 'Which column says where a lead came from?',
  reason: 'Which column says why a lead failed?',
};

/** What is to be answered about the columns, when a lead came in first. */
export function columnQuestions(
  { review, qualified: { leads } }: Reviewed,
  gone: readonly Gone[],
): Question[] {
  const { header, column } = leads;
  const created = gone.find(([field]) => field === 'created')?.[1];
  const isAsked = asksCreated(leads);
  const likely = new Map<FieldId, string[]>();
  for (const { setting } of review.dataChecks) {
    if (setting?.[0] !== 'column') continue;
    const field = setting[1] as FieldId;
    likely.set(field, [...(likely.get(field) ?? []), setting[2]]);
  }
  return [
    ...(isAsked ? [createdQuestion(leads, created)] : []),
    ...gone
      .filter(([field]) => field !== 'created')
      .map(([field, name]) => fieldQuestion(leads, field, goneSaid(field, name), [])),
    ...[...likely].map(([field, headers]) =>
      fieldQuestion(
        leads,
        field,
        'No column is known to say it.',
        header.names.filter((name, at) => headers.includes(name) && isChoice(leads, at)),
      ),
    ),
    ...header.ambiguous
      .filter(({ fields }) => !isAsked || !fields.includes('created'))
      .map(
        ({ header: name, fields }): Question => ({
          id: `header: ${name}`,
          text: `What does the column ${quoted(name)} hold?`,
          about: `It holds ${samplesSaid(leads, findColumn(header.names, name))}.`,
          choices: [
            ...fields.map((field) => ({
              text: `${fieldOf(field).label}: ${fieldOf(field).meaning}`,
              group: '',
              columns: [{ field, header: name }],
            })),
            {
              text: 'Something else',
              group: '',
              columns: fields.map((field) => ({ field, header: header.names[column(field) ?? -1] ?? '' })),
            },
          ],
        }),
      ),
  ];
}

/** Whether no column is known to say when a lead came in, or one that holds no date while another does. */
function asksCreated(leads: Leads): boolean {
  const column = leads.column('created');
  if (column === undefined) return true;
  const isDated = leads.dateAt(column).at.some((instant) => !Number.isNaN(instant));
  return (
    !isDated &&
    leads.header.names.some((_, at) => at !== column && isChoice(leads, at) && holdsDates(leads, at))
  );
}

function createdQuestion(leads: Leads, gone: string | undefined): Question {
  const { names, ambiguous } = leads.header;
  const column = leads.column('created');
  const could = ambiguous.filter(({ fields }) => fields.includes('created')).map(({ header }) => header);
  const dated = names.filter((_, at) => isChoice(leads, at) && holdsDates(leads, at));
  const about =
    column !== undefined
      ? `${quoted(names[column]!)} is read for it, and holds no date.`
      : gone !== undefined
        ? goneSaid('created', gone)
        : could.length > 0
          ? `It could be ${listed(
              could.map((name) => quoted(name)),
              'or',
            )}.`
          : 'No header is known to say it.';
  return {
    ...fieldQuestion(leads, 'created', `${about} Until it is said, there is no month to review.`, [
      ...could.filter((name) => dated.includes(name)),
      ...dated.filter((name) => !could.includes(name)),
    ]),
    id: CREATED,
  };
}

/** Which column holds a field, those that are likely first; any field but the day a lead came in may have none. */
function fieldQuestion(leads: Leads, field: FieldId, about: string, likely: readonly string[]): Question {
  const { names } = leads.header;
  const others = names.filter((name, at) => isChoice(leads, at) && !likely.includes(name));
  const choices = (headers: readonly string[], group: string): Question['choices'] =>
    headers.map((header) => ({
      text: `${header} (${samplesSaid(leads, findColumn(names, header))})`,
      group,
      columns: [{ field, header }],
    }));
  return {
    id: `column: ${field}`,
    text: TEXTS[field] ?? `Which column holds ${fieldOf(field).label}?`,
    about,
    choices: [
      ...choices(likely, field === 'created' ? 'Columns that hold dates' : 'Likely'),
      ...choices(others, likely.length > 0 ? 'Other columns' : ''),
      ...(field === 'created' ? [] : [{ text: 'No column', group: '', columns: [{ field, header: '' }] }]),
    ],
  };
}

function goneSaid(field: FieldId, header: string): string {
  return `Lead settings reads ${fieldOf(field).label} from the column ${quoted(header)}, which is not in the sheet any more.`;
}

/** Whether a column can be chosen by its header: the first of several that are named so. */
function isChoice({ header: { names } }: Leads, at: number): boolean {
  const name = names[at]!;
  return name !== '' && words(name) !== words(NO_COLUMN) && findColumn(names, name) === at;
}

/** Leads looked at: so many tell. */
const SEARCHED = 500;

/** Whether most filled cells are dates; plain numbers are none, as amounts and counts would read as days. */
function holdsDates(leads: Leads, column: number): boolean {
  const { at } = leads.dateAt(column);
  let [filled, dates] = [0, 0];
  for (let i = 0; i < leads.count && filled < SEARCHED; i++) {
    const cell: Cell = leads.grid[leads.rows[i]!]![column];
    if (cellText(cell) === '') continue;
    filled += 1;
    if (typeof cell !== 'number' && !Number.isNaN(at[i]!)) dates += 1;
  }
  return 2 * dates > filled;
}

function samplesSaid(leads: Leads, column: number): string {
  const [first] = samplesOf(leads, column, 1);
  return first === undefined ? 'no values' : first;
}
