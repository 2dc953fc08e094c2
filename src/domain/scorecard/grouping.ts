import { InputError, quoted } from '../input-error.ts';
import { nameKey, words } from '../lead/cell.ts';
import type { TextColumn } from '../lead/columns.ts';
import { DEMAND_TYPES, type DemandType, defaultDemandType } from '../lead/demand.ts';
import { FIELDS, type Field, type FieldId } from '../lead/fields.ts';
import { findColumn, listedHeaders } from '../lead/header.ts';
import type { Leads } from '../lead/read.ts';

/** The group of leads that have no value. */
export const UNKNOWN_GROUP = '(unknown)';

/** A partition of the leads by one of their facts. */
export interface Grouping {
  /** What the leads are grouped by: a field's id, a header, or "demand_type". */
  readonly by: string;
  /** As a person would call it. */
  readonly label: string;
  /** Group of each lead: an index into `names`. */
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** What a review groups by beside what was asked for. */
export const ROLES = ['main', 'demandTypes', 'campaigns', 'owners'] as const;

export type Role = (typeof ROLES)[number];

/** The partitions of a review: the one asked for, and those that every review has where the sheet has a column for them. */
export interface Groupings extends Readonly<Record<'campaigns' | 'owners', Grouping | undefined>> {
  readonly main: Grouping;
  readonly demandTypes: Grouping;
}

/** The zero-based columns that a review by a field, a header or "demand type" groups by. */
export function groupColumns(leads: Leads, by: string): (number | undefined)[] {
  return [by, 'demand type', 'campaign', 'owner'].map((name) => groupColumn(leads, name));
}

/** The groupings of a review by a field, a header or "demand type". Throws as `groupLeads`. */
export function groupingsOf(leads: Leads, by: string): Groupings {
  const told = (name: string): Grouping | undefined =>
    groupColumn(leads, name) === undefined ? undefined : groupLeads(leads, name);
  return {
    main: groupLeads(leads, by),
    demandTypes: groupLeads(leads, 'demand type'),
    campaigns: told('campaign'),
    owners: told('owner'),
  };
}

/**
 * Groups the leads by a field, a header of the sheet or "demand type". Values that differ only in
 * case, accents, spaces or punctuation are one group, under the spelling used most (of equals, the one
 * that sorts first); blank cells stand together as "(unknown)". A sheet without the field has all leads
 * there; one without a latest source is grouped by its first source instead.
 * Throws `InputError` for what is neither.
 */
export function groupLeads(leads: Leads, by: string): Grouping {
  if (words(by) === 'demand type') return byDemandType(leads);
  const field = fieldNamed(by);
  const found = groupColumn(leads, by);
  if (found !== undefined) {
    return {
      by: field?.id ?? leads.header.uses[found]!.field ?? leads.header.names[found]!,
      label: leads.header.names[found]!,
      ...oneSpelling(leads.text(found)),
    };
  }
  if (field !== undefined) {
    return { by: field.id, label: field.label, codes: new Int32Array(leads.count), names: [UNKNOWN_GROUP] };
  }
  throw new InputError(
    'columns',
    `there is no field or column ${quoted(by)} to group by; the headers are ${listedHeaders(leads.header.names)}`,
  );
}

/** The zero-based column that leads are grouped by; undefined where the sheet has none. */
export function groupColumn(leads: Leads, by: string): number | undefined {
  if (words(by) === 'demand type') return columnOf(leads, 'source');
  const field = fieldNamed(by);
  const column = field === undefined ? undefined : columnOf(leads, field.id);
  const found = column ?? findColumn(leads.header.names, by);
  return found < 0 ? undefined : found;
}

function fieldNamed(by: string): Field | undefined {
  const wanted = words(by);
  return FIELDS.find(({ id, label }) => words(id) === wanted || words(label) === wanted);
}

/** The demand type of a source: what the team said, else what its name tells. */
export function demandTypeOf(leads: Leads, source: string): DemandType {
  return leads.settings.demandTypes.get(nameKey(source)) ?? defaultDemandType(source);
}

function columnOf(leads: Leads, id: FieldId): number | undefined {
  return leads.column(id) ?? (id === 'source' ? leads.column('first_source') : undefined);
}

/** What grouping by demand type is called. */
export const DEMAND_LABEL = 'Demand type';

function byDemandType(leads: Leads): Grouping {
  const sources = groupLeads(leads, 'source');
  const names = [UNKNOWN_GROUP, ...DEMAND_TYPES];
  const types = sources.names.map((name) =>
    name === UNKNOWN_GROUP ? 0 : names.indexOf(demandTypeOf(leads, name)),
  );
  return { by: 'demand_type', label: DEMAND_LABEL, codes: sources.codes.map((code) => types[code]!), names };
}

/** One code for all spellings of a value; code 0 is blank, named "(unknown)". */
export function oneSpelling({
  codes,
  values,
}: Pick<TextColumn, 'codes' | 'values'>): Pick<Grouping, 'codes' | 'names'> {
  const uses = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) uses[codes[i]!]! += 1;
  const byKey = new Map<string, number>([['', 0]]);
  const names = [UNKNOWN_GROUP];
  const most = [Number.POSITIVE_INFINITY];
  const group = Int32Array.from(values, (value, code) => {
    const key = value === '' ? '' : nameKey(value);
    let at = byKey.get(key);
    if (at === undefined) {
      at = names.length;
      byKey.set(key, at);
      names.push(value);
      most.push(uses[code]!);
    } else if (uses[code]! > most[at]! || (uses[code]! === most[at]! && value < names[at]!)) {
      names[at] = value;
      most[at] = uses[code]!;
    }
    return at;
  });
  return { codes: codes.map((code) => group[code]!), names };
}
