import { MEASURE_IDS, type MeasureId } from '../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import type { Column, Page, Placed } from '../page.ts';
import type { Area, ColorRule } from '../sheet.ts';
import { BASE, BODY, COUNT, NOTE, PALE, SCALE_FULL, type Style, TEXT, TONES } from '../style.ts';
import { rateFormat, SIGNAL_TONES } from '../value.ts';
import { FIRST_PAIR, NOTES } from './grid.ts';

/** Every group with all measures side by side, the biggest first, and how its quality compares with the others'. */
export function groupsTable(
  page: Page,
  row: number,
  review: Review,
): { placed: Placed | undefined; rules: ColorRule[]; end: number } {
  page.heading(row, 0, `By ${review.byLabel.toLowerCase()}`);
  if (review.groups.length === 0) {
    page.put(row + 1, 0, 'No lead came in, so there is nothing to compare.', NOTE);
    return { placed: undefined, rules: [], end: row + 2 };
  }
  const rates = ratesTold(review);
  const placed = page.table(row + 1, 0, columnsOf(review, rates), review.groups);
  const told = rates.includes('icp_fit_rate') ? toldCells(placed.column('icp_fit_rate'), review.groups) : [];
  page.put(
    placed.end,
    0,
    'Pale italics: too few leads for a verdict. Green or red: clearly better or worse than all others.',
    NOTE,
  );
  return { placed, rules: [{ areas: told, full: SCALE_FULL }], end: placed.end + 1 };
}

/** The rates that some group has. */
function ratesTold({ groups }: Review): MeasureId[] {
  return MEASURE_IDS.filter(
    (id) => id !== 'lead_volume' && groups.some((group) => measureOf(group, id).value !== null),
  );
}

/** The cells of the fit rates that a verdict can rest on. */
function toldCells(column: Area, groups: readonly Group[]): Area[] {
  return groups.flatMap((group, index) =>
    isTold(measureOf(group, 'icp_fit_rate'))
      ? [{ ...column, top: column.top + index, bottom: column.top + index }]
      : [],
  );
}

function columnsOf(review: Review, rates: readonly MeasureId[]): Column<Group>[] {
  const format = rateFormat(review);
  const number = (format: string): Style => ({ align: 'right', format });
  const label = (id: MeasureId): string => review.measures.find((measure) => measure.id === id)!.label;
  const judged = review.groups.find(({ quality }) => quality !== null)?.quality?.measure;
  return [
    {
      key: 'group',
      title: review.byLabel,
      value: ({ group }) => group,
      style: { bold: true, format: TEXT, wrap: true },
    },
    {
      title: 'Signal',
      value: ({ signal }) => signal,
      style: { indent: 1 },
      tint: ({ signal }) => SIGNAL_TONES[signal],
    },
    { title: 'Demand', value: ({ demandType }) => demandType, style: { indent: 1 } },
    { title: 'Leads', value: ({ leads }) => leads, style: { ...number(COUNT), bold: true } },
    { title: 'Share', value: ({ share }) => share, style: number(format) },
    countColumn(
      rates.includes('icp_fit_rate') ? 'Fit' : '',
      'icp_fit_rate',
      ({ numerator }) => numerator,
      number(COUNT),
    ),
    ...rates.flatMap((id): Column<Group>[] => [
      {
        key: id,
        title: label(id),
        value: (group) => measureOf(group, id).value,
        style: number(format),
        tint: (group) => rateStyle(group, id),
      },
      countColumn('', id, ({ denominator }) => denominator, BASE),
    ]),
    ...(judged === undefined
      ? []
      : [
          {
            title: `${label(judged)}, against the others`,
            span: NOTES + 1 - (FIRST_PAIR + 2 * rates.length),
            value: compared,
            style: { indent: 1 },
          },
        ]),
  ];
}

function countColumn(
  title: string,
  id: MeasureId,
  count: (measure: Measure) => number,
  style: Style,
): Column<Group> {
  return {
    title,
    value: (group) => {
      const measure = measureOf(group, id);
      return measure.value === null ? null : count(measure);
    },
    style,
  };
}

function rateStyle(group: Group, id: MeasureId): Style {
  if (
    group.quality?.measure === id &&
    (group.quality.verdict === 'better' || group.quality.verdict === 'worse')
  ) {
    return { bold: true, color: (group.quality.verdict === 'better' ? TONES.good : TONES.bad).color };
  }
  return isTold(measureOf(group, id)) ? BODY : PALE;
}

/** Has a value, and enough leads for it. */
function isTold({ status }: Measure): boolean {
  return status !== 'too few' && status !== 'no data' && status !== 'too early';
}

function measureOf({ measures }: Group, id: MeasureId): Measure {
  return measures[MEASURE_IDS.indexOf(id)]!;
}

function compared({ quality }: Group): string | null {
  if (quality === null) return null;
  const { numerator, denominator, restNumerator, restDenominator } = quality;
  return `${written(numerator)} of ${written(denominator)}, elsewhere ${written(restNumerator)} of ${written(restDenominator)}`;
}
