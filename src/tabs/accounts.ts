import type { Reviewed } from '../domain/review.ts';
import { capital } from '../domain/wording.ts';
import { accountList } from './accounts/list.ts';
import { sidesPart } from './accounts/sides.ts';
import { leadList } from './lead-list.ts';
import { reportSheet, widePage } from './report.ts';
import type { Sheet } from './sheet.ts';

/** Buying groups: single-contact against multi-contact accounts, whom to look for, and the accounts. */
export function accountsSheet({ review }: Reviewed): Sheet {
  const { accounts, label, terms } = review;
  const page = widePage(
    `Accounts, ${label}`,
    `A company buys as a group: who of it is engaged by the end of ${label}, whenever they came in`,
    review,
  );
  if (!accounts.told) {
    return reportSheet('Accounts', page, [(row) => page.running(row, 0, capital(`${accounts.why}.`))]);
  }
  return reportSheet('Accounts', page, [
    (row) => sidesPart(page, row, accounts),
    (row) =>
      leadList(
        page,
        row,
        'Worth a second contact',
        `No open ${terms.lead.one} that sales is working stands alone in its account.`,
        accounts.waiting,
      ),
    (row) => accountList(page, row, accounts),
  ]);
}
