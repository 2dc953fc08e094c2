import type { DayMonthOrder } from '../lead/date.ts';
import type { DemandType } from '../lead/demand.ts';
import type { FieldId } from '../lead/fields.ts';
import type { ReasonCode } from '../lead/reasons.ts';
import type { Meaning } from '../lead/vocabulary.ts';
import type { MeasureId } from '../scorecard/measure-id.ts';
import { LIMITS, type LimitId } from './limits.ts';
import { TERMS, type Term, type TermId, termOf } from './terms.ts';

/** What a team decided about its sheet: columns, meanings, types, targets, words and limits. */
export interface Settings {
  /** Field to header; an empty header leaves the field without a column. */
  readonly columns: ReadonlyMap<FieldId, string>;
  /** Header (as `words` writes it) to value (by its `nameKey`) to what it means. */
  readonly meanings: ReadonlyMap<string, ReadonlyMap<string, Meaning>>;
  /** Source (by its `nameKey`) to its demand type. */
  readonly demandTypes: ReadonlyMap<string, DemandType>;
  /** Reason (by its `nameKey`) to its code. */
  readonly reasons: ReadonlyMap<string, ReasonCode>;
  readonly targets: ReadonlyMap<MeasureId, number>;
  readonly terms: Readonly<Record<TermId, Term>>;
  readonly limits: Readonly<Record<LimitId, number>>;
  /** The name of a time zone, where it is not the host's. */
  readonly timeZone: string | undefined;
  /** How ambiguous dates are written, where a column does not tell. */
  readonly dateOrder: DayMonthOrder | undefined;
  /** The name of the sheet that holds the leads, where a spreadsheet has several. */
  readonly leadSheet: string | undefined;
}

const limits = Object.fromEntries(Object.entries(LIMITS).map(([id, { value }]) => [id, value])) as Record<
  LimitId,
  number
>;

const terms = Object.fromEntries(Object.entries(TERMS).map(([id, word]) => [id, termOf(word)])) as Record<
  TermId,
  Term
>;

/** Settings of a team that has not said anything yet. */
export const DEFAULT_SETTINGS: Settings = {
  columns: new Map(),
  meanings: new Map(),
  demandTypes: new Map(),
  reasons: new Map(),
  targets: new Map(),
  terms,
  limits,
  timeZone: undefined,
  dateOrder: undefined,
  leadSheet: undefined,
};
