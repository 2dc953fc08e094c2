import { TOUCH_DUE, TOUCH_IN_TIME } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { type Grouping, groupLeads } from '../grouping.ts';
import { weightedQuantile } from '../median.ts';
import { type Answers, type Share, sharesBy } from './share.ts';
import { type Told, toldUnless } from './told.ts';

/** How soon sales first reached out to the leads whose limit for it is over. */
export interface FirstTouch extends Told {
  /** R-7 median of the hours from created to the first touch; null where there is none. */
  readonly medianHours: number | null;
  readonly groups: readonly FirstTouchGroup[];
  /** By who works the lead; none where the sheet has no owners. */
  readonly owners: readonly FirstTouchGroup[];
}

/** The same of one group: the hours of those touched, and how many were touched in time. Never touched is a miss. */
export interface FirstTouchGroup {
  readonly group: string;
  readonly medianHours: number | null;
  readonly inTime: Share;
}

/** The first touches of some leads (indices). */
export function firstTouchOf(qualified: QualifiedLeads, grouping: Grouping, indices: Int32Array): FirstTouch {
  const { leads, facts, flags } = qualified;
  const why =
    leads.column('created') === undefined
      ? 'no column says when a lead came in'
      : 'no column holds the date of the first touch';
  const inTime = new Uint8Array(leads.count);
  const all: Delays = new Map();
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    if ((flags[i]! & TOUCH_DUE) === 0) continue;
    inTime[i] = (flags[i]! & TOUCH_IN_TIME) !== 0 ? 1 : 2;
    addDelay(all, facts.touchMinutes[i]!);
  }
  const by = (groups: Grouping): FirstTouchGroup[] => groupsOf(facts.touchMinutes, groups, indices, inTime);
  return {
    ...toldUnless(facts.tellsFirstTouch ? null : why),
    medianHours: medianHours(all),
    groups: by(grouping),
    owners: leads.column('owner') === undefined ? [] : by(groupLeads(leads, 'owner')),
  };
}

function groupsOf(
  minutes: Float64Array,
  grouping: Grouping,
  indices: Int32Array,
  inTime: Answers,
): FirstTouchGroup[] {
  const delays = new Map<string, Delays>();
  const byCode = grouping.names.map((name): Delays => {
    const own: Delays = new Map();
    delays.set(name, own);
    return own;
  });
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    if (inTime[i] !== 0) addDelay(byCode[grouping.codes[i]!]!, minutes[i]!);
  }
  return sharesBy(grouping, indices, inTime).map(({ group, ...share }) => ({
    group,
    medianHours: medianHours(delays.get(group)!),
    inTime: share,
  }));
}

/** Minutes to the first touch, and how many leads took as long. */
type Delays = Map<number, number>;

function addDelay(delays: Delays, minutes: number): void {
  if (!Number.isNaN(minutes)) delays.set(minutes, (delays.get(minutes) ?? 0) + 1);
}

function medianHours(delays: Delays): number | null {
  const minutes = weightedQuantile(delays, 0.5);
  return minutes === null ? null : minutes / 60;
}
