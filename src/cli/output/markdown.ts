import { plainLabel } from '../../domain/narrative/findings/quality.ts';
import { SECTIONS } from '../../domain/narrative/sentence.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { percent, written } from '../../domain/wording.ts';
import { changeText, countsText, intervalText, statusText, valueText } from './format.ts';

/** A review as a Markdown page: the story and the actions first, the tables below. */
export function reviewMarkdown(review: Review): string {
  return `${[
    `# Lead review: ${review.label}`,
    `As of ${review.asOf} (${plain(review.timeZone)}), rubric ${review.rubricVersion}, threshold ${review.threshold}.`,
    ...SECTIONS.flatMap(({ id, title }) => section(review, id, title)),
    ...actions(review),
    '## Scorecard',
    measures(review),
    '## Funnel',
    table(
      ['Step', 'Leads'],
      review.funnel.map(({ label, count, told }) => [label, told ? written(count) : '–']),
    ),
    `## By ${plain(plainLabel(review))}`,
    groups(review),
    ...reasons(review),
    '## Why leads are no opportunity',
    table(
      ['Group', 'Leads'],
      review.failureGroups.map(({ label, count }) => [label, written(count)]),
    ),
    ...trend(review),
    ...checks(review),
    '## How the sheet was read',
    table(
      ['Column', 'Header', 'Field', 'How'],
      review.columns.map(({ column, header, field, how }) => [
        column,
        plain(header),
        field ?? '',
        plain(how),
      ]),
    ),
  ].join('\n\n')}\n`;
}

function section(review: Review, id: string, title: string): string[] {
  const said = review.narrative.filter((sentence) => sentence.section === id).map(({ text }) => plain(text));
  return said.length === 0 ? [] : [`## ${title}`, said.join(' ')];
}

function actions({ actions: list }: Review): string[] {
  if (list.length === 0) return [];
  return ['## Next month', list.map(({ who, text }) => `- [ ] ${plain(text)} *${who}*`).join('\n')];
}

function measures({ measures: list }: Review): string {
  return table(
    ['Measure', 'Value', 'Counts', '95% interval', 'Before', 'Change', 'Unknown', 'Status', 'Basis'],
    list.map((measure) => [
      measure.label,
      valueText(measure.id, measure),
      countsText(measure),
      intervalText(measure),
      measure.previous === null
        ? ''
        : `${valueText(measure.id, measure.previous)} (${countsText(measure.previous)})`,
      changeText(measure),
      measure.unknown === 0 ? '' : written(measure.unknown),
      plain(statusText(measure)),
      plain(measure.basis),
    ]),
  );
}

function groups({ groups: list }: Review): string {
  const heads = list[0]?.measures.filter(({ id }) => id !== 'lead_volume').map(({ label }) => label) ?? [];
  return table(
    ['Group', 'Leads', 'Share', 'Signal', ...heads],
    list.map(({ group, leads, share, signal, measures: own }) => [
      plain(group),
      written(leads),
      share === null ? '' : percent(share),
      signal,
      ...own
        .filter(({ id }) => id !== 'lead_volume')
        .map((measure) =>
          measure.value === null ? '–' : `${valueText(measure.id, measure)} (${countsText(measure)})`,
        ),
    ]),
  );
}

function reasons({ reasons: list }: Review): string[] {
  if (list.length === 0) return [];
  const rows = list.map(({ where, reason, count, groups: from }) => [
    where,
    plain(reason),
    written(count),
    from.map(({ group, count: own }) => `${plain(group)} ${written(own)}`).join(', '),
  ]);
  return ['## Reasons', table(['Where', 'Reason', 'Leads', 'From'], rows)];
}

function trend({ trend: months }: Review): string[] {
  if (months.length < 2) return [];
  const labels = ['Leads', 'ICP fit', 'Accepted', 'Followed up', 'Opportunity', 'Win rate'];
  const ids = [
    'lead_volume',
    'icp_fit_rate',
    'sales_acceptance_rate',
    'follow_up_completion',
    'lead_to_opportunity',
    'win_rate',
  ];
  const rows = months.map(({ label, measures: own }) => [
    label,
    ...ids.map((id) => {
      const rate = own.find((entry) => entry.id === id)!;
      return id === 'lead_volume' || rate.value === null
        ? valueText(id, rate)
        : `${valueText(id, rate)} (${countsText(rate)})`;
    }),
  ]);
  return ['## Month by month', table(['Month', ...labels], rows)];
}

function checks({ dataChecks }: Review): string[] {
  if (dataChecks.length === 0) return [];
  const rows = dataChecks.map(({ message, cells, count }) => [
    plain(message),
    `${cells.slice(0, 10).join(', ')}${count > 10 ? ', …' : ''}`,
  ]);
  return ['## Data checks', table(['What', 'Cells'], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text of a lead that Markdown shows as it is: on one line, no markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
