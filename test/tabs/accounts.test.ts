import { describe, expect, it } from 'vitest';
import { accountsSheet } from '../../src/tabs/accounts.ts';
import { reviewed } from '../domain/sheets.ts';
import { cutOff } from './cut-off.ts';
import { filled, rowOf, textOf, under } from './tables.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE } from './tabs.ts';

const { accounts } = SAMPLE.review;
const sheet = accountsSheet(SAMPLE);
const ROLES = 'Head of Operations and Facilities|Technical Manager of the Northern Sites|Plant Manager'.split(
  '|',
);
/** An account of three people with long roles, and one of one person. */
const CROWD = reviewed([
  ['Created', 'Name', 'Company', 'Title', 'Sales decision', 'Opportunity'],
  ...ROLES.map((role, at) => [
    '2024-04-02',
    `Lead ${at}`,
    'A Company of Many Words in its Name',
    role,
    '',
    'yes',
  ]),
  ['2024-04-03', 'Ann', 'Acme', 'Buyer', 'accepted', ''],
]);

describe('the sheet Accounts', () => {
  it('shows every text whole and keeps within its columns, with many leads, one and none', () => {
    for (const told of [SAMPLE, CROWD, NO_LEAD, ONE_LEAD]) expect(cutOff(accountsSheet(told))).toEqual([]);
  });

  it('sets accounts of one person against those of several', () => {
    const [, ...sides] = under(sheet, 'One person or several').map(filled);
    for (const [at, side] of [accounts.single, accounts.multi].entries()) {
      const { acceptance } = side;
      expect(sides[at]!.slice(1)).toEqual([
        side.accounts,
        acceptance.numerator,
        acceptance.denominator,
        acceptance.value,
        expect.stringMatching(/%$/),
        side.undecided,
        side.opportunities,
      ]);
    }
  });

  it('names twenty accounts, those of more people first, and says how many more there are', () => {
    const from = rowOf(sheet, 'Account', rowOf(sheet, 'Accounts ('));
    const listed = sheet.rows
      .slice(from + 1)
      .filter(([name]) => accounts.list.some(({ account }) => account === name));
    expect(listed.map(([name, leads, people]) => [name, leads, people])).toEqual(
      accounts.list.slice(0, 20).map(({ account, leads, people }) => [account, leads, people]),
    );
    expect(textOf(sheet)).toContain(`and ${accounts.accounts - 20} more in Lead qualification`);
  });

  it('has the header of a table once, and its table on one page', () => {
    expect(sheet.rows.filter(([cell]) => cell === 'Account')).toHaveLength(1);
    expect(sheet.pageStarts).toEqual([rowOf(sheet, 'Accounts (')]);
  });

  it('says what sales decided and whether there is an opportunity, and lets long roles go on below', () => {
    const told = accountsSheet(CROWD);
    const row = told.rows.findIndex(([cell]) => cell === 'A Company of Many Words in its Name');
    expect(told.rows[row]).toContain('undecided, opportunity');
    const column = told.rows[rowOf(told, 'Account', rowOf(told, 'Accounts ('))]!.indexOf('Roles');
    const said = told.rows.slice(row, row + 4).map((cells) => cells[column]);
    const end = said.findIndex((_, at) => at > 0 && told.rows[row + at]![0] !== null);
    expect(said.slice(0, end).join(' ').split(', ').sort()).toEqual([...ROLES].sort());
  });

  it('says why nothing is told', () => {
    expect(textOf(accountsSheet(reviewed([['Created'], ['2024-04-02']])))).toContain(
      'No column holds a company or a mailbox',
    );
  });
});
