import { words } from '../domain/lead/cell.ts';
import { HISTORY_SHEET, MONTHLY_SHEET, RUBRIC_SHEET, SETTINGS_SHEET } from '../tabs/names.ts';
import type { Tab } from './draw/block.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The key of the developer metadata by which a tab of ours is known; its value is the role. */
const KEY = 'lead-scorecard';
/** What tells our tab from another of the same name. */
const OURS = 'Lead Scorecard';
/** Rows and columns that are looked at to tell whether a tab is ours. */
const [ROWS, COLUMNS] = [5, 26];

/** Each tab of ours: its name, and what its first rows begin with or hold side by side. */
const ROLES = {
  rubric: { name: RUBRIC_SHEET, begins: /^Lead rubric$/, titles: ['dimension', 'test'] },
  settings: { name: SETTINGS_SHEET, begins: /^Lead settings$/, titles: ['setting', 'name', 'value'] },
  qualification: { name: 'Lead qualification', begins: null, titles: ['row', 'tier', 'score'] },
  scorecard: { name: 'Scorecard', begins: /^Lead scorecard\b/, titles: null },
  monthly: { name: MONTHLY_SHEET, begins: /^What .+ taught$/, titles: null },
  history: { name: HISTORY_SHEET, begins: null, titles: ['month', 'measure', 'value'] },
} as const;

export type Role = keyof typeof ROLES;

const ROLE_IDS = Object.keys(ROLES) as Role[];

/** The tabs of ours in a spreadsheet. */
export interface Tabs {
  /** The tab that is there; undefined where there is none yet. */
  find(role: Role): Tab | undefined;
  /** The tab that is there, or a new one, the last of the spreadsheet. */
  make(role: Role): Tab;
  /** Whether a tab is one of ours, or a copy of one. */
  isOurs(tab: Tab): boolean;
}

/**
 * Finds our tabs by what we left on them, so that they may be renamed and moved; else by their names, where the tab is
 * empty or begins as ours do. Of a tab and its copies the one with our name is ours, else the one furthest left. A
 * tab of someone else's that has our name stays theirs.
 */
export function findTabs(spreadsheet: Spreadsheet): Tabs {
  const found = new Map<Role, Tab>();
  const names = new Map<Role, string>();
  const ids = new Set<number>();
  let count = 0;
  const marks = markedTabs(spreadsheet);
  for (const role of ROLE_IDS) {
    const copies = marks.get(role) ?? [];
    const { tab, name } =
      copies.length > 0 ? { tab: original(role, copies), name: '' } : namedTab(spreadsheet, role);
    names.set(role, name);
    if (tab !== undefined) found.set(role, tab);
    for (const one of tab === undefined ? copies : [...copies, tab]) ids.add(one.getSheetId());
  }
  return {
    find: (role) => found.get(role),
    make(role) {
      let tab = found.get(role);
      if (tab === undefined) {
        count ||= spreadsheet.getNumSheets();
        tab = spreadsheet.insertSheet(names.get(role)!, count++);
        ids.add(tab.getSheetId());
        found.set(role, tab);
      }
      if (!marks.has(role)) {
        tab.addDeveloperMetadata(KEY, role);
        marks.set(role, [tab]);
      }
      return tab;
    },
    isOurs: (tab) => ids.has(tab.getSheetId()),
  };
}

function markedTabs(spreadsheet: Spreadsheet): Map<Role, Tab[]> {
  const marks = new Map<Role, Tab[]>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const value = mark.getValue();
    const role = ROLE_IDS.find((id) => id === value);
    const tab = mark.getLocation().getSheet();
    if (tab !== null && role !== undefined) marks.set(role, [...(marks.get(role) ?? []), tab]);
  }
  return marks;
}

function original(role: Role, copies: readonly Tab[]): Tab {
  if (copies.length === 1) return copies[0]!;
  const named = namesOf(role).slice(0, 2);
  return (
    copies.find((tab) => named.includes(tab.getName())) ??
    copies.reduce((first, tab) => (tab.getIndex() < first.getIndex() ? tab : first))
  );
}

/** The tab of ours that has one of our names, and the first of them that is free. */
function namedTab(spreadsheet: Spreadsheet, role: Role): { tab?: Tab; name: string } {
  for (const name of namesOf(role)) {
    const tab = spreadsheet.getSheetByName(name);
    if (tab === null) return { name };
    if (looksOurs(tab, role)) return { tab, name };
  }
  throw new Error(
    `There is no name left for the tab ${ROLES[role].name}. Delete or rename some of those tabs.`,
  );
}

function namesOf(role: Role): string[] {
  const { name } = ROLES[role];
  const numbered = Array.from({ length: 8 }, (_, index) => `${name} (${OURS} ${index + 2})`);
  return [name, `${name} (${OURS})`, ...numbered];
}

function looksOurs(tab: Tab, role: Role): boolean {
  const { begins, titles } = ROLES[role];
  if (tab.getLastRow() === 0) return true;
  const rows = Math.min(ROWS, tab.getMaxRows());
  const cells = tab.getRange(1, 1, rows, Math.min(COLUMNS, tab.getMaxColumns())).getValues();
  if (begins?.test(String(cells[0]![0]))) return true;
  return (
    titles !== null &&
    cells.some((row) => {
      const said = row.map((cell) => words(String(cell)));
      return titles.every((title) => said.includes(title));
    })
  );
}
