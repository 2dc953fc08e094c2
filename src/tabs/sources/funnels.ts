import { apartText } from '../../domain/format.ts';
import type {
  Comparison,
  ComparisonSide,
  ComparisonStep,
  StepShare,
} from '../../domain/scorecard/compare.ts';
import type { Rate, Review } from '../../domain/scorecard/review.ts';
import { capital, percent, shortName, written } from '../../domain/wording.ts';
import type { Page, Placed } from '../page.ts';
import { pointsRange } from '../points.ts';
import { emptyColumn, rateColumns, rightColumns, verdictColumn } from '../shared-columns.ts';
import type { Chart } from '../sheet.ts';
import { SOURCES_SHEET } from '../sheet-names.ts';
import { EMPTY, MUTED, SERIES, TONES, type Tone } from '../style.ts';
import { pointsFormat } from '../value.ts';
import { BEHIND, LAST } from '../wide-grid.ts';

const TITLE = 'Two funnels side by side';
/** Rows of a chart of so many steps: its title, and room for each bar. */
const chartRows = (steps: number): number => Math.max(6, 3 + Math.ceil(1.1 * steps));
/** First and last column of the two charts. */
const PLACES = { a: [0, 7], b: [9, LAST] } as const;
const COLORS = { a: SERIES[0], b: SERIES[3] } as const;

const SIDES = ['a', 'b'] as const;

type Drawn = ComparisonStep & { readonly at: number };

/**
 * Two funnels drawn side by side, each step's bar as long as its share of the leads, above the table of their counts,
 * shares and differences.
 */
export function funnelsPart(
  page: Page,
  review: Review,
): { draw: (row: number) => number; charts: readonly Chart[] } {
  const charts: Chart[] = [];
  const { comparison } = review;
  if (comparison === null) {
    const why =
      'No two groups differ surely enough to set them side by side; ask for any two with --compare.';
    return { draw: (row) => page.untold(row, TITLE, why), charts };
  }
  const draw = (row: number): number => {
    page.heading(row, 0, TITLE);
    const [a, b] = comparison.sides;
    const start = page.running(row + 1, 0, introduction(comparison));
    if (a.leads > 0 && b.leads > 0) charts.push(...drawn(page, start, comparison));
    const from = charts.length === 0 ? start : start + chartRows(toldSteps(comparison).length) + 1;
    if (from > start) page.seams.add(from);
    return compared(page, from, comparison).end;
  };
  return { draw, charts };
}

function introduction({ sides: [a, b], caution, level }: Comparison): string {
  const judged =
    level > 0.951 ? ` Verdicts at ${(100 * level).toFixed(1)} %, because several steps are compared.` : '';
  const all = `${sideName(a)}: ${written(a.leads)} leads; ${sideName(b)}: ${written(b.leads)} leads. Bars show the share of each side's own leads.${judged}`;
  return caution === null ? all : `${all} ${capital(caution)}.`;
}

function sideName({ label }: ComparisonSide): string {
  return shortName(label);
}

/** Two charts over rows that hold nothing else, and the cells behind them. */
function drawn(page: Page, top: number, comparison: Comparison): Chart[] {
  const behind = page.behind(BEHIND);
  const steps = toldSteps(comparison).map((step, at): Drawn => ({ ...step, at }));
  return SIDES.map((id, index) => {
    const left = behind + index * (BEHIND / 2);
    for (const step of steps) {
      const { count, share } = step[id];
      const row = top + step.at;
      page.put(row, left, `${step.label}: ${written(count)} (${percent(share ?? 0)})`, { color: MUTED });
      page.put(row, left + 1, (1 - (share ?? 0)) / 2, { color: MUTED });
      page.put(row, left + 2, share ?? 0, { color: MUTED });
    }
    const column = (at: number) => ({ top, bottom: top + steps.length - 1, left: at, right: at });
    const side = comparison.sides[index]!;
    const series = (name: string, color: string, at: number) => ({
      name,
      color,
      sheet: SOURCES_SHEET,
      values: column(at),
      categories: column(left),
    });
    const [first, last] = PLACES[id];
    return {
      kind: 'funnel' as const,
      title: sideName(side),
      description: `Funnel of ${sideName(side)}: ${steps.map((step) => `${step.label} ${step[id].count}`).join(', ')}.`,
      valueFormat: '0%',
      valueScale: { max: 1, majorUnit: 1 },
      series: [series('', EMPTY, left + 1), series('Share', COLORS[id], left + 2)],
      area: { top, bottom: top + chartRows(steps.length) - 1, left: first, right: last },
    };
  });
}

function toldSteps({ steps }: Comparison): readonly ComparisonStep[] {
  return steps.filter(({ told }) => told);
}

function compared(page: Page, row: number, comparison: Comparison): Placed {
  const [a, b] = comparison.sides;
  const rate = (side: ComparisonSide, { count, share }: StepShare): Rate => ({
    value: share,
    numerator: count,
    denominator: side.leads,
  });
  const points = ({ difference }: ComparisonStep) => difference && 100 * difference.difference;
  return page.table<ComparisonStep>(
    row,
    0,
    [
      { title: 'Step', value: ({ label }) => label, style: { bold: true } },
      ...rateColumns<ComparisonStep>(fitting(a), (step) => rate(a, step.a)),
      ...rateColumns<ComparisonStep>(fitting(b), (step) => rate(b, step.b)),
      emptyColumn(),
      {
        title: 'Points',
        titleRuns: true,
        value: points,
        style: { align: 'right' },
        tint: (step) => ({ format: pointsFormat(points(step)) }),
      },
      ...rightColumns<ComparisonStep>('Interval', ({ difference }) => difference && pointsRange(difference)),
      verdictColumn<ComparisonStep>('Verdict', 4, (step) => verdictText(step, comparison), toneOf),
      { title: '', span: 4, value: () => null },
    ],
    toldSteps(comparison),
  );
}

const TITLE_LETTERS = 22;

function fitting(side: ComparisonSide): string {
  const name = sideName(side);
  return name.length > TITLE_LETTERS ? `${name.slice(0, TITLE_LETTERS - 1)}…` : name;
}

function verdictText({ verdict }: ComparisonStep, { sides: [a, b] }: Comparison): string | null {
  if (verdict === 'a higher') return `${fitting(a)} higher`;
  return verdict === 'b higher' ? `${fitting(b)} higher` : verdict && apartText(verdict);
}

function toneOf({ verdict }: ComparisonStep): Tone | undefined {
  return verdict === 'a higher' || verdict === 'b higher' ? TONES.promising : undefined;
}
