import { InputError, listed, quoted } from '../input-error.ts';
import { type Cell, cellName, type Grid, nameKey, words } from '../lead/cell.ts';
import type { DayMonthOrder } from '../lead/date.ts';
import { DEMAND_TYPES, type DemandType } from '../lead/demand.ts';
import { FIELDS, type FieldId, isFieldId } from '../lead/fields.ts';
import { parseNumber } from '../lead/number.ts';
import { isReasonCode, REASONS, type ReasonCode } from '../lead/reasons.ts';
import { MEANINGS, type Meaning } from '../lead/vocabulary.ts';
import { MEASURES } from '../scorecard/measure.ts';
import { MEASURE_IDS, type MeasureId } from '../scorecard/measure-id.ts';
import { LIMITS, type LimitId } from './limits.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { TERMS, type Term, type TermId, termOf } from './terms.ts';

/** The header row of a settings sheet. */
export const SETTINGS_HEADER = ['Setting', 'Name', 'Value'] as const;

/** Mutable while it is being read. */
interface Draft {
  columns: Map<FieldId, string>;
  meanings: Map<string, Map<string, Meaning>>;
  demandTypes: Map<string, DemandType>;
  reasons: Map<string, ReasonCode>;
  targets: Map<MeasureId, number>;
  terms: Record<TermId, Term>;
  limits: Record<LimitId, number>;
  timeZone: string | undefined;
  dateOrder: DayMonthOrder | undefined;
  leadSheet: string | undefined;
}

/** Names the cell of a row by the column it stands under: `Settings, C4`. */
type At = (column: (typeof SETTINGS_HEADER)[number]) => string;

type Take = (draft: Draft, name: string, value: string, at: At) => void;

const DATE_ORDERS: readonly DayMonthOrder[] = ['day-month', 'month-day'];
/** Beyond it, no calendar holds the window of months. */
const LONGEST_LIMIT = 10_000;

/** What stands under Value where a field has no column, though a header looks like it. */
export const NO_COLUMN = '(none)';

/** Every kind of setting: what its name and value are, and how a row of it is taken in. */
const KINDS = {
  column: (draft, name, value, at) => {
    const fields = FIELDS.map(({ id }) => id);
    draft.columns.set(
      oneOf(fieldNamed(name), name, fields, `${at('Name')}: a field`),
      words(value) === words(NO_COLUMN) ? '' : value,
    );
  },
  meaning: (draft, name, value, at) => {
    const colon = name.indexOf(':');
    if (colon < 1) {
      throw new InputError(
        'settings',
        `${at('Name')}: ${quoted(name)} does not say whose value it is; write it as Header:Value`,
      );
    }
    addMeaning(draft.meanings, name.slice(0, colon), name.slice(colon + 1), value, at('Value'));
  },
  'demand type': (draft, name, value, at) => {
    const type = DEMAND_TYPES.find((known) => known === words(value));
    draft.demandTypes.set(
      nameKey(named(name, 'a source', at)),
      oneOf(type, value, DEMAND_TYPES, `${at('Value')}: a demand type`),
    );
  },
  reason: (draft, name, value, at) => {
    const code =
      REASONS.find(({ label }) => words(label) === words(value))?.code ?? words(value).replace(/ /g, '_');
    const labels = REASONS.map(({ label }) => label);
    draft.reasons.set(
      nameKey(named(name, 'a reason as the sheet writes it', at)),
      oneOf(isReasonCode(code) ? code : undefined, value, labels, `${at('Value')}: a reason`),
    );
  },
  target: (draft, name, value, at) => {
    const id = words(name).replace(/ /g, '_');
    const known = MEASURES.find((entry) => entry.id === id || words(entry.label) === words(name))?.id;
    const measure = oneOf(known, name, MEASURE_IDS, `${at('Name')}: a measure`);
    const isPercent = /%\s*$/.test(value);
    const number = numberAt(value.replace(/%\s*$/, ''), at) / (isPercent ? 100 : 1);
    if (measure !== 'lead_volume' && (number < 0 || number > 1)) {
      throw new InputError(
        'settings',
        `${at('Value')}: the target ${quoted(value)} is no rate; write it as 60% or 0.6`,
      );
    }
    draft.targets.set(measure, number);
  },
  term: (draft, name, value, at) => {
    const term = idIn(TERMS, name, `${at('Name')}: a term`);
    draft.terms[term] = termOf(value);
    if (draft.terms[term].one === '') {
      throw new InputError(
        'settings',
        `${at('Value')}: the term ${quoted(name)} has no word; write one or delete the row`,
      );
    }
  },
  limit: (draft, name, value, at) => {
    const id = idIn(LIMITS, name, `${at('Name')}: a limit`);
    const number = numberAt(value, at);
    const least = id === 'win_window_months' ? 1 : 0;
    if (
      number < least ||
      number > LONGEST_LIMIT ||
      (id !== 'first_touch_hours' && !Number.isInteger(number))
    ) {
      throw new InputError(
        'settings',
        `${at('Value')}: the limit ${quoted(value)} is no whole number of ${LIMITS[id].unit} from ${least} to ${LONGEST_LIMIT}`,
      );
    }
    draft.limits[id] = number;
  },
  'time zone': (draft, name, value) => {
    draft.timeZone = value || name;
  },
  'date order': (draft, name, value, at) => {
    const said = value || name;
    const order = DATE_ORDERS.find((known) => words(known) === words(said));
    draft.dateOrder = oneOf(order, said, DATE_ORDERS, `${at('Value')}: a date order`);
  },
  'lead sheet': (draft, name, value) => {
    draft.leadSheet = value || name;
  },
} satisfies Record<string, Take>;

/** A kind of setting, as stands under Setting. */
export type SettingKind = keyof typeof KINDS;

/** Kinds of which there is one, so that it needs no name: what stands under Name is taken for the value. */
const NAMELESS: readonly string[] = ['time zone', 'date order', 'lead sheet'] satisfies SettingKind[];

/**
 * Reads settings from rows of Setting, Name, Value. The columns stand in any order below a header row that names
 * them, whatever stands above it; without one they are the first three. A row without a value sets nothing, and one
 * with text under Setting alone is a title; other columns are passed over. `place` names the sheet or file in errors.
 * Throws `InputError` naming the cell, the value and what may stand there.
 */
export function readSettings(grid: Grid, place: string): Settings {
  const draft: Draft = {
    ...DEFAULT_SETTINGS,
    columns: new Map(),
    meanings: new Map(),
    demandTypes: new Map(),
    reasons: new Map(),
    targets: new Map(),
    terms: { ...DEFAULT_SETTINGS.terms },
    limits: { ...DEFAULT_SETTINGS.limits },
  };
  const { first, columns } = settingsColumns(grid, place);
  const isNarrow = grid.every(({ length }) => length <= columns[2]!);
  grid.slice(first).forEach((cells, index) => {
    const [kind, name, value] = columns.map((column) => textOf(cells[column])) as [string, string, string];
    if (kind === '' || name + value === '') return;
    const at: At = (title) =>
      `${place}, ${cellName(first + index, columns[SETTINGS_HEADER.indexOf(title)]!)}`;
    const known = words(kind);
    if (!Object.hasOwn(KINDS, known)) {
      throw new InputError(
        'settings',
        `${at('Setting')}: ${quoted(kind)} is no kind of setting; use ${listed(Object.keys(KINDS), 'or')}`,
      );
    }
    if (value === '' && !NAMELESS.includes(known)) {
      if (isNarrow) throw withoutColumn(place, 'Value');
      return;
    }
    const take: Take = KINDS[known as SettingKind];
    take(draft, name, value, at);
  });
  return draft;
}

/**
 * The first row below the header of a settings sheet and the column of each of its titles; the first row and columns
 * where there is none. Throws `InputError` for a header that has two of the three titles; `place` names the sheet.
 */
export function settingsColumns(
  grid: Grid,
  place = 'the settings',
): { readonly first: number; readonly columns: readonly number[] } {
  const found = grid.map((cells) => {
    const names = cells.map((cell) => words(textOf(cell)));
    return SETTINGS_HEADER.map((title) => names.indexOf(words(title)));
  });
  const lacking = (count: number): number =>
    found.findIndex((columns) => columns.filter((column) => column < 0).length === count);
  const whole = lacking(0);
  if (whole >= 0) return { first: whole + 1, columns: found[whole]! };
  const partial = lacking(1);
  if (partial >= 0) {
    throw withoutColumn(`${place}, row ${partial + 1}`, SETTINGS_HEADER[found[partial]!.indexOf(-1)]!);
  }
  return { first: 0, columns: [0, 1, 2] };
}

function withoutColumn(where: string, title: string): InputError {
  return new InputError(
    'settings',
    `${where} has no column ${quoted(title)}; settings have the columns ${listed(SETTINGS_HEADER)}`,
  );
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Adds one answer to "what does this value mean?"; throws `InputError` for a word that is no meaning. */
export function addMeaning(
  meanings: Map<string, Map<string, Meaning>>,
  header: string,
  value: string,
  meaning: string,
  at: string,
): void {
  const said = words(meaning) === 'says nothing' || words(meaning) === '' ? 'nothing' : words(meaning);
  const known = oneOf(
    MEANINGS.find((word) => word === said),
    meaning,
    MEANINGS,
    `${at}: a meaning`,
  );
  const values = meanings.get(words(header)) ?? new Map<string, Meaning>();
  values.set(nameKey(value), known);
  meanings.set(words(header), values);
}

/** The field that a name in the settings means, by its id or label; undefined where there is none. */
export function fieldNamed(name: string): FieldId | undefined {
  const id = words(name).replace(/ /g, '_');
  return isFieldId(id) ? id : FIELDS.find(({ label }) => words(label) === words(name))?.id;
}

function named(name: string, what: string, at: At): string {
  if (name !== '') return name;
  throw new InputError('settings', `${at('Name')} is empty; write ${what}, or delete the row`);
}

/** The key of a table that a name means; keys that every object inherits are none. */
function idIn<T extends object>(table: T, name: string, what: string): keyof T & string {
  const known = Object.keys(table) as (keyof T & string)[];
  return oneOf(
    known.find((id) => id === words(name).replace(/ /g, '_')),
    name,
    known,
    what,
  );
}

function numberAt(text: string, at: At): number {
  const number = parseNumber(text);
  if (Number.isFinite(number)) return number;
  throw new InputError(
    'settings',
    `${at('Value')}: ${quoted(text)} is no number; write one such as 14 or 0.6`,
  );
}

function oneOf<T>(found: T | undefined, given: string, known: readonly string[], what: string): T {
  if (found !== undefined) return found;
  throw new InputError('settings', `${what} ${quoted(given)} is not known; use ${listed(known, 'or')}`);
}
