import type { Review } from '../../scorecard/review.ts';

/** A day or a period that a text names. */
export interface Dated {
  readonly text: string;
  readonly at: number;
  /** `now`, `before` or the id of another month of the review; `day` for a day it knows; null for what it holds nothing of. */
  readonly when: string | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.join('|')})`;

/** Ways to write a date, the more exact first. "May" and "march" alone are words as well. */
const FORMS: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{4}-(?:\d{2}|Q[1-4]|W\d{2})\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?\\b`, 'gi'),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?\\b(?! ?%)`, 'gi'),
  new RegExp(`\\b(?:${MONTH}|Q[1-4]|week \\d{1,2}(?: of)?) \\d{4}\\b`, 'gi'),
  new RegExp(`\\b${MONTH.replace('may|', '').replace('march|', '')}\\b`, 'gi'),
  /(?<=\b(?:in|since|from|to|of|until|than|by|for|against|over|with|and) )(?:March|May)\b|\bMarch(?=['’]s)/g,
  /\b(?:19|20)\d{2}\b(?! (?:leads?|opportunit|of)\b)/g,
];

/** The days and periods that a text names, in its order. */
export function datesIn(text: string, review: Review): Dated[] {
  const found: Dated[] = [];
  for (const form of FORMS) {
    for (const { 0: said, index } of text.matchAll(form)) {
      const overlaps = found.some(
        ({ at, text: other }) => index < at + other.length && at < index + said.length,
      );
      if (!overlaps) found.push({ text: said, at: index, when: whenOf(said, review) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function whenOf(said: string, review: Review): string | null {
  const low = said.toLowerCase();
  const periods = [
    { id: 'now', month: review.month, label: review.label },
    ...(review.before === null ? [] : [{ id: 'before', ...review.before }]),
    ...review.trend.map(({ month, label }) => ({ id: month, month, label })),
  ];
  const period = periods.find(
    ({ month, label }) =>
      month.toLowerCase() === low ||
      label.toLowerCase() === low ||
      (MONTHS.includes(low) && label.toLowerCase().startsWith(low)),
  );
  if (period !== undefined) return period.id;
  const days = daysOf(review);
  if (/^\d{4}$/.test(low)) {
    return [...periods.map(({ label }) => label), ...days].some((text) => text.includes(low)) ? 'day' : null;
  }
  const day = dayOf(low);
  return day !== undefined && days.some((known) => known.endsWith(day)) ? 'day' : null;
}

/** `2026-05-18`, or `-05-18` where no year is said; undefined for what is no day. */
function dayOf(low: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(low)) return low;
  const month = MONTHS.findIndex((name) => low.includes(name)) + 1;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(low)?.[1];
  if (month === 0 || day === undefined) return undefined;
  const year = /\b\d{4}\b/.exec(low)?.[0] ?? '';
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysOf({ asOf, restatement, maturity, rhythm }: Review): string[] {
  const late = maturity.flatMap((outcome) =>
    outcome.late === null ? [] : [outcome.late.firstLead, outcome.late.firstOutcome],
  );
  const due = [...rhythm.carried, ...rhythm.decided].map((action) => action.due);
  return [asOf, ...(restatement === null ? [] : [restatement.asOf]), ...late, ...due].filter(
    (day) => day !== '',
  );
}
