import { describe, expect, it } from 'vitest';
import { FAILURE_GROUPS } from '../../../src/domain/scorecard/failure-group.ts';
import { FULL_RUBRIC, review, sheet } from '../sheets.ts';

const counts = (scorecard: ReturnType<typeof review>) =>
  Object.fromEntries(
    scorecard.failureGroups.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]),
  );

const HEADER = `
  Created | Email | Industry | Employees | Title | Timing | Next step | Sales decision | Reason | First touch | Touches | First conversation | Opportunity
`;

/** A lead that fits, is worked in time and is still open, with what is said otherwise. */
const lead = (facts: Record<string, string>) => {
  const header = sheet(HEADER)[0]!;
  const usual: Record<string, string> = {
    Created: '2024-04-01T09:00',
    Email: '',
    Industry: 'Retail',
    Employees: '50',
    Title: 'CEO',
    'First touch': '2024-04-01T10:00',
    Touches: '3',
    ...facts,
  };
  return header.map((name) => usual[name] ?? '');
};

const groupOf = (facts: Record<string, string>, asOf = '2024-12-31') => {
  const grid = [...sheet(HEADER), lead({ Email: 'a@firm.example', ...facts })];
  return Object.keys(counts(review(grid, { rubric: FULL_RUBRIC, asOf })))[0];
};

describe('a lead without an opportunity', () => {
  it.each([
    [
      'not_a_lead',
      'excluded by its mailbox',
      { Email: 'a@gmail.com', 'Sales decision': 'rejected', Industry: 'Banking' },
    ],
    ['not_a_lead', 'excluded by its title', { Title: 'Student' }],
    ['bad_fit', 'in another industry', { Industry: 'Banking', 'Sales decision': 'rejected' }],
    ['rejected', 'rejected by sales', { 'Sales decision': 'rejected', Reason: 'too early', Touches: '' }],
    [
      'nurture',
      'whose reason asks for nurturing',
      { Reason: 'needs nurturing', 'First touch': '', Touches: '' },
    ],
    ['nurture', 'that came too early', { Reason: 'bad timing' }],
    ['ignored', 'never touched after the window', { 'First touch': '', Touches: '' }],
    ['ignored', 'touched 0 times', { 'First touch': '', Touches: '0' }],
    ['slow', 'touched after more than a day', { 'First touch': '2024-04-02T10:00' }],
    ['slow', 'touched in time and then dropped', { Touches: '1' }],
    ['unresponsive', 'followed up as agreed without a conversation', {}],
    ['no_intent', 'talked to, without a reason or a next step', { 'First conversation': 'yes' }],
    ['in_progress', 'talked to, with a next step', { 'First conversation': 'yes', 'Next step': 'demo' }],
    ['in_progress', 'talked to, with a reason to act', { 'First conversation': 'yes', Timing: 'Q3' }],
  ])('is %s when it is %s', (group, _, facts) => {
    expect(groupOf(facts)).toBe(group);
  });

  it('of tier Nurture is to be nurtured', () => {
    const grid = sheet(`
      Created    | Email     | Industry | Employees | Title | Pain    | Timing  | Next step
      2024-04-01 | a@firm.io | Retail   | 50        | Clerk | no pain | someday |          // 10 of 90, 20 open
    `);
    expect(counts(review(grid, { rubric: FULL_RUBRIC }))).toEqual({ nurture: 1 });
  });

  it('is in progress while its window is open', () => {
    expect(groupOf({ Touches: '1' }, '2024-04-14')).toBe('in_progress');
    expect(groupOf({ Touches: '1' }, '2024-04-15')).toBe('slow');
    expect(groupOf({ Touches: '', 'First touch': '' }, '2024-04-14')).toBe('in_progress');
    expect(groupOf({ Touches: '', 'First touch': '' }, '2024-04-15')).toBe('ignored');
  });

  it('is never called ignored or slow by a sheet that shows no touch', () => {
    const grid = [
      ['Created', 'Company'],
      ['2024-04-01', 'Acme'],
    ];
    expect(counts(review(grid))).toEqual({ in_progress: 1 });
  });
});

describe('a lead that was talked to', () => {
  const talked = (header: string) =>
    counts(
      review([
        ['Created', 'Company', 'First conversation', ...(header === '' ? [] : [header])],
        ['2024-04-01', 'Acme', 'yes', ...(header === '' ? [] : [''])],
      ]),
    );

  it('is without intent where the cell for a time to act or for a next step is blank', () => {
    expect(talked('Timing')).toEqual({ no_intent: 1 });
    expect(talked('Next step')).toEqual({ no_intent: 1 });
  });

  it('is in progress in a sheet that has a column for neither', () => {
    expect(talked('')).toEqual({ in_progress: 1 });
    expect(talked('Colour')).toEqual({ in_progress: 1 });
  });
});

describe('failure groups', () => {
  it('stand in the order in which they apply', () => {
    expect(FAILURE_GROUPS.map(({ id }) => id)).toEqual([
      'not_a_lead',
      'bad_fit',
      'rejected',
      'nurture',
      'ignored',
      'slow',
      'unresponsive',
      'no_intent',
      'in_progress',
    ]);
  });

  it('hold each lead of the month without an opportunity once', () => {
    const grid = [
      ...sheet(HEADER),
      lead({ Email: 'a@gmail.com' }),
      lead({ Industry: 'Banking' }),
      lead({ Industry: 'Banking', Employees: '5' }),
      lead({ 'Sales decision': 'rejected' }),
      lead({ Opportunity: 'yes' }),
      lead({ Opportunity: 'yes', Email: 'b@gmail.com', 'Sales decision': 'rejected' }),
      lead({ Touches: '' }),
      lead({ Created: '2024-03-01T09:00', Industry: 'Banking' }),
      lead({ Email: 'test@firm.example', Industry: 'Banking' }),
    ];
    // The seventh tells nothing of its follow-up but a touch in time.
    expect(counts(review(grid, { rubric: FULL_RUBRIC }))).toEqual({
      not_a_lead: 1,
      bad_fit: 2,
      rejected: 1,
      in_progress: 1,
    });
  });
});
