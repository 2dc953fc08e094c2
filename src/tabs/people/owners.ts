import { apartText } from '../../domain/format.ts';
import type { FirstTouchGroup } from '../../domain/scorecard/people/first-touch.ts';
import type { Group, Quality, Rate, Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { nameColumn, rateColumns, verdictColumn } from '../shared-columns.ts';
import { TONES, type Tone } from '../style.ts';
import { hoursColumn } from './hours.ts';

const TITLE = 'By owner';
const NONE: Rate = { value: null, numerator: 0, denominator: 0 };
const TONES_BY_VERDICT: Readonly<Record<Quality['verdict'], Tone | undefined>> = {
  better: TONES.good,
  worse: TONES.bad,
  'not separated': undefined,
  'too few': undefined,
};

/** Follow-up and first touch of every owner, and who is surely better or worse than the others. */
export function followUpByOwner(page: Page, row: number, review: Review): number {
  const { owners, people, measures } = review;
  if (owners.length === 0) return page.untold(row, TITLE, 'No column says who works a lead.');
  const touch = new Map(people.firstTouch.owners.map((own) => [own.group, own]));
  const touchOf = ({ group }: Group): FirstTouchGroup | undefined => touch.get(group);
  const followUp = ({ measures: own }: Group) => own.find(({ id }) => id === 'follow_up_completion')!;
  page.heading(row, 0, TITLE);
  return page.table<Group>(
    row + 1,
    0,
    [
      nameColumn('Owner', ({ group }) => group),
      ...rateColumns<Group>('Share of leads', ({ leads, share }) => ({
        value: share,
        numerator: leads,
        denominator: review.counts.leads,
      })),
      ...rateColumns<Group>(
        measures.find(({ id }) => id === 'follow_up_completion')!.label,
        followUp,
        (group) => followUp(group).status === 'too few' || followUp(group).status === 'too early',
      ),
      verdictColumn<Group>('Follow-up against others', 3, verdictOf, ({ quality }) =>
        quality === null ? undefined : TONES_BY_VERDICT[quality.verdict],
      ),
      ...rateColumns<Group>('Touched in time', (group) => touchOf(group)?.inTime ?? NONE),
      hoursColumn<Group>((group) => touchOf(group)?.medianHours ?? null),
    ],
    owners,
  ).end;
}

function verdictOf({ quality }: Group): string | null {
  if (quality === null) return null;
  if (quality.verdict === 'not separated' || quality.verdict === 'too few') return apartText(quality.verdict);
  return `followed up ${quality.verdict === 'better' ? 'more' : 'less'} often`;
}
