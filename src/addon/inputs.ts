import { InputError, listed, quoted } from '../domain/input-error.ts';
import type { Grid } from '../domain/lead/cell.ts';
import { type ChosenColumns, readHeader } from '../domain/lead/header.ts';
import type { Place } from '../domain/lead/read.ts';
import type { TimeZone } from '../domain/lead/zone.ts';
import { readActions } from '../domain/rhythm/actions-sheet.ts';
import { readHistory } from '../domain/rhythm/history-sheet.ts';
import type { Memory } from '../domain/rhythm/memory.ts';
import type { Rubric } from '../domain/rubric/criterion.ts';
import { DEFAULT_RUBRIC } from '../domain/rubric/default.ts';
import { readRubric } from '../domain/rubric/sheet.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import { readSettings } from '../domain/settings/sheet.ts';
import type { Tab } from './draw/block.ts';
import { placeOf, zoneNamed } from './place.ts';
import { findTabs, type Role, type Tabs } from './tabs.ts';

/** The document's property with the id of the lead sheet. */
export const LEAD_SHEET = 'lead sheet';
/** The document's property with the id of the sheet with the sample. */
export const SAMPLE_SHEET = 'sample sheet';
/** Rows of a tab that are read to tell whether it holds leads. */
const SEARCHED = 30;
/** Known columns of a sheet that reads as leads; a table of results may name some, too, so over the sample it takes more. */
const [FEW, PLENTY] = [2, 4];

/** The open spreadsheet, and what of it is known before anything is read. */
export interface Document {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly tabs: Tabs;
  /** The spreadsheet's own zone and date order. */
  readonly own: Place;
  readonly store: GoogleAppsScript.Properties.Properties;
  readonly properties: Readonly<Record<string, string>>;
}

/** What a review is made from, read from the spreadsheet. */
export interface Inputs {
  readonly settings: Settings;
  readonly hasSettings: boolean;
  readonly rubric: Rubric;
  readonly hasRubric: boolean;
  /** Where the leads are read: in the zone of the settings, where they name one. */
  readonly place: Place;
  readonly leadTab: Tab;
  readonly leads: Grid;
  readonly memory: Memory;
  /** The cells of the history's tab; none where there is no tab, or nothing in it. */
  readonly history: Grid;
}

/** The open spreadsheet; reads no cells but where a tab of ours is known by its name alone. */
export function openDocument(): Document {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const store = PropertiesService.getDocumentProperties();
  return {
    spreadsheet,
    tabs: findTabs(spreadsheet),
    own: placeOf(spreadsheet),
    store,
    properties: store.getProperties(),
  };
}

/** Reads every tab that a review rests on, each in one call; writes nothing. Throws `InputError` with the remedy. */
export function readInputs(document: Document): Inputs {
  const { tabs, own } = document;
  const { settings, isThere: hasSettings } = settingsIn(tabs);
  const { grid: rubric, name: rubricName } = gridOf(tabs, 'rubric');
  const { grid: history, name: historyName } = gridOf(tabs, 'history');
  const { grid: monthly, name: monthlyName } = gridOf(tabs, 'monthly');
  const leadTab = leadTabOf(document, settings);
  return {
    settings,
    hasSettings,
    rubric: rubric.length === 0 ? DEFAULT_RUBRIC : readRubric(rubric, rubricName),
    hasRubric: rubric.length > 0,
    place: settings.timeZone === undefined ? own : { ...own, zone: askedZone(settings.timeZone, tabs) },
    leadTab,
    leads: leadTab.getDataRange().getValues(),
    memory: {
      history: readHistory(history, historyName, own.zone),
      actions: readActions(monthly, monthlyName, own.zone),
    },
    history,
  };
}

/** The settings of the open spreadsheet, or the defaults. */
export function settingsIn(tabs: Tabs): { settings: Settings; isThere: boolean } {
  const { grid, name } = gridOf(tabs, 'settings');
  return grid.length === 0
    ? { settings: DEFAULT_SETTINGS, isThere: false }
    : { settings: readSettings(grid, name), isThere: true };
}

/** The cells of a tab of ours and its name; no rows where it is not there or holds nothing. */
function gridOf(tabs: Tabs, role: Role): { grid: Grid; name: string } {
  const tab = tabs.find(role);
  if (tab === undefined) return { grid: [], name: '' };
  const grid = tab.getDataRange().getValues();
  const isEmpty = grid.every((row) => row.every((cell) => cell === ''));
  return { grid: isEmpty ? [] : grid, name: tab.getName() };
}

/**
 * The tab with the leads: the one that the settings name, else the one that was reviewed last or chosen, else the one
 * on screen if it reads as leads, else the first that does. The sample gives way to another on screen that reads as
 * leads: who opens leads of their own means those. Throws `InputError` where there is none.
 */
export function leadTabOf({ spreadsheet, tabs, properties }: Document, settings: Settings): Tab {
  const { leadSheet } = settings;
  const all = spreadsheet.getSheets();
  if (leadSheet !== undefined) {
    const named = spreadsheet.getSheetByName(leadSheet);
    if (named !== null) return named;
    const names = listed(all.map((tab) => quoted(tab.getName())));
    throw new InputError(
      'settings',
      `${settingsName(tabs)} says that the leads are in the sheet ${quoted(leadSheet)}, and there is none of that name; write the name of another there: the sheets are ${names}`,
    );
  }
  // A chart may have a sheet of its own, which has no cells.
  const mayHold = (tab: Tab): boolean => tab.getType() === SpreadsheetApp.SheetType.GRID && !tabs.isOurs(tab);
  // A header that the settings name may be gone: that is for a person to mend, and no other sheet.
  const firstOf = (candidates: readonly Tab[], least = FEW): Tab | undefined =>
    candidates.find((tab) => readsAsLeads(tab, settings.columns, least)) ??
    candidates.find((tab) => readsAsLeads(tab, new Map(), least));
  const active = spreadsheet.getActiveSheet();
  const idOf = (tab: Tab): string => String(tab.getSheetId());
  const chosen = all.find((tab) => idOf(tab) === properties[LEAD_SHEET]);
  if (chosen !== undefined) {
    const givesWay = idOf(chosen) === properties[SAMPLE_SHEET] && idOf(active) !== idOf(chosen);
    return (givesWay && mayHold(active) ? firstOf([active], PLENTY) : undefined) ?? chosen;
  }
  const found = firstOf([active, ...all].filter(mayHold));
  if (found !== undefined) return found;
  throw new InputError(
    'leads',
    'no sheet reads as leads: a lead sheet has one row with the names of its columns, such as Created, Source, Company and Status, and a row for each lead below it. Open that sheet and try again, or insert the sample leads to see how it works',
  );
}

function readsAsLeads(tab: Tab, chosen: ChosenColumns, least: number): boolean {
  const rows = Math.min(SEARCHED, tab.getLastRow());
  if (rows === 0) return false;
  try {
    const { columns } = readHeader(tab.getRange(1, 1, rows, tab.getLastColumn()).getValues(), chosen);
    return columns.size >= least;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function askedZone(name: string, tabs: Tabs): TimeZone {
  try {
    return zoneNamed(name);
  } catch (error) {
    throw new InputError('settings', `${settingsName(tabs)}, time zone: ${(error as Error).message}`);
  }
}

function settingsName(tabs: Tabs): string {
  return tabs.find('settings')?.getName() ?? 'the settings';
}
