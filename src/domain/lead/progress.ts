import { quoted } from '../input-error.ts';
import { type CheckList, counted } from './checks.ts';
import type { HeldColumn, TextColumn } from './columns.ts';
import { type FieldId, fieldOf } from './fields.ts';
import {
  ACCEPTED,
  CONVERSATION,
  LOST,
  NO_OPPORTUNITY,
  NOT_COUNTED,
  NURTURE_ASKED,
  OPPORTUNITY,
  REJECTED,
  TOUCHED,
  UNEXPLAINED,
  WON,
} from './flags.ts';
import { meaningIn } from './meaning.ts';
import type { Leads } from './read.ts';
import { MEANINGS, type Meaning } from './vocabulary.ts';

/** How far the leads got, and which of these facts the sheet can tell at all. */
export interface Progress {
  /** When won or lost, epoch ms; NaN where it is not, or is undated. */
  readonly closed: Float64Array;
  /** When it became an opportunity, epoch ms: of one that is only implied, when it was closed; NaN where it is none, or is undated. */
  readonly opportunityAt: Float64Array;
  /** Days without times in the columns that date the close. */
  readonly closedInDays: boolean;
  /** Some column or value says what sales accepted or rejected. */
  readonly tellsDecision: boolean;
  readonly tellsLost: boolean;
  readonly tellsOpportunity: boolean;
  /** Something says so itself: it is not only implied by what was won or lost. */
  readonly statesOpportunity: boolean;
  readonly tellsConversation: boolean;
  readonly tellsWon: boolean;
  /** Leads are won and none is ever lost: every close would be a win. */
  readonly onlyWins: boolean;
  /** Leads are accepted and none is ever rejected: every decision would be an acceptance. */
  readonly onlyAcceptances: boolean;
}

const bit = (meaning: Meaning): number => 1 << MEANINGS.indexOf(meaning);
const SAYS_CONTACTED =
  bit('contacted') | bit('accepted') | bit('conversation') | bit('opportunity') | bit('won');
const SAYS_UNEXPLAINED = 1 << MEANINGS.length;
const SAYS = {
  accepted: bit('accepted'),
  rejected: bit('rejected'),
  nurture: bit('nurture'),
  conversation: bit('conversation'),
  opportunity: bit('opportunity'),
  won: bit('won'),
  lost: bit('lost'),
  nothing: bit('nothing'),
};
/** A fact that is dated after the review: not known to be so, and not to be learned from a status either. */
const LATER = 3;

/**
 * Reads how far each lead got, as known at `asOf` (epoch ms, exclusive), and sets its bits in `flags`.
 *
 * A column made for a fact speaks first, then the status columns by their meanings. A later fact
 * implies an earlier one (won or lost => opportunity => conversation => accepted) only where the sheet
 * has no column for the earlier one; a lead lost with an empty opportunity cell was lost before it
 * became one. What contradicts itself is noted in `checks`.
 */
export function readProgress(leads: Leads, asOf: number, flags: Int32Array, checks: CheckList): Progress {
  const { count } = leads;
  const decision = meaningsOf(leads, 'decision', checks);
  const outcome = meaningsOf(leads, 'outcome', checks);
  const statuses = (['status', 'lifecycle', 'stage'] as const).flatMap(
    (id) => meaningsOf(leads, id, checks) ?? [],
  );
  const decided = leads.dates('decided');
  const [won, lost, conversation, opportunity] = [
    leads.held('won'),
    leads.held('lost'),
    leads.held('conversation'),
    leads.held('opportunity'),
  ];
  const closedAt = leads.dates('closed');
  const closed = new Float64Array(count).fill(Number.NaN);
  const opportunityAt = new Float64Array(count).fill(Number.NaN);
  const hasDecision = decision !== undefined || decided !== undefined;
  const flaggedConverted = /convert/i.test(leads.header.names[leads.column('opportunity') ?? -1] ?? '');
  const opportunityColumn = leads.column('opportunity') ?? -1;
  const statusColumn = leads.column('status') ?? leads.column('lifecycle') ?? leads.column('stage') ?? -1;
  const wonColumn = leads.column('won') ?? leads.column('outcome') ?? statusColumn;
  let told = 0;
  let recorded = 0;

  const known = (column: HeldColumn | undefined, i: number): number =>
    column === undefined ? 0 : column.at[i]! >= asOf ? LATER : column.held[i]!;

  for (let i = 0; i < count; i++) {
    let said = 0;
    for (const { codes, bits } of statuses) said |= bits[codes[i]!]!;
    const decidedLater = decided !== undefined && decided.at[i]! >= asOf;
    const decisionSaid = decision === undefined || decidedLater ? 0 : decision.bits[decision.codes[i]!]!;
    const outcomeSaid = outcome === undefined ? 0 : outcome.bits[outcome.codes[i]!]!;
    told |= said | decisionSaid | outcomeSaid;
    said |= (outcomeSaid & ~(SAYS.won | SAYS.lost)) | (decisionSaid & ~(SAYS.accepted | SAYS.rejected));
    const isCounted = (flags[i]! & NOT_COUNTED) === 0;

    const wonCell = known(won, i);
    const lostCell = known(lost, i);
    const outcomeOpen = outcomeSaid !== 0 && (outcomeSaid & (SAYS.won | SAYS.lost | SAYS.nothing)) === 0;
    const wonTold = wonCell === 1 || (outcomeSaid & SAYS.won) !== 0;
    const lostTold = lostCell === 1 || (outcomeSaid & SAYS.lost) !== 0;
    let isWon = wonTold && (wonCell === 1 || lostCell !== 1);
    let isLost = lostTold && !isWon;
    if (!wonTold && !lostTold && !outcomeOpen) {
      isWon = wonCell !== 2 && (said & SAYS.won) !== 0;
      isLost = lostCell !== 2 && (said & SAYS.lost) !== 0 && !isWon;
    }
    const both = (wonTold || (said & SAYS.won) !== 0) && (lostTold || (said & SAYS.lost) !== 0);
    if (both && isCounted && !outcomeOpen) {
      checks.lead('contradiction-won-lost', i, wonColumn, wonAndLost);
    }
    if (isWon || isLost) {
      const own = isWon ? won : lost;
      const dated =
        own === undefined || Number.isNaN(own.at[i]!) ? (closedAt?.at[i] ?? Number.NaN) : own.at[i]!;
      if (dated >= asOf) isWon = isLost = false;
      else closed[i] = dated;
    }

    const opportunityCell = known(opportunity, i);
    const isOpportunity =
      opportunityCell === 1 ||
      (opportunityCell === 0 && (said & SAYS.opportunity) !== 0) ||
      (opportunity === undefined && (isWon || isLost));
    if (isOpportunity) opportunityAt[i] = opportunity === undefined ? closed[i]! : opportunity.at[i]!;
    const conversationCell = known(conversation, i);
    const isConversation =
      conversationCell === 1 ||
      (conversationCell === 0 && (said & SAYS.conversation) !== 0) ||
      (conversation === undefined && (isOpportunity || isWon));

    const saidRejected = (said & SAYS.rejected) !== 0;
    const explicit = isWon || opportunityCell === 1;
    let isAccepted = (decisionSaid & SAYS.accepted) !== 0;
    let isRejected = (decisionSaid & SAYS.rejected) !== 0;
    if (!isAccepted && !isRejected && !decidedLater) {
      const decidedDate = decision === undefined && decided !== undefined && !Number.isNaN(decided.at[i]!);
      isRejected = saidRejected && !explicit;
      isAccepted =
        !isRejected &&
        (decidedDate ||
          (said & SAYS.accepted) !== 0 ||
          (!hasDecision && (isConversation || isOpportunity || isWon)));
    }

    const givenUp = isRejected || saidRejected;
    const isLostFlag = flaggedConverted && (said & SAYS.lost) !== 0;
    if (isCounted && givenUp && isWon) {
      checks.lead('contradiction-rejected-won', i, wonColumn, rejectedAndWon);
    } else if (isCounted && opportunityCell === 1 && (givenUp || isLostFlag)) {
      checks.lead('contradiction-lost-converted', i, opportunityColumn, lostAndConverted);
    } else if (isCounted && opportunityCell === 2 && (said & (SAYS.opportunity | SAYS.won)) !== 0) {
      checks.lead('contradiction-not-opportunity', i, opportunityColumn, deniedOpportunity);
    }

    if (isCounted && isWon && !isOpportunity) {
      checks.lead('won-without-opportunity', i, opportunityColumn, wonOutside);
    }
    let bits = 0;
    if (isAccepted) bits |= ACCEPTED;
    if (isRejected) bits |= REJECTED;
    if (isConversation) bits |= CONVERSATION | TOUCHED;
    if (isOpportunity) bits |= OPPORTUNITY;
    else if (opportunityCell !== 0) bits |= NO_OPPORTUNITY;
    if (isWon) bits |= WON;
    if (isLost) bits |= LOST;
    if ((said & SAYS.nurture) !== 0) bits |= NURTURE_ASKED;
    if ((said & SAYS_CONTACTED) !== 0) bits |= TOUCHED;
    if ((said & SAYS_UNEXPLAINED) !== 0) bits |= UNEXPLAINED;
    flags[i]! |= bits;
    if (isCounted) recorded |= bits;
  }

  return {
    closed,
    opportunityAt,
    closedInDays: [won, lost, closedAt].every((column) => column === undefined || column.daysOnly),
    tellsDecision: hasDecision || (told & (SAYS.accepted | SAYS.rejected)) !== 0,
    tellsWon: won !== undefined || outcome !== undefined || (told & SAYS.won) !== 0,
    tellsLost: lost !== undefined || outcome !== undefined || (told & SAYS.lost) !== 0,
    tellsOpportunity:
      [won, lost, outcome, opportunity].some((column) => column !== undefined) ||
      (told & (SAYS.opportunity | SAYS.won | SAYS.lost)) !== 0,
    statesOpportunity: opportunity !== undefined || (told & SAYS.opportunity) !== 0,
    tellsConversation: conversation !== undefined || (told & SAYS.conversation) !== 0,
    onlyWins: (recorded & (WON | LOST)) === WON,
    onlyAcceptances: (recorded & (ACCEPTED | REJECTED)) === ACCEPTED,
  };
}

/** The meanings of a status-like column as bits per code; values that no one has explained are noted. */
function meaningsOf(
  leads: Leads,
  id: FieldId,
  checks: CheckList,
): { codes: TextColumn['codes']; bits: Int32Array } | undefined {
  const column = leads.column(id);
  if (column === undefined) return undefined;
  const { codes, values } = leads.text(column);
  const header = leads.header.names[column]!;
  const meant = meaningIn(leads.settings, id, header);
  const unknown = new Map<number, string>();
  const bits = Int32Array.from(values, (value, code) => {
    if (value === '') return 0;
    const meaning = meant(value);
    if (meaning === undefined) unknown.set(code, value);
    return meaning === undefined ? SAYS_UNEXPLAINED : bit(meaning);
  });
  if (unknown.size > 0) noteUnknown(codes, unknown, column, id, header, checks);
  return { codes, bits };
}

function noteUnknown(
  codes: Int32Array,
  unknown: ReadonlyMap<number, string>,
  column: number,
  id: FieldId,
  header: string,
  checks: CheckList,
): void {
  for (let i = 0; i < codes.length; i++) {
    const value = unknown.get(codes[i]!);
    if (value === undefined) continue;
    checks.lead(
      `meaning-unknown: ${header}: ${value}`,
      i,
      column,
      (count) =>
        `${counted(count, 'lead')} ${count === 1 ? 'has' : 'have'} ${quoted(value)} in ${header}; say what that means for ${fieldOf(id).label} (${MEANINGS.slice(0, -1).join(', ')}, or says nothing)`,
      { about: { header, value } },
    );
  }
}

const wonAndLost = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'is' : 'are'} marked both won and lost; the column made for it was believed over a status, and won over lost. Correct the cells`;
const wonOutside = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'is' : 'are'} won with an empty opportunity cell; not counted as ${count === 1 ? 'an opportunity' : 'opportunities'}. Fill in the cell`;
const rejectedAndWon = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'is' : 'are'} rejected by sales and yet won. Correct the decision or the outcome`;
const lostAndConverted = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'was' : 'were'} given up by a status or by sales and yet ${count === 1 ? 'is' : 'are'} converted; the opportunity column was believed. Correct one of the two`;
const deniedOpportunity = (count: number): string =>
  `${counted(count, 'lead')} ${count === 1 ? 'has' : 'have'} a status that says opportunity while the opportunity column says no; the column was believed. Correct one of the two`;
