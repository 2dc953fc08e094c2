import fc from 'fast-check';

/** The end of the last day that the reviews of these sheets see. */
export const AS_OF_DAY = '2024-05-20';

/** A sheet of well-formed columns: a header row and rows of texts. */
export type Sheet = readonly (readonly string[])[];

const MINUTE = 60_000;

const minute = (first: string, last: string): fc.Arbitrary<number> =>
  fc.integer({ min: Date.parse(first) / MINUTE, max: Date.parse(last) / MINUTE }).map((at) => at * MINUTE);
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
const day = (at: number): string => stamp(at).slice(0, 10);
const blank = fc.constantFrom('', '', 'n/a', '-');
const of = (...cells: string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);

/** A date at which something was done, some of them after the review; else yes, no or nothing. */
const held = fc.oneof(
  { weight: 3, arbitrary: minute('2023-04-20', '2024-06-01').map(stamp) },
  { weight: 2, arbitrary: of('yes', 'no') },
  { weight: 4, arbitrary: blank },
);

/** What a lead may say in each column that a sheet may also lack. */
const OPTIONAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'Lead ID': of('', 'L-1', 'L-2', 'l-2', 'L-3', 'L-4'),
  Title: of('', 'CEO', 'Student', 'Head of Sales', 'Buyer'),
  Timing: of('', 'Q3', 'now'),
  'Next step': of('', 'Demo', '-'),
  'Sales decision': of('accepted', 'accepted', 'rejected', ''),
  'Decided on': fc.oneof(minute('2024-03-01', '2024-06-01').map(day), blank, blank),
  Reason: of('', '', 'too early', 'no budget', 'needs nurturing', 'too small'),
  Touches: of('', '', '0', '1', '3', '5'),
  'Follow-up': of('', '', 'complete', 'incomplete'),
  'Do not contact': of('', 'yes', 'no'),
  'First conversation': held,
  Opportunity: held,
  'Opportunity quality': of('strong', 'weak', ''),
  'Won date': held,
  'Lost date': held,
  Industry: of('Retail', 'wholesale', 'Retail', 'RETAIL', 'Banking', ''),
  Employees: of('', '5', '20', '75', '300', '40'),
};

const FIXED = ['Created', 'Email', 'Source', 'First touch'];

/** Every header that a sheet may have. */
export const HEADERS: readonly string[] = [...FIXED, ...Object.keys(OPTIONAL)];

const rowOf = (inDays: boolean, touchInDays: boolean, columns: readonly string[]) =>
  fc
    .record({
      created: fc.oneof(
        { weight: 9, arbitrary: minute('2024-02-25', '2024-05-25') },
        // Around the days on which the limits run out.
        { weight: 2, arbitrary: minute('2024-05-05', '2024-05-08') },
        { weight: 1, arbitrary: minute('2024-05-18', '2024-05-21') },
        { weight: 1, arbitrary: minute('2024-05-19T23:00Z', '2024-05-20T01:00Z') },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      wait: fc.oneof(
        fc.integer({ min: -60, max: 3 * 24 * 60 }),
        fc.constantFrom(24 * 60 - 1, 24 * 60, 24 * 60 + 1),
        fc.constant(null),
      ),
      email: fc.oneof(
        of('', 'ann@one.example', 'ANN@one.example', 'test7@two.example', 'n/a'),
        fc.nat(40).map((n) => `lead${n}@firm.example`),
        fc.nat(40).map((n) => `lead${n}@firm.example`),
      ),
      source: of('Google Ads', 'Referral', 'Website', '', 'unknown'),
      cells: fc.tuple(...columns.map((header) => OPTIONAL[header]!)),
    })
    .map(({ created, wait, email, source, cells }) => [
      created === null ? '' : (inDays ? day : stamp)(created),
      email,
      source,
      created === null || wait === null ? '' : (touchInDays ? day : stamp)(created + wait * MINUTE),
      ...cells,
    ]);

/**
 * Sheets with blanks, duplicates, test leads, dates after the review, and any of the columns: what is
 * inferred depends on which are there. Dates hold times, or whole days only.
 */
export const sheets: fc.Arbitrary<Sheet> = fc
  .tuple(fc.subarray(Object.keys(OPTIONAL), { minLength: 8 }), fc.boolean(), fc.boolean(), fc.boolean())
  .chain(([chosen, inDays, touchInDays, hasTouch]) => {
    // A date of a decision says nothing without the decision.
    const columns = chosen.filter((header) => header !== 'Decided on' || chosen.includes('Sales decision'));
    const headers = [...FIXED, ...columns];
    const without = hasTouch ? -1 : FIXED.indexOf('First touch');
    return fc
      .array(rowOf(inDays, touchInDays, columns), { maxLength: 40, size: 'max' })
      .map((rows) => [headers, ...rows].map((row) => row.filter((_, at) => at !== without)));
  });
