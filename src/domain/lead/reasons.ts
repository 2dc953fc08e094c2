import { words } from './cell.ts';

/** Why a lead failed, coded so that each answer teaches something else. */
export type ReasonCode =
  | 'wrong_market'
  | 'too_small'
  | 'poor_fit'
  | 'no_authority'
  | 'no_pain'
  | 'no_budget'
  | 'too_early'
  | 'unresponsive'
  | 'competitor'
  | 'misunderstood'
  | 'needs_nurturing'
  | 'not_a_lead'
  | 'other'
  | 'blank';

/** A coded reason: how it reads in a list and after "they were", and the words that tell it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly label: string;
  /** Completes "12 of them ...". */
  readonly phrase: string;
  /** Phrases found in what people write, as `words` writes them; the first code that has one wins. */
  readonly told: readonly string[];
}

const reason = (code: ReasonCode, label: string, phrase: string, told: string): Reason => ({
  code,
  label,
  phrase,
  told: told === '' ? [] : told.split(',').map((entry) => entry.trim()),
});

/** Every reason, in the order in which they are tried: the specific before the general. */
export const REASONS: readonly Reason[] = [
  reason(
    'competitor',
    'With a competitor',
    'with a competitor',
    'competitor, competitors, competition, chose another, chose other, other provider, another provider, other vendor, another vendor, other supplier, another supplier, current supplier, current vendor, current provider, existing supplier, existing vendor, existing provider',
  ),
  reason(
    'not_a_lead',
    'Duplicate or not a lead',
    'not a lead at all',
    'duplicate, not a lead, spam, student, vendor, job seeker, job applicant, supplier, junk, personal mailbox, personal email, bot, wrong number, invalid contact',
  ),
  reason(
    'no_budget',
    'Price or budget',
    'put off by price or budget',
    'budget, price, prices, pricing, too expensive, expensive, cost, costs, cannot afford, can t afford, money, funding',
  ),
  reason(
    'wrong_market',
    'Outside the service area',
    'outside the service area',
    'wrong market, outside, out of area, out of market, out of region, not in our area, service area, wrong region, wrong country, wrong location, geography, region, territory, country, location',
  ),
  reason(
    'too_small',
    'Too small',
    'too small',
    'too small, small, size, not enough employees, too few employees, minimum size',
  ),
  reason(
    'no_authority',
    'No authority',
    'without authority',
    'authority, decision maker, decision power, not the buyer, wrong person, wrong contact, no influence',
  ),
  reason(
    'too_early',
    'Too early',
    'too early',
    'too early, timing, not now, not ready, later, next year, next quarter, postponed, delayed, on hold, no decision, long sales cycle',
  ),
  reason(
    'unresponsive',
    'Unresponsive',
    'unresponsive',
    'unresponsive, no response, no reply, did not respond, not responding, never responded, no answer, no contact, no show, ghosted, unreachable, not reachable, could not reach, went dark, lost contact',
  ),
  reason(
    'misunderstood',
    'Misunderstood the offer',
    'mistaken about the offer',
    'misunderstood, misunderstanding, thought we, expected something else, different service, different product, wrong offer, wrong product',
  ),
  reason(
    'needs_nurturing',
    'Needs nurturing',
    'in need of nurturing',
    'nurture, nurturing, just researching, researching, research only, just looking, just browsing',
  ),
  reason(
    'no_pain',
    'No problem to solve',
    'without a problem to solve',
    'no pain, no need, no problem, not needed, not interested, no interest, lost interest',
  ),
  reason(
    'poor_fit',
    'Poor fit',
    'a poor fit',
    'poor fit, bad fit, not a fit, not a good fit, no fit, no product fit, not target, wrong industry, industry, fit, feature, features, missing functionality',
  ),
  reason(
    'other',
    'Other reasons',
    'something else',
    // What we could not deliver says nothing of the lead.
    'people skills, not enough stock, out of stock, no capacity, capacity, other',
  ),
  reason('blank', 'No reason given', 'given no reason', ''),
];

const BY_CODE = new Map(REASONS.map((entry) => [entry.code, entry]));

/** The reason of a code. */
export function reasonOf(code: ReasonCode): Reason {
  return BY_CODE.get(code)!;
}

/** Whether a text is the code of a reason. */
export function isReasonCode(text: string): text is ReasonCode {
  return BY_CODE.has(text as ReasonCode);
}

/**
 * The code of a reason as people write it: the first whose words stand in it; '' is `blank`, and what
 * no code knows is undefined, so that it can be asked about.
 */
export function reasonCode(text: string): ReasonCode | undefined {
  const said = ` ${words(text)} `;
  if (said === '  ') return 'blank';
  return REASONS.find((entry) => entry.told.some((phrase) => said.includes(` ${phrase} `)))?.code;
}
