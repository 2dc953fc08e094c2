import type { Flow, SourceRow } from '../../domain/scorecard/attribution.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Shift } from '../../domain/scorecard/shift.ts';
import { capital, written } from '../../domain/wording.ts';
import type { Column, Page } from '../page.ts';
import { countColumn, nameColumn, rateColumns, verdictColumn, wordsColumn } from '../shared-columns.ts';
import { HEADER, HEADER_FILL, SIGNED_COUNT, TEXT, TONES, type Tone } from '../style.ts';
import { LAST } from '../wide-grid.ts';

const TITLE = 'First against latest source';
/** What stands over three columns each, at the right end of them. */
const BANDS = [
  [3, 'Leads'],
  [12, 'Opportunities'],
] as const;
const TONES_BY_VERDICT: Readonly<Record<Shift['verdict'], Tone | undefined>> = {
  'brings more than the latest source shows': TONES.good,
  'brings less than the latest source shows': TONES.weak,
  'no clear difference': undefined,
  'too few': undefined,
};

/** Every source by where its leads came from first and last, and whether the latest source hides what it brings. */
export function firstAndLatest(page: Page, row: number, review: Review): number {
  const { attribution } = review;
  if (!attribution.told) return page.untold(row, TITLE, capital(`${attribution.why}.`));
  const { known, leads, same, moved, unknownFirst, unknownLatest, judgedBy } = attribution;
  page.heading(row, 0, TITLE);
  const bands = page.running(
    row + 1,
    0,
    `Both sources of ${written(known)} of ${written(leads)} leads are known: one and the same for ${written(same)}, two for ${written(moved)}. Unknown: the first of ${written(unknownFirst)}, the latest of ${written(unknownLatest)}.`,
  );
  for (let column = 0; column <= LAST; column++)
    page.put(bands, column, null, { fill: HEADER_FILL, line: HEADER_FILL });
  for (const [column, title] of BANDS)
    page.put(bands, column, title, { ...HEADER, line: HEADER_FILL, wrap: false, align: 'right' });
  const shiftOf = (group: string) => attribution.shifts.find((shift) => shift.group === group);
  const pair = (title: string, count: (side: SourceRow['latest']) => number): Column<SourceRow>[] => [
    countColumn('latest', ({ latest }) => count(latest), `${title}: latest`),
    countColumn('first', ({ first }) => count(first), `${title}: first`),
    {
      title: 'change',
      key: `${title}: change`,
      value: ({ latest, first }) => count(first) - count(latest),
      style: { align: 'right', format: SIGNED_COUNT },
    },
  ];
  const { end } = page.table<SourceRow>(
    bands + 1,
    0,
    [
      nameColumn('Source', ({ group }) => group),
      ...pair('Leads', ({ leads: count }) => count),
      ...rateColumns<SourceRow>('Fit by latest', ({ latest }) => latest.fit),
      ...rateColumns<SourceRow>('Fit by first', ({ first }) => first.fit),
      ...pair('Opportunities', ({ opportunities }) => opportunities),
      verdictColumn<SourceRow>(
        judgedBy === null
          ? ''
          : `By first source, of ${judgedBy === 'accepted' ? 'accepted leads' : 'opportunities'}`,
        6,
        ({ group }) => shiftOf(group)?.verdict ?? null,
        ({ group }) => TONES_BY_VERDICT[shiftOf(group)?.verdict ?? 'too few'],
      ),
    ],
    attribution.rows,
  );
  return end;
}

/** From which first source to which latest one the leads went. */
export function flowsPart(page: Page, row: number, { attribution: { told, flows } }: Review): number {
  if (!told || flows.length === 0) return row - 1;
  return page.table<Flow>(
    row,
    0,
    [
      nameColumn('Came first from', ({ from }) => from),
      countColumn('Leads', ({ count }) => count),
      wordsColumn('and last from', 8, ({ to }) => to, { format: TEXT, indent: 1 }),
    ],
    flows,
  ).end;
}
