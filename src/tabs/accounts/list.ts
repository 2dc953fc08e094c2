import { DIMENSIONS } from '../../domain/rubric/dimension.ts';
import type { Accounts } from '../../domain/scorecard/accounts/accounts.ts';
import type { DimensionAnswer } from '../../domain/scorecard/accounts/dimensions.ts';
import type { AccountRow } from '../../domain/scorecard/accounts/row.ts';
import { shortName, written } from '../../domain/wording.ts';
import type { Column, Page } from '../page.ts';
import { countColumn, nameColumn } from '../shared-columns.ts';
import { MUTED, type Style, TEXT, TONES } from '../style.ts';
import { TIER_TONES } from '../tier-tones.ts';

const MARKS: Readonly<Record<DimensionAnswer, string>> = { yes: '●', no: '○', unknown: '?' };
const MARK_STYLES: Readonly<Record<DimensionAnswer, Style>> = {
  yes: { color: TONES.good.color },
  no: { color: TONES.bad.color },
  unknown: { color: MUTED },
};

/** Every listed account with its people, roles, dimensions and what is still to be found out. */
export function accountList(page: Page, row: number, accounts: Accounts): number {
  if (accounts.list.length === 0)
    return page.untold(row, 'Accounts', 'No lead of this period has an account.');
  page.heading(row, 0, `Accounts (${written(accounts.accounts)})`);
  const from = page.running(
    row + 1,
    0,
    '● yes   ○ no   ? not known, whoever of the account says it. Those with more people come first.',
  );
  const { end } = page.table<AccountRow>(from, 0, COLUMNS, accounts.list);
  const more = accounts.accounts - accounts.list.length;
  return more > 0 ? page.running(end, 0, `and ${written(more)} more in Lead qualification`) : end;
}

const COLUMNS: readonly Column<AccountRow>[] = [
  nameColumn('Account', ({ account }) => shortName(account)),
  countColumn('Leads', ({ leads }) => leads),
  countColumn('People', ({ people }) => people),
  {
    title: 'Roles',
    value: ({ roles: { count, shown } }) =>
      count === 0
        ? null
        : shown.map(shortName).join(', ') + (count > shown.length ? ` and ${count - shown.length} more` : ''),
    style: { format: TEXT, wrap: true, indent: 1 },
  },
  ...DIMENSIONS.map(
    ({ id, label }): Column<AccountRow> => ({
      title: label,
      value: ({ dimensions }) => MARKS[dimensions[id]],
      style: { align: 'center' },
      tint: ({ dimensions }) => MARK_STYLES[dimensions[id]],
    }),
  ),
  {
    title: 'To find out',
    value: ({ open }) => open.join(', ').toLowerCase() || null,
    style: { color: MUTED, wrap: true, indent: 1 },
  },
  { title: 'Tier', value: ({ tier }) => tier, tint: ({ tier }) => TIER_TONES[tier] },
  { title: 'Sales', value: ({ decision }) => decision, style: { indent: 1 } },
  { title: 'Opportunity', value: ({ opportunity }) => (opportunity ? 'yes' : null), style: { indent: 1 } },
  { title: 'Cell', value: ({ cell }) => cell, style: { color: MUTED } },
];
