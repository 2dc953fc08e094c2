import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/domain/lead/cell.ts';
import { FIELDS, type FieldId } from '../../../src/domain/lead/fields.ts';
import { readHeader } from '../../../src/domain/lead/header.ts';
import { grid, readSheet } from './crm/read-sheet.ts';

const chosen = (...columns: [FieldId, string][]) => new Map(columns);
/** What became of each column: its field, or why it has none. */
const uses = (cells: Grid, columns: ReadonlyMap<FieldId, string> = chosen()) =>
  readHeader(cells, columns).uses.map(({ field, how }) => field ?? how);

describe('the header row', () => {
  it('is found under titles, notes and blank rows', () => {
    const cells = [
      ['Leads 2024'],
      [],
      ['', 'exported 3 May'],
      ['Email', 'Lead Status'],
      ['a@b.example', 'New'],
    ];
    expect(readHeader(cells, chosen())).toMatchObject({ row: 3, names: ['Email', 'Lead Status'] });
  });

  it('is the row that names most, not a lead whose cells read like headers', () => {
    const cells = grid('Name, Source, Status, Created', 'Ana, Email, Converted, 2024-01-02');
    expect(readHeader(cells, chosen()).row).toBe(0);
  });

  it('can be told by a chosen header alone', () => {
    const cells = [['Kundenliste'], ['Kunde', 'Eingang'], ['Arp', '2024-01-02']];
    expect(readHeader(cells, chosen(['created', 'Eingang'])).row).toBe(1);
  });

  it.each([
    [[], 'there is nothing to read: every cell is empty'],
    [[['', null], [undefined]], 'there is nothing to read: every cell is empty'],
    [
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'no header row was found in the first 30 rows',
    ],
  ])('is missed in a sheet without one: %j', (cells, message) => {
    expect(() => readHeader(cells, chosen())).toThrow(message);
  });
});

describe('a header', () => {
  it.each([
    ['LEAD STATUS', 'status'],
    ['  lead_status ', 'status'],
    ['Léad-Státus:', 'status'],
    ['LeadStatus', 'status'],
    ['Lead Status__c', 'status'],
    ['No. of Employees', 'employees'],
    ['E-Mail', 'email'],
    ['createdate', 'created'],
    ['custom.Lead Source', 'source'],
    ['custom.Region', 'region'],
    ['Deal - Title', 'name'],
    ['Job Title', 'title'],
    ['First Conversion', 'campaign'],
    ['First conversation', 'conversation'],
    ['Expected close date', 'not a field'],
    ['Last Contacted', 'not a field'],
    ['First Conversion Date', 'not a field'],
    ['Favourite colour', 'not a field'],
    ['', 'no header'],
  ])('%j matches by its words, whatever case, accents, punctuation and underscores: %s', (header, field) => {
    expect(uses([['Phone', 'Company', 'Next step', header]])[3]).toBe(field);
  });

  it.each([
    ['Date', ['created', 'closed']],
    ['Result', ['decision', 'outcome']],
    ['Contacted', ['first_touch', 'conversation']],
  ])('%s could be two fields: it is reported with its cell and not read', (header, fields) => {
    const cells = grid(`Name, ${header}`, 'Ana, 2024-01-02');
    expect(readHeader(cells, chosen()).ambiguous).toEqual([{ cell: 'B1', header, fields }]);
    expect(uses(cells)[1]).toMatch(/^could be .+ or .+/);
    expect(readSheet(cells).checks[`header-ambiguous: ${header}`]).toEqual(['B1']);
  });

  it('that could be two fields is read once one is chosen', () => {
    expect(uses(grid('Name, Date'), chosen(['closed', 'date']))).toEqual(['name', 'closed']);
    expect(uses(grid('Name, Date'), chosen(['closed', '']))).toEqual(['name', 'created']);
  });

  it('is listed under two fields only where it could honestly be either', () => {
    const owners = new Map<string, string[]>();
    for (const { id, label, headers } of FIELDS) {
      for (const header of new Set([...headers, label.toLowerCase()])) {
        owners.set(header, [...(owners.get(header) ?? []), id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1).map(([header]) => header)).toEqual([
      'date',
      'result',
      'contacted',
    ]);
  });

  it('that stands twice is read once and reported with its cells', () => {
    const cells = grid('Name, Source, source', 'Ana, Web, Fair');
    expect(readHeader(cells, chosen()).repeated).toEqual([{ header: 'Source', cells: ['B1', 'C1'] }]);
    expect(readSheet(cells).checks['header-repeated: Source']).toEqual(['B1', 'C1']);
  });
});

describe('two headers for one field', () => {
  it('the more specific is read and the other is reported unused, whatever their order', () => {
    expect(uses(grid('Source, Latest Source'))).toEqual(['Source is read from "Latest Source"', 'source']);
    expect(uses(grid('Job Position, Title'))).toEqual(['title', 'Title is read from "Job Position"']);
    expect(uses(grid('custom.Email, primary_contact_primary_email'))[0]).toMatch(/^Email is read from/);
  });

  it('are both read for a date or yes-no: the first that says anything, and the first that dates it', () => {
    const sheet = readSheet(
      grid(
        'Name, Converted, Converted Date, Converted Opportunity ID',
        'Ana, TRUE, 2024-03-04, 0065g00000AbCdE',
        'Ben, , 2024-03-05, ',
        'Cleo, , , 0065g00000AbCdF',
        'Dev, FALSE, , ',
        'Eva, , , ',
      ),
    );
    expect([...sheet.leads.held('opportunity')!.held]).toEqual([1, 1, 1, 2, 0]);
    expect(Array.from(sheet.leads.held('opportunity')!.at.slice(0, 3))).toEqual([
      Date.UTC(2024, 2, 4),
      Date.UTC(2024, 2, 5),
      Number.NaN,
    ]);
  });

  it('that cannot be read are each reported with their own cells', () => {
    const sheet = readSheet(
      grid(
        'Name, Converted, Converted Date',
        'Ana, yes, 2024-03-04',
        'Ben, yes, 2024-03-05',
        'Cleo, no, some day',
      ),
    );
    expect(sheet.checks).toEqual({ 'answer-unread: Converted Date': ['C4'] });
  });
});

describe('a chosen header', () => {
  it('that does not exist is an error that lists the headers', () => {
    expect(() => readHeader(grid('Name, Source'), chosen(['created', 'Eingang']))).toThrow(
      'there is no column "Eingang" for Created; the headers in row 1 are "Name" and "Source"',
    );
  });

  it('is read instead of the one that would have matched', () => {
    expect(uses(grid('Created, Entered, Name'), chosen(['created', 'entered']))).toEqual([
      'not a field',
      'created',
      'name',
    ]);
  });

  it('that is empty leaves the field without a column', () => {
    expect(uses(grid('Name, Source'), chosen(['source', '']))).toEqual(['name', 'not a field']);
  });
});

describe('a column named for a date or yes-no that holds names', () => {
  const names = grid('Opportunity, Stage', 'Quote for 12 tables, Won', 'PO4711, Won', 'Office design, New');

  it('is not read as one: it is reported, and stands for the name where there is no other', () => {
    const sheet = readSheet(names);
    expect(sheet.checks).toEqual({ 'header-texts: Opportunity': ['A1'] });
    expect(sheet.leads.header.uses[0]).toMatchObject({
      field: 'name',
      how: 'holds texts, not dates or answers',
    });
    expect(sheet.progress).toEqual([
      'accepted conversation opportunity won',
      'accepted conversation opportunity won',
      '',
    ]);
  });

  it('is read all the same when people chose it, and its texts are asked about', () => {
    const sheet = readSheet(names, { columns: chosen(['opportunity', 'Opportunity']) });
    expect(sheet.checks).toMatchObject({ 'answer-unread: Opportunity': ['A2', 'A4'] });
    expect(sheet.progress[1]).toContain('opportunity');
  });

  it('stays one while most of its cells are answers', () => {
    const sheet = readSheet(grid('Name, Opportunity', 'Ana, yes', 'Ben, no', 'Cleo, perhaps in May'));
    expect(sheet.checks).toEqual({ 'answer-unread: Opportunity': ['B4'] });
  });
});
