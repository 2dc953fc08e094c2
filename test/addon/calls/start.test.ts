import { describe, expect, it } from 'vitest';
import { removeSheet } from '../../../src/host/model/sheets.ts';
import { leads } from '../leads.ts';
import { cellsOf, open, tabNamed, tabNames, type } from '../open.ts';
import { ask, openSample, troubleOf } from './ask.ts';

describe('the start', () => {
  it('of the sample names its tab, its leads and its months, the latest first', () => {
    const {
      leadSheet,
      leads: count,
      periods,
      questions,
      hasRubric,
      trouble,
    } = ask(openSample(), 'start', {});
    expect(leadSheet?.name).toBe('Sample leads');
    expect([count, questions, hasRubric, trouble]).toEqual([173, 0, true, '']);
    expect(periods.map(({ label, leads: own }) => [label, own])).toEqual([
      ['April 2026', 50],
      ['March 2026', 46],
      ['February 2026', 41],
      ['January 2026', 36],
    ]);
  });

  it('of an empty spreadsheet knows no lead sheet, says why, and writes nothing', () => {
    const opened = open({ tabs: { Leads: [] } });
    const { leadSheet, tabs, trouble } = ask(opened, 'start', {});
    expect([leadSheet, tabs.map(({ name }) => name)]).toEqual([null, ['Leads']]);
    expect(trouble).toMatch(/^No sheet reads as leads: .* insert the sample leads/);
    expect(tabNames(opened.model)).toEqual(['Leads']);
  });

  it('of a sheet without a created column leads to the question which it is', () => {
    const grid = leads(20).map((row) => row.slice(1));
    const {
      leadSheet,
      leads: count,
      periods,
      questions,
      trouble,
    } = ask(open({ tabs: { Leads: grid } }), 'start', {});
    expect([leadSheet?.name, count, periods, questions, trouble]).toEqual(['Leads', 20, [], 1, '']);
  });

  it('asks once about a header that could be the created column or another', () => {
    const grid = leads(20).map((row, at) => (at === 0 ? ['Date', ...row.slice(1)] : row));
    const opened = open({ tabs: { Leads: grid } });
    expect(ask(opened, 'start', {})).toMatchObject({ questions: 1, periods: [], trouble: '' });
    const saved = ask(opened, 'saveMatch', { columns: [{ field: 'created', header: 'Date' }], meanings: [] });
    expect(saved.columns[0]).toMatchObject({ header: 'Date', field: 'created' });
    expect(ask(opened, 'start', {})).toMatchObject({ questions: 0, trouble: '' });
  });

  it.each([
    [0, []],
    [1, [['March 2026', 1]]],
  ])('of a header with %i leads has as many periods', (count, periods) => {
    const start = ask(open({ tabs: { Leads: leads(count) } }), 'start', {});
    expect(start).toMatchObject({ leads: count, trouble: '', leadSheet: { name: 'Leads' } });
    expect(start.periods.map(({ label, leads: own }) => [label, own])).toEqual(periods);
  });

  it('counts a month as complete from its last day on, as the review does', () => {
    const onLastDay = open({ tabs: { Leads: leads(60) }, today: '2026-04-30' });
    expect(ask(onLastDay, 'start', {}).periods[0]?.id).toBe('2026-04');
    expect(ask(onLastDay, 'look', {}).month).toBe('2026-04');
  });

  it('shows what to mend in settings or rubric beside the lead sheet that they are for', () => {
    for (const [name, cells] of [
      [
        'Lead settings',
        [
          ['Setting', 'Name', 'Value'],
          ['limit', 'agreed touches', 'many'],
        ],
      ],
      [
        'Lead rubric',
        [
          ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'],
          ['Fit', 'Size', 'Firm size', 'at least', '5', '1', 'no'],
        ],
      ],
    ] as const) {
      const { leadSheet, trouble } = ask(open({ tabs: { Leads: leads(5), [name]: cells } }), 'start', {});
      expect(leadSheet?.name).toBe('Leads');
      expect(trouble).toContain(`${name}, C2`);
    }
  });

  it('asks again for a column that the settings name and the sheet has no more', () => {
    const opened = open({ tabs: { Leads: leads(20) } });
    ask(opened, 'saveMatch', { columns: [{ field: 'source', header: 'Lead source' }], meanings: [] });
    type(opened.model, 'Leads', [['Campaign origin']], 0, 4);
    const start = ask(opened, 'start', {});
    expect([start.trouble, start.questions]).toEqual(['', 1]);
    const [question] = ask(opened, 'match', {}).questions;
    expect(question?.text).toBe('Which column says where a lead came from?');
    expect(question?.about).toMatch(/Source from the column "Lead source", which is not in the sheet/);
    ask(opened, 'saveMatch', { columns: [{ field: 'source', header: 'Campaign origin' }], meanings: [] });
    expect(ask(opened, 'start', {}).questions).toBe(0);
    expect(ask(opened, 'look', { month: '2026-03' }).groups.length).toBeGreaterThan(1);
  });

  it('tells of a month that is not over yet that it is not', () => {
    const running = open({ tabs: { Leads: leads(20) }, today: '2026-03-15' });
    expect(ask(running, 'start', {}).periods).toEqual([
      { id: '2026-03', label: 'March 2026', leads: 15, isOver: false },
    ]);
    const over = open({ tabs: { Leads: leads(20) }, today: '2026-03-31' });
    expect(ask(over, 'start', {}).periods[0]).toMatchObject({ leads: 20, isOver: true });
  });

  it('tells which tabs there are to open, until they are deleted', () => {
    const opened = open({ tabs: { Leads: leads(20) } });
    expect(ask(opened, 'start', {}).written).toEqual([]);
    ask(opened, 'review', { month: '2026-03' });
    expect(ask(opened, 'start', {}).written).toEqual(['scorecard', 'monthly-review']);
    removeSheet(opened.model, tabNamed(opened.model, 'Scorecard'));
    expect(ask(opened, 'start', {}).written).toEqual(['monthly-review']);
  });

  it('tells which months were reviewed, and when', () => {
    const opened = openSample();
    ask(opened, 'review', { month: '2026-03' });
    expect(ask(opened, 'start', {}).reviewed).toEqual([
      { id: '2026-03', label: 'March 2026', asOf: '2026-05-18' },
    ]);
  });

  it('reads each tab once, however many leads there are', () => {
    const [few, many] = [10, 10_000].map((count) => {
      const opened = open({ tabs: { Leads: leads(count) } });
      ask(opened, 'review', { month: '2026-03' });
      opened.host.execution.reset();
      ask(opened, 'start', {});
      const { counts, log } = opened.host.execution;
      return { reads: counts.get('Range.getValues'), calls: log.length };
    });
    expect(many).toEqual(few);
    // Leads, rubric, settings, history and Monthly review.
    expect(many!.reads).toBe(5);
    expect(many!.calls).toBeLessThan(120);
  });
});

describe('choosing the lead sheet', () => {
  it('takes that tab from then on', () => {
    const opened = open({ tabs: { Leads: leads(5), Others: leads(7) } });
    const { id } = tabNamed(opened.model, 'Others');
    expect(ask(opened, 'chooseSheet', { id })).toMatchObject({ leadSheet: { name: 'Others' }, leads: 7 });
    expect(ask(opened, 'start', {}).leads).toBe(7);
  });

  it('says of a tab that holds something else what a lead sheet is, and lets another be chosen', () => {
    const opened = open({ tabs: { Leads: leads(5), Notes: [['Buy milk'], ['Call Ann']] } });
    const chosen = ask(opened, 'chooseSheet', { id: tabNamed(opened.model, 'Notes').id });
    expect(chosen).toMatchObject({ leadSheet: { name: 'Notes' }, leads: 0 });
    expect(chosen.trouble).toMatch(/no header row was found/);
    expect(ask(opened, 'chooseSheet', { id: tabNamed(opened.model, 'Leads').id }).trouble).toBe('');
  });

  it('is said in settings that name another, and changes nothing else there', () => {
    const settings = [
      ['Setting', 'Name', 'Value', 'Mine'],
      ['lead sheet', '', 'Leads', 'keep'],
      ['limit', 'agreed touches', 4],
    ];
    const opened = open({ tabs: { Leads: leads(5), Others: leads(7), 'Lead settings': settings } });
    const { id } = tabNamed(opened.model, 'Others');
    expect(ask(opened, 'chooseSheet', { id }).leadSheet?.name).toBe('Others');
    expect(cellsOf(opened.model, 'Lead settings')[1]).toEqual(['lead sheet', null, 'Others', 'keep']);
    expect(cellsOf(opened.model, 'Lead settings')[2]).toEqual(['limit', 'agreed touches', 4]);
  });

  it('refuses a tab that is gone, or one of its own', () => {
    const opened = openSample();
    expect(troubleOf(opened, 'chooseSheet', { id: 999 })).toBe(
      'input: That tab is no longer there; choose another.',
    );
    const { id } = tabNamed(opened.model, 'Lead rubric');
    expect(troubleOf(opened, 'chooseSheet', { id })).toMatch(/^input: The tab "Lead rubric" holds no leads/);
  });
});
