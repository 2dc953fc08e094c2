import { MEASURE_IDS, type MeasureId } from '../../../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review } from '../../../../domain/scorecard/review.ts';
import { written } from '../../../../domain/wording.ts';
import type { Column, Page, Placed } from '../page.ts';
import type { ColorRule } from '../sheet.ts';
import { BODY, COUNT, MUTED, NOTE, SCALE_FULL, type Style, TEXT, TONES } from '../style.ts';
import { rateFormat, SIGNAL_TONES } from '../value.ts';

/** Rates of a group: what each is called in a narrow column, and whether its base differs from the leads. */
const RATES: readonly { id: MeasureId; title: string; counted?: boolean; based: boolean }[] = [
  { id: 'icp_fit_rate', title: 'ICP fit', counted: true, based: true },
  { id: 'sales_acceptance_rate', title: 'Sales accept', based: true },
  { id: 'follow_up_completion', title: 'Follow-up', based: true },
  { id: 'first_touch_in_time', title: 'Touch in time', based: true },
  { id: 'lead_to_opportunity', title: 'Opps of leads', based: false },
  { id: 'opportunity_quality', title: 'Strong opps', based: true },
  { id: 'win_rate', title: 'Win rate', based: true },
  { id: 'created_win_rate', title: 'Won of leads', based: false },
];

/** The base of the rate on its left: "of 48". */
const BASE: Style = { format: '"of "#,##0', align: 'left', color: MUTED };

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
  const placed = page.table(row + 1, 0, columnsOf(review), review.groups);
  const fit = placed.column('ICP fit');
  const told = review.groups.flatMap((group, index) =>
    isTold(measureOf(group, 'icp_fit_rate'))
      ? [{ ...fit, top: fit.top + index, bottom: fit.top + index }]
      : [],
  );
  page.put(
    placed.end,
    0,
    'Pale italics: too few leads for a verdict. Green or red: told apart from all others.',
    NOTE,
  );
  return { placed, rules: [{ areas: told, full: SCALE_FULL }], end: placed.end + 1 };
}

function columnsOf(review: Review): Column<Group>[] {
  const rates = rateFormat(review);
  const number = (format: string): Style => ({ align: 'right', format });
  const judged = review.groups.find(({ quality }) => quality !== null)?.quality?.measure;
  const judgedLabel = review.measures.find(({ id }) => id === judged)?.label;
  return [
    { key: 'group', title: review.byLabel, value: ({ group }) => group, style: { bold: true, format: TEXT } },
    {
      title: 'Signal',
      value: ({ signal }) => signal,
      style: { indent: 1 },
      tint: ({ signal }) => SIGNAL_TONES[signal],
    },
    { title: 'Demand', value: ({ demandType }) => demandType, style: { indent: 1 } },
    { title: 'Leads', value: ({ leads }) => leads, style: { ...number(COUNT), bold: true } },
    { title: 'Share', value: ({ share }) => share, style: number(rates) },
    ...RATES.flatMap(({ id, title, counted, based }): Column<Group>[] => [
      ...(counted ? [countColumn('Fit', id, ({ numerator }) => numerator, number(COUNT))] : []),
      {
        title,
        value: (group) => measureOf(group, id).value,
        style: number(rates),
        tint: (group) => rateStyle(group, id),
      },
      ...(based ? [countColumn('', id, ({ denominator }) => denominator, BASE)] : []),
    ]),
    {
      title: judgedLabel === undefined ? 'Against the others' : `${judgedLabel}, against the others`,
      value: compared,
      style: { wrap: true, indent: 1 },
    },
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
  if (group.quality?.measure === id && group.quality.verdict !== 'not separated') {
    return { bold: true, color: (group.quality.verdict === 'better' ? TONES.good : TONES.bad).color };
  }
  return isTold(measureOf(group, id)) ? BODY : { color: MUTED, italic: true };
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
