import { nameKey, words } from '../../domain/lead/cell.ts';
import type { TextColumn } from '../../domain/lead/columns.ts';
import type { ColumnUse } from '../../domain/lead/header.ts';
import type { Leads } from '../../domain/lead/read.ts';
import type { Reviewed } from '../../domain/review.ts';

/** A text of the lead sheet and how many leads have it. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** What a settings tab offers and asks about, beside the settings themselves. */
export interface Asked {
  /** The names of the spreadsheet's tabs, one of which holds the leads. */
  readonly sheets: readonly string[];
  /** The columns of the lead sheet, and what each was read as. */
  readonly columns: readonly ColumnUse[];
  /** Values of status-like columns that wait for an answer, and those that have one. */
  readonly values: readonly (Counted & { readonly header: string })[];
  readonly sources: readonly Counted[];
  readonly reasons: readonly Counted[];
}

/** What is known before there is a lead sheet. */
export const NOTHING_ASKED: Asked = { sheets: [], columns: [], values: [], sources: [], reasons: [] };

/** Sources and reasons that are listed, the most frequent of more. */
const MOST = 100;

/** What a review of the lead sheet leaves to ask. `sheets` are the names of the spreadsheet's tabs. */
export function askedOf({ review, qualified: { leads } }: Reviewed, sheets: readonly string[]): Asked {
  return {
    sheets,
    columns: review.columns,
    values: [
      ...review.dataChecks.flatMap(({ about, count }) =>
        about === undefined ? [] : [{ header: about.header, text: about.value, count }],
      ),
      ...answered(leads),
    ],
    sources: counted([leads.texts('source'), leads.texts('first_source')]),
    reasons: counted([leads.texts('reason')]),
  };
}

/** The values whose meaning the settings say, as the sheet writes them. */
function answered({ settings, header, text }: Leads): Asked['values'] {
  return header.names.flatMap((name, column) => {
    const meanings = settings.meanings.get(words(name));
    if (meanings === undefined) return [];
    return countsOf(text(column))
      .filter((value) => meanings.has(nameKey(value.text)))
      .map((value) => ({ header: name, ...value }));
  });
}

/** The texts of some columns, each name once as it is first written, the most frequent first. */
function counted(columns: readonly (TextColumn | undefined)[]): Counted[] {
  const known = new Map<string, { text: string; count: number }>();
  for (const { text, count } of columns.flatMap((column) => (column === undefined ? [] : countsOf(column)))) {
    const entry = known.get(nameKey(text));
    if (entry === undefined) known.set(nameKey(text), { text, count });
    else entry.count += count;
  }
  return [...known.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
}

function countsOf({ codes, values }: TextColumn): Counted[] {
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code]! += 1;
  return values.flatMap((text, code) => (code === 0 ? [] : [{ text, count: counts[code]! }]));
}
