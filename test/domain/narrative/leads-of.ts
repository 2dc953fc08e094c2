import type { Cell } from '../../../src/domain/lead/cell.ts';
import type { Answer } from '../../../src/domain/narrative/question.ts';
import type { Sentence } from '../../../src/domain/narrative/sentence.ts';
import type { Scorecard } from '../../../src/domain/scorecard/assemble.ts';
import { review, rubric, settings } from '../sheets.ts';
import { expectBacked } from './backed.ts';

type Request = Parameters<typeof review>[1];

/**
 * A sheet of leads in which each line of cells stands as often as it says: [how many, the cells of `header`].
 * The leads are of 2 April 2024 but where `header` has a column Created.
 */
export function leadsOf(header: string, ...rows: readonly (readonly [number, ...Cell[]])[]): Cell[][] {
  const names = header.split('|').map((name) => name.trim());
  const day = names.includes('Created') ? [] : ['2024-04-02'];
  return [
    [...day.map(() => 'Created'), ...names],
    ...rows.flatMap(([count, ...cells]) => Array.from({ length: count }, () => [...day, ...cells])),
  ];
}

/** Leads that sales decided on: of each group so many accepted, of so many; the others are rejected. */
export function decided(
  groups: Readonly<Record<string, readonly [accepted: number, all: number]>>,
  column = 'Source',
): Cell[][] {
  return leadsOf(
    `${column} | Sales decision`,
    ...Object.entries(groups).flatMap(([group, [accepted, all]]): [number, ...Cell[]][] => [
      [accepted, group, 'accepted'],
      [all - accepted, group, 'rejected'],
    ]),
  );
}

/** What a finding says of a sheet, with every number held against the facts that it refers to. */
export function saidBy(
  finding: (card: Scorecard) => readonly Sentence[],
): (grid: Cell[][], request?: Request) => string[] {
  return (grid, request) => {
    const found = review(grid, request);
    return finding(found).map((sentence) => {
      expectBacked(found, sentence);
      return sentence.text;
    });
  };
}

/** What a question is answered for a sheet: whether the sheet tells it, and the sentences, held against their facts. */
export function answeredBy(
  ask: (card: Scorecard) => Answer,
): (grid: Cell[][], request?: Request) => [told: boolean, ...string[]] {
  return (grid, request) => {
    const found = review(grid, request);
    const { told, sentences } = ask(found);
    for (const sentence of sentences) expectBacked(found, sentence);
    return [told, ...sentences.map(({ text }) => text)];
  };
}

/** A sheet without a lead in April 2024, which can tell everything that these columns tell. */
export const NO_LEADS: Cell[][] = leadsOf(
  'Created | Source | First source | Campaign | Owner | Industry | Timing | Next step | Sales decision | Reason | First touch | Touches | First conversation | Opportunity | Won | Lost',
  [
    1,
    '2024-06-02',
    'Ads',
    'Fair',
    'Spring',
    'Ann',
    'Retail',
    'Q3',
    'Demo',
    'rejected',
    'too small',
    '2024-06-02',
    3,
    'yes',
    'no',
    '',
    '',
  ],
);

/** A rubric by which leads of retail fit. */
export const RETAIL = rubric('Fit | Industry we serve | Industry | is one of | Retail | 10 | yes');

/** Words of a team's own for everything that has a word. */
export const OWN_WORDS = settings(`
  Term | lead          | enquiry
  Term | qualified     | SQL
  Term | conversation  | intro call
  Term | opportunity   | appointment
  Term | target_market | patch
`);
