import { describe, expect, it } from 'vitest';
import { addSheet, removeSheet } from '../../src/host/model/sheets.ts';
import { leads } from './leads.ts';
import { cellsOf, type Open, open, review, tabNamed, tabNames } from './open.ts';

const TITLE = /^Lead scorecard, (?:March|April) 2026$/;

function reviewed(): Open {
  const opened = open({ tabs: { Leads: leads(60) } });
  review(opened, '2026-03');
  return opened;
}

const titleOf = ({ model }: Open, name: string) => cellsOf(model, name)[0]?.[0];

describe('the tabs of a review', () => {
  it('are found again under another name and in another place', () => {
    const opened = reviewed();
    tabNamed(opened.model, 'Scorecard').name = 'Unsere Zahlen';
    opened.model.data.sheets.reverse();
    const names = tabNames(opened.model);
    review(opened, '2026-04');
    expect(tabNames(opened.model)).toEqual(names);
    expect(titleOf(opened, 'Unsere Zahlen')).toBe('Lead scorecard, April 2026');
  });

  it('are told from their copies by their name', () => {
    const opened = reviewed();
    const original = tabNamed(opened.model, 'Scorecard');
    const copy = addSheet(opened.model, 'Copy of Scorecard', 0, original);
    const marks = opened.model.data.metadata;
    const mark = marks.find(({ sheetId }) => sheetId === original.id)!;
    marks.push({ ...mark, id: opened.model.newId(), sheetId: copy.id });
    review(opened, '2026-04');
    expect(titleOf(opened, 'Scorecard')).toBe('Lead scorecard, April 2026');
    expect(titleOf(opened, 'Copy of Scorecard')).toBe('Lead scorecard, March 2026');
  });

  it('leave a tab of someone else alone that has the name of one, and stand beside it', () => {
    const mine = [['Goals of the team'], ['Team A', 3]];
    const opened = open({ tabs: { Leads: leads(60), Scorecard: mine } });
    review(opened, '2026-03');
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Scorecard')).toEqual(mine);
    expect(titleOf(opened, 'Scorecard (Lead Scorecard)')).toMatch(TITLE);
    expect(tabNames(opened.model).filter((name) => name.startsWith('Scorecard'))).toHaveLength(2);
  });

  it('are known by name and looks where a copy of the spreadsheet has lost what marked them', () => {
    const opened = reviewed();
    opened.model.data.metadata.length = 0;
    const names = tabNames(opened.model);
    review(opened, '2026-04');
    expect(tabNames(opened.model)).toEqual(names);
    expect(titleOf(opened, 'Scorecard')).toBe('Lead scorecard, April 2026');
  });

  it('are made anew where someone deleted them', () => {
    const opened = reviewed();
    removeSheet(opened.model, tabNamed(opened.model, 'Scorecard'));
    review(opened, '2026-04');
    expect(titleOf(opened, 'Scorecard')).toBe('Lead scorecard, April 2026');
  });
});

describe('the lead sheet', () => {
  it('is the one that the settings name', () => {
    const opened = open({
      tabs: {
        Old: leads(20),
        New: leads(60),
        'Lead settings': [
          ['Setting', 'Name', 'Value'],
          ['Lead sheet', '', 'New'],
        ],
      },
    });
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Lead qualification')).toHaveLength(61);
  });

  it('that the settings name and that is not there is asked for, with the names there are', () => {
    const opened = open({
      tabs: {
        Old: leads(20),
        'Lead settings': [
          ['Setting', 'Name', 'Value'],
          ['Lead sheet', '', 'Gone'],
        ],
      },
    });
    expect(() => review(opened, '2026-04')).toThrow(/"Gone".*"Old"/);
  });

  it('stays the one that was reviewed first, whatever is on screen later', () => {
    const opened = open({ tabs: { Leads: leads(60), Archive: leads(20) } });
    review(opened, '2026-04');
    opened.model.data.activeSheetId = tabNamed(opened.model, 'Archive').id;
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Lead qualification')).toHaveLength(61);
  });

  it('is the one on screen if it reads as leads', () => {
    const opened = open({ tabs: { Archive: leads(20), Leads: leads(60) } });
    opened.model.data.activeSheetId = tabNamed(opened.model, 'Leads').id;
    review(opened, '2026-04');
    expect(cellsOf(opened.model, 'Lead qualification')).toHaveLength(61);
  });
});
