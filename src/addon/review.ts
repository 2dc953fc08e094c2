import { InputError } from '../domain/input-error.ts';
import { type FieldId, fieldOf } from '../domain/lead/fields.ts';
import type { TimeZone } from '../domain/lead/zone.ts';
import { type Reviewed, type ReviewRequest, reviewLeads } from '../domain/review.ts';
import { type Memory, remember } from '../domain/rhythm/memory.ts';
import { dayBounds, dayId } from '../domain/scorecard/period.ts';
import { historySheet } from '../tabs/history.ts';
import { monthlyReviewSheet } from '../tabs/monthly-review.ts';
import { qualificationSheet } from '../tabs/qualification.ts';
import { rubricSheet } from '../tabs/rubric.ts';
import { scorecardTab } from '../tabs/scorecard-tab.ts';
import { askedOf } from '../tabs/settings/asked.ts';
import { settingsSheet } from '../tabs/settings.ts';
import { appendRows } from './draw/append.ts';
import type { Tab } from './draw/block.ts';
import type { Identity } from './draw/follow.ts';
import { drawPage } from './draw/page.ts';
import { drawReport } from './draw/report.ts';
import { drawTable } from './draw/table.ts';
import { type DrawnTabs, drawnTabs } from './drawn.ts';
import { type Document, type Inputs, LEAD_SHEET, openDocument, readInputs } from './inputs.ts';
import { locked } from './lock.ts';
import { beginTelling, Stopped } from './progress.ts';

const label = (field: FieldId): string => fieldOf(field).label;

/** How a lead is known again from one review to the next. */
const LEADS: Omit<Identity, 'zone'> = {
  order: 'Row',
  keys: [
    (['id', 'email', 'name', 'company', 'source', 'first_source', 'created'] as const).map(label),
    [label('id')],
    [label('email')],
    [label('name'), label('company')],
  ],
  gone: ['Left out', 'gone'],
};

/** What a person may ask of a review; what is left out, the review chooses. */
export interface Asked {
  /** A period's id; by default the latest complete calendar month that has leads. */
  readonly month?: string;
  /** The day at whose end the sheet is looked at, YYYY-MM-DD; by default today. */
  readonly asOf?: string;
  /** What to group by. */
  readonly by?: string;
  readonly compare?: readonly string[];
  readonly whatIf?: readonly string[];
}

/** A review that was written, and what it was made from. */
export interface Ran {
  readonly inputs: Inputs;
  readonly reviewed: Reviewed;
}

/** One tab to write. */
interface Step {
  /** What it does, as the progress says. */
  readonly what: string;
  readonly draw: () => void;
}

/**
 * Reviews the open spreadsheet and writes its tabs. Everything is read and computed before the first write; the lead
 * sheet is never written, rubric and settings only where there are none yet. Pages come first and the history last, so
 * that a review that a service cut short, or a person stopped, is done again as if it had never been: what a review goes
 * by is whole at any time. Throws `InputError`, `Busy`, `Stopped`, or what the service threw.
 */
export function runReview(asked: Asked = {}): Ran {
  return locked(() => {
    const telling = beginTelling();
    try {
      telling.tell({ done: 0, of: 0, what: 'Reading the leads' });
      const document = openDocument();
      const inputs = readInputs(document);
      const reviewed = reviewOf(inputs, asked);
      const steps = stepsOf(document, inputs, reviewed);
      steps.forEach(({ what, draw }, done) => {
        if (telling.isAskedToStop()) throw new Stopped(what);
        telling.tell({ done, of: steps.length, what });
        draw();
      });
      const id = String(inputs.leadTab.getSheetId());
      if (document.properties[LEAD_SHEET] !== id) document.store.setProperty(LEAD_SHEET, id);
      document.tabs.make('scorecard').activate();
      return { inputs, reviewed };
    } finally {
      telling.end();
    }
  });
}

/** The review of what was read, without writing anything. Throws `InputError` naming the sheet. */
export function reviewOf(inputs: Inputs, asked: Asked): Reviewed {
  try {
    return reviewLeads(inputs.leads, requestOf(inputs, asked));
  } catch (error) {
    if (!(error instanceof InputError) || (error.about !== 'leads' && error.about !== 'columns')) throw error;
    throw new InputError(error.about, `sheet "${inputs.leadTab.getName()}": ${error.message}`);
  }
}

/** What is asked of the domain, with what a person left out. */
export function requestOf({ settings, rubric, place, memory }: Inputs, asked: Asked): ReviewRequest {
  const { month, asOf, by = 'source', compare = [], whatIf = [] } = asked;
  const day = asOf ?? dayId(Date.now(), place.zone);
  return { settings, rubric, place, asOf: endOf(day, place.zone), month, by, compare, whatIf, memory };
}

function stepsOf(document: Document, inputs: Inputs, reviewed: Reviewed): Step[] {
  const { tabs, spreadsheet } = document;
  const { rubric, settings, memory } = inputs;
  const drawn = drawnTabs(document.store, document.properties);
  const after = remember(memory, reviewed.review, reviewed.review.actions);
  const steps: Step[] = [];
  if (!inputs.hasRubric) {
    const layout = rubricSheet(rubric, reviewed.qualified.leads.header.names);
    steps.push({
      what: 'Writing the rubric to fill in',
      draw: () => drawPage(tabs.make('rubric'), layout, drawn),
    });
  }
  if (!inputs.hasSettings) {
    const others = spreadsheet.getSheets().filter((tab) => !tabs.isOurs(tab));
    const names = others.map((tab) => tab.getName());
    const layout = settingsSheet(settings, askedOf(reviewed, names));
    steps.push({
      what: 'Writing the settings to fill in',
      draw: () => drawPage(tabs.make('settings'), layout, drawn),
    });
  }
  const qualification = qualificationSheet(reviewed);
  const scorecard = scorecardTab(reviewed);
  const monthly = monthlyReviewSheet(reviewed, after);
  const history = historyStep(inputs, after, drawn);
  return [
    ...steps,
    {
      what: 'Writing the qualification of every lead',
      draw: () =>
        drawTable(tabs.make('qualification'), qualification, drawn, { ...LEADS, zone: document.own.zone }),
    },
    {
      what: 'Writing the scorecard',
      draw: () => drawReport(tabs.make('scorecard'), scorecard, drawn),
    },
    {
      what: 'Writing the monthly review',
      draw: () => drawReport(tabs.make('monthly'), monthly, drawn),
    },
    { what: 'Adding to the history', draw: () => history(tabs.make('history')) },
  ];
}

/** How the history is written: a new table, or the rows that this review adds to the one there is. */
function historyStep({ history, memory }: Inputs, after: Memory, drawn: DrawnTabs): (tab: Tab) => void {
  const layout = historySheet(after.history);
  return history.length === 0
    ? (tab) => drawTable(tab, layout, drawn)
    : (tab) => appendRows(tab, history, layout, 1 + memory.history.length);
}

function endOf(day: string, zone: TimeZone): number {
  try {
    return dayBounds(day, zone).end;
  } catch (error) {
    throw new InputError('period', (error as Error).message);
  }
}
