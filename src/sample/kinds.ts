import type { AnswerId } from './answers.ts';
import type { Row } from './columns.ts';
import type { MarketId } from './company.ts';
import type { ProgressId } from './progress.ts';
import type { SourceId } from './source.ts';

/** Leads of one kind: how many in each month, where from, which company, what they said, how far they got. */
export interface Kind {
  /** January to April 2026. */
  readonly counts: readonly [number, number, number, number];
  readonly source: SourceId;
  readonly market: MarketId;
  readonly answers: AnswerId;
  readonly progress: ProgressId;
  /** Why it was rejected or lost; '' where sales did not say. */
  readonly reason: string;
  /** Cells that are written as they stand here. */
  readonly cells: Row;
}

const kind = (
  counts: Kind['counts'],
  source: SourceId,
  market: MarketId,
  answers: AnswerId,
  progress: ProgressId,
  reason = '',
  cells: Row = {},
): Kind => ({ counts, source, market, answers, progress, reason, cells });

/** Sales called on after "stop", and often. */
const CALLED_AFTER_STOP: Row = {
  'Do not contact': 'Yes',
  Touches: 7,
  'Touches in first week': 6,
  'Surprised by the call': 'Yes',
  'Sales feedback': 'Asked us twice to stop calling',
};

/** The won date was typed into the wrong month, and so lies before the lead came in. */
const WON_TOO_SOON: Row = { Created: '2026-02-17 10:05', 'Won date': '2026-02-13' };

/** A day that no calendar has. */
const NO_SUCH_DAY: Row = { 'Decided on': '2026-02-30' };

/** Every lead of the sample but the duplicate and the test lead. Paid volume grows, and fit falls with it. */
export const KINDS: readonly Kind[] = [
  kind([1, 1, 1, 1], 'Google Ads', 'served', 'ready', 'worked'),
  kind([0, 1, 1, 1], 'Google Ads', 'served', 'early', 'rejected', 'Too early'),
  kind([1, 0, 1, 1], 'Google Ads', 'served', 'browsing', 'open'),
  kind([0, 1, 0, 0], 'Google Ads', 'served', 'solid', 'automatic', 'No response'),
  kind([1, 2, 3, 7], 'Google Ads', 'outside', 'solid', 'rejected', 'Outside service area'),
  kind([0, 0, 1, 2], 'Google Ads', 'outside', 'browsing', 'ignored'),
  kind([1, 2, 3, 5], 'Google Ads', 'small', 'early', 'rejected', 'Too small'),
  kind([1, 1, 1, 1], 'Google Ads', 'small', 'browsing', 'rejected'),
  kind([0, 0, 1, 1], 'Google Ads', 'small', 'keen', 'open'),
  kind([0, 1, 1, 1], 'Google Ads', 'student', 'browsing', 'rejected', 'Student'),
  kind([0, 0, 1, 0], 'Google Ads', 'competitor', 'vague', 'dismissed', 'Not a lead'),
  kind([1, 1, 1, 0], 'Google Ads', 'unserved', 'browsing', 'rejected', 'Misunderstood the offer'),

  kind([1, 1, 1, 0], 'Buyer-readiness page', 'served', 'ready', 'won'),
  kind([1, 2, 0, 0], 'Buyer-readiness page', 'served', 'ready', 'lost', 'Went with a competitor'),
  kind([1, 0, 0, 0], 'Buyer-readiness page', 'served', 'ready', 'won'),
  kind([1, 0, 1, 1], 'Buyer-readiness page', 'served', 'ready', 'strong'),
  kind([0, 1, 1, 1], 'Buyer-readiness page', 'served', 'ready', 'weak'),
  kind([1, 1, 1, 1], 'Buyer-readiness page', 'served', 'solid', 'talked'),
  kind([1, 0, 1, 1], 'Buyer-readiness page', 'served', 'keen', 'talked'),
  kind([0, 1, 1, 1], 'Buyer-readiness page', 'served', 'ready', 'worked'),
  kind([0, 0, 1, 1], 'Buyer-readiness page', 'served', 'ready', 'late'),
  kind([0, 0, 0, 1], 'Buyer-readiness page', 'served', 'solid', 'rejected', 'Tied to a competitor'),
  kind([1, 1, 0, 1], 'Buyer-readiness page', 'served', 'early', 'nurture'),
  kind([0, 0, 0, 1], 'Buyer-readiness page', 'served', 'vague', 'open'),
  kind([1, 1, 1, 0], 'Buyer-readiness page', 'small', 'solid', 'rejected', 'Too small'),

  kind([2, 2, 0, 0], 'Referral campaign', 'served', 'ready', 'won'),
  kind([1, 1, 1, 0], 'Referral campaign', 'served', 'ready', 'lost', 'Price'),
  kind([1, 0, 1, 0], 'Referral campaign', 'served', 'solid', 'lost', 'No decision this year'),
  kind([0, 0, 2, 1], 'Referral campaign', 'served', 'ready', 'strong'),
  kind([0, 0, 0, 1], 'Referral campaign', 'served', 'ready', 'weak'),
  kind([1, 1, 1, 1], 'Referral campaign', 'served', 'solid', 'talked'),
  kind([0, 1, 1, 0], 'Referral campaign', 'served', 'ready', 'worked'),
  kind([1, 1, 0, 1], 'Referral campaign', 'served', 'ready', 'slow'),
  kind([0, 0, 0, 1], 'Referral campaign', 'served', 'keen', 'late'),
  kind([0, 0, 0, 1], 'Referral campaign', 'served', 'ready', 'ignored'),
  kind([1, 1, 1, 1], 'Referral campaign', 'served', 'early', 'nurture'),
  kind([1, 1, 0, 1], 'Referral campaign', 'served', 'vague', 'open'),
  kind([1, 1, 1, 0], 'Referral campaign', 'outside', 'ready', 'rejected', 'Outside service area'),

  kind([0, 1, 0, 0], 'LinkedIn', 'served', 'ready', 'won', '', WON_TOO_SOON),
  kind([1, 0, 0, 0], 'LinkedIn', 'served', 'ready', 'won'),
  kind([0, 0, 1, 0], 'LinkedIn', 'served', 'ready', 'lost', 'No budget'),
  kind([0, 0, 0, 1], 'LinkedIn', 'served', 'ready', 'talked'),
  kind([1, 1, 1, 0], 'LinkedIn', 'served', 'solid', 'worked'),
  kind([0, 0, 0, 1], 'LinkedIn', 'served', 'solid', 'ignored'),
  kind([1, 1, 1, 1], 'LinkedIn', 'served', 'powerless', 'rejected', 'No authority'),
  kind([1, 1, 1, 1], 'LinkedIn', 'outside', 'solid', 'rejected', 'Outside our area'),
  kind([0, 1, 1, 0], 'LinkedIn', 'outside', 'early', 'dismissed'),
  kind([1, 0, 0, 1], 'LinkedIn', 'vendor', 'browsing', 'rejected', 'Vendor'),

  kind([1, 0, 0, 0], 'Trade show', 'served', 'ready', 'won'),
  kind([0, 1, 1, 0], 'Trade show', 'served', 'ready', 'lost', 'Price'),
  kind([0, 0, 1, 0], 'Trade show', 'served', 'solid', 'lapsed', 'Went dark'),
  kind([1, 0, 1, 0], 'Trade show', 'served', 'solid', 'talked'),
  kind([0, 1, 0, 1], 'Trade show', 'served', 'solid', 'slow'),
  kind([1, 0, 1, 1], 'Trade show', 'served', 'early', 'nurture'),
  kind([1, 1, 1, 1], 'Trade show', 'small', 'solid', 'rejected', 'Too small for a contract'),

  kind([0, 1, 0, 0], 'Newsletter', 'served', 'solid', 'talked'),
  kind([1, 1, 0, 0], 'Newsletter', 'served', 'solid', 'worked'),
  kind([1, 0, 1, 0], 'Newsletter', 'served', 'browsing', 'nurture'),
  kind([0, 0, 0, 1], 'Newsletter', 'served', 'solid', 'rejected', 'Not interested', CALLED_AFTER_STOP),
  kind([1, 1, 1, 1], 'Newsletter', 'outside', 'early', 'rejected'),
  kind([0, 1, 1, 1], 'Newsletter', 'small', 'browsing', 'ignored'),

  kind([0, 0, 1, 1], '', 'outside', 'solid', 'rejected', 'Outside service area'),
  kind([0, 1, 0, 0], '', 'outside', 'solid', 'rejected', 'Outside service area', NO_SUCH_DAY),
  kind([1, 1, 0, 1], '', 'small', 'vague', 'ignored'),
  kind([0, 0, 1, 0], '', 'unsized', 'keen', 'open'),
];
