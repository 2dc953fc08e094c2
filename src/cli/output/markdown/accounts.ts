import { intervalText, pointsText, rateText } from '../../../domain/format.ts';
import { counted } from '../../../domain/lead/checks.ts';
import type { Side } from '../../../domain/scorecard/accounts/side.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { capital, shortName, written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

const SHOWN = 15;

/** Buying groups: accounts of one person against those of several, and the largest of them. */
export function accountsPart({ accounts, terms }: Review): Part {
  const title = 'Accounts';
  if (!accounts.told) return untold(title, accounts.why);
  const { single, multi, difference, verdict, why, waiting, list, withoutAccount } = accounts;
  const row = (label: string, side: Side): string[] => [
    label,
    written(side.accounts),
    written(side.accepted),
    written(side.rejected),
    written(side.undecided),
    rateText(side.acceptance),
    intervalText(side.acceptance),
    written(side.opportunities),
  ];
  const shown = list.slice(0, SHOWN);
  return part(
    title,
    table(
      [
        'People engaged',
        'Accounts',
        'Accepted',
        'Rejected',
        'Undecided',
        'Acceptance',
        '95% interval',
        capital(terms.opportunity.many),
      ],
      [row('One', single), row('Several', multi)],
    ),
    paragraph(
      `acceptance of several against one: ${difference === null ? '' : `${pointsText(difference)}, `}${verdict}${why === null ? '' : `, as ${why}`}`,
    ),
    withoutAccount === 0
      ? ''
      : paragraph(`${counted(withoutAccount, terms.lead.one, terms.lead.many)} without an account`),
    titled('Worth a second contact', leadTable(waiting.leads, waiting.count)),
    titled(
      list.length > SHOWN ? `The first ${SHOWN} accounts of ${written(accounts.accounts)}` : 'All accounts',
      table(
        [
          'Account',
          capital(terms.lead.many),
          'People',
          'Roles',
          'Still unknown',
          'Tier',
          'Decision',
          capital(terms.opportunity.one),
          'Cell',
        ],
        shown.map(({ account, leads, people, roles, open, tier, decision, opportunity, cell }) => [
          shortName(account),
          written(leads),
          written(people),
          roles.shown.map(shortName).join(', ') + (roles.count > roles.shown.length ? ', …' : ''),
          open.join(', '),
          tier,
          decision,
          opportunity ? 'yes' : '',
          cell,
        ]),
      ),
    ),
  );
}
