import { groupedByText } from '../../domain/format.ts';
import { MEASURE_IDS, type MeasureId } from '../../domain/scorecard/measure-id.ts';
import type { Group, Measure, Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import type { Column, Page, Placed } from '../page.ts';
import { nameColumn, rateColumns, verdictColumn, wordsColumn } from '../shared-columns.ts';
import type { Area, ColorRule } from '../sheet.ts';
import { NOTE, SCALE_FULL, TONES } from '../style.ts';
import { SIGNAL_TONES } from '../value.ts';

/** Quality, side by side with volume; what else is measured stands in a table below. */
const QUALITY: readonly MeasureId[] = [
  'icp_fit_rate',
  'sales_acceptance_rate',
  'lead_to_opportunity',
  'win_rate',
];

/** The title over a group's share of the leads. */
export const VOLUME_TITLE = 'Share of leads';

/** Every group with all measures, the biggest first, in two tables, and how its quality compares with the others'. */
export function groupsTable(
  page: Page,
  row: number,
  review: Review,
): { placed: Placed | undefined; rules: ColorRule[]; end: number } {
  const { groups, byLabel } = review;
  page.heading(row, 0, `By ${groupedByText(review)}`);
  if (groups.length === 0) {
    page.put(row + 1, 0, 'No lead came in, so there is nothing to compare.', NOTE);
    return { placed: undefined, rules: [], end: row + 2 };
  }
  const placed = page.table(row + 1, 0, qualityColumns(review, byLabel, groups), groups);
  page.seams.add(placed.end + 1);
  const rest = page.table(placed.end + 1, 0, restColumns(review), groups);
  const fit = groups.some((group) => measureOf(group, 'icp_fit_rate').value !== null);
  const told = fit ? toldCells(placed.column(labelOf(review, 'icp_fit_rate')), groups) : [];
  return {
    placed,
    rules: [{ areas: told, full: SCALE_FULL }],
    end: page.running(rest.end, 0, legend(review)),
  };
}

/** Volume, the four rates of quality that any group has, and the signal: 19 columns at most. */
export function qualityColumns(review: Review, title: string, groups: readonly Group[]): Column<Group>[] {
  return [
    { ...nameColumn<Group>(title, ({ group }) => group), key: 'group' },
    ...rateColumns<Group>(VOLUME_TITLE, ({ leads, share }) => ({
      value: share,
      numerator: leads,
      denominator: review.counts.leads,
    })),
    ...told(QUALITY, groups).flatMap((id) => measureColumns(review, id)),
    verdictColumn<Group>(
      'Signal',
      3,
      ({ signal }) => signal,
      ({ signal }) => SIGNAL_TONES[signal],
    ),
  ];
}

function restColumns(review: Review): Column<Group>[] {
  const { groups, byLabel } = review;
  const rest = MEASURE_IDS.filter((id) => id !== 'lead_volume' && !QUALITY.includes(id));
  const judged = judgedBy(review);
  return [
    nameColumn(byLabel, ({ group }) => group),
    wordsColumn<Group>('Demand', 3, ({ demandType }) => demandType),
    ...told(rest, groups).flatMap((id) => measureColumns(review, id)),
    ...(judged === undefined ? [] : [wordsColumn<Group>('Against the others', 3, compared)]),
  ];
}

function measureColumns(review: Review, id: MeasureId): Column<Group>[] {
  const columns = rateColumns<Group>(
    labelOf(review, id),
    (group) => measureOf(group, id),
    (group) => !isTold(measureOf(group, id)),
  );
  const rate = columns.pop()!;
  return [
    ...columns,
    {
      ...rate,
      tint: (group) => ({
        ...rate.tint!(group),
        ...(group.quality?.measure === id && verdictInk(group.quality.verdict)),
      }),
    },
  ];
}

function legend(review: Review): string {
  const judged = judgedBy(review);
  const signal =
    judged === undefined
      ? ''
      : ` ${labelOf(review, judged)} is what the groups are held against each other by, and what the signal sets beside volume.`;
  return `Pale italics: too few leads for a verdict, or too early. Green or red: clearly better or worse than all others.${signal}`;
}

/** The measure by which the groups are held against each other. */
function judgedBy({ groups }: Review): MeasureId | undefined {
  return groups.find(({ quality }) => quality !== null)?.quality?.measure;
}

/** The rates that some group has. */
function told(ids: readonly MeasureId[], groups: readonly Group[]): MeasureId[] {
  return ids.filter((id) => groups.some((group) => measureOf(group, id).value !== null));
}

/** The cells of the fit rates that a verdict can rest on. */
function toldCells(column: Area, groups: readonly Group[]): Area[] {
  return groups.flatMap((group, index) =>
    isTold(measureOf(group, 'icp_fit_rate'))
      ? [{ ...column, top: column.top + index, bottom: column.top + index }]
      : [],
  );
}

function verdictInk(verdict: NonNullable<Group['quality']>['verdict']) {
  if (verdict !== 'better' && verdict !== 'worse') return {};
  return { bold: true, italic: false, color: TONES[verdict === 'better' ? 'good' : 'bad'].color };
}

/** Has a value, and enough leads for it. */
function isTold({ status }: Measure): boolean {
  return status !== 'too few' && status !== 'no data' && status !== 'too early';
}

function measureOf({ measures }: Group, id: MeasureId): Measure {
  return measures[MEASURE_IDS.indexOf(id)]!;
}

function labelOf({ measures }: Review, id: MeasureId): string {
  return measures.find((measure) => measure.id === id)!.label;
}

function compared({ quality }: Group): string | null {
  if (quality === null) return null;
  const { numerator, denominator, restNumerator, restDenominator } = quality;
  return `${written(numerator)} of ${written(denominator)}, others ${written(restNumerator)} of ${written(restDenominator)}`;
}
