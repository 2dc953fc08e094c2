import { nameKey, words } from '../../domain/lead/cell.ts';
import type { SettingKind } from '../../domain/settings/sheet.ts';
import type { SettingRow } from '../../domain/settings/write.ts';
import { written } from '../../domain/wording.ts';
import type { Asked, Counted } from './asked.ts';

/** One setting of the tab, and what is said about it. */
export interface ShownSetting extends SettingRow {
  readonly about: string;
  readonly format?: string;
}

/** Rows left free where names are the sheet's own. */
const FREE_ROWS = 3;

/** Every value that waits for an answer or has one, as the sheet writes it where that is known. */
export function meaningsOf(set: readonly SettingRow[], { values }: Asked): ShownSetting[] {
  const known = new Map(set.map((row) => [row.id, row]));
  const written = new Map(values.map((one) => [`${words(one.header)}:${nameKey(one.text)}`, one]));
  const row = (id: string, { value = '', name = id }: Partial<SettingRow>, about: string): ShownSetting => ({
    kind: 'meaning',
    id,
    name,
    value,
    about,
  });
  return [
    ...[...written].map(([id, { header, text, count }]) => {
      // The first colon ends the header.
      const name = `${header.includes(':') ? words(header) : header}:${text}`;
      return row(id, { ...known.get(id), name }, leadsSaid(count));
    }),
    ...[...known].filter(([id]) => !written.has(id)).map(([id, one]) => row(id, one, '')),
  ];
}

/** The names of the lead sheet, and those that are set, with what a name tells by itself. */
export function namesOf(
  kind: SettingKind,
  set: readonly SettingRow[],
  listed: readonly Counted[],
  said: (name: string) => string,
): ShownSetting[] {
  const known = new Map(set.map((row) => [row.id, row]));
  const names = new Map(listed.map((one) => [nameKey(one.text), one]));
  return [
    ...[...names].map(([id, { text, count }]) => ({
      kind,
      id,
      name: text,
      value: known.get(id)?.value ?? '',
      about: `${leadsSaid(count)} ${said(text)}`,
    })),
    ...set.filter(({ id }) => !names.has(id)).map((row) => ({ ...row, about: said(row.name) })),
  ];
}

/** Rows left free for names that the lead sheet does not have yet. */
export function free(kind: SettingKind, about: string): ShownSetting[] {
  return Array.from({ length: FREE_ROWS }, () => ({ kind, id: '', name: '', value: '', about }));
}

function leadsSaid(count: number): string {
  return `${written(count)} ${count === 1 ? 'lead' : 'leads'}.`;
}
