import { InputError, quoted } from '../../domain/input-error.ts';
import { nameKey } from '../../domain/lead/cell.ts';
import { fieldOf } from '../../domain/lead/fields.ts';
import { readHeader } from '../../domain/lead/header.ts';
import { meaningIn } from '../../domain/lead/meaning.ts';
import type { Reviewed } from '../../domain/review.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import type { Inputs } from '../inputs.ts';
import { reviewOf } from '../review.ts';
import { checksOf } from './checks.ts';

type Match = AnswerOf<'match'>;

/** All leads of the sheet, and what of it waits for a person's answer. */
export interface Questions {
  readonly all: Reviewed;
  readonly values: Match['values'];
  readonly checks: Match['checks'];
  /** How many columns and values wait. */
  readonly count: number;
}

/** A column with more values, or longer ones, than a person would explain holds free text. */
const [MOST_VALUES, LONGEST_VALUE] = [300, 500];

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
  const columns = new Map([...settings.columns, ...gone.map(([field]) => [field, ''] as const)]);
  const all = reviewOf({ ...inputs, settings: { ...settings, columns } }, { month: 'all' });
  const { qualified, review } = all;
  const { ambiguous } = qualified.leads.header;
  const values = valuesOf(all);
  const asked = review.dataChecks.flatMap(({ setting }) => (setting?.[0] === 'column' ? setting[1] : []));
  const isCreatedAsked =
    gone.some(([field]) => field === 'created') || ambiguous.some(({ fields }) => fields.includes('created'));
  const asksCreated = qualified.leads.column('created') === undefined && !isCreatedAsked;
  return {
    all,
    values,
    checks: [
      ...gone.map(([field, header]) => ({
        id: `column-gone: ${field}`,
        count: 1,
        message: `Lead settings reads ${fieldOf(field).label} from the column ${quoted(header)}, which is not in the sheet any more. Say which column holds it now.`,
        cells: [],
      })),
      ...checksOf(review),
    ],
    count:
      values.filter(({ meaning }) => meaning === null).length +
      new Set(asked).size +
      ambiguous.length +
      gone.length +
      (asksCreated ? 1 : 0),
  };
}

/** The values of columns that a person may have to explain, those that nobody has explained first. */
function valuesOf({ qualified: { leads } }: Reviewed): Match['values'] {
  const found = leads.header.uses.flatMap(({ field, header }, column) => {
    if (field === null || fieldOf(field).kind !== 'meaning') return [];
    const meant = meaningIn(leads.settings, field, header);
    const { codes, values } = leads.text(column);
    const counts = new Uint32Array(values.length);
    for (const code of codes) counts[code]! += 1;
    // Spellings that one answer settles are asked about once.
    const known = new Map<string, Match['values'][number]>();
    values.forEach((value, code) => {
      if (value === '' || value.length > LONGEST_VALUE || counts[code] === 0) return;
      const meaning = meant(value) ?? null;
      const key = `${meaning}:${nameKey(value)}`;
      const entry = known.get(key) ?? { header, value, count: 0, meaning };
      known.set(key, { ...entry, count: entry.count + counts[code]! });
    });
    return [...known.values()];
  });
  return found
    .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.count - a.count)
    .slice(0, MOST_VALUES);
}
