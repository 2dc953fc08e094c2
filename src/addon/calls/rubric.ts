import { InputError, quoted } from '../../domain/input-error.ts';
import { FIELDS, fieldOf } from '../../domain/lead/fields.ts';
import { FIT } from '../../domain/lead/flags.ts';
import { qualifiedLeads, type Reviewed } from '../../domain/review.ts';
import type { Criterion, Rubric } from '../../domain/rubric/criterion.ts';
import { DIMENSIONS } from '../../domain/rubric/dimension.ts';
import { type QualifiedLeads, tierOf } from '../../domain/rubric/qualify.ts';
import { type ColumnName, readCriterion } from '../../domain/rubric/sheet.ts';
import { plainNumber, TESTS } from '../../domain/rubric/tests.ts';
import { cohort } from '../../domain/scorecard/cohort.ts';
import { listLeads } from '../../domain/scorecard/listed.ts';
import { parsePeriod } from '../../domain/scorecard/period.ts';
import { draftedCriterion } from '../../domain/scorecard/rubric-check/draft.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { type Inputs, openDocument, readInputs } from '../inputs.ts';
import { locked } from '../lock.ts';
import { requestOf, reviewOf } from '../review.ts';
import { writeRubric } from '../write-rubric.ts';
import { shortened } from './shortened.ts';

type Shown = AnswerOf<'rubric'>;
type Sent = RequestOf<'saveRubric'>['rubric'];

/** The leads that moved which are listed, of all that are counted, and characters of a name. */
const [MOST_MOVED, NAME_LENGTH] = [50, 80];

/** The rubric, what it makes of a month, and what history would add to it. */
export function rubric({ month }: RequestOf<'rubric'>): Shown {
  const inputs = readInputs(openDocument());
  const reviewed = reviewedOf(inputs, month);
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
  const { qualified, review } = reviewedOf(inputs, month);
  const tried = qualifiedBy(inputs, rubricOf(asked));
  const leads = cohortOf(qualified, inputs, review.month);
  const moved = [...leads].filter((i) => tierOf(qualified.flags[i]!) !== tierOf(tried.flags[i]!));
  return {
    counts: countsOf(tried, leads),
    movedCount: moved.length,
    moved: listLeads(qualified.leads, moved.slice(0, MOST_MOVED)).leads.map(({ cell, name }, at) => {
      const i = moved[at]!;
      return {
        cell,
        name: shortened(name, NAME_LENGTH),
        from: tierOf(qualified.flags[i]!),
        to: tierOf(tried.flags[i]!),
      };
    }),
  };
}

/** Writes the rubric into its tab; nothing is written where the lead sheet could not be judged by it. */
export function saveRubric({ rubric: asked }: RequestOf<'saveRubric'>): Shown {
  const next = rubricOf(asked);
  locked(() => {
    const document = openDocument();
    const { leads } = qualifiedBy(readInputs(document), next);
    writeRubric(document, next, leads.header.names);
  });
  return rubric({});
}

/** The review of a month; of the latest complete one by default, or of all leads where there is none. */
function reviewedOf(inputs: Inputs, month: string | undefined): Reviewed {
  if (month !== undefined) return reviewOf(inputs, { month });
  try {
    return reviewOf(inputs, {});
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return reviewOf(inputs, { month: 'all' });
  }
}

function qualifiedBy(inputs: Inputs, rubric: Rubric): QualifiedLeads {
  return qualifiedLeads(inputs.leads, requestOf({ ...inputs, rubric }, { month: 'all' }));
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
  return cohort(qualified, parsePeriod(month, place.zone));
}

/** What history suggests for columns that the rubric does not ask yet. */
function draftOf({ review, qualified: { judged, leads } }: Reviewed): Shown['draft'] {
  return review.rubricCheck.draft
    .filter(({ id }) => !judged.some(({ column }) => column === leads.column(id)))
    .map((drafted) => {
      const { label } = fieldOf(drafted.id);
      const name = drafted.dimension === 'fit' ? `${label} we serve` : `${label} with a say`;
      return sent({ ...draftedCriterion(drafted), name });
    });
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

/** What the sidebar sent, as a rubric. Throws `InputError` that names the criterion and its field on the screen. */
function rubricOf({ criteria, threshold }: Sent): Rubric {
  if (criteria.length === 0) throw new InputError('rubric', 'the rubric asks nothing; add a criterion');
  return {
    threshold,
    criteria: criteria.map((one) => {
      const texts: Readonly<Record<ColumnName, string>> = {
        Dimension: one.dimension,
        Criterion: one.name.trim(),
        Column: one.column.trim(),
        Test: one.test,
        Value: one.value.trim(),
        Points: plainNumber(one.points),
        'Must-have': one.mustHave ? 'yes' : 'no',
      };
      const name = quoted(texts.Criterion || texts.Column);
      return readCriterion(
        (column) => texts[column],
        (column) => `${name}, ${column.toLowerCase()}`,
      );
    }),
  };
}
