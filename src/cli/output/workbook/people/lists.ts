import type { FailureGroupId } from '../../../../domain/scorecard/failure-group.ts';
import type { ReEngageLead } from '../../../../domain/scorecard/people/re-engage.ts';
import type { Review } from '../../../../domain/scorecard/review.ts';
import { capital, written } from '../../../../domain/wording.ts';
import { leadList } from '../lead-list.ts';
import type { Page } from '../page.ts';
import { countColumn, wordsColumn } from '../shared-columns.ts';
import { TEXT } from '../style.ts';

/** The failure groups that somebody can still do something about. */
const STILL_OPEN: readonly FailureGroupId[] = ['ignored', 'slow', 'no_intent', 'nurture'];

/** The lists of people to look at, a part each, the most urgent first. */
export function listParts(page: Page, review: Review): ((row: number) => number)[] {
  const { pressure, breaches } = review.people;
  return [
    (row) =>
      leadList(
        page,
        row,
        'Marked do-not-contact and touched',
        breaches.told ? 'Nobody.' : capital(`${breaches.why}.`),
        breaches.touched,
      ),
    (row) =>
      leadList(
        page,
        row,
        `More than ${pressure.cap} touches in the first week`,
        pressure.told ? 'Nobody.' : capital(`${pressure.why}.`),
        pressure.over,
      ),
    ...STILL_OPEN.map((wanted) => {
      const { label, count, leads } = review.failureGroups.find(({ id }) => id === wanted)!;
      return (row: number) => leadList(page, row, label, 'No lead.', { count, leads });
    }),
    (row) => reEngagePart(page, row, review),
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
