import { intervalText } from '../../domain/format.ts';
import { isApartAlone } from '../../domain/scorecard/rate.ts';
import type { Measure, Review } from '../../domain/scorecard/review.ts';
import { capital } from '../../domain/wording.ts';
import type { Column, Page, Placed } from '../page.ts';
import { pointsRange } from '../points.ts';
import { emptyColumn, rightColumns, verdictColumn } from '../shared-columns.ts';
import { BASE, COUNT, MUTED, PALE, SIGNED_COUNT, type Style } from '../style.ts';
import { pointsFormat, rateFormat, STATUS_TONES, valueFormat, verdictWords } from '../value.ts';

/**
 * The nine measures with all that is needed to trust them, a row each, and below them on which leads they rest and why
 * one has no verdict. The last column, by the key "lines", is free for the lines of the months: `lines` is its title.
 */
export function measuresTable(page: Page, row: number, review: Review, lines: string): Placed {
  const placed = page.table(row, 0, columnsOf(review, lines), review.measures);
  return {
    ...placed,
    end: [basesText(review.measures), ...reasons(review.measures), ...doubts(review.measures)].reduce(
      (at, text) => page.running(at, 0, text),
      placed.end,
    ),
  };
}

/** Beside each measure on which leads it rests, and why it has no verdict, by "row,column". */
export function measureNotes(placed: Placed, { measures }: Review): Map<string, string> {
  const { top, left } = placed.column('Measure');
  return new Map(
    measures.map(({ basis, why }, index) => [
      `${top + index},${left}`,
      [`Basis: ${basis}.`, ...(why === null ? [] : [`${capital(why)}.`])].join('\n'),
    ]),
  );
}

function columnsOf({ before }: Review, lines: string): Column<Measure>[] {
  const quiet: Style = { align: 'right', format: COUNT, color: MUTED };
  /** What can still change is no verdict yet. */
  const early = ({ status }: Measure): Style => (status === 'too early' ? { ...PALE, bold: false } : {});
  return [
    { title: 'Measure', value: ({ label }) => label, style: { bold: true, wrap: true } },
    {
      title: 'Status',
      span: 2,
      value: ({ status }) => status,
      style: { indent: 1 },
      tint: ({ status }) => STATUS_TONES[status],
    },
    {
      title: 'Value',
      value: ({ value }) => value,
      style: { align: 'right', bold: true },
      tint: (measure) => ({
        format: valueFormat(measure, measure.value, measure.denominator),
        ...early(measure),
      }),
    },
    {
      title: 'Count',
      value: (measure) => told(measure, measure.numerator),
      style: { align: 'right', format: COUNT },
      tint: early,
    },
    { title: 'of', value: (measure) => told(measure, measure.denominator), style: BASE },
    ...rightColumns<Measure>('95 % interval', (measure) => intervalText(measure) || null),
    {
      title: 'Before',
      value: ({ previous }) => previous?.value ?? null,
      style: { align: 'right' },
      tint: ({ id, previous }) => ({
        format: valueFormat({ id }, previous?.value ?? null, previous?.denominator ?? 0),
      }),
    },
    {
      title: 'Change',
      value: changeOf,
      style: { align: 'right', bold: true },
      tint: (measure) => ({
        format: measure.id === 'lead_volume' ? SIGNED_COUNT : pointsFormat(changeOf(measure), ' pts'),
      }),
    },
    ...rightColumns<Measure>('Interval', ({ change }) => change && pointsRange(change)),
    verdictColumn<Measure>(
      before === null ? '' : `Since ${before.label}`,
      3,
      ({ change }) => (change?.verdict ? verdictWords(change.verdict) : null),
      () => undefined,
    ),
    {
      title: 'Target',
      value: ({ target }) => target,
      style: { align: 'right' },
      tint: ({ id, target }) => ({ format: id === 'lead_volume' ? COUNT : rateFormat(target, 0) }),
    },
    { title: 'Not known', value: ({ unknown }) => unknown || null, style: quiet },
    { title: 'Left out', value: ({ leftOut }) => leftOut || null, style: quiet },
    { ...emptyColumn<Measure>(), key: 'lines', title: lines, style: { indent: 1 } },
  ];
}

/** A count of a measure; nothing where it has no data. */
function told({ value }: Measure, count: number): number | null {
  return value === null ? null : count;
}

/** A difference of rates in points of percent; of counts, as it is. */
function changeOf({ id, change }: Measure): number | null {
  if (change === null) return null;
  return id === 'lead_volume' ? change.difference : change.difference * 100;
}

/** Every basis once: the commonest, then those of the others with the measures they are of. */
function basesText(measures: readonly Measure[]): string {
  const bases = [...labelsBy(measures, ({ basis }) => basis)].sort(([, a], [, b]) => b.length - a.length);
  return `Basis: ${bases.map(([basis, labels], at) => (at === 0 ? basis : `${labels.join(', ')}: ${basis}`)).join('; ')}.`;
}

/** Why measures have no verdict, those with the same reason together. */
function reasons(measures: readonly Measure[]): string[] {
  const reasons = labelsBy(measures, ({ why }) => why);
  return [...reasons].map(([why, labels]) => `${labels.join(', ')}: ${why}.`).map(capital);
}

/** Why a change whose interval leaves out 0 is no clear difference. */
function doubts(measures: readonly Measure[]): string[] {
  const labels = measures.filter(isApartAlone).map(({ label }) => label);
  if (labels.length === 0) return [];
  return [
    `${labels.join(', ')}: the interval of the change leaves out 0, but where several rates are compared, one does so by chance now and then.`,
  ];
}

function labelsBy(
  measures: readonly Measure[],
  of: (measure: Measure) => string | null,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const measure of measures) {
    const text = of(measure);
    if (text !== null) found.set(text, [...(found.get(text) ?? []), measure.label]);
  }
  return found;
}
