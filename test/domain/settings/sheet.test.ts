import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/input-error.ts';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import { addMeaning, readSettings } from '../../../src/domain/settings/sheet.ts';
import { termOf } from '../../../src/domain/settings/terms.ts';

const read = (...rows: Cell[][]) => readSettings([['Setting', 'Name', 'Value'], ...rows], 'Settings');

describe('readSettings', () => {
  it('of nothing are the defaults', () => {
    expect(readSettings([], 'Settings')).toEqual(DEFAULT_SETTINGS);
    expect(read([], [''], [null, 'x', 'y'], [undefined], ['A title'])).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS.limits).toEqual({
      follow_up_days: 14,
      first_touch_hours: 24,
      agreed_touches: 3,
      win_window_months: 12,
      first_week_touches: 5,
      re_engage_days: 90,
      minimum_count: 10,
    });
    expect(DEFAULT_SETTINGS.terms.opportunity).toEqual({ one: 'opportunity', many: 'opportunities' });
  });

  it('are refused without the column of values, and name it', () => {
    expect(() =>
      readSettings([['Notes'], ['Setting', 'Name'], ['Limit', 'Minimum count']], 'Settings'),
    ).toThrow('Settings, row 2 has no column "Value"; settings have the columns Setting, Name and Value');
    expect(() => readSettings([['Limit', 'Minimum count']], 'Settings')).toThrow(
      'Settings has no column "Value"',
    );
    expect(readSettings([['Time zone', 'Europe/Berlin']], 'Settings').timeZone).toBe('Europe/Berlin');
  });

  it('takes every kind of row', () => {
    const settings = read(
      ['Column', 'Source', 'How did you find us?'],
      ['column', 'first_touch', '(none)'],
      ['Meaning', 'Lead Status: Hot!', 'Accepted'],
      ['meaning', 'lead status:cold', 'says nothing'],
      ['meaning', 'Stage:Parked', 'nothing'],
      ['Demand type', 'Trade Fair', 'Outbound'],
      ['Reason', 'Zu klein', 'Too small'],
      ['reason', 'Später', 'too_early'],
      ['Target', 'Win rate', '25 %'],
      ['target', 'icp_fit_rate', 0.6],
      ['target', 'Lead volume', 40],
      ['Term', 'opportunity', 'deal'],
      ['term', 'Target market', 'the Alps/the Alps'],
      ['Limit', 'Follow-up days', 7],
      ['limit', 'first touch hours', '1.5'],
      ['limit', 'minimum_count', '0'],
      ['Time zone', '', 'Europe/Berlin'],
      ['Date order', '', 'Month/day'],
      ['Lead sheet', '', 'Leads 2026'],
    );
    expect(settings).toEqual({
      columns: new Map([
        ['source', 'How did you find us?'],
        ['first_touch', ''],
      ]),
      meanings: new Map([
        [
          'lead status',
          new Map([
            ['hot', 'accepted'],
            ['cold', 'nothing'],
          ]),
        ],
        ['stage', new Map([['parked', 'nothing']])],
      ]),
      demandTypes: new Map([['tradefair', 'outbound']]),
      reasons: new Map([
        ['zuklein', 'too_small'],
        ['spater', 'too_early'],
      ]),
      targets: new Map([
        ['win_rate', 0.25],
        ['icp_fit_rate', 0.6],
        ['lead_volume', 40],
      ]),
      terms: {
        ...DEFAULT_SETTINGS.terms,
        opportunity: { one: 'deal', many: 'deals' },
        target_market: { one: 'the Alps', many: 'the Alps' },
      },
      limits: { ...DEFAULT_SETTINGS.limits, follow_up_days: 7, first_touch_hours: 1.5, minimum_count: 0 },
      timeZone: 'Europe/Berlin',
      dateOrder: 'month-day',
      leadSheet: 'Leads 2026',
    });
  });

  it('takes a row without a value as not set, whatever its kind', () => {
    const rows = Object.entries({
      Column: 'Source',
      Meaning: 'Stage:Parked',
      'Demand type': 'Fair',
      Reason: 'Too far',
      Target: 'Win rate',
      Term: 'Lead',
      Limit: 'Follow-up days',
      'Time zone': '',
      'Date order': '',
      'Lead sheet': '',
    }).map(([kind, name]) => [kind, name, '']);
    expect(read(...rows)).toEqual(DEFAULT_SETTINGS);
    const set = [['Limit', 'Follow-up days', 3], ['Time zone', '', 'Europe/Berlin'], ...rows];
    expect(read(...set)).toMatchObject({ limits: { follow_up_days: 3 }, timeZone: 'Europe/Berlin' });
  });

  it('takes a measure by its label as well as by its id', () => {
    const { targets } = read(['Target', 'Sales acceptance', 0.6], ['target', 'won of leads created', '5%']);
    expect(targets).toEqual(
      new Map([
        ['sales_acceptance_rate', 0.6],
        ['created_win_rate', 0.05],
      ]),
    );
  });

  it('finds its columns by their titles, below other rows, and passes over the titles of sections', () => {
    const grid = [
      ['Lead settings'],
      ['colour', 'x', 'y'],
      ['mine', 'Value', 'Explanation', 'Setting', 'Name'],
      ['', '', 'What measures are taken against.', 'Limits'],
      ['x', 7, 'Default: 14 days.', 'Limit', 'Follow-up days'],
    ];
    expect(readSettings(grid, 'Settings').limits.follow_up_days).toBe(7);
    const wrong = [...grid, ['x', 'two', '', 'Limit', 'Follow-up days']];
    expect(() => readSettings(wrong, 'Settings')).toThrow('Settings, B6: "two" is no number');
  });

  it('takes a zone and an order under Name as well, and passes over columns after the third', () => {
    const { timeZone, dateOrder } = read(
      ['time zone', 'America/New_York', '', 'where the team sits'],
      ['date order', 'day-month', '', 4],
      ['date order', '', ''],
    );
    expect([timeZone, dateOrder]).toEqual(['America/New_York', 'day-month']);
  });

  it('lets the last row for a name win, and leaves the defaults as they are', () => {
    const { targets, limits } = read(
      ['target', 'win rate', 0.1],
      ['target', 'win rate', 0.2],
      ['limit', 'follow up days', 3],
    );
    expect([targets.get('win_rate'), limits.follow_up_days]).toEqual([0.2, 3]);
    expect([DEFAULT_SETTINGS.targets.size, DEFAULT_SETTINGS.limits.follow_up_days]).toEqual([0, 14]);
  });

  it.each([
    [['colour', 'x', ''], 'Settings, A2: "colour" is no kind of setting'],
    [['colour', '', 'y'], 'Settings, A2: "colour" is no kind of setting'],
    [['colour', 'x', 'y'], 'Settings, A2: "colour" is no kind of setting; use column, meaning, demand type'],
    [['constructor', 'x', 'y'], 'Settings, A2: "constructor" is no kind of setting'],
    [['column', 'Colour', 'x'], 'Settings, B2: a field "Colour" is not known; use id, name, email'],
    [
      ['meaning', 'Status', 'won'],
      'Settings, B2: "Status" does not say whose value it is; write it as Header:Value',
    ],
    [['meaning', ':Hot', 'won'], 'Settings, B2: ":Hot" does not say whose value it is'],
    [
      ['meaning', 'Status:Hot', 'great'],
      'Settings, C2: a meaning "great" is not known; use new, contacted, nurture',
    ],
    [
      ['demand type', 'Fair', 'earned'],
      'Settings, C2: a demand type "earned" is not known; use paid, organic, referral, outbound or other',
    ],
    [['demand type', '', 'paid'], 'Settings, B2 is empty; write a source, or delete the row'],
    [['reason', 'x', 'whim'], 'Settings, C2: a reason "whim" is not known; use '],
    [['reason', '', 'Too small'], 'Settings, B2 is empty; write a reason as the sheet writes it'],
    [
      ['target', 'happiness', 1],
      'Settings, B2: a measure "happiness" is not known; use lead_volume, icp_fit_rate',
    ],
    [['target', 'win_rate', 60], 'Settings, C2: the target "60" is no rate; write it as 60% or 0.6'],
    [['target', 'win_rate', '-5%'], 'Settings, C2: the target "-5%" is no rate'],
    [['target', 'win_rate', 'high'], 'Settings, C2: "high" is no number; write one such as 14 or 0.6'],
    [['target', 'lead_volume', 'Infinity'], 'Settings, C2: "Infinity" is no number'],
    [['term', 'boss', 'x'], 'Settings, B2: a term "boss" is not known; use lead, qualified'],
    [['term', 'constructor', 'x'], 'Settings, B2: a term "constructor" is not known'],
    [['term', 'lead', '/leads'], 'Settings, C2: the term "lead" has no word; write one or delete the row'],
    [
      ['limit', 'patience', 3],
      'Settings, B2: a limit "patience" is not known; use follow_up_days, first_touch_hours',
    ],
    [['limit', 'toString', 3], 'Settings, B2: a limit "toString" is not known'],
    [['limit', 'constructor', 3], 'Settings, B2: a limit "constructor" is not known'],
    [
      ['limit', 'follow_up_days', 1.5],
      'Settings, C2: the limit "1.5" is no whole number of days from 0 to 10000',
    ],
    [['limit', 'follow_up_days', -1], 'Settings, C2: the limit "-1" is no whole number of days'],
    [['limit', 'follow_up_days', 'two'], 'Settings, C2: "two" is no number'],
    [
      ['limit', 'win_window_months', 0],
      'Settings, C2: the limit "0" is no whole number of months from 1 to 10000',
    ],
    [
      ['limit', 'win_window_months', 1e9],
      'Settings, C2: the limit "1000000000" is no whole number of months',
    ],
    [
      ['date order', '', 'year first'],
      'Settings, C2: a date order "year first" is not known; use day-month or month-day',
    ],
    [['date order', 'constructor', ''], 'a date order "constructor" is not known'],
  ] as [Cell[], string][])('refuses %j by cell, value and remedy', (row, message) => {
    expect(() => read(row)).toThrow(message);
    expect(() => read(row)).toThrow(InputError);
  });
});

describe('addMeaning', () => {
  it('adds a value of a header in the form in which values compare', () => {
    const meanings = new Map();
    addMeaning(meanings, 'Lead Status', 'In Würdigung!', 'contacted', '--meaning');
    addMeaning(meanings, 'lead-status', 'Gone', 'Lost', '--meaning');
    expect(meanings).toEqual(
      new Map([
        [
          'lead status',
          new Map([
            ['inwurdigung', 'contacted'],
            ['gone', 'lost'],
          ]),
        ],
      ]),
    );
    expect(() => addMeaning(meanings, 'Status', 'x', 'wow', '--meaning')).toThrow(
      '--meaning: a meaning "wow" is not known',
    );
  });
});

describe('termOf', () => {
  it.each([
    ['deal', 'deal', 'deals'],
    ['opportunity', 'opportunity', 'opportunities'],
    ['survey', 'survey', 'surveys'],
    ['box', 'box', 'boxes'],
    ['pitch', 'pitch', 'pitches'],
    ['Angebot/Angebote', 'Angebot', 'Angebote'],
    [' person / people ', 'person', 'people'],
    ['deal/', 'deal', 'deals'],
  ])('%j is one %s, many %s', (word, one, many) => {
    expect(termOf(word)).toEqual({ one, many });
  });
});
