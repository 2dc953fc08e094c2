/** What a source of leads leaves in the sheet. */
interface Source {
  readonly campaigns: readonly string[];
  /** Where its leads were first met, each entry as likely as the others. */
  readonly first: readonly string[];
  /** How many of the people called were surprised, 0 to 1. */
  readonly surprised: number;
  readonly feedback: readonly string[];
}

const WARM = ['Expected our call', 'Had our checklist on the desk', 'Knew two of our customers'];
const COLD = ['Did not remember the form', 'Thought we were a price comparison', 'Only wanted a day rate'];
const MIXED = ['Polite, wants details by email', 'Remembered our name', 'Busy, asked to call back'];

/** The sources of the sample; '' is where nobody noted one. */
export const SOURCES = {
  'Google Ads': {
    campaigns: ['Free cleaning quote', 'Free cleaning quote', 'Deep clean near me'],
    first: ['Google Ads'],
    surprised: 0.6,
    feedback: COLD,
  },
  'Buyer-readiness page': {
    campaigns: ['Are you ready to outsource hygiene?'],
    first: ['Buyer-readiness page', 'Buyer-readiness page', 'Google Ads', 'LinkedIn'],
    surprised: 0.05,
    feedback: WARM,
  },
  'Referral campaign': {
    campaigns: ['Recommend a plant'],
    first: ['Referral campaign', 'Referral campaign', 'Referral campaign', 'Trade show'],
    surprised: 0.05,
    feedback: WARM,
  },
  LinkedIn: {
    campaigns: ['Audit stories', 'Shutdown planning'],
    first: ['LinkedIn', 'LinkedIn', 'Newsletter'],
    surprised: 0.3,
    feedback: MIXED,
  },
  'Trade show': {
    campaigns: ['Plant Hygiene Day'],
    first: ['Trade show', 'Trade show', 'LinkedIn'],
    surprised: 0.2,
    feedback: MIXED,
  },
  Newsletter: {
    campaigns: ['Monthly hygiene brief'],
    first: ['Newsletter', 'Newsletter', 'Google Ads'],
    surprised: 0.35,
    feedback: MIXED,
  },
  '': { campaigns: [''], first: ['', 'Google Ads'], surprised: 0.4, feedback: MIXED },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
