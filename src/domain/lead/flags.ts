/**
 * What is known of one lead, a bit each. Facts that the sheet states come first, then what the rubric
 * says of the lead; a bit that is not set says "not so, or not known".
 */
export const DUPLICATE = 1 << 0;
export const TEST = 1 << 1;
/** Created after the review date: not yet there. */
export const FUTURE = 1 << 2;
export const ACCEPTED = 1 << 3;
export const REJECTED = 1 << 4;
export const CONVERSATION = 1 << 5;
export const OPPORTUNITY = 1 << 6;
export const STRONG = 1 << 7;
export const WEAK = 1 << 8;
export const WON = 1 << 9;
export const LOST = 1 << 10;
/** Status or reason asks for nurturing. */
export const NURTURE_ASKED = 1 << 11;
/** The follow-up window is over, the lead is not rejected and may be contacted. */
export const FOLLOW_UP_DUE = 1 << 12;
export const FOLLOW_UP_COMPLETE = 1 << 13;
/** Some cell tells how the follow-up went. */
export const FOLLOW_UP_TOLD = 1 << 14;
export const WINDOW_OVER = 1 << 15;
export const TOUCHED = 1 << 16;
/** The limit for the first touch is over. */
export const TOUCH_DUE = 1 << 17;
export const TOUCH_IN_TIME = 1 << 18;
/** Has a timing or a next step: more than interest. */
export const INTENT = 1 << 19;
export const REASON_GIVEN = 1 << 20;
/** A status that nobody has explained yet: it may say that the lead got further. */
export const UNEXPLAINED = 1 << 28;

/** The cell made for it says that it is no opportunity, or not yet one: nothing is missing. */
export const NO_OPPORTUNITY = 1 << 31;
/** Asked not to be contacted. */
export const DO_NOT_CONTACT = 1 << 29;

/** What the rubric says. */
export const FIT = 1 << 21;
export const UNFIT = 1 << 22;
/** An exclusion applies: not a lead at all. */
export const EXCLUDED = 1 << 23;
export const DISQUALIFIED = 1 << 24;
export const INCOMPLETE = 1 << 25;
export const QUALIFIED = 1 << 26;
export const NURTURE = 1 << 27;

/** No must-have fails, and one is unknown: whatever the score, the lead is incomplete. */
export const MUST_UNKNOWN = 1 << 30;

/** A row that is not a distinct real lead. */
export const NOT_COUNTED = DUPLICATE | TEST | FUTURE;
