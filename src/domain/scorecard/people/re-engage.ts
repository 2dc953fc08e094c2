import { THEME_BITS } from '../../lead/feedback.ts';
import {
  DO_NOT_CONTACT,
  EXCLUDED,
  LOST,
  NOT_COUNTED,
  NURTURE,
  NURTURE_ASKED,
  OPPORTUNITY,
  UNFIT,
  WON,
} from '../../lead/flags.ts';
import type { ReasonCode } from '../../lead/reasons.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { type ListedLead, listLeads } from '../listed.ts';
import { dayId } from '../period.ts';
import { namedTimes } from './named-time.ts';

/** Why a lead is worth asking again. */
export type ReEngageWhy = 'the time they named' | 'too early' | 'to be nurtured' | 'tier Nurture';

/** A lead to ask again: since when it waits, why, and for how many days. */
export interface ReEngageLead extends ListedLead {
  /** Day id. */
  readonly since: string;
  readonly why: ReEngageWhy;
  readonly days: number;
}

/** Leads of the whole sheet to ask again; each is in exactly one of `count`, `notYet`, `leftAlone` and `undated`. */
export interface ReEngage {
  readonly count: number;
  /** The first of them, the one that has waited longest first. */
  readonly leads: readonly ReEngageLead[];
  /** Those whose time has not come. */
  readonly notYet: number;
  /** Those marked do-not-contact, and those who told sales so. */
  readonly leftAlone: number;
  /** Those that nothing dates. */
  readonly undated: number;
}

const DAY = 86_400_000;
/** What sales wrote of a company that the rubric need not know to be a bad fit. */
const BAD_FIT: readonly ReasonCode[] = ['not_a_lead', 'poor_fit', 'wrong_market', 'too_small'];

/**
 * The leads to ask again: tier Nurture, or said to be nurtured or too early; not won, no open
 * opportunity, no bad fit and not excluded. The time they named as timing or next step counts, unless it was over
 * before sales was last known to be at it; else `re_engage_days` whole days have to pass since then: since sales
 * decided or lost the lead, whichever came later, else since it was last known to be touched, else since it came
 * in. What is dated `asOf` (epoch ms) or later has not happened. `heard` gives the themes of a lead's feedback.
 */
export function reEngageOf(
  qualified: QualifiedLeads,
  asOf: number,
  heard: ((i: number) => number) | undefined,
): ReEngage {
  const { leads, facts, flags } = qualified;
  const wait = leads.settings.limits.re_engage_days;
  const day = (instant: number): number => Math.floor(leads.zone.toWall(instant) / DAY);
  const today = day(asOf - 1);
  const lastAt = lastKnown(qualified, asOf);
  const named = namedTimes(leads);
  const badFit = facts.reasonCodes.map((code) => BAD_FIT.includes(code));

  const due: number[] = [];
  const since = new Float64Array(flags.length);
  const isNamed = new Uint8Array(flags.length);
  let [notYet, leftAlone, undated] = [0, 0, 0];
  for (let i = 0; i < flags.length; i++) {
    const bits = flags[i]!;
    if ((bits & (NURTURE | NURTURE_ASKED)) === 0 || (bits & (NOT_COUNTED | WON | UNFIT | EXCLUDED)) !== 0)
      continue;
    if ((bits & (OPPORTUNITY | LOST)) === OPPORTUNITY || badFit[facts.reasons[i]!]) continue;
    if ((bits & DO_NOT_CONTACT) !== 0 || ((heard?.(i) ?? 0) & THEME_BITS.leave_alone) !== 0) {
      leftAlone += 1;
      continue;
    }
    const last = lastAt(i);
    const time = named(i);
    const counts = time !== undefined && !(time.end <= last);
    const from = counts ? time.start : last;
    if (Number.isNaN(from)) undated += 1;
    else if (counts ? from < asOf : today - day(from) >= wait) {
      since[i] = from;
      isNamed[i] = counts ? 1 : 0;
      due.push(i);
    } else notYet += 1;
  }

  due.sort((a, b) => since[a]! - since[b]! || a - b);
  return {
    count: due.length,
    leads: listLeads(leads, due).leads.map((lead, k) => {
      const i = due[k]!;
      return {
        ...lead,
        since: dayId(since[i]!, leads.zone),
        why:
          isNamed[i] === 1 ? 'the time they named' : whyOf(flags[i]!, facts.reasonCodes[facts.reasons[i]!]!),
        days: today - day(since[i]!),
      };
    }),
    notYet,
    leftAlone,
    undated,
  };
}

function whyOf(bits: number, reason: ReasonCode): ReEngageWhy {
  if (reason === 'too_early') return 'too early';
  return (bits & NURTURE_ASKED) !== 0 ? 'to be nurtured' : 'tier Nurture';
}

/** When sales is last known to have been at a lead, epoch ms; else when it came in; NaN where nothing says. */
function lastKnown({ leads, facts }: QualifiedLeads, asOf: number): (i: number) => number {
  const decided = leads.dates('decided')?.at;
  const firstTouch = leads.dates('first_touch')?.at;
  const conversation = leads.held('conversation')?.at;
  const past = (column: Float64Array | undefined, i: number): number => {
    const at = column?.[i] ?? Number.NaN;
    return at < asOf ? at : Number.NaN;
  };
  return (i) => {
    const closed = later(past(decided, i), facts.closed[i]!);
    if (!Number.isNaN(closed)) return closed;
    const touched = later(past(firstTouch, i), past(conversation, i));
    return Number.isNaN(touched) ? facts.created[i]! : touched;
  };
}

/** The later of two instants; that which there is, where the other is NaN. */
function later(a: number, b: number): number {
  return b > a || Number.isNaN(a) ? b : a;
}
