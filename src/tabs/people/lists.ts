import type { Facts } from '../../domain/lead/facts.ts';
import type { FailureGroupId } from '../../domain/scorecard/failure-group.ts';
import type { ListedLead } from '../../domain/scorecard/listed.ts';
import type { ReEngageLead } from '../../domain/scorecard/people/re-engage.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { written } from '../../domain/wording.ts';
import { leadColumns, leadList, unlisted } from '../lead-list.ts';
import type { Page } from '../page.ts';
import { countColumn, wordsColumn } from '../shared-columns.ts';
import { TEXT } from '../style.ts';

const TITLE = 'Whom to look at';
/** Leads that are named for one reason. */
const SHOWN = 5;

/** The failure groups that somebody can still do something about. */
const STILL_OPEN: readonly FailureGroupId[] = ['ignored', 'slow', 'no_intent', 'nurture'];

/** A lead to look at, and why. */
interface Due extends ListedLead {
  readonly why: string;
}

/** Whom to look at and why, the most urgent first, in one list; then whom to contact again. */
export function listParts(
  page: Page,
  review: Review,
  facts: Pick<Facts, 'tellsTouch'>,
): ((row: number) => number)[] {
  return [(row) => duePart(page, row, review, facts), (row) => reEngagePart(page, row, review)];
}

function duePart(page: Page, row: number, review: Review, { tellsTouch }: Pick<Facts, 'tellsTouch'>): number {
  const { pressure, breaches } = review.people;
  const open = STILL_OPEN.map((wanted) => review.failureGroups.find(({ id }) => id === wanted)!);
  const lists = [
    { label: 'Marked do-not-contact and touched', ...breaches.touched },
    { label: `More than ${pressure.cap} touches in the first week`, ...pressure.over },
    ...open,
  ].filter(({ count }) => count > 0);
  const nobody = open.filter(({ count }) => count === 0).map(({ label }) => label.toLowerCase());
  const why = tellsTouch
    ? ''
    : ' The sheet does not say whether a lead was touched, so none is called ignored or slow.';
  const none = nobody.length === 0 ? [] : [`No lead is in: ${nobody.join('; ')}.${why}`];
  page.heading(row, 0, TITLE);
  if (lists.length === 0) return none.reduce((at, text) => page.running(at, 0, text), row + 1);
  const counts = lists.map(({ label, count }) => `${label}: ${written(count)}`).join('   ·   ');
  const { end } = page.table<Due>(
    page.running(row + 1, 0, counts),
    0,
    [...leadColumns<Due>(), wordsColumn('Why', 9, ({ why: said }) => said)],
    lists.flatMap(({ label, leads }) => leads.slice(0, SHOWN).map((lead) => ({ ...lead, why: label }))),
  );
  const more = lists
    .filter(({ count }) => count > SHOWN)
    .map(({ label, count }) => `${label}: ${unlisted(count - SHOWN)}`);
  return [...more, ...none].reduce((at, text) => page.running(at, 0, text), end);
}

function reEngagePart(page: Page, row: number, { people: { reEngage } }: Review): number {
  const { notYet, leftAlone, undated } = reEngage;
  const end = leadList<ReEngageLead>(
    page,
    row,
    'To contact again, of all months',
    'No lead is due.',
    reEngage,
    [
      wordsColumn('Since', 2, ({ since }) => since, { indent: 1, format: TEXT }),
      countColumn('Days', ({ days }) => days),
      wordsColumn('Why', 6, ({ why }) => why),
    ],
  );
  return page.running(
    end,
    0,
    `Not yet: ${written(notYet)}. Left alone, as they asked: ${written(leftAlone)}. Without a date: ${written(undated)}.`,
  );
}
