import { plainLabel } from '../../domain/narrative/findings/quality.ts';
import { SECTIONS } from '../../domain/narrative/sentence.ts';
import type { MeasureId } from '../../domain/scorecard/measure-id.ts';
import type { Measure, Review, Status } from '../../domain/scorecard/review.ts';
import { percent, shortName, written } from '../../domain/wording.ts';
import { changeText, countsText, intervalText, statusText, valueText } from './format.ts';

const WIDTH = 96;
const SHOWN = 12;

/** What the groups are compared by, as far as the sheet tells it. */
const GROUP_COLUMNS: readonly (readonly [MeasureId, string])[] = [
  ['icp_fit_rate', 'fit'],
  ['sales_acceptance_rate', 'accepted'],
  ['follow_up_completion', 'followed up'],
  ['lead_to_opportunity', 'opportunity'],
  ['created_win_rate', 'won'],
  ['win_rate', 'win rate'],
];

/** Wraps a text in an escape sequence, or leaves it as it is where colour has no place. */
type Paint = (style: Style, text: string) => string;
type Style = 'title' | 'quiet' | 'good' | 'bad' | 'weak';

const CODES: Record<Style, string> = { title: '1', quiet: '2', good: '32', bad: '31', weak: '33' };
const OF_STATUS: Partial<Record<Status, Style>> = {
  'on target': 'good',
  'off target': 'bad',
  'too few': 'weak',
  'too early': 'weak',
};

/** A review to read on a terminal: the story, the scorecard, the groups, and what to do. */
export function reviewText(review: Review, isColoured: boolean): string {
  const paint: Paint = (style, text) => (isColoured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
  const blocks = [
    paint('title', `Lead review: ${review.label}`),
    paint('quiet', `As of ${review.asOf} (${review.timeZone}), rubric ${review.rubricVersion}`),
    ...narrativeBlocks(review, paint),
    ...actionBlocks(review, paint),
    `${paint('title', 'Scorecard')}\n${measureTable(review, paint)}`,
    `${paint('title', `By ${plainLabel(review)}`)}\n${groupTable(review, paint)}`,
    ...checkBlocks(review, paint),
    columnsLine(review, paint),
  ];
  return `${blocks.join('\n\n')}\n`.replace(/\n\n/, '\n');
}

function narrativeBlocks(review: Review, paint: Paint): string[] {
  return SECTIONS.flatMap(({ id, title }) => {
    const said = review.narrative.filter(({ section }) => section === id).map(({ text }) => safe(text));
    return said.length === 0 ? [] : [`${paint('title', title)}\n${wrapped(said.join(' '), '  ')}`];
  });
}

function actionBlocks(review: Review, paint: Paint): string[] {
  if (review.actions.length === 0) return [];
  const lines = review.actions.map(({ who, text }, i) =>
    wrapped(`${i + 1}. ${safe(text)} (${who})`, '  ', '     '),
  );
  return [`${paint('title', 'Next month')}\n${lines.join('\n')}`];
}

function measureTable(review: Review, paint: Paint): string {
  const rows = review.measures.map((measure) => [
    measure.label,
    valueText(measure.id, measure),
    measure.id === 'lead_volume' ? `${countsText(measure)} rows` : countsText(measure),
    intervalText(measure),
    measure.previous === null ? '' : valueText(measure.id, measure.previous),
    changeText(measure),
    measure.why === null ? statusText(measure) : measure.status,
  ]);
  const [head, ...lines] = columns([
    ['', '', 'counts', '95% interval', 'before', 'change', 'status'],
    ...rows,
  ]);
  return [
    `  ${paint('quiet', head!)}`,
    ...lines.flatMap((line, i) => {
      const { status, why } = review.measures[i]!;
      const at = line.lastIndexOf(status);
      const style = OF_STATUS[status];
      const shown = style === undefined ? line : line.slice(0, at) + paint(style, line.slice(at));
      return [`  ${shown}`, ...(status === 'no data' ? [paint('quiet', wrapped(why ?? '', '    '))] : [])];
    }),
  ].join('\n');
}

function groupTable(review: Review, paint: Paint): string {
  const shown = review.groups.slice(0, SHOWN);
  const told = GROUP_COLUMNS.filter(([id]) =>
    review.groups.some(({ measures }) => valueIn(measures, id) !== null),
  ).slice(0, 5);
  const rows = shown.map(({ group, leads, share, measures, signal }) => [
    shortName(safe(group)),
    written(leads),
    share === null ? '' : percent(share),
    ...told.map(([id]) => {
      const { value, numerator, denominator } = measures.find((measure) => measure.id === id)!;
      return value === null ? '–' : `${written(numerator)}/${written(denominator)}`;
    }),
    signal,
  ]);
  const [head, ...lines] = columns([
    ['', 'leads', 'share', ...told.map(([, label]) => label), 'signal'],
    ...rows,
  ]);
  const more = review.groups.length - shown.length;
  return [
    `  ${paint('quiet', head!)}`,
    ...lines.map((line) => `  ${line}`),
    ...(more > 0 ? [paint('quiet', `  and ${written(more)} more in the workbook`)] : []),
  ].join('\n');
}

function valueIn(measures: readonly Measure[], id: MeasureId): number | null {
  return measures.find((measure) => measure.id === id)!.value;
}

function checkBlocks(review: Review, paint: Paint): string[] {
  if (review.dataChecks.length === 0) return [];
  const lines = review.dataChecks.slice(0, SHOWN).map(({ message, cells, count }) => {
    const where = cells.length === 0 ? '' : ` [${cells.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}]`;
    return wrapped(`- ${safe(message)}${where}`, '  ', '    ');
  });
  const more = review.dataChecks.length - lines.length;
  if (more > 0) lines.push(paint('quiet', `  and ${more} more in the workbook`));
  return [`${paint('title', 'Data checks')}\n${lines.join('\n')}`];
}

/** Which columns were read, and which were not used. */
function columnsLine({ columns: uses }: Review, paint: Paint): string {
  const named = uses.filter(({ header }) => header !== '');
  const unused = named
    .filter(({ field }) => field === null)
    .map(({ header, column }) => `${shortName(safe(header))} (${column})`);
  const shown =
    unused.slice(0, SHOWN).join(', ') + (unused.length > SHOWN ? ` and ${unused.length - SHOWN} more` : '');
  const read = `${named.length - unused.length} of ${named.length} columns were read${unused.length === 0 ? '' : `; not used: ${shown}`}.`;
  return paint('quiet', wrapped(read, '  '));
}

/** Columns side by side: the first and the last to the left, numbers between them to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const last = rows[0]!.length - 1;
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) =>
    row
      .map((text, c) => (c === 0 || c === last ? text.padEnd(widths[c]!) : text.padStart(widths[c]!)))
      .join('  ')
      .trimEnd(),
  );
}

function wrapped(text: string, indent: string, hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = hanging + word;
    } else line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Text of a lead without what could command a terminal. */
function safe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
