import { describe, expect, it } from 'vitest';
import { fullNameOf } from '../../../src/domain/lead/full-name.ts';
import { readLeads } from '../../../src/domain/lead/read.ts';
import { UTC } from '../../../src/domain/lead/zone.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';

function namesOf(header: readonly string[], rows: readonly string[][], name?: string): string[] {
  const columns = new Map(name === undefined ? [] : [['name' as const, name]]);
  const leads = readLeads(
    [header, ...rows],
    { ...DEFAULT_SETTINGS, columns },
    { zone: UTC, dateOrder: 'day-month' },
  );
  return rows.map((_, i) => fullNameOf(leads)(i));
}

describe('the name of a lead', () => {
  it('is first and last name where they stand in two columns, whichever is the field', () => {
    const rows = [
      ['Ana', 'Silva', 'Web'],
      ['', 'Okoye', 'Web'],
      ['Ben', '', 'Web'],
    ];
    const both = ['Ana Silva', 'Okoye', 'Ben'];
    expect(namesOf(['First Name', 'Last Name', 'Source'], rows)).toEqual(both);
    expect(namesOf(['Vorname', 'Nachname', 'Source'], rows, 'Nachname')).toEqual(both);
    expect(namesOf(['Vorname', 'Nachname', 'Source'], rows, 'Vorname')).toEqual(both);
  });

  it('is that of the one column that holds it, and nothing where there is none', () => {
    expect(namesOf(['Full name', 'First name', 'Source'], [['Ana Silva', 'Ana', 'Web']])).toEqual([
      'Ana Silva',
    ]);
    expect(namesOf(['Created', 'Source', 'Status'], [['2026-04-01', 'Web', 'New']])).toEqual(['']);
  });
});
