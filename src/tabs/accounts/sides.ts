import type { Accounts } from '../../domain/scorecard/accounts/accounts.ts';
import type { Side } from '../../domain/scorecard/accounts/side.ts';
import { capital, written } from '../../domain/wording.ts';
import type { Column, Page } from '../page.ts';
import { points, pointsRange } from '../points.ts';
import { countColumn, emptyColumn, intervalColumn, rateColumns } from '../shared-columns.ts';

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
      ...atEnd('Accounts', ({ side }) => side.accounts),
      ...rateColumns<Line>('Accepted of decided', ({ side }) => side.acceptance),
      intervalColumn<Line>(3, ({ side }) => side.acceptance),
      ...atEnd('Undecided', ({ side }) => side.undecided),
      ...atEnd('Opportunities', ({ side }) => side.opportunities),
    ],
    [
      { label: 'One', side: accounts.single },
      { label: 'Several', side: accounts.multi },
    ],
  );
  return page.running(end, 0, verdictText(accounts));
}

/** A count at the right end of three columns. */
function atEnd(title: string, count: (line: Line) => number): Column<Line>[] {
  return [emptyColumn(), emptyColumn(), { ...countColumn(title, count), titleRuns: true }];
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
