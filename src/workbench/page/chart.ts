import type { ChartView, SeriesView } from '../protocol.ts';

type Options = Readonly<Record<string, unknown>>;

const TITLE = 34;
const MARGIN = 14;
/** The height of a line of the legend. */
const LINE = 18;
const LABEL = 18;
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01'];
/** Pixels of an average letter of the labels. */
const LETTER = 6;

/** A chart as an SVG picture with its description: bars, columns or lines, bars on top of each other where stacked. */
export function chartImage(chart: ChartView, width: number, height: number): string {
  const { options } = chart;
  const title = String(options.title ?? '').trim();
  const hasLegend = optionsOf(options.legend).position !== 'none' && chart.series.length > 1;
  const legendHeight = hasLegend ? (legendLines(chart, width).at(-1)!.line + 1) * LINE + 4 : 0;
  const box = {
    top: title ? TITLE : 10,
    bottom: height - 12 - legendHeight,
    left: 14,
    right: width - 16,
  };
  const body = chart.type === 'BAR' ? bars(chart, box) : upright(chart, box);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title || 'Chart')}">
<desc>${escaped(String(options.altText ?? ''))}</desc><rect width="100%" height="100%" fill="#fff"/>
<text x="14" y="22" class="chart-title">${escaped(title)}</text>${body}${hasLegend ? legend(chart, width, height) : ''}</svg>`;
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const colorOf = ({ color }: SeriesView, at: number): string => color ?? COLORS[at % COLORS.length]!;

const optionsOf = (value: unknown): Options =>
  typeof value === 'object' && value !== null ? (value as Options) : {};

const seriesOption = (options: Options, at: number, key: string): unknown =>
  Object.hasOwn(optionsOf(optionsOf(options.series)[at]), key)
    ? optionsOf(optionsOf(options.series)[at])[key]
    : options[`series.${at}.${key}`];

/** The end of the axis of values. */
function most(chart: ChartView, isStacked: boolean): number {
  const axis = optionsOf(chart.options[chart.type === 'BAR' ? 'hAxis' : 'vAxis']);
  if (typeof axis.maxValue === 'number') return axis.maxValue;
  const sums = chart.categories.map((_, at) => {
    const values = chart.series.map(({ values: list }) => list[at] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(...sums, 0) || 1;
}

function bars(chart: ChartView, box: Box): string {
  const isStacked = Boolean(chart.options.isStacked);
  const longest = Math.max(0, ...chart.categories.map((text) => text.length)) * LETTER;
  const left = box.left + Math.min(longest + 8, (box.right - box.left) * 0.4);
  const room = isStacked ? 0 : 44;
  const scale = (box.right - room - left) / most(chart, isStacked);
  const step = (box.bottom - box.top) / Math.max(1, chart.categories.length);
  const bar = (step * 0.7) / (isStacked ? 1 : chart.series.length);
  return chart.categories
    .map((category, at) => {
      const y = box.top + at * step;
      let x = left;
      const drawn = chart.series.map((series, number) => {
        const value = series.values[at] ?? 0;
        const top = y + step * 0.15 + (isStacked ? 0 : number * bar);
        const start = isStacked ? x : left;
        x += value * scale;
        const rect = `<rect x="${round(start)}" y="${round(top)}" width="${round(value * scale)}" height="${round(bar)}" fill="${escaped(colorOf(series, number))}"/>`;
        const label =
          seriesOption(chart.options, number, 'dataLabel') === 'value' && series.values[at] !== null
            ? `<text x="${round(start + value * scale + 4)}" y="${round(top + bar / 2 + 4)}">${escaped(series.labels[at] ?? '')}</text>`
            : '';
        return rect + label;
      });
      const name = `<text x="${round(left - 6)}" y="${round(y + step / 2 + 4)}" text-anchor="end">${escaped(cut(category, left - box.left))}</text>`;
      return name + drawn.join('');
    })
    .join('');
}

/** Columns or lines over categories from left to right. */
function upright(chart: ChartView, box: Box): string {
  const isLine = chart.type === 'LINE';
  const isStacked = Boolean(chart.options.isStacked) && !isLine;
  const axis = optionsOf(chart.options.vAxis);
  const hasScale = axis.textPosition !== 'none';
  const marks = marksTo(most(chart, isStacked), !String(axis.format ?? '').includes('%'));
  const end = marks.at(-1)!;
  const left = box.left + (hasScale ? 34 : 0);
  const bottom = box.bottom - LABEL;
  const top = box.top + (isLine ? 4 : 14);
  const height = (value: number) => (value / end) * (bottom - top);
  const step = (box.right - left) / Math.max(1, chart.categories.length);
  const grid = marks.map((mark) => {
    const y = round(bottom - height(mark));
    const text = hasScale
      ? `<text x="${left - 6}" y="${y + 4}" text-anchor="end">${escaped(scaleText(mark, axis))}</text>`
      : '';
    const color = String(optionsOf(axis.gridlines).color ?? '#e0e0e0');
    return color === 'none' && mark > 0
      ? text
      : `<line x1="${left}" x2="${box.right}" y1="${y}" y2="${y}" stroke="${mark === 0 ? '#9aa0a6' : escaped(color)}"/>${text}`;
  });
  const every = Math.ceil(chart.categories.length / Math.max(1, Math.floor((box.right - left) / 56)));
  const names = chart.categories.map((category, at) =>
    at % every === 0
      ? `<text x="${round(left + (at + 0.5) * step)}" y="${bottom + 15}" text-anchor="middle">${escaped(cut(category, step * every))}</text>`
      : '',
  );
  const drawn = isLine
    ? chart.series.map((series, number) =>
        line(series, colorOf(series, number), (at, value) => [
          left + (at + 0.5) * step,
          bottom - height(value),
        ]),
      )
    : columns(chart, isStacked, left, bottom, step, height);
  return grid.join('') + names.join('') + drawn.join('');
}

function columns(
  chart: ChartView,
  isStacked: boolean,
  left: number,
  bottom: number,
  step: number,
  height: (value: number) => number,
): string[] {
  const width = (step * 0.7) / (isStacked ? 1 : chart.series.length);
  return chart.categories.map((_, at) => {
    let under = 0;
    return chart.series
      .map((series, number) => {
        const value = series.values[at];
        if (value === null || value === undefined) return '';
        const x = left + at * step + step * 0.15 + (isStacked ? 0 : number * width);
        const y = bottom - under - height(value);
        if (isStacked) under += height(value);
        const label =
          seriesOption(chart.options, number, 'dataLabel') === 'value'
            ? `<text x="${round(x + width / 2)}" y="${round(y - 4)}" text-anchor="middle">${escaped(series.labels[at] ?? '')}</text>`
            : '';
        return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height(value))}" fill="${escaped(colorOf(series, number))}"/>${label}`;
      })
      .join('');
  });
}

/** A line that is broken where a value is missing. */
function line(
  { values }: SeriesView,
  color: string,
  point: (at: number, value: number) => readonly [number, number],
): string {
  let path = '';
  let dots = '';
  let isOpen = false;
  for (const [at, value] of values.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const [x, y] = point(at, value).map(round) as [number, number];
    path += `${isOpen ? 'L' : 'M'}${x} ${y}`;
    dots += `<circle cx="${x}" cy="${y}" r="3" fill="${escaped(color)}"/>`;
    isOpen = true;
  }
  return `<path d="${path}" fill="none" stroke="${escaped(color)}" stroke-width="2"/>${dots}`;
}

/** The names of the series, side by side in as many lines as they need. */
function legendLines({ series }: ChartView, width: number): { x: number; line: number }[] {
  const places: { x: number; line: number }[] = [];
  let [x, line] = [MARGIN, 0];
  for (const { name } of series) {
    const room = name.length * LETTER + 34;
    if (x > MARGIN && x + room > width) [x, line] = [MARGIN, line + 1];
    places.push({ x, line });
    x += room;
  }
  return places;
}

function legend(chart: ChartView, width: number, height: number): string {
  const places = legendLines(chart, width);
  const lines = places.at(-1)!.line + 1;
  return chart.series
    .map((one, at) => {
      const { x, line } = places[at]!;
      const y = height - 4 - (lines - line) * LINE;
      return `<rect x="${x}" y="${y}" width="10" height="10" fill="${escaped(colorOf(one, at))}"/><text x="${x + 15}" y="${y + 9}">${escaped(one.name)}</text>`;
    })
    .join('');
}

/** Round marks from 0 to the first that is not below `most`, about four steps away; whole ones for counts. */
function marksTo(most: number, areCounts: boolean): number[] {
  const unit = 10 ** Math.floor(Math.log10(most / 4));
  const steps = [1, 2, 2.5, 5, 10].map((step) => step * unit);
  const step =
    steps.find((one) => one >= most / 4 - unit * 1e-9 && (!areCounts || Number.isInteger(one))) ?? 1;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, at) => at * step);
}

function scaleText(value: number, { format }: Options): string {
  if (String(format ?? '').includes('%')) return `${Math.round(value * 100)}%`;
  return String(Math.round(value * 100) / 100);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const cut = (text: string, room: number): string => {
  const letters = Math.max(3, Math.floor(room / LETTER));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
