import { InputError, quoted } from '../domain/input-error.ts';
import type { Cell } from '../domain/lead/cell.ts';
import { readSettings } from '../domain/settings/sheet.ts';
import { SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../sample/sample.ts';
import { rubricSheet } from '../tabs/rubric.ts';
import { NOTHING_ASKED } from '../tabs/settings/asked.ts';
import { settingsSheet } from '../tabs/settings.ts';
import type { Sheet, Value } from '../tabs/sheet.ts';
import { HEADER, type Style } from '../tabs/style.ts';
import { drawPage } from './draw/page.ts';
import { drawTable } from './draw/table.ts';
import { drawnTabs } from './drawn.ts';
import { LEAD_SHEET, openDocument, SAMPLE_SHEET, settingsIn } from './inputs.ts';
import { locked } from './lock.ts';
import type { Role } from './tabs.ts';

const NAME = 'Sample leads';
/** A day or a moment, as the sample writes it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
/** The narrowest and the widest column, in digits. */
const [NARROW, WIDE] = [9, 34];

/**
 * Adds a tab with the sample's leads, from then on the lead sheet, and the sample's rubric and settings where there are
 * none yet. Where that tab is there already, it is only brought to the front. Throws `InputError`, before anything is
 * written, where the settings name another lead sheet, as they are the user's.
 */
export function insertSampleTabs(): void {
  locked(() => {
    const { spreadsheet, tabs, store, properties } = openDocument();
    const { leadSheet } = settingsIn(tabs).settings;
    if (leadSheet !== undefined && leadSheet !== NAME) {
      throw new InputError(
        'settings',
        `${tabs.find('settings')!.getName()} says that the leads are in the sheet ${quoted(leadSheet)}; empty that value there, then insert the sample`,
      );
    }
    const drawn = drawnTabs(store, properties);
    const headers = sampleLeads()[0]!.map(String);
    const inputs: [Role, Sheet][] = [
      ['rubric', rubricSheet(SAMPLE_RUBRIC, headers)],
      ['settings', settingsSheet(readSettings(SAMPLE_SETTINGS, 'the sample'), NOTHING_ASKED)],
    ];
    for (const [role, layout] of inputs) {
      const known = tabs.find(role);
      if (known === undefined || known.getLastRow() === 0) drawPage(tabs.make(role), layout, drawn);
    }
    const present = spreadsheet.getSheetByName(NAME);
    const tab = present ?? spreadsheet.insertSheet(NAME, 0);
    if (tab.getLastRow() === 0) drawTable(tab, sampleSheet(), drawn);
    const id = String(tab.getSheetId());
    store.setProperty(SAMPLE_SHEET, id);
    store.setProperty(LEAD_SHEET, id);
    tab.activate();
  });
}

/** The sample's leads as a table; what the sample writes as a date is one, where the calendar has it. */
export function sampleSheet(): Sheet {
  const [headers, ...leads] = sampleLeads();
  const columns = headers!.map((header, column) => {
    const cells = leads.map((lead) => lead[column]);
    const dated = cells.some((cell) => MOMENT.test(String(cell)))
      ? 'yyyy-mm-dd hh:mm'
      : cells.some((cell) => DAY.test(String(cell)))
        ? 'yyyy-mm-dd'
        : undefined;
    const longest = Math.max(...[header, ...cells].map((cell) => String(cell ?? '').length));
    const style: Style = dated === undefined ? {} : { format: dated, align: 'left' };
    return { style, width: Math.min(WIDE, Math.max(NARROW, longest + 2)) };
  });
  return {
    name: NAME,
    widths: columns.map(({ width }) => width),
    rows: [headers!.map(String), ...leads.map((lead) => lead.map(cellOf))],
    columnStyles: columns.map(({ style }) => style),
    styles: new Map(headers!.map((_, column) => [`0,${column}`, HEADER])),
    heights: new Map(),
    frozenRows: 1,
    gridLines: true,
  };
}

function cellOf(cell: Cell): Value {
  if (cell === '' || cell === undefined || cell === null) return null;
  const text = String(cell);
  if (!DAY.test(text) && !MOMENT.test(text)) return cell;
  const date = new Date(`${text.replace(' ', 'T')}${MOMENT.test(text) ? ':00' : 'T00:00:00'}Z`);
  // A day that no calendar has stays as someone typed it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10)) ? date : cell;
}
