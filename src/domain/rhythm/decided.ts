import { apartText, countsText } from '../format.ts';
import { UTC } from '../lead/zone.ts';
import { parsePeriod } from '../scorecard/period.ts';
import type { Rate, Review } from '../scorecard/review.ts';
import { percent, written } from '../wording.ts';
import type { Came } from './came.ts';
import type { CarriedAction, DecidedAction, Rhythm } from './rhythm.ts';

/** What came of an action: `then 3 of 20 (15%), now 9 of 22 (41%): better`. */
export function cameText({ before, now, verdict, why }: Came): string {
  const rate = (own: Rate): string =>
    own.value === null ? 'none' : `${countsText(own)} (${percent(own.value, own.denominator)})`;
  return `then ${rate(before)}${now === null ? '' : `, now ${rate(now)}`}: ${apartText(verdict)}${why === null ? '' : `, as ${why}`}`;
}

/** When the actions of `rhythm.decided` were decided: "Decided last month", or in what earlier period. */
export function decidedTitle({ before, rhythm }: Pick<Review, 'before' | 'rhythm'>): string {
  const month = rhythm.decided[0]?.month ?? '';
  const isLastMonth = month === before?.month && /^\d{4}-\d\d$/.test(month);
  return isLastMonth ? 'Decided last month' : `Decided in ${periodName(month)}`;
}

/**
 * What there is to say of the actions of the latest month that decided any: all but those that are proposed again and of
 * which nothing came that a rate could tell, as they stand among what to do next.
 */
export function decidedOf({ decided }: Rhythm): Rhythm['decided'] {
  return decided.filter(({ proposedAgain, came }) => !proposedAgain || came !== null);
}

/** Open actions of months before that, but those that are proposed again. */
export function carriedFrom({ carried, decided }: Rhythm): Rhythm['carried'] {
  const latest = new Set(decided.map(({ id }) => id));
  return carried.filter(({ id, proposedAgain }) => !proposedAgain && !latest.has(id));
}

/** Since when an action that is proposed again is open, and whose it is: `Ann, due 2026-05-04, open since March 2026`; '' for a new one. */
export function againText({ carried }: Rhythm, id: string): string {
  const found = carried.find((action) => action.id === id && action.proposedAgain);
  return found === undefined ? '' : [...ownerText(found), `open since ${periodName(found.since)}`].join(', ');
}

/**
 * What an earlier review asked for, without the counts that called for it then, which have moved since; a text of the
 * team's own as it stands.
 */
export function askText({ text, asOf }: Pick<DecidedAction, 'text' | 'asOf'>): string {
  if (asOf === '') return text;
  const [asked = text] = text.split(/: (?=.*\d)/s);
  const plain = asked.replace(/ \((?:none|\d[\d,]*) of \d[\d,]*\)/g, '').replace(/\.$/, '');
  return /\d/.test(plain) ? `${plain} (as of ${asOf})` : plain;
}

/** Since when an action is open: `open for 2 months, since February 2026`. */
export function openText({ since, monthsOpen }: CarriedAction): string {
  const months = monthsOpen === 1 ? '1 month' : `${written(monthsOpen)} months`;
  return `open${monthsOpen === 0 ? '' : ` for ${months}`}, since ${periodName(since)}`;
}

/** Who does it, and when it is due: `sales, Ann, due 2026-05-04`. */
export function whoText(action: CarriedAction | DecidedAction): string {
  return [...(action.who === '' ? [] : [action.who]), ...ownerText(action)].join(', ');
}

function ownerText({ owner, due }: Pick<CarriedAction, 'owner' | 'due'>): string[] {
  return [owner, due === '' ? '' : `due ${due}`].filter((part) => part !== '');
}

/** A label names days of a calendar, which are the same in every zone. */
function periodName(id: string): string {
  const { unit, label } = parsePeriod(id, UTC);
  return unit === 'all' ? `the review of ${label}` : label;
}
