import { sentence } from '../../domain/format.ts';
import { InputError } from '../../domain/input-error.ts';
import { FIELDS } from '../../domain/lead/fields.ts';
import { FIT } from '../../domain/lead/flags.ts';
import { qualifiedLeads, type Reviewed } from '../../domain/review.ts';
import type { Criterion, Rubric } from '../../domain/rubric/criterion.ts';
import { DIMENSIONS } from '../../domain/rubric/dimension.ts';
import { explain as explainLead } from '../../domain/rubric/explain.ts';
import { type QualifiedLeads, tierOf } from '../../domain/rubric/qualify.ts';
import { readRubric, writeRubric } from '../../domain/rubric/sheet.ts';
import { MET, NOT_MET, TESTS } from '../../domain/rubric/tests.ts';
import { cohort } from '../../domain/scorecard/cohort.ts';
import { listLeads } from '../../domain/scorecard/listed.ts';
import { type Period, parsePeriod } from '../../domain/scorecard/period.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { rubricSheet } from '../../tabs/rubric.ts';
import { drawPage } from '../draw/page.ts';
import { drawnTabs } from '../drawn.ts';
import { type Inputs, openDocument, readInputs } from '../inputs.ts';
import { locked } from '../lock.ts';
import { requestOf, reviewOf } from '../review.ts';

type Shown = AnswerOf<'rubric'>;
type Sent = RequestOf<'saveRubric'>['rubric'];

/** The leads that moved which are listed; all are counted. */
const MOST_MOVED = 50;

/** The rubric, what it makes of a month, and what history would add to it. */
export function rubric({ month }: RequestOf<'rubric'>): Shown {
  const inputs = readInputs(openDocument());
  const reviewed = reviewOf(inputs, month === undefined ? {} : { month });
  const { review, qualified } = reviewed;
  const { criteria, threshold } = inputs.rubric;
  return {
    rubric: { criteria: criteria.map(sent), threshold },
    dimensions: DIMENSIONS.map(({ id, label, question }) => ({ id, label, question })),
    tests: TESTS.map(({ id, meaning, needs }) => ({ id, meaning, needs })),
    columns: [
      ...new Set([
        ...qualified.leads.header.names.filter((name) => name.trim() !== ''),
        ...FIELDS.map(({ label }) => label),
      ]),
    ],
    counts: countsOf(qualified, cohortOf(qualified, inputs, review.month)),
    period: { id: review.month, label: review.label, leads: review.counts.leads },
    draft: draftOf(reviewed),
  };
}

/** What another rubric would make of a month, and which leads it would move; nothing is written. */
export function tryRubric({ rubric: asked, month }: RequestOf<'tryRubric'>): AnswerOf<'tryRubric'> {
  const inputs = readInputs(openDocument());
  const { qualified, review } = reviewOf(inputs, month === undefined ? {} : { month });
  const tried = qualifiedLeads(
    inputs.leads,
    requestOf({ ...inputs, rubric: rubricOf(asked) }, { month: 'all' }),
  );
  const leads = cohortOf(qualified, inputs, review.month);
  const moved = [...leads].filter((i) => tierOf(qualified.flags[i]!) !== tierOf(tried.flags[i]!));
  return {
    counts: countsOf(tried, leads),
    movedCount: moved.length,
    moved: listLeads(qualified.leads, moved.slice(0, MOST_MOVED)).leads.map(({ cell, name }, at) => {
      const i = moved[at]!;
      return { cell, name, from: tierOf(qualified.flags[i]!), to: tierOf(tried.flags[i]!) };
    }),
  };
}

/** Writes the rubric into its tab. */
export function saveRubric({ rubric: asked }: RequestOf<'saveRubric'>): Shown {
  const next = rubricOf(asked);
  locked(() => {
    const document = openDocument();
    const { tabs, store, properties } = document;
    const inputs = readInputs(document);
    const headers = qualifiedLeads(inputs.leads, requestOf(inputs, { month: 'all' })).leads.header.names;
    drawPage(tabs.make('rubric'), rubricSheet(next, headers), drawnTabs(store, properties));
  });
  return rubric({});
}

/** Why the lead of the selected row stands where it does. */
export function explain(): AnswerOf<'explain'> {
  const document = openDocument();
  const inputs = readInputs(document);
  const range = document.spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  if (range === null || range === undefined || sheet?.getSheetId() !== inputs.leadTab.getSheetId()) {
    throw new InputError('leads', `select a row of "${inputs.leadTab.getName()}", the sheet with the leads`);
  }
  const row = range.getRow();
  const qualified = qualifiedLeads(inputs.leads, requestOf(inputs, { month: 'all' }));
  const { leads } = qualified;
  const i = Array.from({ length: leads.count }, (_, at) => at).find((at) => leads.cell(at, 0) === `A${row}`);
  if (i === undefined)
    throw new InputError('leads', `row ${row} holds no lead; select a row below the header`);
  return {
    row,
    name: listLeads(leads, [i]).leads[0]?.name ?? '',
    tier: tierOf(qualified.flags[i]!),
    why: sentence(explainLead(qualified, i)),
    criteria: qualified.judged.map(({ criterion, codes, answers }) => {
      const answer = answers[codes[i]!];
      return {
        name: criterion.name,
        dimension: criterion.dimension,
        answer: answer === MET ? 'met' : answer === NOT_MET ? 'not met' : 'unknown',
      };
    }),
  };
}

function countsOf({ flags, definesFit }: QualifiedLeads, leads: Iterable<number>): Shown['counts'] {
  const counts = { leads: 0, fit: 0, Qualified: 0, Nurture: 0, Incomplete: 0, Disqualified: 0 };
  for (const i of leads) {
    counts.leads += 1;
    if (definesFit && (flags[i]! & FIT) !== 0) counts.fit += 1;
    counts[tierOf(flags[i]!)] += 1;
  }
  const {
    Qualified: qualified,
    Nurture: nurture,
    Incomplete: incomplete,
    Disqualified: disqualified,
  } = counts;
  return { leads: counts.leads, fit: counts.fit, qualified, nurture, incomplete, disqualified };
}

function cohortOf(qualified: QualifiedLeads, { place }: Inputs, month: string): Int32Array {
  const period: Period = parsePeriod(month, place.zone);
  return cohort(qualified, period);
}

function draftOf({ review }: Reviewed): Shown['draft'] {
  return review.rubricCheck.draft.map(({ id, dimension, column, test, value }) => ({
    dimension,
    name: `${FIELDS.find((field) => field.id === id)!.label} we serve`,
    column,
    test,
    value,
    points: 10,
    mustHave: dimension === 'fit',
  }));
}

function sent({
  dimension,
  name,
  column,
  test,
  value,
  points,
  mustHave,
}: Criterion): Sent['criteria'][number] {
  return { dimension, name, column, test, value, points, mustHave };
}

/** What the sidebar sent, as a rubric: read back as its tab would be, so that what is wrong is said in the same words. */
function rubricOf(asked: Sent): Rubric {
  return readRubric(writeRubric(asked as Rubric), 'the rubric');
}
