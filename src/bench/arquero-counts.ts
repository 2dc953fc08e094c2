import { table } from 'arquero';
import { AS_OF, DATE_HEADERS, HEADERS, type TextGrid } from './sheet.ts';

const FACTS = ['Source', 'Industry', 'Employees', 'Region', 'Sales decision', 'Outcome'];
const DAY = 86_400_000;

/**
 * Only the counts of a scorecard by source, as one writes them with arquero: columns out of the grid,
 * its own parsing of dates, a derived column a fact, one grouped count. Nothing is looked for that a
 * Review looks for besides: no duplicates, spellings, rubric, checks or periods. Answers the number of sources.
 */
export function arqueroCounts(grid: TextGrid): number {
  const columns = [...FACTS, ...DATE_HEADERS].map((header): [string, string[]] => {
    const column = (HEADERS as readonly string[]).indexOf(header);
    return [header.replace(' ', '_'), grid.slice(1).map((cells) => cells[column]!)];
  });
  const dates = DATE_HEADERS.map((header) => header.replace(' ', '_'));
  return table(Object.fromEntries(columns))
    .derive(
      Object.fromEntries(
        dates.map((name) => [name, `d => d.${name} === '' ? null : op.parse_date(d.${name})`]),
      ),
    )
    .params({ industries: INDUSTRIES, regions: REGIONS, from: AS_OF - 365 * DAY, day: DAY })
    .derive({
      fit: '(d, $) => d.Employees >= 50 && op.includes($.industries, d.Industry) && op.includes($.regions, d.Region)',
      accepted: "d => d.Sales_decision === 'Accepted'",
      rejected: "d => d.Sales_decision === 'Rejected'",
      in_time: '(d, $) => d.First_contacted !== null && d.First_contacted - d.Created <= $.day',
      opportunity: 'd => d.Opportunity !== null',
      won: "(d, $) => d.Outcome === 'Won' && d.Closed >= $.from",
      lost: "(d, $) => d.Outcome === 'Lost' && d.Closed >= $.from",
    })
    .groupby('Source')
    .rollup({
      leads: 'op.count()',
      fit: 'd => op.sum(d.fit)',
      accepted: 'd => op.sum(d.accepted)',
      rejected: 'd => op.sum(d.rejected)',
      in_time: 'd => op.sum(d.in_time)',
      opportunity: 'd => op.sum(d.opportunity)',
      won: 'd => op.sum(d.won)',
      lost: 'd => op.sum(d.lost)',
    })
    .numRows();
}

const INDUSTRIES = [
  'Manufacturing',
  'Software',
  'Retail',
  'Logistics',
  'Healthcare',
  'Financial Services',
  'Energy',
];
const REGIONS = ['Germany', 'Austria', 'Switzerland', 'United Kingdom', 'Netherlands', 'France'];
