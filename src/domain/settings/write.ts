import type { Cell } from '../lead/cell.ts';
import { FIELDS } from '../lead/fields.ts';
import { reasonOf } from '../lead/reasons.ts';
import { MEASURES } from '../scorecard/measure.ts';
import { capital } from '../wording.ts';
import { LIMITS, type LimitId } from './limits.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { NO_COLUMN, SETTINGS_HEADER, type SettingKind } from './sheet.ts';
import { TERMS, type Term, type TermId, termOf } from './terms.ts';

/** One row of a settings sheet. */
export interface SettingRow {
  readonly kind: SettingKind;
  /** What it sets: the id of a field, measure, term or limit, the key of a source or reason, `header:value` of a meaning; '' where there is one alone. */
  readonly id: string;
  /** How it stands under Name. */
  readonly name: string;
  /** '' where it is not set. */
  readonly value: string | number;
}

/**
 * Settings as rows: each field, measure, term and limit, those that are not set with an empty value, and the meanings,
 * demand types and reasons that are set.
 */
export function settingRows(settings: Settings): SettingRow[] {
  const { columns, meanings, demandTypes, reasons, targets, terms, limits } = settings;
  const keyed = (kind: SettingKind, entries: Iterable<readonly [string, string]>): SettingRow[] =>
    [...entries].map(([key, value]) => ({ kind, id: key, name: key, value }));
  return [
    { kind: 'lead sheet', id: '', name: '', value: settings.leadSheet ?? '' },
    { kind: 'time zone', id: '', name: '', value: settings.timeZone ?? '' },
    { kind: 'date order', id: '', name: '', value: settings.dateOrder ?? '' },
    ...FIELDS.map(({ id, label }): SettingRow => {
      const header = columns.get(id);
      return { kind: 'column', id, name: label, value: header === '' ? NO_COLUMN : (header ?? '') };
    }),
    ...[...meanings].flatMap(([header, values]) =>
      keyed(
        'meaning',
        [...values].map(
          ([value, meaning]) =>
            [`${header}:${value}`, meaning === 'nothing' ? 'says nothing' : meaning] as const,
        ),
      ),
    ),
    ...keyed('demand type', demandTypes),
    ...keyed(
      'reason',
      [...reasons].map(([key, code]) => [key, reasonOf(code).label] as const),
    ),
    ...MEASURES.map(
      ({ id, label }): SettingRow => ({ kind: 'target', id, name: label, value: targets.get(id) ?? '' }),
    ),
    ...idsOf(TERMS).map((id): SettingRow => {
      const name = capital(id.replaceAll('_', ' '));
      const isDefault = termText(terms[id]) === termText(DEFAULT_SETTINGS.terms[id]);
      return { kind: 'term', id, name, value: isDefault ? '' : termText(terms[id]) };
    }),
    ...idsOf(LIMITS).map((id): SettingRow => {
      const { label, value } = LIMITS[id];
      return { kind: 'limit', id, name: label, value: limits[id] === value ? '' : limits[id] };
    }),
  ];
}

/** The settings as `readSettings` reads them back the same, the defaults left empty. */
export function writeSettings(settings: Settings): Cell[][] {
  return [
    [...SETTINGS_HEADER],
    ...settingRows(settings).map(({ kind, name, value }) => [capital(kind), name, value]),
  ];
}

/** A term as `termOf` reads it: with its plural where that is not the plain one. */
export function termText({ one, many }: Term): string {
  return termOf(one).many === many ? one : `${one}/${many}`;
}

function idsOf<Id extends TermId | LimitId>(table: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(table) as Id[];
}
