import { sentence } from '../../domain/format.ts';
import { InputError, quoted } from '../../domain/input-error.ts';
import { fieldOf } from '../../domain/lead/fields.ts';
import { NOT_COUNTED } from '../../domain/lead/flags.ts';
import type { Reviewed } from '../../domain/review.ts';
import { monthsOf } from '../../domain/scorecard/months.ts';
import { parsePeriod } from '../../domain/scorecard/period.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import { NOTHING_ASKED } from '../../tabs/settings/asked.ts';
import { settingsSheet } from '../../tabs/settings.ts';
import type { Tab } from '../draw/block.ts';
import {
  type Document,
  type Inputs,
  LEAD_SHEET,
  leadTabOf,
  openDocument,
  readInputs,
  settingsIn,
} from '../inputs.ts';
import { locked } from '../lock.ts';
import { requestOf } from '../review.ts';
import { insertSampleTabs } from '../sample.ts';
import { writeSettings } from '../write-settings.ts';
import { checksOf, isQuestion } from './checks.ts';
import { CREATED } from './column-questions.ts';
import { questionsOf } from './questions.ts';
import { writtenTabs } from './selection.ts';

type Start = AnswerOf<'start'>;

/** What the spreadsheet holds and what was recognised in it; where nothing can be read, why. */
export function start(): Start {
  const document = openDocument();
  const { spreadsheet, tabs } = document;
  const empty: Start = {
    tabs: spreadsheet
      .getSheets()
      .filter((tab) => isGrid(tab) && !tabs.isOurs(tab))
      .map(tabOf),
    leadSheet: null,
    leads: 0,
    recognised: [],
    questions: 0,
    firstQuestion: null,
    checks: [],
    periods: [],
    reviewed: [],
    hasRubric: false,
    written: writtenTabs(tabs),
    trouble: '',
  };
  try {
    const inputs = readInputs(document);
    const { all, count, columns } = questionsOf(inputs);
    const { review } = all;
    return {
      ...empty,
      leadSheet: tabOf(inputs.leadTab),
      leads: review.counts.leads,
      recognised: review.columns.flatMap(({ header, field, column }) =>
        field === null ? [] : [`${fieldOf(field).label}: column ${column}, “${header}”`],
      ),
      questions: count,
      firstQuestion: columns.find(({ id }) => id === CREATED) ?? null,
      checks: checksOf(review, isQuestion),
      periods: periodsOf(inputs, all),
      reviewed: reviewedMonths(inputs),
      hasRubric: inputs.hasRubric,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...empty, leadSheet: leadSheetOf(document), trouble: sentence(error.message) };
  }
}

/** Takes a tab as the lead sheet; settings that name another name this one then. */
export function chooseSheet({ id }: { readonly id: number }): Start {
  const document = openDocument();
  const { spreadsheet, tabs, store } = document;
  const tab = spreadsheet.getSheets().find((one) => one.getSheetId() === id);
  if (tab === undefined) throw new InputError('leads', 'that tab is no longer there; choose another');
  if (!isGrid(tab) || tabs.isOurs(tab)) {
    throw new InputError('leads', `the tab ${quoted(tab.getName())} holds no leads; choose another`);
  }
  const { settings } = settingsIn(tabs);
  if (settings.leadSheet !== undefined && settings.leadSheet !== tab.getName()) {
    const layout = settingsSheet(settings, NOTHING_ASKED);
    locked(() => writeSettings(document, [{ kind: 'lead sheet', name: '', value: tab.getName() }], layout));
  }
  store.setProperty(LEAD_SHEET, String(id));
  tab.activate();
  return start();
}

/** Adds the sample and takes it as the lead sheet. */
export function insertSample(): Start {
  insertSampleTabs();
  return start();
}

/** The months that can be reviewed, the latest first. */
export function periodsOf(inputs: Inputs, { qualified }: Reviewed): Start['periods'] {
  const { flags, facts } = qualified;
  const created = facts.created.filter((_, i) => (flags[i]! & NOT_COUNTED) === 0);
  const { asOf } = requestOf(inputs, {});
  return monthsOf(created, asOf, inputs.place.zone).map(({ id, label, leads, end }) => ({
    id,
    label,
    leads,
    isOver: end <= asOf,
  }));
}

/** The lead sheet, though it or something else cannot be read; null where none is known. */
function leadSheetOf(document: Document): Start['leadSheet'] {
  try {
    return tabOf(leadTabOf(document, settingsOrDefault(document)));
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function settingsOrDefault({ tabs }: Document): ReturnType<typeof settingsIn>['settings'] {
  try {
    return settingsIn(tabs).settings;
  } catch (error) {
    if (error instanceof InputError) return DEFAULT_SETTINGS;
    throw error;
  }
}

/** The months of the history, the latest first, each as of its latest review. */
function reviewedMonths({ memory, place }: Inputs): Start['reviewed'] {
  const latest = new Map<string, string>();
  for (const { month, asOf } of memory.history) {
    if (asOf > (latest.get(month) ?? '')) latest.set(month, asOf);
  }
  return [...latest]
    .map(([id, asOf]) => ({ id, label: parsePeriod(id, place.zone).label, asOf }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A chart may have a sheet of its own, which has no cells. */
function isGrid(tab: Tab): boolean {
  return tab.getType() === SpreadsheetApp.SheetType.GRID;
}

function tabOf(tab: Tab): Start['tabs'][number] {
  return { id: tab.getSheetId(), name: tab.getName() };
}
