import { NOT_COUNTED, TOUCH_DUE } from '../lead/flags.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { AT, COUNTER_IDS, COUNTERS } from './counter.ts';
import { BY_RUBRIC, whereFailed } from './failure.ts';
import { bucketOf, type Frame, spans } from './frame.ts';
import { type Grouping, type Groupings, oneSpelling, ROLES, type Role } from './grouping.ts';

/** Counts in the order of `COUNTER_IDS`. */
export type Counts = Int32Array;

const WIDTH = COUNTER_IDS.length;

/** How often each number of minutes passed before the first touch. */
export type Delays = Map<number, number>;

/** The counts of one group of leads, in the period and in the one before. */
export interface GroupTally {
  readonly created: Counts;
  readonly createdBefore: Counts;
  readonly closed: Counts;
  readonly closedBefore: Counts;
  /** Closes that no window can hold, because nothing dates them. */
  readonly undated: Counts;
}

/** How often a reason was met in one place and group. `reason` is '' where none is given, `criterion` -1 but for the rubric's. */
export interface ReasonTally {
  readonly where: number;
  readonly reason: string;
  readonly criterion: number;
  readonly group: string;
  readonly count: number;
}

/**
 * Everything a Review is made of: counts of leads by time and by group. It is a fold: the tallies of
 * two halves of a sheet add up, by `addTallies`, to the tally of the whole.
 */
export interface Tally {
  /** Counts by bucket of the frame, by the date of creation and by the date of closing. */
  readonly created: readonly Counts[];
  readonly closed: readonly Counts[];
  /** Delays of the leads created in the period and in the one before. */
  readonly delays: Delays;
  readonly delaysBefore: Delays;
  /** By group, for each of the groupings; a grouping that the sheet has no column for has none. */
  readonly groups: Readonly<Record<Role, ReadonlyMap<string, GroupTally>>>;
  /** By a key made of the place, the reason and the main group. */
  readonly reasons: ReadonlyMap<string, ReasonTally>;
}

/**
 * Counts the qualified leads from `from` to `to` (exclusive) within a frame, in all and by the groups of
 * each grouping.
 * No leads give a tally of zeros.
 */
export function tally(
  qualified: QualifiedLeads,
  frame: Frame,
  groupings: Groupings,
  from = 0,
  to: number = qualified.leads.count,
): Tally {
  const { flags, facts, failed } = qualified;
  const { cuts, current, previous } = frame;
  const nowhere = spans(cuts, { start: Number.NaN, end: Number.NaN });
  const createdIn = spans(cuts, current.created);
  const createdInBefore = previous === undefined ? nowhere : spans(cuts, previous.created);
  const closedIn = spans(cuts, current.closed);
  const closedInBefore = previous === undefined ? nowhere : spans(cuts, previous.closed);

  const created = Array.from(cuts, () => new Int32Array(WIDTH));
  const closed = Array.from(cuts, () => new Int32Array(WIDTH));
  const partitions = ROLES.map((role) => new Partition(groupings[role]));
  const { main } = groupings;
  const [delays, delaysBefore]: [Delays, Delays] = [new Map(), new Map()];
  const reasonTexts = oneSpelling({ codes: facts.reasons, values: facts.reasonTexts });
  const reasons = new ReasonCounts(qualified, reasonTexts.names, main.names);
  // Leads have few different sets of bits, however many leads there are.
  const byBits = new Map<number, Counters>();

  for (let i = from; i < to; i++) {
    const bits = flags[i]!;
    const createdBucket = bucketOf(cuts, facts.created[i]!);
    for (let p = 0; p < partitions.length; p++) partitions[p]!.turnTo(i);

    let counters = byBits.get(bits);
    if (counters === undefined) {
      counters = countersOf(bits);
      byBits.set(bits, counters);
    }
    const isLead = (bits & NOT_COUNTED) === 0;

    if (createdBucket >= 0) {
      count(created[createdBucket]!, counters.created);
      const isCurrent = createdIn[createdBucket]!;
      if (isCurrent) countIn(partitions, 'created', counters.created);
      if (createdInBefore[createdBucket]!) countIn(partitions, 'createdBefore', counters.created);
      if (isLead && (bits & TOUCH_DUE) !== 0) {
        if (isCurrent) addDelay(delays, facts.touchMinutes[i]!);
        else if (createdInBefore[createdBucket]!) addDelay(delaysBefore, facts.touchMinutes[i]!);
      }
      if (isCurrent && isLead) {
        reasons.add(whereFailed(bits), reasonTexts.codes[i]!, failed[i]!, main.codes[i]!);
      }
    }
    if (counters.closed.length > 0) {
      const bucket = bucketOf(cuts, facts.closed[i]!);
      if (bucket < 0) continue;
      count(closed[bucket]!, counters.closed);
      if (bucket === cuts.length - 1) countIn(partitions, 'undated', counters.closed);
      if (closedIn[bucket]!) countIn(partitions, 'closed', counters.closed);
      if (closedInBefore[bucket]!) countIn(partitions, 'closedBefore', counters.closed);
    }
  }

  const groups = byRole((role) => partitions[ROLES.indexOf(role)]!.done());
  return { created, closed, delays, delaysBefore, groups, reasons: reasons.done() };
}

/** The tally of two sets of leads, from the tally of each within the same frame and grouping. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    created: a.created.map((counts, bucket) => sum(counts, b.created[bucket]!)),
    closed: a.closed.map((counts, bucket) => sum(counts, b.closed[bucket]!)),
    delays: merge(a.delays, b.delays, (x, y) => x + y),
    delaysBefore: merge(a.delaysBefore, b.delaysBefore, (x, y) => x + y),
    groups: byRole((role) =>
      merge(a.groups[role], b.groups[role], (x, y) => ({
        created: sum(x.created, y.created),
        createdBefore: sum(x.createdBefore, y.createdBefore),
        closed: sum(x.closed, y.closed),
        closedBefore: sum(x.closedBefore, y.closedBefore),
        undated: sum(x.undated, y.undated),
      })),
    ),
    reasons: merge(a.reasons, b.reasons, (x, y) => ({ ...x, count: x.count + y.count })),
  };
}

/** The counts of a run of buckets. */
export function countsIn(buckets: readonly Counts[], included: readonly boolean[]): Counts {
  return buckets.reduce(
    (total, counts, b) => (included[b] ? sum(total, counts) : total),
    new Int32Array(WIDTH),
  );
}

/** The counters that a lead is counted by where it was created, and where it was closed. */
interface Counters {
  readonly created: readonly number[];
  readonly closed: readonly number[];
}

function countersOf(bits: number): Counters {
  const met = COUNTER_IDS.map((id) => AT[id]).filter((c) => {
    const [all, none] = COUNTERS[COUNTER_IDS[c]!];
    return (bits & all) === all && (bits & none) === 0;
  });
  return {
    created: met.filter((c) => c < AT.closed_won),
    closed: met.filter((c) => c >= AT.closed_won),
  };
}

function count(into: Counts, counters: readonly number[]): void {
  for (let c = 0; c < counters.length; c++) into[counters[c]!]! += 1;
}

function countIn(
  partitions: readonly Partition[],
  where: keyof GroupTally,
  counters: readonly number[],
): void {
  for (let p = 0; p < partitions.length; p++) {
    const { own } = partitions[p]!;
    if (own !== undefined) count(own[where], counters);
  }
}

function byRole<T>(of: (role: Role) => T): Record<Role, T> {
  return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, T>;
}

/** The counts of a grouping while they are made: those of the group of one lead at a time are at hand. */
class Partition {
  /** The counts of the lead's group; undefined where the sheet has no such grouping. */
  own: GroupTally | undefined;
  private readonly grouping: Grouping | undefined;
  private readonly groups: (GroupTally | undefined)[];

  constructor(grouping: Grouping | undefined) {
    this.grouping = grouping;
    this.groups = new Array(grouping?.names.length ?? 0);
  }

  turnTo(i: number): void {
    if (this.grouping === undefined) return;
    const group = this.grouping.codes[i]!;
    this.groups[group] ??= emptyGroup();
    this.own = this.groups[group];
  }

  done(): Map<string, GroupTally> {
    const byName = new Map<string, GroupTally>();
    this.groups.forEach((own, group) => {
      if (own !== undefined) byName.set(this.grouping!.names[group]!, own);
    });
    return byName;
  }
}

function emptyGroup(): GroupTally {
  return {
    created: new Int32Array(WIDTH),
    createdBefore: new Int32Array(WIDTH),
    closed: new Int32Array(WIDTH),
    closedBefore: new Int32Array(WIDTH),
    undated: new Int32Array(WIDTH),
  };
}

function addDelay(delays: Delays, minutes: number): void {
  if (!Number.isNaN(minutes)) delays.set(minutes, (delays.get(minutes) ?? 0) + 1);
}

function sum(a: Counts, b: Counts): Counts {
  return a.map((value, index) => value + b[index]!);
}

function merge<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, add: (x: V, y: V) => V): Map<K, V> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const other = merged.get(key);
    merged.set(key, other === undefined ? value : add(other, value));
  }
  return merged;
}

/** Counts reasons under numbers, which are cheaper than texts, and names them when all are counted. */
class ReasonCounts {
  private readonly counts = new Map<number, number>();
  private readonly criteria: number;
  private readonly texts: readonly string[];
  private readonly groups: readonly string[];

  constructor(qualified: QualifiedLeads, texts: readonly string[], groups: readonly string[]) {
    this.criteria = qualified.judged.length + 1;
    this.texts = texts;
    this.groups = groups;
  }

  add(where: number, text: number, failed: number, group: number): void {
    if (where < 0) return;
    // Only what the rubric alone rejects takes its reason from the rubric.
    const criterion = where === BY_RUBRIC && text === 0 ? failed + 1 : 0;
    const key = ((where * this.texts.length + text) * this.criteria + criterion) * this.groups.length + group;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  done(): Map<string, ReasonTally> {
    const named = new Map<string, ReasonTally>();
    for (const [key, count] of this.counts) {
      const group = this.groups[key % this.groups.length]!;
      let rest = Math.floor(key / this.groups.length);
      const criterion = (rest % this.criteria) - 1;
      rest = Math.floor(rest / this.criteria);
      const text = rest % this.texts.length;
      const where = Math.floor(rest / this.texts.length);
      const reason = text === 0 ? '' : this.texts[text]!;
      named.set(JSON.stringify([where, reason, criterion, group]), {
        where,
        reason,
        criterion,
        group,
        count,
      });
    }
    return named;
  }
}
