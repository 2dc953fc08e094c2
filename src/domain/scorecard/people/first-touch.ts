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
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    if ((flags[i]! & TOUCH_DUE) !== 0) inTime[i] = (flags[i]! & TOUCH_IN_TIME) !== 0 ? 1 : 2;
  }
  const delays = delaysBy(grouping, indices, inTime, facts.touchMinutes);
  const byOwner = (owners: Grouping): FirstTouchGroup[] =>
    groupsOf(owners, indices, inTime, delaysBy(owners, indices, inTime, facts.touchMinutes));
  return {
    ...toldUnless(facts.tellsFirstTouch ? null : why),
    medianHours: medianHours(sum(delays)),
    groups: groupsOf(grouping, indices, inTime, delays),
    owners: leads.column('owner') === undefined ? [] : byOwner(groupLeads(leads, 'owner')),
  };
}

function groupsOf(
  grouping: Grouping,
  indices: Int32Array,
  inTime: Answers,
  delays: readonly Delays[],
): FirstTouchGroup[] {
  const byName = new Map(grouping.names.map((name, g) => [name, delays[g]!]));
  return sharesBy(grouping, indices, inTime).map(({ group, ...share }) => ({
    group,
    medianHours: medianHours(byName.get(group)!),
    inTime: share,
  }));
}

/** The delays of the leads that are due, by group. */
function delaysBy(
  { codes, names }: Grouping,
  indices: Int32Array,
  inTime: Answers,
  minutes: Float64Array,
): Delays[] {
  const delays = names.map((): Delays => new Map());
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    if (inTime[i] !== 0 && !Number.isNaN(minutes[i]!)) add(delays[codes[i]!]!, minutes[i]!, 1);
  }
  return delays;
}

/** Minutes to the first touch, and how many leads took as long. */
type Delays = Map<number, number>;

function add(delays: Delays, minutes: number, count: number): void {
  delays.set(minutes, (delays.get(minutes) ?? 0) + count);
}

function sum(all: readonly Delays[]): Delays {
  const found: Delays = new Map();
  for (const delays of all) for (const [minutes, count] of delays) add(found, minutes, count);
  return found;
}

function medianHours(delays: Delays): number | null {
  const minutes = weightedQuantile(delays, 0.5);
  return minutes === null ? null : minutes / 60;
}
