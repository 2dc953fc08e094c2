import { InputError, listed, quoted } from '../input-error.ts';
import { cellName, cellText, columnLetters, type Grid, words } from './cell.ts';
import { FIELDS, type FieldId, fieldOf } from './fields.ts';

/** Which header holds each field where people said so; an empty header leaves the field without a column. */
export type ChosenColumns = ReadonlyMap<FieldId, string>;

/** One column of the sheet and what became of it. */
export interface ColumnUse {
  readonly column: string;
  readonly header: string;
  readonly field: FieldId | null;
  /** Why: "matched", "chosen", or for an unused column what stood against it. */
  readonly how: string;
}

/** The header row of a sheet and the fields its columns hold. */
export interface Header {
  /** Zero-based row of the header. */
  readonly row: number;
  /** Headers as written, one a column; '' where there is none. */
  readonly names: readonly string[];
  /** Zero-based columns of a field, the best first; several only where a fact may stand in any of them. */
  readonly columns: ReadonlyMap<FieldId, readonly number[]>;
  readonly uses: readonly ColumnUse[];
  /** Headers that could be two fields. */
  readonly ambiguous: readonly {
    readonly cell: string;
    readonly header: string;
    readonly fields: readonly FieldId[];
  }[];
  /** Headers of a date or yes-no over columns of names or notes, which are therefore not read as one. */
  readonly texts: readonly { readonly cell: string; readonly header: string; readonly field: FieldId }[];
  /** Headers that stand more than once. */
  readonly repeated: readonly { readonly header: string; readonly cells: readonly string[] }[];
}

const ROWS_SEARCHED = 30;

interface Candidate {
  readonly field: FieldId;
  readonly rank: number;
}

/** The words of a header run together, so that `LeadSource` and `lead_source` are one. */
const key = (header: string): string => words(header).replaceAll(' ', '');

const CANDIDATES = new Map<string, Candidate[]>();
for (const entry of FIELDS) {
  const known = new Set([...entry.headers, entry.label, entry.id].map(key));
  let rank = 0;
  for (const header of known) {
    const list = CANDIDATES.get(header) ?? [];
    list.push({ field: entry.id, rank });
    CANDIDATES.set(header, list);
    rank += 1;
  }
}

/** How Close and Salesforce mark the columns that a team added: `custom.Region`, `Region__c`. */
const ADDED = /^custom\.|__c$/gi;
const AFTER_BUILT_IN = 1000;

/** The fields that a header could be; one that a team added stands behind the CRM's own. */
function candidatesOf(header: string): readonly Candidate[] {
  const known = CANDIDATES.get(key(header));
  if (known !== undefined) return known;
  const added = CANDIDATES.get(key(header.replace(ADDED, ''))) ?? [];
  return added.map(({ field, rank }) => ({ field, rank: rank + AFTER_BUILT_IN }));
}

/**
 * Finds the header row, under titles and blank rows, and the field of each of its columns. Each header
 * is matched on its own by its words; one that could be two fields is reported, not guessed; of two
 * headers for one field the more specific is taken and the other reported.
 * Throws `InputError` for a sheet without a header row and for a chosen header that is not there.
 */
export function readHeader(grid: Grid, chosen: ChosenColumns): Header {
  const row = headerRow(grid, chosen);
  const names = (grid[row] ?? []).map((cell) =>
    cell === null || cell === undefined ? '' : String(cell).trim(),
  );
  const columns = new Map<FieldId, number[]>();
  const how = new Map<number, string>();
  const takenBy = new Map<number, FieldId>();

  for (const [id, header] of chosen) {
    if (words(header) === '' && header.trim() === '') continue;
    const column = findColumn(names, header);
    if (column < 0) {
      throw new InputError(
        'columns',
        `there is no column ${quoted(header)} for ${fieldOf(id).label}; the headers in row ${row + 1} are ${listedHeaders(names)}`,
      );
    }
    columns.set(id, [column]);
    takenBy.set(column, id);
    how.set(column, 'chosen');
  }

  const ambiguous: Header['ambiguous'][number][] = [];
  const offers = new Map<FieldId, { column: number; rank: number }[]>();
  names.forEach((name, column) => {
    if (takenBy.has(column)) return;
    const fits = candidatesOf(name).filter(({ field }) => !chosen.has(field));
    if (fits.length > 1) {
      const fields = fits.map(({ field }) => field);
      ambiguous.push({ cell: cellName(row, column), header: name, fields });
      how.set(
        column,
        `could be ${listed(
          fields.map((id) => fieldOf(id).label),
          'or',
        )}`,
      );
    } else if (fits[0] !== undefined) {
      const { field, rank } = fits[0];
      offers.set(field, [...(offers.get(field) ?? []), { column, rank }]);
    }
  });

  for (const [id, list] of offers) {
    list.sort((a, b) => a.rank - b.rank || a.column - b.column);
    const used = fieldOf(id).kind === 'held' ? list : list.slice(0, 1);
    columns.set(
      id,
      used.map(({ column }) => column),
    );
    for (const { column } of used) {
      takenBy.set(column, id);
      how.set(column, 'matched');
    }
    for (const { column } of list.slice(used.length)) {
      how.set(column, `${fieldOf(id).label} is read from ${quoted(names[list[0]!.column]!)}`);
    }
  }

  return {
    row,
    names,
    columns,
    // Where every field it could be has a better column, there is nothing to ask.
    ambiguous: ambiguous.filter(({ fields }) => fields.some((id) => !columns.has(id))),
    texts: [],
    repeated: repeatedHeaders(names, row),
    uses: names.map((header, column) => ({
      column: columnLetters(column),
      header,
      field: takenBy.get(column) ?? null,
      how: how.get(column) ?? (header === '' ? 'no header' : 'not a field'),
    })),
  };
}

/** Zero-based column of a header, by its exact text or else by its words; -1 where there is none. */
export function findColumn(names: readonly string[], header: string): number {
  const exact = names.indexOf(header.trim());
  if (exact >= 0) return exact;
  const wanted = words(header);
  return wanted === '' ? -1 : names.findIndex((name) => words(name) === wanted);
}

/** The headers of a sheet in a sentence, the first dozen of many. */
export function listedHeaders(names: readonly string[]): string {
  const filled = names.filter((name) => name !== '').map((name) => quoted(name, 40));
  const shown = filled.slice(0, 12);
  return filled.length > 12 ? `${shown.join(', ')} and ${filled.length - 12} more` : listed(shown);
}

function headerRow(grid: Grid, chosen: ChosenColumns): number {
  const wanted = [...chosen.values()].filter((header) => header.trim() !== '').map((header) => words(header));
  const known = grid.slice(0, ROWS_SEARCHED).map((cells) => {
    const filled = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
    const isWanted = (name: string): boolean => wanted.includes(words(name));
    const count = filled.filter((name) => candidatesOf(name).length > 0 || isWanted(name)).length;
    return count >= 2 || count * 2 >= filled.length || filled.some(isWanted) ? count : 0;
  });
  // A lead below may hold a header-like word or two of its own; a title above may name one.
  const most = Math.max(0, ...known);
  const best = known.findIndex((count) => count > 0 && 2 * count >= most);
  if (best >= 0) return best;
  const holds = grid.some((cells) => cells.some((cell) => cellText(cell) !== ''));
  throw new InputError(
    'columns',
    holds
      ? `no header row was found in the first ${ROWS_SEARCHED} rows: none of them names columns such as Created, Source, Company or Status. Put the names of the columns in one row above the leads`
      : 'there is nothing to read: every cell is empty',
  );
}

function repeatedHeaders(names: readonly string[], row: number): Header['repeated'] {
  const cells = new Map<string, string[]>();
  names.forEach((name, column) => {
    const key = words(name);
    if (key !== '') cells.set(key, [...(cells.get(key) ?? []), cellName(row, column)]);
  });
  return [...cells.values()]
    .filter((list) => list.length > 1)
    .map((list) => ({
      header: names[names.findIndex((_, column) => cellName(row, column) === list[0])]!,
      cells: list,
    }));
}
