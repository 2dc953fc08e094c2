import { DIMENSIONS } from '../../domain/rubric/dimension.ts';
import type { Accounts } from '../../domain/scorecard/accounts/accounts.ts';
import type { DimensionAnswer } from '../../domain/scorecard/accounts/dimensions.ts';
import type { AccountRow } from '../../domain/scorecard/accounts/row.ts';
import { shortName, written } from '../../domain/wording.ts';
import { unlisted } from '../lead-list.ts';
import type { Column, Page } from '../page.ts';
import { countColumn, nameColumn, wordsColumn } from '../shared-columns.ts';
import { MUTED, type Style, TEXT, TONES } from '../style.ts';
import { TIER_TONES } from '../tier-tones.ts';

const MARKS: Readonly<Record<DimensionAnswer, string>> = { yes: '●', no: '○', unknown: '?' };
const MARK_STYLES: Readonly<Record<DimensionAnswer, Style>> = {
  yes: { color: TONES.good.color },
  no: { color: TONES.bad.color },
  unknown: { color: MUTED },
};

/** Accounts that the tab names. */
const SHOWN = 20;

/** The first accounts with its people, roles, dimensions and what is still to be found out. */
export function accountList(page: Page, row: number, accounts: Accounts): number {
  if (accounts.list.length === 0)
    return page.untold(row, 'Accounts', 'No lead of this period has an account.');
  page.heading(row, 0, `Accounts (${written(accounts.accounts)})`);
  const from = page.running(
    row + 1,
    0,
    '● yes   ○ no   ? still to be found out, whoever of the account says it. Those with more people come first.',
  );
  const shown = accounts.list.slice(0, SHOWN);
  const { end } = page.table<AccountRow>(from, 0, COLUMNS, shown);
  const more = accounts.accounts - shown.length;
  return more > 0 ? page.running(end, 0, unlisted(more)) : end;
}

function rolesText({ count, shown }: AccountRow['roles']): string | null {
  if (count === 0) return null;
  const named = shown.map(shortName).join(', ');
  return count > shown.length ? `${named} and ${count - shown.length} more` : named;
}

const COLUMNS: readonly Column<AccountRow>[] = [
  nameColumn('Account', ({ account }) => shortName(account)),
  countColumn('Leads', ({ leads }) => leads),
  countColumn('People', ({ people }) => people),
  ...DIMENSIONS.map(
    ({ id, label }): Column<AccountRow> => ({
      title: label,
      value: ({ dimensions }) => MARKS[dimensions[id]],
      style: { align: 'center' },
      tint: ({ dimensions }) => MARK_STYLES[dimensions[id]],
    }),
  ),
  {
    title: 'Tier',
    span: 2,
    value: ({ tier }) => tier,
    style: { indent: 1 },
    tint: ({ tier }) => TIER_TONES[tier],
  },
  wordsColumn('Sales', 3, ({ decision, opportunity }) =>
    opportunity ? `${decision}, opportunity` : decision,
  ),
  wordsColumn('Cell', 2, ({ cell }) => cell, { color: MUTED }),
  wordsColumn('Roles', 4, ({ roles }) => rolesText(roles), { format: TEXT, indent: 1 }),
];
