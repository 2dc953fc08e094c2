import { describe, expect, it } from 'vitest';
import { leads } from './leads.ts';
import { alerts, cellsOf, open, tabNamed, tabNames } from './open.ts';

describe('the menu', () => {
  it('is there before the add-on is enabled, and after it is installed', () => {
    for (const trigger of ['onOpen', 'onInstall'] as const) {
      const { addon, host } = open({ tabs: {} });
      addon.trigger(trigger, 'NONE');
      const [menu] = host.shown.menus;
      expect(JSON.stringify(menu)).toContain('Review last month');
      expect(
        [...host.execution.counts.keys()].filter((call) => !/^(?:Ui|Menu|SpreadsheetApp\.getUi)/.test(call)),
      ).toEqual([]);
    }
  });

  it('opens the sidebar and the help', () => {
    const { addon, host } = open({ tabs: {} });
    addon.run('openSidebar');
    addon.run('openHelp');
    expect(host.shown.sidebars).toHaveLength(1);
    expect(host.shown.dialogs).toHaveLength(1);
  });

  it('reviews the latest complete month and says so', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    expect(opened.model.data.toasts.map(({ message }) => message)).toEqual([
      'April 2026 of "Leads" is reviewed: 29 leads. See Scorecard and Monthly review.',
    ]);
  });

  it('says what to mend where no tab reads as leads, and writes nothing', () => {
    const opened = open({ tabs: { Notes: [['buy milk']] } });
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened).join()).toMatch(
      /^No sheet reads as leads: .* insert the sample leads to see how it works\.$/,
    );
    expect(tabNames(opened.model)).toEqual(['Notes']);
  });

  it('says where to answer which column is the created one, though there are no settings yet', () => {
    const [header, ...rows] = leads(20);
    const opened = open({ tabs: { Leads: [['Erstellt am', ...header!.slice(1)], ...rows] } });
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened).join()).toMatch(
      /^Sheet "Leads": no column is known to hold the day .* choose Extensions, Lead Scorecard, Open Lead Scorecard: it matches the columns/,
    );
  });

  it('reviews leads of one’s own that are on screen in place of the sample, and says which', () => {
    const opened = open({ tabs: { 'My leads': leads(60) } });
    const { addon, model } = opened;
    const said = () => model.data.toasts.at(-1)!.message;
    addon.run('insertSample');
    addon.run('reviewLastMonth');
    expect(said()).toContain('"Sample leads" is reviewed: 50 leads');
    addon.run('reviewLastMonth');
    expect(said()).toContain('"Sample leads"');
    model.data.activeSheetId = tabNamed(model, 'My leads').id;
    addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    expect(said()).toContain('"My leads" is reviewed: 29 leads');
    // From then on these are the leads, whatever is on screen.
    model.data.activeSheetId = tabNamed(model, 'Sample leads').id;
    addon.run('reviewLastMonth');
    expect(said()).toContain('"My leads"');
  });

  it('says what is whole and what to do where Google fails', () => {
    const opened = open({ tabs: { Leads: leads(60) } });
    opened.host.execution.failAt(130);
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened).join()).toBe(
      'Google Sheets stopped half way: Service Spreadsheets failed while accessing document. Your leads, rubric, settings and history are whole. Run it again: it writes what is missing.',
    );
  });

  it('inserts sample leads with real dates that review as the sample does', () => {
    const opened = open({ tabs: {} });
    opened.addon.run('insertSample');
    expect(alerts(opened)).toEqual([]);
    const [header, first] = cellsOf(opened.model, 'Sample leads');
    expect(typeof first![header!.indexOf('Created')]).toBe('number');
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    expect(cellsOf(opened.model, 'Scorecard')[0]![0]).toBe('Lead scorecard, April 2026');
  });

  it('never writes over a rubric or settings that are there', () => {
    const mine = [
      ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'],
      ['Fit', 'Firm', 'Company', 'is filled', '', 10, 'yes'],
    ];
    const opened = open({
      tabs: { Leads: leads(60), 'Lead rubric': mine, 'Lead settings': [['Setting', 'Name', 'Value']] },
    });
    opened.addon.run('insertSample');
    opened.addon.run('reviewLastMonth');
    expect(alerts(opened)).toEqual([]);
    expect(cellsOf(opened.model, 'Lead rubric')).toEqual(
      mine.map((row) => row.map((cell) => (cell === '' ? expect.toBeOneOf(['', null]) : cell))),
    );
    expect(cellsOf(opened.model, 'Lead settings')).toEqual([['Setting', 'Name', 'Value']]);
  });
});
