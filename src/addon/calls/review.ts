import {
  changeText,
  countsText,
  groupedByText,
  intervalText,
  sentence,
  stepText,
  valueText,
  verdictText,
  weakestStepText,
} from '../../domain/format.ts';
import { InputError } from '../../domain/input-error.ts';
import { SECTIONS } from '../../domain/narrative/sentence.ts';
import type { Reviewed } from '../../domain/review.ts';
import { remember } from '../../domain/rhythm/memory.ts';
import { plainNumber } from '../../domain/rubric/tests.ts';
import type { Comparison } from '../../domain/scorecard/compare.ts';
import { UNKNOWN_GROUP } from '../../domain/scorecard/grouping.ts';
import type { LeadList } from '../../domain/scorecard/listed.ts';
import type { MeasureId } from '../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review } from '../../domain/scorecard/review.ts';
import { percent, written } from '../../domain/wording.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import { type Inputs, openDocument, readInputs } from '../inputs.ts';
import { reviewOf, runReview } from '../review.ts';
import { actionsShown } from './actions.ts';
import { checksOf } from './checks.ts';
import { markOf } from './mark.ts';
import { shortened } from './shortened.ts';

type Shown = AnswerOf<'review'>;

/** Groups, leads of a list and characters of a name that the sidebar has room for; the tabs have all. */
const [MOST_GROUPS, MOST_LEADS, NAME_LENGTH] = [30, 50, 80];

/** Reviews a month and writes its tabs. */
export function review({ month }: RequestOf<'review'>): Shown {
  const { inputs, reviewed } = runReview(month === undefined ? {} : { month });
  return shown(inputs, reviewed);
}

/** The same figures without writing a tab. */
export function look({ month, compare }: RequestOf<'look'>): Shown {
  const inputs = readInputs(openDocument());
  const asked = { ...(month !== undefined && { month }), ...(compare !== undefined && { compare }) };
  return shown(inputs, reviewOf(inputs, asked));
}

/** Two sources, periods or demand types side by side. */
export function compare({ month, a, b }: RequestOf<'compare'>): AnswerOf<'compare'> {
  const inputs = readInputs(openDocument());
  return funnelsOf(reviewOf(inputs, { month, compare: [a, b] }).review.comparison)!;
}

/** A month told again with something changed. */
export function whatIf({ month, threshold, without }: RequestOf<'whatIf'>): AnswerOf<'whatIf'> {
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 100)) {
    throw new InputError('rubric', `a score is a number from 0 to 100, and ${threshold} is none`);
  }
  const inputs = readInputs(openDocument());
  const asked = [
    // As percent: a number of 1 and less would be a share.
    ...(threshold === undefined ? [] : [`threshold=${plainNumber(threshold)}%`]),
    ...(without === undefined ? [] : [`without=${without}`]),
  ];
  const { whatIf: told } = reviewOf(inputs, { month, whatIf: asked }).review;
  if (told === null) return { asked: 'Nothing was changed.', beside: [], moved: [], caution: '' };
  return {
    asked: sentence(told.asked.join(' and ')),
    beside: told.beside.map(({ id, label, now, changed }) => ({
      label,
      now: valueText(id, now),
      changed: valueText(id, changed),
    })),
    moved: told.moved.map(({ from, to, count }) => ({ from, to, count })),
    caution: sentence(told.caution),
  };
}

function shown(inputs: Inputs, { review: told, qualified }: Reviewed): Shown {
  const { counts, funnel, terms } = told;
  return {
    month: told.month,
    label: told.label,
    asOf: told.asOf,
    leads: counts.leads,
    measures: told.measures.map(measureShown),
    weakestStep: weakestStepText(told.weakestStep),
    byLabel: told.byLabel,
    by: groupedByText(told),
    groups: told.groups.slice(0, MOST_GROUPS).map(groupShown),
    funnel: funnel
      .filter((step) => step.told)
      .map(({ label, count }) => ({
        label,
        counts: [count],
        texts: [
          counts.leads === 0
            ? written(count)
            : `${written(count)} (${percent(count / counts.leads, counts.leads)})`,
        ],
      })),
    funnels: funnelsOf(told.comparison),
    comparable: told.groups.map(({ group }) => group).filter((group) => group !== UNKNOWN_GROUP),
    lists: listsOf(told),
    story: SECTIONS.flatMap(({ id, title }) => {
      const sentences = told.narrative.filter(({ section }) => section === id).map(({ text }) => text);
      return sentences.length === 0 ? [] : [{ title, sentences }];
    }),
    actions: actionsShown(remember(inputs.memory, told, told.actions).actions, told),
    checks: checksOf(told),
    mark: markOf(qualified.leads.grid),
  };

  function listsOf({ failureGroups, people }: Review): Shown['lists'] {
    const list = (id: string, title: string, { count, leads }: LeadList): Shown['lists'][number] => ({
      id,
      title,
      count,
      leads: leads.slice(0, MOST_LEADS).map(({ cell, name, company, owner }) => ({
        cell,
        name: shortened(name, NAME_LENGTH),
        company: shortened(company, NAME_LENGTH),
        owner: shortened(owner, NAME_LENGTH),
      })),
    });
    return [
      list('breaches', `Marked do-not-contact and touched`, people.breaches.touched),
      ...failureGroups
        .filter(({ id }) => id === 'ignored' || id === 'slow' || id === 'no_intent')
        .map((group) => list(group.id, group.label, group)),
      list('pressure', `More than ${people.pressure.cap} touches in the first week`, people.pressure.over),
      list(
        're-engage',
        `${terms.lead.many[0]!.toUpperCase()}${terms.lead.many.slice(1)} to contact again`,
        people.reEngage,
      ),
    ];
  }
}

function measureShown(measure: Measure): Shown['measures'][number] {
  const { id, label, value, status, why, basis } = measure;
  return {
    id,
    label,
    value,
    text: valueText(id, measure),
    counts: id === 'lead_volume' ? `${countsText(measure)} rows` : countsText(measure),
    interval: intervalText(measure),
    change: changeText(measure),
    basis,
    status,
    note: why === null ? '' : why,
  };
}

function groupShown({ group, leads, measures, signal }: Group): Shown['groups'][number] {
  const of = (id: MeasureId): string => {
    const measure = measures.find((one) => one.id === id);
    return measure === undefined || measure.value === null
      ? '–'
      : `${written(measure.numerator)}/${written(measure.denominator)}`;
  };
  const opportunities = measures.find(({ id }) => id === 'lead_to_opportunity');
  return {
    group,
    leads,
    fit: of('icp_fit_rate'),
    accepted: of('sales_acceptance_rate'),
    opportunities:
      opportunities?.value === null || opportunities === undefined ? '–' : written(opportunities.numerator),
    signal,
  };
}

function funnelsOf(comparison: Comparison | null): Shown['funnels'] {
  if (comparison === null) return null;
  const [a, b] = comparison.sides;
  return {
    sides: comparison.sides.map(({ label, leads }) => ({ label, leads })),
    steps: comparison.steps
      .filter((step) => step.told)
      .map((step) => ({
        label: step.label,
        counts: [step.a.count, step.b.count],
        texts: [stepText(step.a, a.leads), stepText(step.b, b.leads)],
        verdict: verdictText(step, a.label, b.label),
      })),
    caution: comparison.caution === null ? '' : sentence(comparison.caution),
  };
}
