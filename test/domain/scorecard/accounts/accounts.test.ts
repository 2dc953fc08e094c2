import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/domain/lead/cell.ts';
import {
  ACCOUNTS_LISTED,
  type Accounts,
  accountsOf,
} from '../../../../src/domain/scorecard/accounts/accounts.ts';
import { cohort } from '../../../../src/domain/scorecard/cohort.ts';
import { FULL_RUBRIC, HOSTILE, messySheets, rubric, sheet } from '../../sheets.ts';
import { APRIL, accountsIn, EVER, qualified } from './accounts-of.ts';

const GRID = sheet(`
  Created    | Company   | Email         | Name | Title         | Sales decision | Opportunity | Won | Do not contact
  2024-02-01 | Acme Ltd  | ann@acme.io   | Ann  | Head of Sales | rejected       |             |     |     // before April
  2024-04-02 | ACME      | ben@acme.io   | Ben  | CEO           | accepted       | yes         |     |
  2024-04-03 |           | cem@acme.io   | Cem  | ceo           |                |             |     |
  2024-05-03 | Acme Ltd  | dan@acme.io   | Dan  | Clerk         |                |             |     |     // after April
  2024-04-04 | Beta      | eve@beta.io   | Eve  | Buyer         | accepted       |             |     |     // waits
  2024-04-05 | Gamma     | fay@gmail.com | Fay  |               | rejected       |             |     |
  2024-03-05 | Gamma     |               | fay  |               |                |             |     |     // the same person
  2024-04-06 | Delta     | gus@gmail.com | Gus  |               | accepted       | yes         | yes |     // won
  2024-04-07 | Epsilon   | hal@gmail.com | Hal  |               | accepted       |             |     | yes // asked us not to
  2024-04-08 | Zeta      |               | Ida  |               | rejected       |             |     |
  2024-04-09 | Zeta      |               | Jon  |               | rejected       |             |     |     // a second person
  2024-03-09 | Eta       | kim@eta.io    | Kim  |               | accepted       |             |     |     // not of April
  2024-04-10 |           | lea@gmail.com | Lea  |               | accepted       |             |     |     // no account
  2024-04-11 | Beta      | eve@beta.io   | Eve  |               | rejected       |             |     |     // duplicate
  2024-04-12 | Acme      | test@acme.io  | Test |               | accepted       |             |     |     // test
`);

describe('the accounts of a period', () => {
  const found = accountsIn(GRID);

  it('take in its leads with a company or a company mailbox, and count those without', () => {
    expect(found).toMatchObject({ told: true, why: null, accounts: 6, leads: 8, withoutAccount: 1 });
  });

  it('are single-contact or multi-contact by the people engaged up to its end', () => {
    expect(found.multi).toEqual({
      accounts: 2, // Acme with Ann, Ben and Cem; Zeta with Ida and Jon
      accepted: 1,
      rejected: 1,
      undecided: 0,
      acceptance: {
        value: 0.5,
        numerator: 1,
        denominator: 2,
        lower: expect.closeTo(0.0945, 4),
        upper: expect.closeTo(0.9055, 4),
      },
      // One of Ann, Ben, Ida and Jon: see the sheet.
      leadAcceptance: { value: 0.25, numerator: 1, denominator: 4 },
      opportunities: 1,
    });
    expect(found.single).toMatchObject({
      accounts: 4, // Beta, Gamma, Delta, Epsilon
      accepted: 3,
      rejected: 1,
      undecided: 0,
      acceptance: { value: 0.75, numerator: 3, denominator: 4 },
      opportunities: 1,
    });
    expect(found.difference!.difference).toBe(-0.25);
    expect(found.verdict).toBe('too few');
  });

  it('wait for a second contact where their one person is at work and may be contacted', () => {
    expect(found.waiting).toEqual({
      count: 1,
      leads: [{ cell: 'D6', name: 'Eve', company: 'Beta', owner: '' }],
    });
  });

  it('are listed with more people first, then more leads, then by name', () => {
    expect(found.list.map(({ account, people, leads }) => [account, people, leads])).toEqual([
      ['ACME', 3, 2],
      ['Zeta', 2, 2],
      ['Beta', 1, 1],
      ['Delta', 1, 1],
      ['Epsilon', 1, 1],
      ['Gamma', 1, 1],
    ]);
  });

  it('show who is engaged, what is known and where to look', () => {
    const authority = rubric('Authority | Decides | Title | contains any of | ceo | 20 | yes');
    const { list } = accountsIn(GRID, APRIL, authority);
    expect(list[0]).toEqual({
      id: 'ACME', // as often as "Acme Ltd" by the end of April, and sorts first
      account: 'ACME',
      leads: 2,
      people: 3,
      roles: { count: 2, shown: ['CEO', 'Head of Sales'] },
      dimensions: {
        fit: 'unknown',
        pain: 'unknown',
        timing: 'unknown',
        authority: 'yes',
        next_step: 'unknown',
      },
      open: ['Fit', 'Pain', 'Timing', 'Next step'],
      tier: 'Qualified',
      decision: 'accepted',
      opportunity: true,
      cell: 'B3',
    });
    expect(list.find(({ id }) => id === 'Beta')).toMatchObject({
      tier: 'Disqualified',
      dimensions: { authority: 'no' },
    });
    expect(list.find(({ id }) => id === 'Gamma')).toMatchObject({ tier: 'Incomplete', decision: 'rejected' });
  });

  it('known by a mailbox alone point to it', () => {
    const { list } = accountsIn(sheet('Created | Company | Email \n 2024-04-01 | | ann@acme.io'));
    expect(list).toMatchObject([{ id: 'acme.io', cell: 'C2' }]);
  });

  it('count nobody twice who has a mailbox here and a name there, and nobody who is not named', () => {
    const people = (rows: string) =>
      accountsIn(sheet(`Created|Company|Email|Name|Lead ID\n${rows}`)).list[0]!.people;
    expect(people('2024-04-01|Acme|a@acme.io|Ann|1\n2024-04-01|Acme||ann|2\n2024-04-01|Acme|||3')).toBe(1);
    expect(people('2024-04-01|Acme|||1\n2024-04-01|Acme|||2')).toBe(1);
    expect(people('2024-04-01|Acme||Ann|1\n2024-04-01|Acme||Ben|2\n2024-04-01|Acme|c@x.io|Cem|3')).toBe(3);
  });

  it('show at most five roles, by title or else by a tie to the decision that is more than a yes', () => {
    const ties = ['CEO|', 'CFO|', 'ceo|no', '|Champion', '|yes', '|Blocker', 'Buyer|', 'CTO|', 'CIO|'];
    const rows = ties.map((tie, k) => `2024-04-01|Acme|p${k}@acme.io|${tie}`);
    const { list } = accountsIn(sheet(['Created|Company|Email|Title|Decision role', ...rows].join('\n')));
    expect(list[0]!.roles).toEqual({ count: 7, shown: ['CEO', 'Blocker', 'Buyer', 'CFO', 'CIO'] });
  });
});

describe('single-contact against multi-contact accounts', () => {
  /** So many accounts with one person and with two, so many of them accepted and the others rejected; of two, `both`. */
  function decided(
    single: readonly [accepted: number, all: number],
    multi: readonly [accepted: number, all: number],
    both = true,
  ): string[][] {
    const rows = [single, multi].flatMap(([accepted, all], side) =>
      Array.from({ length: all }, (_, k) =>
        Array.from({ length: side + 1 }, (_, person) => [
          '2024-04-01',
          `Firm ${side} ${k} x`,
          `Person ${person} x`,
          k < accepted && (both || person === 0) ? 'accepted' : 'rejected',
        ]),
      ).flat(),
    );
    return [['Created', 'Company', 'Name', 'Sales decision'], ...rows];
  }

  it.each([
    [[10, 40], [30, 40], 'multi-contact better'],
    [[30, 40], [10, 40], 'single-contact better'],
    [[20, 40], [22, 40], 'no clear difference'],
    [[0, 4], [40, 40], 'too few'],
    [[0, 40], [4, 4], 'too few'],
    [[0, 5], [5, 5], 'multi-contact better'],
    [[0, 0], [9, 10], 'too few'],
  ] as const)('at %j and %j accepted of all say "%s"', (single, multi, verdict) => {
    expect(accountsIn(decided(single, multi)).verdict).toBe(verdict);
  });

  it('are no better where only the number of people makes it likelier that one is accepted', () => {
    // Lead by lead 30 of 80 against 15 of 40: the same.
    const { multi, single, difference, verdict } = accountsIn(decided([15, 40], [30, 40], false));
    expect(difference!.lower).toBeGreaterThan(0);
    expect([multi.leadAcceptance.value, single.leadAcceptance.value]).toEqual([0.375, 0.375]);
    expect(verdict).toBe('no clear difference');
  });

  // Newcombe 1998 (Statistics in Medicine 17:873-890), Table II, method 10: 56/70 - 48/80.
  it('differ by the Newcombe interval', () => {
    expect(accountsIn(decided([48, 80], [56, 70])).difference).toEqual({
      difference: expect.closeTo(0.2, 10),
      lower: expect.closeTo(0.0524, 4),
      upper: expect.closeTo(0.3339, 4),
    });
  });

  it('cannot be told without a decision, and the accounts still can', () => {
    const found = accountsIn(sheet('Created|Company|Name|Opportunity\n2024-04-01|Acme|Ann|yes'));
    expect(found).toMatchObject({ told: true, accounts: 1, verdict: 'cannot be told', difference: null });
    expect(found.why).toBe('no column or status says what sales accepted or rejected');
    expect(found.single.acceptance).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      lower: null,
      upper: null,
    });
  });
});

describe('a sheet without accounts', () => {
  it.each([
    ['Created|Name|Sales decision\n2024-04-01|Ann|accepted', /no column holds a company or a mailbox/],
    ['Created|Company|Sales decision\n2024-04-01|Acme|accepted', /no column holds a name or a mailbox/],
  ])('says why none can be told: %j', (text, why) => {
    const found = accountsIn(sheet(text));
    expect(found.why).toMatch(why);
    expect(found).toMatchObject({
      told: false,
      accounts: 0,
      leads: 0,
      withoutAccount: 1,
      verdict: 'cannot be told',
      waiting: { count: 0, leads: [] },
      list: [],
    });
  });

  it('in a period without leads has too few', () => {
    const { told, accounts, withoutAccount, verdict } = accountsIn(GRID, { start: 0, end: 1 });
    expect([told, accounts, withoutAccount, verdict]).toEqual([true, 0, 0, 'too few']);
  });
});

describe('any sheet', () => {
  const spans = fc.constantFrom(APRIL, EVER);
  const accountGrids = fc.oneof(messySheets, accountSheets());

  it('has accounts whose leads and sides add up, within bounds, in plain data', () => {
    fc.assert(
      fc.property(accountGrids, spans, (grid, span) => {
        const leads = qualified(grid, FULL_RUBRIC);
        const indices = cohort(leads, span);
        const found = accountsOf(leads, indices, span.end);
        expect(found.leads + found.withoutAccount).toBe(indices.length);
        expect(found.single.accounts + found.multi.accounts).toBe(found.accounts);
        expect(found.list).toHaveLength(Math.min(found.accounts, ACCOUNTS_LISTED));
        expect(found.list.reduce((sum, row) => sum + row.leads, 0)).toBe(found.leads);
        expect(found.list.filter(({ people }) => people === 1)).toHaveLength(found.single.accounts);
        expect(new Set(found.list.map(({ id }) => id)).size).toBe(found.list.length);
        expect(found.waiting.count).toBeLessThanOrEqual(found.leads);
        for (const row of found.list) {
          expect(row.leads).toBeGreaterThan(0);
          expect(row.people).toBeGreaterThan(0);
          expect(row.roles.shown.length).toBe(Math.min(5, row.roles.count));
          expect(row.id).not.toBe('');
        }
        for (const side of [found.single, found.multi]) {
          expect(side.accepted + side.rejected + side.undecided).toBe(side.accounts);
          expect(side.opportunities).toBeLessThanOrEqual(side.accounts);
          const { value, lower, upper, numerator, denominator } = side.acceptance;
          expect(value).toBe(denominator === 0 ? null : numerator / denominator);
          if (value !== null)
            expect([0, lower, value, upper, 1]).toEqual([0, lower, value, upper, 1].sort((a, b) => a! - b!));
        }
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });

  it('has the same accounts in any order of its rows, but for the cells', () => {
    const shuffled = accountSheets().chain(([header, ...rows]) =>
      fc.record({
        grid: fc.constant([header!, ...rows]),
        other: fc
          .shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
          .map((others) => [header!, ...others]),
      }),
    );
    fc.assert(
      fc.property(shuffled, spans, ({ grid, other }, span) => {
        expect(withoutCells(accountsIn(other, span, FULL_RUBRIC))).toEqual(
          withoutCells(accountsIn(grid, span, FULL_RUBRIC)),
        );
      }),
    );
  });

  it('agrees with a plain search for who belongs together', () => {
    fc.assert(
      fc.property(accountSheets(['Acme', 'Beta', 'Gamma', ''], ['one.io', 'two.io', 'gmail.com']), (grid) => {
        const [, ...rows] = grid as string[][];
        const sets = rows.map((row) => new Set([row]));
        const linked = (a: string[], b: string[]) =>
          (a[1] !== '' && a[1] === b[1]) ||
          (!a[2]!.endsWith('gmail.com') && a[2]!.split('@')[1] === b[2]!.split('@')[1]);
        for (let changed = true; changed; ) {
          changed = false;
          for (const set of sets) {
            for (const row of rows) {
              if (set.has(row) || ![...set].some((member) => linked(member, row))) continue;
              set.add(row);
              changed = true;
            }
          }
        }
        const groups = sets
          .filter((_, k) => rows[k]![1] !== '' || !rows[k]![2]!.endsWith('gmail.com'))
          .map((set) => rows.map((row) => (set.has(row) ? 1 : 0)).join(''));
        const sizes = [...new Set(groups)].map((group) => group.replace(/0/g, '').length);
        expect(accountsIn(grid, EVER).list.map(({ people }) => people)).toEqual(sizes.sort((a, b) => b - a));
      }),
    );
  });
});

function withoutCells({ waiting, ...found }: Accounts) {
  const list = found.list.map(({ cell, ...row }) => row);
  const leads = waiting.leads.map(({ cell, ...lead }) => JSON.stringify(lead)).sort();
  return { ...found, list, waiting: { count: waiting.count, leads } };
}

/** Sheets in which leads share companies and mail domains, each lead with a mailbox of its own. */
function accountSheets(
  companies: readonly string[] = ['Acme', 'ACME Ltd', 'Beta', 'one.io', '', ...HOSTILE],
  domains: readonly string[] = ['one.io', 'ONE.io', 'two.io', 'gmail.com', 'constructor.io'],
): fc.Arbitrary<Cell[][]> {
  const row = fc.tuple(
    fc.constantFrom('2024-03-05', '2024-04-05', '2024-05-05'),
    fc.constantFrom(...companies),
    fc.constantFrom(...domains),
    fc.constantFrom('CEO', 'ceo', 'Clerk', 'Student', ''),
    fc.constantFrom('accepted', 'rejected', ''),
    fc.constantFrom('yes', ''),
  );
  return fc
    .array(row, { maxLength: 16 })
    .map((rows) => [
      ['Created', 'Company', 'Email', 'Title', 'Sales decision', 'Opportunity'],
      ...rows.map(([created, company, domain, ...rest], k) => [created, company, `p${k}@${domain}`, ...rest]),
    ]);
}
