import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { readSettings } from '../../../src/domain/settings/sheet.ts';
import { leads } from '../leads.ts';
import { cellsOf, type Open, open, tabNames } from '../open.ts';
import { ask, openSample, troubleOf } from './ask.ts';

/** Leads with a status column of their own words under a header. */
function withStatus(header: string, words: readonly Cell[]): Cell[][] {
  const [titles, ...rows] = leads(12);
  return [[...titles!, header], ...rows.map((row, i) => [...row, words[i % words.length]!])];
}

function settingsOf({ model }: Open) {
  return readSettings(cellsOf(model, 'Lead settings'), 'Lead settings');
}

const rowsNaming = ({ model }: Open, kind: string) =>
  cellsOf(model, 'Lead settings').filter(
    ([own, name]) => own === kind && name !== null && name !== undefined,
  );

describe('what columns and values mean', () => {
  it('shows every column with what it was read as and some of its values, dates as days', () => {
    const { columns } = ask(openSample(), 'match', {});
    expect(columns).toHaveLength(32);
    expect(columns[0]).toEqual({
      cell: 'A',
      header: 'Created',
      field: 'created',
      how: 'Matched.',
      samples: ['2026-01-01', '2026-01-06', '2026-01-07'],
    });
    expect(columns[31]).toMatchObject({ header: 'Notes', field: null });
  });

  it('puts the values that nobody has explained first, each spelling of one once, with how many have it', () => {
    const grid = withStatus('Lead status', ['Zombie', 'zombie', 'New', 'Ghost', 'Zombie', 'New']);
    const opened = open({ tabs: { Leads: grid } });
    expect(ask(opened, 'match', {}).values.filter(({ header }) => header === 'Lead status')).toEqual([
      { header: 'Lead status', value: 'Zombie', count: 6, meaning: null },
      { header: 'Lead status', value: 'Ghost', count: 2, meaning: null },
      { header: 'Lead status', value: 'New', count: 4, meaning: 'new' },
    ]);
    expect(ask(opened, 'start', {}).questions).toBe(2);
  });

  it('does not ask about texts that are no value of a list', () => {
    const grid = withStatus('Lead status', ['x'.repeat(50_000)]);
    const values = ask(open({ tabs: { Leads: grid } }), 'match', {}).values;
    expect(values.filter(({ header }) => header === 'Lead status')).toEqual([]);
  });

  it('says of the second of two columns with one header why it is not read', () => {
    const { columns } = ask(open({ tabs: { Leads: withStatus('Reason', ['Too small']) } }), 'match', {});
    expect(columns.map(({ field }) => field)).toEqual([
      'created',
      'name',
      'email',
      'company',
      'source',
      'decision',
      'reason',
      'opportunity',
      null,
    ]);
    expect(columns[8]!.how).toBe('Has the same header as column G; rename one of them to choose this one.');
  });
});

describe('saving answers', () => {
  it('makes Lead settings with all that they offer, and answers what is known then', () => {
    const opened = open({ tabs: { Leads: withStatus('Lead status', ['Zombie', 'Ghost']) } });
    const saved = ask(opened, 'saveMatch', {
      columns: [
        { field: 'decision', header: '' },
        { field: 'campaign', header: 'Lead source' },
      ],
      meanings: [
        { header: 'Lead status', value: 'Zombie', meaning: 'lost' },
        { header: 'Lead status', value: 'Ghost', meaning: 'nothing' },
      ],
    });
    expect(saved.columns.map(({ field }) => field)).toEqual([
      'created',
      'name',
      'email',
      'company',
      'campaign',
      null,
      'reason',
      'opportunity',
      'status',
    ]);
    expect(saved.values.map(({ value, meaning }) => [value, meaning])).toEqual([
      ['Zombie', 'lost'],
      ['Ghost', 'nothing'],
    ]);
    expect(tabNames(opened.model)).toEqual(['Leads', 'Lead settings']);
    expect(cellsOf(opened.model, 'Lead settings')[3]?.[0]).toBe('Waiting for an answer');
    expect(rowsNaming(opened, 'Column').filter(([, name]) => name === 'Sales decision')).toHaveLength(1);
    expect(settingsOf(opened).columns).toEqual(
      new Map([
        ['decision', ''],
        ['campaign', 'Lead source'],
      ]),
    );
  });

  it('takes an answer back with null', () => {
    const opened = open({ tabs: { Leads: leads(12) } });
    ask(opened, 'saveMatch', { columns: [{ field: 'decision', header: '' }], meanings: [] });
    const saved = ask(opened, 'saveMatch', { columns: [{ field: 'decision', header: null }], meanings: [] });
    expect(saved.columns[5]).toMatchObject({ header: 'Decision', field: 'decision' });
    expect(settingsOf(opened).columns.size).toBe(0);
  });

  it('keeps the rows, columns and order of a tab that a person arranged, and answers where its names stand', () => {
    const before = [
      ['Ours, do not touch'],
      ['Value', 'Who said so', 'Name', 'Setting'],
      ['accepted', 'Ann', 'lead status: ZOMBIE', 'meaning'],
      ['', 'Bo', 'decision', 'Column'],
      ['', '', '', 'Meaning'],
      [7, 'Cem', 'minimum count', 'limit'],
    ];
    const grid = withStatus('Lead status', ['Zombie', 'Ghost']);
    const opened = open({ tabs: { Leads: grid, 'Lead settings': before } });
    const saved = ask(opened, 'saveMatch', {
      columns: [
        { field: 'decision', header: '' },
        { field: 'campaign', header: 'Lead source' },
      ],
      meanings: [
        { header: 'Lead status', value: 'Zombie', meaning: 'lost' },
        { header: 'Lead status', value: 'Ghost', meaning: 'nurture' },
      ],
    });
    expect(saved.values.map(({ meaning }) => meaning)).toEqual(['lost', 'nurture']);
    expect(cellsOf(opened.model, 'Lead settings')).toEqual([
      ['Ours, do not touch'],
      ['Value', 'Who said so', 'Name', 'Setting'],
      ['lost', 'Ann', 'lead status: ZOMBIE', 'meaning'],
      ['(none)', 'Bo', 'decision', 'Column'],
      ['nurture', null, 'Lead status:Ghost', 'Meaning'],
      [7, 'Cem', 'minimum count', 'limit'],
      ['Lead source', null, 'Campaign', 'Column'],
    ]);
  });

  it('of two rows for one value changes the one that counts', () => {
    const rows = [
      ['Setting', 'Name', 'Value'],
      ['meaning', 'Lead status:Zombie', 'won'],
      ['meaning', 'Lead status:Zombie', 'new'],
    ];
    const opened = open({ tabs: { Leads: withStatus('Lead status', ['Zombie']), 'Lead settings': rows } });
    const { values } = ask(opened, 'saveMatch', {
      columns: [],
      meanings: [{ header: 'Lead status', value: 'Zombie', meaning: 'lost' }],
    });
    expect(values[0]).toMatchObject({ value: 'Zombie', meaning: 'lost' });
    expect(cellsOf(opened.model, 'Lead settings')[1]?.[2]).toBe('won');
  });

  it.each([
    "Team's status",
    '=1+1 status',
    'Status: ours',
    '+status',
    '</script>',
    '\u202eStatus',
    '12',
    "'quoted",
  ])('reads back the answers for the header %j as they were given', (header) => {
    const opened = open({
      tabs: { Leads: withStatus(header, ['=IMPORTXML("x")', 'a: b', '2026-04-01', "'ghost"]) },
    });
    const before = cellsOf(opened.model, 'Leads');
    ask(opened, 'saveMatch', { columns: [{ field: 'status', header }], meanings: [] });
    const { values } = ask(opened, 'match', {});
    const asked = values.filter((one) => one.header === header && one.meaning === null);
    expect(asked).toHaveLength(4);
    const saved = ask(opened, 'saveMatch', {
      columns: [],
      meanings: asked.map(({ value }) => ({ header, value, meaning: 'nurture' })),
    });
    expect(saved.values.filter((one) => one.header === header).map(({ meaning }) => meaning)).toEqual(
      Array(4).fill('nurture'),
    );
    expect(cellsOf(opened.model, 'Leads')).toEqual(before);
  });

  it.each([
    [{ columns: [{ field: 'shoe size', header: 'Reason' }], meanings: [] }, 'there is no field "shoe size"'],
    [{ columns: [{ field: 'source', header: 'Gone' }], meanings: [] }, 'no column "Gone" any more'],
    [
      { columns: [], meanings: [{ header: 'Decision', value: 'x', meaning: 'maybe' }] },
      '"maybe" is no meaning',
    ],
    [{ columns: [], meanings: [{ header: '', value: 'x', meaning: 'won' }] }, 'no column "" any more'],
  ])('writes nothing for what is no answer: %j', (request, message) => {
    const opened = open({ tabs: { Leads: leads(12) } });
    expect(troubleOf(opened, 'saveMatch', request).toLowerCase()).toContain(`${message.toLowerCase()}`);
    expect(tabNames(opened.model)).toEqual(['Leads']);
  });
});
