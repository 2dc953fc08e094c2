import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Review } from '../../scorecard/review.ts';
import { address, keyOf } from '../fact.ts';

/** What a sentence is about, and the words by which it says so. */
const TOPICS: readonly (readonly [topic: string, told: RegExp])[] = [
  ['icp_fit_rate', /\b(?:fit|fits|target market|icp|whom you serve)\b/i],
  ['qualified', /\b(?:qualif\w+|mql|sql|criteria|scored|tier)\b/i],
  ['accepted', /\baccept\w*/i],
  ['rejected', /\b(?:reject\w*|declined)\b/i],
  ['decided', /\b(?:un)?decid\w+/i],
  ['follow_up_completion', /\b(?:follow(?:ed)?[ -]?up\w*|whose time is over)\b/i],
  ['first_touch_in_time', /\b(?:first touch\w*|touched|reach(?:ed)? out|in time)\b/i],
  ['conversation', /\b(?:conversations?|talked|spoke|meetings?)\b/i],
  ['opportunity', /\b(?:opportunit\w+|pipeline)\b/i],
  ['opportunity_quality', /\bstrong\b/i],
  ['win_rate', /\b(?:win rate|won|wins?|closed|lost)\b/i],
  ['failures', /\b(?:fail\w*|went no further|reasons?|lost|ruled out)\b/i],
];

/** Where the numbers of a topic stand in a Review. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  icp_fit_rate: ['/funnel/target_market', '/measures/icp_fit_rate'],
  qualified: ['/funnel/qualified', '/tiers'],
  accepted: ['/funnel/accepted', '/decisions/accepted', '/measures/sales_acceptance_rate'],
  rejected: ['/decisions/rejected', '/failures/places/rejected by sales', '/failures/owed'],
  decided: ['/decisions', '/measures/sales_acceptance_rate'],
  follow_up_completion: ['/measures/follow_up_completion'],
  first_touch_in_time: ['/measures/first_touch_in_time', '/medianTouchHours', '/previousMedianTouchHours'],
  conversation: ['/funnel/conversation'],
  opportunity: ['/funnel/opportunity', '/measures/lead_to_opportunity', '/failures/places'],
  opportunity_quality: ['/funnel/strong', '/measures/opportunity_quality'],
  win_rate: ['/measures/win_rate', '/measures/created_win_rate', '/funnel/won', '/failures'],
  failures: ['/failures', '/reasons'],
};

/** A number of the Review and where it stands. */
export interface Evidence {
  readonly ref: string;
  readonly value: number;
}

/**
 * The numbers a claim may rest on: those of the groups and reasons it names and of the measures it
 * speaks of; of one that is about none of them, all that are not a group's. How many leads there are may
 * be said of any part of them (`isWhole`: "of 50"), and a limit beside its unit.
 */
export function evidenceFor(
  review: Review,
  claim: string,
  named: readonly string[],
  isWhole: boolean,
): Evidence[] {
  const general = numbersUnder(overall(review), '');
  const under = (places: readonly string[]): Evidence[] =>
    general.filter(({ ref }) => places.some((place) => isUnder(ref, place)));
  const topics = topicsOf(claim).flatMap((topic) => PLACES[topic]!);
  const reasons = review.failures.codes.filter(({ label }) => mentions(claim, label));
  const groups = review.groups.filter(({ group }) => named.includes(group));
  const isAboutAll = topics.length + reasons.length + groups.length === 0;
  return [
    ...groups.flatMap((group) => numbersUnder(group, address('groups', group.group))),
    ...numbersUnder(reasons, '/failures/codes'),
    ...(isAboutAll ? general.filter(({ ref }) => !isUnder(ref, '/limits')) : under(topics)),
    ...under(UNITS.filter(([, unit]) => unit.test(claim)).map(([limit]) => `/limits/${limit}`)),
    ...(isWhole ? under(['/counts']) : []),
  ];
}

/** What a text is about. */
export function topicsOf(text: string): string[] {
  return TOPICS.filter(([, told]) => told.test(text)).map(([topic]) => topic);
}

const UNITS = [
  ['follow_up_days', /\bdays?\b/i],
  ['first_touch_hours', /\bhours?\b/i],
  ['agreed_touches', /\btouch(?:es)?\b/i],
  ['win_window_months', /\bmonths?\b/i],
] as const;

/** Whether a name stands in a text as words of its own, whatever the case. */
export function mentions(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (name === '' || at < 0) return false;
  const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return (
    !(isWord(text[at - 1]) && isWord(name[0])) &&
    !(isWord(text[at + name.length]) && isWord(name[name.length - 1]))
  );
}

/** A Review without what a sentence has to name before it can rest on it. */
function overall(review: Review): Omit<Scorecard, 'groups' | 'trend' | 'columns'> {
  const { groups: _, trend: __, columns: ___, narrative: ____, actions: _____, ...rest } = review;
  return rest;
}

function numbersUnder(value: unknown, ref: string): Evidence[] {
  if (typeof value === 'number') return [{ ref, value }];
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => numbersUnder(entry, ref + address(keyOf(entry, index))));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => numbersUnder(entry, ref + address(key)));
}

function isUnder(ref: string, place: string): boolean {
  return ref === place || ref.startsWith(`${place}/`);
}
