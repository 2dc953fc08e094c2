/**
 * Measures a Review against the least anyone could do with the same sheet, in one run, so that only
 * ratios count: `npm run bench`. Prints two Markdown tables of medians, one of service calls, and one of what a
 * browser is kept from.
 */
import Papa from 'papaparse';
import { readDelimited } from '../cli/input/delimited.ts';
import { reviewLeads } from '../domain/review.ts';
import { arqueroCounts } from './arquero-counts.ts';
import { bareLoop } from './bare-loop.ts';
import { chain, STEPS } from './chain.ts';
import { collect, collectYoung, Stopwatch } from './clock.ts';
import { reviewInWorkbench } from './in-workbench.ts';
import { weigh } from './memory.ts';
import { reviewsOnHost } from './on-host.ts';
import { REQUEST } from './request.ts';
import { leadSheet, type TextGrid } from './sheet.ts';
import { markdownTable } from './table.ts';

const SEED = 20_240_229;
const SIZES = [
  { rows: 1_000, runs: 31 },
  { rows: 10_000, runs: 15 },
  { rows: 100_000, runs: 7 },
  { rows: 1_000_000, runs: 3 },
];
const MANY = 100_000;
const ON_HOST = [50, 5_000, 100_000];
const IN_WORKBENCH = 10_000;
const FROM_CSV = 100_000;
const FROM_CSV_RUNS = 5;

const print = (text: string): boolean => process.stdout.write(text);
const ms = (time: number): string => time.toFixed(time < 10 ? 2 : 0);
const times = (ratio: number): string => `${ratio.toFixed(2)}x`;
const parse = (text: string): TextGrid => Papa.parse<string[]>(text, { delimiter: ',' }).data;

/**
 * Cells are parsed anew for everything that is timed, because a text is looked up faster the second time. Of few rows a
 * full collection before each would throw away the compiled code as well, and nothing but its loss would be measured.
 */
function fresh<T>(rows: number, text: string, work: (grid: TextGrid) => T): T {
  if (rows >= MANY) collect();
  const grid = parse(text);
  collectYoung();
  return work(grid);
}

function measure(rows: number, runs: number): string[] {
  const watch = new Stopwatch();
  const text = leadSheet(rows, SEED);
  for (let run = 0; run < runs; run++) {
    fresh(rows, text, (grid) => watch.time('bare', () => bareLoop(grid)));
    fresh(rows, text, (grid) => watch.time('review', () => reviewLeads(grid, REQUEST)));
    fresh(rows, text, (grid) => chain(grid, (name, work) => watch.time(name, work)));
    fresh(rows, text, (grid) => watch.time('arquero', () => arqueroCounts(grid)));
  }
  const memory = weigh(() => parse(text));
  const [bare, review, arquero] = [watch.median('bare'), watch.median('review'), watch.median('arquero')];
  return [
    rows.toLocaleString('en'),
    ms(bare),
    ...STEPS.map((step) => ms(watch.median(step))),
    ms(review),
    times(review / bare),
    `${((1e6 * review) / rows).toFixed(0)} ns`,
    ms(arquero),
    times(review / arquero),
    `${(memory.grid / 2 ** 20).toFixed(1)} MB`,
    times(memory.review / memory.grid),
  ];
}

function measureFromCsv(): string[] {
  const watch = new Stopwatch();
  const text = leadSheet(FROM_CSV, SEED);
  for (let run = 0; run < FROM_CSV_RUNS; run++) {
    collect();
    watch.time('papaparse', () => parse(text));
    collect();
    watch.time('json', () => JSON.stringify(reviewLeads(readDelimited(text, 'bench.csv'), REQUEST).review));
  }
  const [papa, json] = [watch.median('papaparse'), watch.median('json')];
  return [FROM_CSV.toLocaleString('en'), ms(papa), ms(json), times(json / papa)];
}

print(
  'Medians in ms. Bare loop: every cell once, dates by Date.parse. Cells are parsed anew for each time taken.\n\n',
);
print(
  markdownTable(
    [
      'rows',
      'bare loop',
      ...STEPS,
      'Review',
      'to bare',
      'a lead',
      'arquero',
      'to arquero',
      'grid',
      'Review needs',
    ],
    SIZES.map(({ rows, runs }) => measure(rows, runs)),
  ),
);
print('\nFrom CSV text to the JSON of its Review, against papaparse alone on the same text.\n\n');
print(markdownTable(['rows', 'papaparse', 'CSV to JSON', 'to papaparse'], [measureFromCsv()]));
print(
  '\nA whole review by the built add-on on the local host, the first time and again. How many calls, what there is to show decides, not the number of leads.\n\n',
);
const onHost: string[][] = [];
for (const rows of ON_HOST) {
  const costs = await reviewsOnHost(rows, SEED);
  onHost.push([
    rows.toLocaleString('en'),
    ...costs.flatMap(({ calls, ms: time }) => [String(calls), ms(time)]),
  ]);
}
print(markdownTable(['leads', 'calls', 'ms', 'calls again', 'ms again'], onHost));

print(
  '\nA file of leads opened in the workbench and reviewed by the sidebar, until the browser keeps it, and the longest time that the page does not answer meanwhile; 0 where that is below 50 ms.\n\n',
);
const waits = await reviewInWorkbench(IN_WORKBENCH, SEED);
print(
  markdownTable(
    ['leads', 'open ms', 'page blocked', 'review ms', 'page blocked'],
    [
      [
        IN_WORKBENCH.toLocaleString('en'),
        ...waits.flatMap(({ ms: time, longest }) => [ms(time), ms(longest)]),
      ],
    ],
  ),
);
