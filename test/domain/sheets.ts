import fc from 'fast-check';
import type { Cell, Grid } from '../../src/domain/lead/cell.ts';
import { UTC } from '../../src/domain/lead/zone.ts';
import { type Reviewed, type ReviewRequest, reviewLeads } from '../../src/domain/review.ts';
import type { Criterion, Rubric } from '../../src/domain/rubric/criterion.ts';
import { readRubric } from '../../src/domain/rubric/sheet.ts';
import type { MeasureId } from '../../src/domain/scorecard/measure-id.ts';
import { dayBounds } from '../../src/domain/scorecard/period.ts';
import type { Measure, Review } from '../../src/domain/scorecard/review.ts';
import type { Settings } from '../../src/domain/settings/settings.ts';
import { readSettings } from '../../src/domain/settings/sheet.ts';

/**
 * A sheet from lines of cells between bars; what follows `//` is a comment to count along with.
 * Cells are texts without surrounding space.
 */
export function sheet(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A rubric from criteria a line: dimension | name | column | test | value | points | must-have. */
export function rubric(text: string, threshold = 60): Rubric {
  if (text.trim() === '') return { criteria: [], threshold };
  const header = ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'];
  return { ...readRubric([header, ...sheet(text)], 'Rubric'), threshold };
}

/** Settings from lines of setting | name | value. */
export function settings(text: string): Settings {
  return readSettings(sheet(text), 'Settings');
}

/** A review of April 2024 at the end of the year, in UTC and without a rubric, but for what is said otherwise. */
export function reviewed(
  grid: Grid,
  { asOf = '2024-12-31', ...request }: Partial<Omit<ReviewRequest, 'asOf'>> & { readonly asOf?: string } = {},
): Reviewed {
  const place = request.place ?? { zone: UTC, dateOrder: 'day-month' };
  return reviewLeads(grid, {
    settings: settings(''),
    rubric: rubric(''),
    month: '2024-04',
    by: 'source',
    ...request,
    place,
    asOf: dayBounds(asOf, place.zone).end,
  });
}

/** As `reviewed`, the Review alone. */
export function review(...given: Parameters<typeof reviewed>): Review {
  return reviewed(...given).review;
}

/** A measure of a review, or of one of its groups. */
export function measureIn({ measures }: { readonly measures: readonly Measure[] }, id: MeasureId): Measure {
  return measures.find((measure) => measure.id === id)!;
}

/** A review without what says where in the sheet a lead stands: the lists of leads, and cells. */
export function placeless(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      key === 'cell' || (Array.isArray(part) && part.some((entry) => entry?.cell !== undefined))
        ? null
        : part,
    ),
  );
}

/** Texts that have broken spreadsheets, parsers and pages before. */
export const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=HYPERLINK("https://example.com","x")',
  '+1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '](javascript:alert(1))',
  '👩‍💻🔥',
  '\ud800',
  'x\udfff',
  '\u202eabc',
  '\u0000',
  '\u0301',
  'İstanbul',
  'ﬁ',
  'a'.repeat(5000),
  '(((((((((((((((((((a',
  '.*+?^$|()[]{}\\',
  'line\nbreak; "quoted", and | barred',
  '9'.repeat(400),
  '1e999',
  '0x1F',
  '-0',
  '31.02.2024',
  '2024-13-45',
  '99999-01-01',
];

const oneOf = (...cells: Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);

/** Dates of early 2024 in the writings people use, a few that are none, and blanks. */
export const dateCells: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: Date.UTC(2023, 11, 20), max: Date.UTC(2024, 6, 10) })
      .chain((at) =>
        oneOf(
          new Date(at),
          new Date(at).toISOString(),
          new Date(at).toISOString().slice(0, 10),
          new Date(at).toISOString().slice(0, 16).replace('T', ' '),
          Math.floor(at / 86_400_000) + 25_569,
          `${new Date(at).getUTCMonth() + 1}/${new Date(at).getUTCDate()}/2024`,
          `${new Date(at).getUTCDate()}.${new Date(at).getUTCMonth() + 1}.2024`,
        ),
      ),
  },
  { weight: 2, arbitrary: oneOf('', null, undefined, '-', 'n/a') },
  {
    weight: 1,
    arbitrary: oneOf('soon', 0, 12, true, false, new Date(Number.NaN), '31.02.2024', '1999-01-01'),
  },
);

const held = fc.oneof(
  dateCells,
  oneOf('yes', 'no', 'x', true, false, '0065g00000XyZ', 'perhaps', '', null, 1, 0),
);
const count = oneOf('', 0, 1, 2, 3, 4, 9, '3', '12+', 'many', -1, 2.5, null);
const status = oneOf(
  '',
  'New',
  'contacted',
  'Nurture',
  'Qualified',
  'Unqualified',
  'Converted',
  'Closed Won',
  'lost',
  'zombie',
);

/** What each column of a messy sheet may hold. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Created: dateCells,
  Email: fc.oneof(
    oneOf(
      '',
      'ann@one.example',
      'ANN@one.example ',
      'ben@two.example',
      'test@two.example',
      'cem@gmail.com',
      null,
    ),
    fc.nat(30).map((n) => `lead${n}@firm.example`),
  ),
  'Lead ID': oneOf('', 1, '1', 2, 'L-3', 'L-4'),
  Name: oneOf('', 'Ann', 'Test', 'asdf', 'Ben', 'test 12', 7),
  Company: oneOf('', 'Acme', 'ACME', 'Test Equipment Ltd', 'Müller & Söhne'),
  Title: oneOf('', 'CEO', 'Head of Sales', 'Student', 'vp', 'Coordinator'),
  Source: oneOf(
    '',
    'Google Ads',
    'google ads',
    'GOOGLE-ADS',
    'Referral',
    'Website',
    '(unknown)',
    'Cold call',
    'Événement',
    'evenement',
  ),
  Owner: oneOf('', 'Ana', 'Bo', 'ana'),
  Industry: oneOf('', 'Retail', 'retail', 'Banking', 'Wholesale', 'n/a'),
  Employees: oneOf('', 5, 20, 75, '51-200', '10-50', '1,000+', 'few', '1.234'),
  Pain: oneOf('', 'Slow quotes', 'no pain', 'just looking'),
  Timing: oneOf('', 'Q3', 'someday', 'next month'),
  'Next step': oneOf('', 'Demo', '-'),
  'Sales decision': oneOf('', 'accepted', 'Rejected', 'yes', 'No', 'open', 'perhaps'),
  Reason: oneOf(
    '',
    'Too small',
    'too small',
    'no budget',
    'Outside our area',
    'too early',
    'nurture',
    'because',
  ),
  'First touch': dateCells,
  Touches: count,
  'Follow-up': oneOf('', 'complete', 'incomplete', 'done', 'open', '?'),
  'Activities done': count,
  'Activities planned': count,
  'Do not contact': oneOf('', 'yes', 'no', true, false, 'please'),
  'First conversation': held,
  Opportunity: held,
  'Opportunity quality': oneOf('', 'Strong', 'weak', 'medium', 'A'),
  Outcome: oneOf('', 'won', 'Lost', 'open', 'draw'),
  Won: held,
  Lost: held,
  'Close date': dateCells,
  'Lead status': status,
  'Lifecycle stage': status,
  'Partner code': oneOf('', 'P1', 'p1', 'P2'),
};

/** A column as messy as its field allows, and now and then a cell that nobody expects. */
function messy(header: string): fc.Arbitrary<Cell> {
  return fc.oneof({ weight: 15, arbitrary: COLUMNS[header]! }, { weight: 1, arbitrary: oneOf(...HOSTILE) });
}

/** A sheet with a header row and any columns above rows that are blank, ragged, doubled or nonsense. */
export const messySheets: fc.Arbitrary<Cell[][]> = fc
  .subarray(Object.keys(COLUMNS).slice(1), { minLength: 2 })
  .chain((headers) => fc.shuffledSubarray(['Created', ...headers], { minLength: headers.length + 1 }))
  .chain((headers) => {
    const row = fc
      .tuple(fc.tuple(...headers.map(messy)), fc.nat(40))
      .map(([cells, cut]) => (cut < 3 ? cells.slice(0, cut) : cells) as Cell[]);
    return fc.array(row, { maxLength: 24 }).map((rows) => [headers as Cell[], ...rows]);
  });

/** Periods around the dates of `dateCells`, and the whole of time. */
export const periodIds = fc.constantFrom(
  '2024-02',
  '2024-04',
  '2024-06',
  '2024-Q1',
  '2024-Q2',
  '2024-W15',
  '2024-W01',
  'all',
);

/** What messy sheets can be grouped by. */
export const groupings = fc.constantFrom(
  'source',
  'owner',
  'demand type',
  'campaign',
  'first_source',
  'company',
  'created',
);

/** A rubric that takes a stand on every dimension, with must-haves and exclusions. */
export const FULL_RUBRIC: Rubric = rubric(`
  Fit       | Industry we serve  | Industry  | is one of         | Retail; Wholesale | 10 | yes
  Fit       | Size we serve      | Employees | at least          | 20                | 10 | yes
  Fit       | Company mailbox    | Email     | contains none of  | @gmail.           |    | yes
  Pain      | A problem is named | Pain      | contains none of  | no pain           | 20 |
  Timing    | Reason to act      | Timing    | contains none of  | someday           | 20 |
  Authority | No students        | Title     | contains none of  | student           |    | yes
  Authority | Decides            | Title     | contains any of   | ceo; head; vp     | 20 |
  Next step | Agreed             | Next step | is filled         |                   | 20 |
`);

/** Any rubric that can be written to a sheet and read back the same. */
export const rubrics: fc.Arbitrary<Rubric> = fc.record({
  criteria: fc.array(
    fc
      .record({
        dimension: fc.constantFrom('fit', 'pain', 'timing', 'authority', 'next_step'),
        name: filledText(),
        column: fc.oneof(
          fc.constantFrom('Industry', 'Employees', 'Email', 'created', 'Next step'),
          filledText(),
        ),
        points: fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1000, noNaN: true, noDefaultInfinity: true })),
        mustHave: fc.boolean(),
      })
      .chain((fields) => testsWithValues.map((asked): Criterion => ({ ...fields, ...asked }))),
    { minLength: 1, maxLength: 8 },
  ),
  threshold: fc.oneof(fc.integer({ min: 2, max: 100 }), fc.double({ min: 1.01, max: 100, noNaN: true })),
}) as fc.Arbitrary<Rubric>;

const testsWithValues: fc.Arbitrary<Pick<Criterion, 'test' | 'value'>> = fc.oneof(
  fc.record({
    test: fc.constantFrom('is one of', 'is none of', 'contains any of', 'contains none of', 'matches domain'),
    value: fc.oneof(fc.constantFrom('', 'Retail; Wholesale', 'a, b'), filledText()),
  }),
  fc.record({
    test: fc.constantFrom('at least', 'at most', 'within days'),
    value: fc.constantFrom('', '20', '1,000', '0.5', '12 %'),
  }),
  fc.record({
    test: fc.constant('between'),
    value: fc.constantFrom('', '20 and 500', '1k to 5k', '10-50', '5; 5'),
  }),
  fc.record({ test: fc.constantFrom('is filled', 'is blank'), value: fc.constant('') }),
) as fc.Arbitrary<Pick<Criterion, 'test' | 'value'>>;

function filledText(): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 12 }))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
