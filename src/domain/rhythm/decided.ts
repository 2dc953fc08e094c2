import { countsText } from '../format.ts';
import { UTC } from '../lead/zone.ts';
import { parsePeriod } from '../scorecard/period.ts';
import type { Rate, Review } from '../scorecard/review.ts';
import { percent, written } from '../wording.ts';
import type { Came } from './came.ts';
import type { CarriedAction, DecidedAction, Rhythm } from './rhythm.ts';

/** What came of an action: `then 3 of 20 (15%), now 9 of 22 (41%): better`. */
export function cameText({ before, now, verdict, why }: Came): string {
  const said = verdict === 'not separated' ? 'no clear difference' : verdict;
  const rate = (own: Rate): string =>
    own.value === null ? 'none' : `${countsText(own)} (${percent(own.value, own.denominator)})`;
  return `then ${rate(before)}${now === null ? '' : `, now ${rate(now)}`}: ${said}${why === null ? '' : `, as ${why}`}`;
}

/** When the actions of `rhythm.decided` were decided: "Decided last month", or in what earlier period. */
export function decidedTitle({ before, rhythm }: Pick<Review, 'before' | 'rhythm'>): string {
  const month = rhythm.decided[0]?.month ?? '';
  const isLastMonth = month === before?.month && /^\d{4}-\d\d$/.test(month);
  return isLastMonth ? 'Decided last month' : `Decided in ${periodName(month)}`;
}

/** Open actions of months before the latest that decided anything. */
export function carriedFrom({ carried, decided }: Rhythm): Rhythm['carried'] {
  const latest = new Set(decided.map(({ id }) => id));
  return carried.filter(({ id }) => !latest.has(id));
}

/** Since when an action is open: `open for 2 months, since February 2026`. */
export function openText({ since, monthsOpen }: CarriedAction): string {
  const months = monthsOpen === 1 ? '1 month' : `${written(monthsOpen)} months`;
  return `open${monthsOpen === 0 ? '' : ` for ${months}`}, since ${periodName(since)}`;
}

/** Who does it, and when it is due: `sales, Ann, due 2026-05-04`. */
export function whoText({ who, owner, due }: CarriedAction | DecidedAction): string {
  return [who, owner, due === '' ? '' : `due ${due}`].filter((part) => part !== '').join(', ');
}

/** A label names days of a calendar, which are the same in every zone. */
function periodName(id: string): string {
  const { unit, label } = parsePeriod(id, UTC);
  return unit === 'all' ? `the review of ${label}` : label;
}
