import { sentence } from '../../domain/format.ts';
import { InputError } from '../../domain/input-error.ts';
import { fieldOf } from '../../domain/lead/fields.ts';
import { NOT_COUNTED } from '../../domain/lead/flags.ts';
import type { Reviewed } from '../../domain/review.ts';
import { type CountedMonth, monthsOf } from '../../domain/scorecard/months.ts';
import { parsePeriod } from '../../domain/scorecard/period.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import type { Tab } from '../draw/block.ts';
import { type Inputs, LEAD_SHEET, leadTabOf, openDocument, readInputs, settingsIn } from '../inputs.ts';
import { reviewOf } from '../review.ts';
import { insertSampleTabs } from '../sample.ts';

type Start = AnswerOf<'start'>;

/** What the spreadsheet holds and what was recognised in it; where nothing can be read, why. */
export function start(): Start {
  const document = openDocument();
  const { spreadsheet, tabs } = document;
  const empty: Start = {
    tabs: spreadsheet
      .getSheets()
      .filter((tab) => !tabs.isOurs(tab))
      .map(tabOf),
    leadSheet: null,
    leads: 0,
    recognised: [],
    questions: 0,
    checks: [],
    periods: [],
    reviewed: [],
    hasRubric: false,
    trouble: '',
  };
  let leadSheet: Start['leadSheet'] = null;
  try {
    leadSheet = tabOf(leadTabOf(document, settingsIn(tabs).settings));
    const inputs = readInputs(document);
    const all = reviewOf(inputs, { month: 'all' });
    const { review } = all;
    return {
      ...empty,
      leadSheet,
      leads: review.counts.leads,
      recognised: review.columns.flatMap(({ header, field, column }) =>
        field === null ? [] : [`${fieldOf(field).label}: column ${column}, “${header}”`],
      ),
      questions: questionsOf(review),
      checks: checksOf(review),
      periods: periodsOf(inputs, all),
      reviewed: reviewedMonths(inputs),
      hasRubric: inputs.hasRubric,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...empty, leadSheet, trouble: sentence(error.message) };
  }
}

/** Takes a tab as the lead sheet. */
export function chooseSheet({ id }: { readonly id: number }): Start {
  const { spreadsheet, store } = openDocument();
  const tab = spreadsheet.getSheets().find((one) => one.getSheetId() === id);
  if (tab === undefined) throw new InputError('leads', 'that tab is no longer there; choose another');
  store.setProperty(LEAD_SHEET, String(id));
  tab.activate();
  return start();
}

/** Adds the sample and takes it as the lead sheet. */
export function insertSample(): Start {
  insertSampleTabs();
  return start();
}

/** A mark of the lead sheet's cells as they are now: another cell gives another mark. */
export function mark(): { mark: string } {
  const document = openDocument();
  return { mark: markOf(leadTabOf(document, settingsIn(document.tabs).settings).getDataRange().getValues()) };
}

/** FNV-1a over the texts of the cells, in base 36. */
export function markOf(grid: Inputs['leads']): string {
  let hash = 0x811c9dc5;
  for (const cells of grid) {
    for (const cell of cells) {
      const text = cell instanceof Date ? String(cell.getTime()) : String(cell ?? '');
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      hash = Math.imul(hash ^ 0x1f, 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}

/** The data checks of a review, as the sidebar lists them. */
export function checksOf({ dataChecks }: Pick<Review, 'dataChecks'>): Start['checks'] {
  return dataChecks.map(({ id, count, message, cells }) => ({
    id,
    count,
    message: sentence(message),
    cells: [...cells],
  }));
}

/** The months that can be reviewed, the latest first. */
export function periodsOf({ place }: Pick<Inputs, 'place'>, { qualified }: Reviewed): CountedMonth[] {
  const { flags, facts } = qualified;
  const created = facts.created.filter((_, i) => (flags[i]! & NOT_COUNTED) === 0);
  return monthsOf(created, Date.now(), place.zone);
}

function questionsOf({ dataChecks, columns }: Review): number {
  const asks = dataChecks.filter(({ about, setting }) => about !== undefined || setting !== undefined);
  return asks.length + (columns.some(({ field }) => field === 'created') ? 0 : 1);
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

function tabOf(tab: Tab): Start['tabs'][number] {
  return { id: tab.getSheetId(), name: tab.getName() };
}
