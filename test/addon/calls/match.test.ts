import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { readSettings } from '../../../src/domain/settings/sheet.ts';
import type { RequestOf } from '../../../src/shared/contract.ts';
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
      { kind: 'meaning', header: 'Lead status', value: 'Zombie', count: 6, meaning: null },
      { kind: 'meaning', header: 'Lead status', value: 'Ghost', count: 2, meaning: null },
      { kind: 'meaning', header: 'Lead status', value: 'New', count: 4, meaning: 'new' },
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

describe('a question about the columns', () => {
  /** Leads whose headers nobody knows but those of name, company and status. */
  const FOREIGN: Cell[][] = [
    ['Kunde', 'Eingang', 'Company', 'Kanal', 'Lead status', 'Angebot am'],
    ...Array.from({ length: 12 }, (_, i): Cell[] => [
      `Person ${i}`,
      `2026-04-${10 + i}`,
      `Firm ${i}`,
      i % 2 === 0 ? 'Messe' : 'Telefon',
      'New',
      i % 3 === 0 ? '2026-04-28' : '',
    ]),
  ];

  it('is first which column says when a lead came in, with those that hold dates before the others', () => {
    const opened = open({ tabs: { Leads: FOREIGN } });
    const { questions } = ask(opened, 'match', {});
    expect(questions.map(({ text }) => text)).toEqual([
      'Which column says when a lead came in?',
      'Which column says where a lead came from?',
    ]);
    const [created, source] = questions;
    expect(created!.choices.map(({ group, columns }) => [group, columns[0]!.header])).toEqual([
      ['Columns that hold dates', 'Eingang'],
      ['Columns that hold dates', 'Angebot am'],
      ['Other columns', 'Kunde'],
      ['Other columns', 'Company'],
      ['Other columns', 'Kanal'],
      ['Other columns', 'Lead status'],
    ]);
    expect(created!.choices[0]!.text).toBe('Eingang (2026-04-10)');
    expect(source!.choices[0]).toMatchObject({
      group: 'Likely',
      columns: [{ field: 'source', header: 'Kanal' }],
    });
    expect(source!.choices.at(-1)).toMatchObject({ text: 'No column', columns: [{ header: '' }] });
    expect(ask(opened, 'start', {}).firstQuestion).toEqual(created);
  });

  it('is counted and answered where it stands, each by one of its choices', () => {
    const opened = open({ tabs: { Leads: FOREIGN } });
    let { questions } = ask(opened, 'match', {});
    expect(ask(opened, 'start', {}).questions).toBe(questions.length);
    while (questions.length > 0) {
      const before = questions.length;
      const saved = ask(opened, 'saveMatch', { columns: questions[0]!.choices[0]!.columns, meanings: [] });
      questions = saved.questions;
      expect(questions.length).toBe(before - 1);
    }
    expect(ask(opened, 'start', {})).toMatchObject({ questions: 0, firstQuestion: null });
    expect(ask(opened, 'start', {}).periods.map(({ label }) => label)).toEqual(['April 2026']);
  });

  it('takes no column for an answer, but for the day a lead came in', () => {
    const opened = open({ tabs: { Leads: FOREIGN } });
    const [, source] = ask(opened, 'match', {}).questions;
    ask(opened, 'saveMatch', { columns: source!.choices.at(-1)!.columns, meanings: [] });
    expect(ask(opened, 'match', {}).questions.map(({ id }) => id)).toEqual(['column: created']);
  });

  it('puts a header first that could be the day a lead came in, and asks about it once', () => {
    const two = FOREIGN.map((row, at) => [...row, at === 0 ? 'Date' : '2026-04-30']);
    const { questions } = ask(open({ tabs: { Leads: two } }), 'match', {});
    expect(questions[0]!.choices[0]!.columns).toEqual([{ field: 'created', header: 'Date' }]);
    expect(questions[0]!.about).toMatch(/^It could be "Date"\./);
    expect(questions.map(({ id }) => id)).not.toContain('header: Date');
  });

  it('is also what a header means that could be two fields, or something else', () => {
    const two = leads(12).map((row, at) => [...row, at === 0 ? 'Date' : '2026-04-30']);
    const opened = open({ tabs: { Leads: two } });
    const { questions, checks } = ask(opened, 'match', {});
    expect(questions.map(({ text }) => text)).toEqual(['What does the column "Date" hold?']);
    expect(checks.map(({ id }) => id)).not.toContain('header-ambiguous: Date');
    const saved = ask(opened, 'saveMatch', { columns: questions[0]!.choices.at(-1)!.columns, meanings: [] });
    expect(saved.questions).toEqual([]);
    expect(saved.columns.map(({ header, field }) => [header, field])).toEqual(
      expect.arrayContaining([
        ['Created', 'created'],
        ['Date', null],
      ]),
    );
  });

  it('asks for a column with dates where the one of that name holds none', () => {
    const grid = FOREIGN.map((row, at) => [at === 0 ? 'Created' : 'soon', ...row.slice(1)]);
    const [first] = ask(open({ tabs: { Leads: grid } }), 'match', {}).questions;
    expect(first!.about).toMatch(/^"Created" is read for it, and holds no date\./);
  });
});

describe('reasons and sources that nobody has explained', () => {
  const grid = (): Cell[][] =>
    leads(12).map((row, at) => {
      if (at === 0) return row;
      const own = [...row];
      own[4] = at % 2 === 0 ? 'Empfehlung' : 'Google Ads';
      own[6] = at % 3 === 0 ? 'Zu weit weg' : at % 5 === 0 ? 'Chef dagegen' : 'No budget';
      return own;
    });

  it('stand among the values, the most frequent first, and are no question that has to be answered', () => {
    const opened = open({ tabs: { Leads: grid() } });
    const { values, meanings, checks } = ask(opened, 'match', {});
    const of = (kind: string) =>
      values.filter((one) => one.kind === kind).map(({ value, count, meaning }) => [value, count, meaning]);
    expect(of('reason')).toEqual([
      ['Zu weit weg', 4, null],
      ['Chef dagegen', 2, null],
      ['No budget', 6, 'no_budget'],
    ]);
    expect(of('demand type')).toEqual([
      ['Empfehlung', 6, null],
      ['Google Ads', 6, 'paid'],
    ]);
    expect(meanings).toContainEqual({
      kind: 'reason',
      id: 'wrong_market',
      label: 'Outside the service area',
    });
    expect(checks.map(({ id }) => id)).not.toContain('reason-unknown');
    const start = ask(opened, 'start', {});
    expect(start.questions).toBe(0);
    expect(start.checks.find(({ id }) => id === 'reason-unknown')).toMatchObject({
      isAsked: true,
      message:
        '6 leads have a reason in Reason that fits no coded one: "Zu weit weg" (4) and "Chef dagegen" (2). Shown as written, and counted under other reasons until the settings say what each stands for.',
    });
  });

  it('are explained by answers, which stand in Lead settings', () => {
    const opened = open({ tabs: { Leads: grid() } });
    const saved = ask(opened, 'saveMatch', {
      columns: [],
      meanings: [
        { kind: 'reason', header: 'Reason', value: 'Zu weit weg', meaning: 'wrong_market' },
        { kind: 'demand type', header: 'Lead source', value: 'Empfehlung', meaning: 'referral' },
      ],
    });
    const meant = saved.values.map(({ value, meaning }) => [value, meaning]);
    expect(meant).toContainEqual(['Zu weit weg', 'wrong_market']);
    expect(meant).toContainEqual(['Empfehlung', 'referral']);
    expect(rowsNaming(opened, 'Reason').find(([, name]) => name === 'Zu weit weg')?.[2]).toBe(
      'Outside the service area',
    );
    expect(rowsNaming(opened, 'Demand type').filter(([, name]) => name === 'Empfehlung')).toHaveLength(1);
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
        { kind: 'meaning', header: 'Lead status', value: 'Zombie', meaning: 'lost' },
        { kind: 'meaning', header: 'Lead status', value: 'Ghost', meaning: 'nothing' },
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
    expect(
      saved.values.filter(({ kind }) => kind === 'meaning').map(({ value, meaning }) => [value, meaning]),
    ).toEqual([
      ['Zombie', 'lost'],
      ['Ghost', 'nothing'],
    ]);
    expect(tabNames(opened.model)).toEqual(['Leads', 'Lead settings']);
    expect(cellsOf(opened.model, 'Lead settings')[3]?.[0]).toBe('Values to explain');
    expect(rowsNaming(opened, 'Column').filter(([, name]) => name === 'Sales decision')).toHaveLength(1);
    expect(settingsOf(opened).columns).toEqual(
      new Map([
        ['decision', ''],
        ['campaign', 'Lead source'],
      ]),
    );
  });

  it('leaves nothing beside a column that says it has none, once one is chosen', () => {
    const grid = leads(12).map((row, at) => (at === 0 ? ['Eingang', ...row.slice(1)] : row));
    const opened = open({ tabs: { Leads: grid } });
    ask(opened, 'saveMatch', { columns: [{ field: 'created', header: 'Eingang' }], meanings: [] });
    const row = rowsNaming(opened, 'Column').find(([, name]) => name === 'Created');
    expect(row?.slice(2)).toEqual([
      'Eingang',
      'When the lead came in; needed for any month. No header is known by its name.',
    ]);
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
        { kind: 'meaning', header: 'Lead status', value: 'Zombie', meaning: 'lost' },
        { kind: 'meaning', header: 'Lead status', value: 'Ghost', meaning: 'nurture' },
      ],
    });
    expect(saved.values.map(({ meaning }) => meaning)).toEqual(['lost', 'nurture', 'no_budget']);
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
      meanings: [{ kind: 'meaning', header: 'Lead status', value: 'Zombie', meaning: 'lost' }],
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
      meanings: asked.map(({ value }) => ({ kind: 'meaning', header, value, meaning: 'nurture' })),
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
      { columns: [], meanings: [{ kind: 'meaning', header: 'Decision', value: 'x', meaning: 'maybe' }] },
      '"maybe" is no meaning',
    ],
    [
      { columns: [], meanings: [{ kind: 'meaning', header: '', value: 'x', meaning: 'won' }] },
      'no column "" any more',
    ],
  ] satisfies [RequestOf<'saveMatch'>, string][])(
    'writes nothing for what is no answer: %j',
    (request, message) => {
      const opened = open({ tabs: { Leads: leads(12) } });
      expect(troubleOf(opened, 'saveMatch', request).toLowerCase()).toContain(`${message.toLowerCase()}`);
      expect(tabNames(opened.model)).toEqual(['Leads']);
    },
  );
});
