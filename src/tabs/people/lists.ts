import type { Facts } from '../../domain/lead/facts.ts';
import type { FailureGroupId } from '../../domain/scorecard/failure-group.ts';
import type { ReEngageLead } from '../../domain/scorecard/people/re-engage.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import { leadList } from '../lead-list.ts';
import type { Page } from '../page.ts';
import { countColumn, wordsColumn } from '../shared-columns.ts';
import { TEXT } from '../style.ts';

/** The failure groups that somebody can still do something about. */
const STILL_OPEN: readonly FailureGroupId[] = ['ignored', 'slow', 'no_intent', 'nurture'];

/** The lists of people to look at, a part each, the most urgent first; then why a list is not there. */
export function listParts(
  page: Page,
  review: Review,
  facts: Pick<Facts, 'tellsTouch'>,
): ((row: number) => number)[] {
  const { pressure, breaches } = review.people;
  const open = STILL_OPEN.map((wanted) => review.failureGroups.find(({ id }) => id === wanted)!);
  const nobody = open.filter(({ count }) => count === 0).map(({ label }) => label.toLowerCase());
  const lists = [
    { label: 'Marked do-not-contact and touched', ...breaches.touched },
    { label: `More than ${pressure.cap} touches in the first week`, ...pressure.over },
    ...open,
  ].filter(({ count }) => count > 0);
  const why = facts.tellsTouch
    ? ''
    : ' The sheet does not say whether a lead was touched, so none is called ignored or slow.';
  return [
    ...lists.map(
      ({ label, ...list }) =>
        (row: number) =>
          leadList(page, row, label, '', list),
    ),
    (row) => reEngagePart(page, row, review),
    (row) =>
      nobody.length === 0 ? row - 1 : page.running(row, 0, `No lead is in: ${nobody.join('; ')}.${why}`),
  ];
}

function reEngagePart(page: Page, row: number, { people: { reEngage } }: Review): number {
  const { notYet, leftAlone, undated } = reEngage;
  const end = leadList<ReEngageLead>(page, row, 'To ask again, of all months', 'No lead is due.', reEngage, [
    wordsColumn('Since', 2, ({ since }) => since, { indent: 1, format: TEXT }),
    countColumn('Days', ({ days }) => days),
    wordsColumn('Why', 6, ({ why }) => why),
  ]);
  return page.running(
    end,
    0,
    `Not yet: ${written(notYet)}. Left alone, as they asked: ${written(leftAlone)}. Without a date: ${written(undated)}.`,
  );
}
