import { countsText, intervalText } from '../../domain/format.ts';
import type { Accounts } from '../../domain/scorecard/accounts/accounts.ts';
import type { Side } from '../../domain/scorecard/accounts/side.ts';
import { capital, percent, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { points, pointsRange } from '../points.ts';
import { countColumn, wordsColumn } from '../shared-columns.ts';
import { COUNT, type Style } from '../style.ts';

const LEFT: Style = { indent: 1, format: COUNT };

interface Line {
  readonly label: string;
  readonly side: Side;
}

/** Accounts with one person engaged against those with several. */
export function sidesPart(page: Page, row: number, accounts: Accounts): number {
  page.heading(row, 0, 'One person or several');
  const { end } = page.table<Line>(
    row + 1,
    0,
    [
      { title: 'People engaged', value: ({ label }) => label, style: { bold: true } },
      countColumn('Accounts', ({ side }) => side.accounts),
      { title: '', value: () => null },
      wordsColumn('Accepted of those decided on', 1, ({ side }) => acceptanceText(side), { indent: 1 }),
      { title: 'Undecided', span: 3, value: ({ side }) => side.undecided, style: LEFT },
      { title: 'Opportunities', span: 2, value: ({ side }) => side.opportunities, style: LEFT },
    ],
    [
      { label: 'One', side: accounts.single },
      { label: 'Several', side: accounts.multi },
    ],
  );
  return page.running(end, 0, verdictText(accounts));
}

function acceptanceText({ acceptance }: Side): string | null {
  if (acceptance.value === null) return null;
  return `${countsText(acceptance)} (${percent(acceptance.value)}), 95 %: ${intervalText(acceptance)}`;
}

function verdictText({ verdict, why, difference, accounts, leads, withoutAccount }: Accounts): string {
  const said =
    why !== null
      ? `Cannot be told: ${why}.`
      : difference === null
        ? 'Too few to compare.'
        : `${capital(verdict)}: several less one ${points(difference.difference)} points (${pointsRange(difference)}).`;
  return `${said} ${written(accounts)} accounts hold ${written(leads)} leads of the period; ${written(withoutAccount)} have none.`;
}
