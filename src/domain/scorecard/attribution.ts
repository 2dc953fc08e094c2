import { compare } from '../code-units.ts';
import { ACCEPTED, FIT, OPPORTUNITY, REJECTED, UNFIT, WON } from '../lead/flags.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import { bothSources } from './both-sources.ts';
import type { Rate } from './review.ts';
import { type MovedLeads, type Shift, shiftsOf } from './shift.ts';

/** The first and the latest source of the leads of a period, kept apart. */
export interface Attribution {
  /** The sheet has a column for each; without, nothing is counted. */
  readonly told: boolean;
  /** Which column is missing; null where none is. */
  readonly why: string | null;
  /** Headers of the two columns; null for one that is missing. */
  readonly latestLabel: string | null;
  readonly firstLabel: string | null;
  readonly leads: number;
  /** Leads whose two sources are known: `same` and `moved`. */
  readonly known: number;
  /** Those of them whose two sources are one, however they are spelled. */
  readonly same: number;
  /** Those of them whose two sources differ. */
  readonly moved: number;
  readonly unknownLatest: number;
  readonly unknownFirst: number;
  /** Every source of the period's leads and, where one is missing, "(unknown)"; the most latest leads first. */
  readonly rows: readonly SourceRow[];
  /** From which first source to which latest one the moved leads went: the twenty largest. */
  readonly flows: readonly Flow[];
  /** What the shifts are judged by; null where the sheet tells neither. */
  readonly judgedBy: 'opportunities' | 'accepted' | null;
  /** The sources that brought more or fewer opportunities or accepted leads by first source than by latest. */
  readonly shifts: readonly Shift[];
}

/** One source: its leads by latest source and by first source, each of which add up to those of the period. */
export interface SourceRow {
  readonly group: string;
  readonly latest: Side;
  readonly first: Side;
}

export interface Side {
  readonly leads: number;
  /** Of the period's leads, 0 to 1. */
  readonly share: number;
  /** Fit of those known to be fit or not; accepted of those decided on. */
  readonly fit: Rate;
  readonly accepted: Rate;
  readonly opportunities: number;
  readonly won: number;
}

/** Leads that came first from one source and last from another. */
export interface Flow {
  /** `A > B`, unique in its list. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const FLOWS = 20;
/** What a side counts: the leads that have the bits. */
const COUNTED = [0, FIT, UNFIT, ACCEPTED, REJECTED, OPPORTUNITY, WON];
const WIDTH = COUNTED.length;

/**
 * First and latest source of the period's leads (`indices`, as `cohort` gives them) side by side. A name
 * is spelled alike in both, as the latest source column spells it most. Last-touch tables credit the
 * source that came last; this shows what the first one would be credited with.
 */
export function attributionOf(qualified: QualifiedLeads, indices: Int32Array): Attribution {
  const { leads, facts, flags } = qualified;
  const [latestColumn, firstColumn] = [leads.column('source'), leads.column('first_source')];
  const label = (column: number | undefined): string | null =>
    column === undefined ? null : leads.header.names[column]!;
  const [latestLabel, firstLabel] = [label(latestColumn), label(firstColumn)];
  const counts = { leads: 0, known: 0, same: 0, moved: 0, unknownLatest: 0, unknownFirst: 0 };
  if (latestColumn === undefined || firstColumn === undefined) {
    const why = whyNot(latestLabel, firstLabel);
    const none = { rows: [], flows: [], judgedBy: null, shifts: [] };
    return { told: false, why, latestLabel, firstLabel, ...counts, ...none };
  }

  const { names, latest, first } = bothSources(leads, latestColumn, firstColumn);
  const [byLatest, byFirst] = [new Int32Array(names.length * WIDTH), new Int32Array(names.length * WIDTH)];
  const moved = new Map<number, MovedLeads>();
  // Acceptance that is only implied is no decision of sales.
  const kept = facts.tellsDecision ? -1 : ~(ACCEPTED | REJECTED);
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k]!;
    const [to, from, bits] = [latest[i]!, first[i]!, flags[i]! & kept];
    for (let c = 0; c < WIDTH; c++) {
      if ((bits & COUNTED[c]!) !== COUNTED[c]) continue;
      byLatest[to * WIDTH + c]! += 1;
      byFirst[from * WIDTH + c]! += 1;
    }
    if (to === 0) counts.unknownLatest += 1;
    if (from === 0) counts.unknownFirst += 1;
    if (to === 0 || from === 0) continue;
    counts.known += 1;
    if (to === from) counts.same += 1;
    else {
      counts.moved += 1;
      const pair = from * names.length + to;
      let flow = moved.get(pair);
      if (flow === undefined) {
        flow = { from: names[from]!, to: names[to]!, count: 0, opportunities: 0, accepted: 0 };
        moved.set(pair, flow);
      }
      flow.count += 1;
      if ((bits & OPPORTUNITY) !== 0) flow.opportunities += 1;
      if ((bits & ACCEPTED) !== 0) flow.accepted += 1;
    }
  }

  const rows = names
    .map((group, at) => ({
      group,
      latest: sideOf(byLatest, at, indices.length),
      first: sideOf(byFirst, at, indices.length),
    }))
    .filter((row) => row.latest.leads > 0 || row.first.leads > 0)
    .sort(
      (a, b) => b.latest.leads - a.latest.leads || b.first.leads - a.first.leads || compare(a.group, b.group),
    );
  const pairs = [...moved.values()];
  const judgedBy = facts.tellsOpportunity ? 'opportunities' : facts.tellsDecision ? 'accepted' : null;
  return {
    told: true,
    why: null,
    latestLabel,
    firstLabel,
    ...counts,
    leads: indices.length,
    rows,
    flows: flowsOf(pairs),
    judgedBy,
    shifts: judgedBy === null ? [] : shiftsOf(pairs, judgedBy, leads.settings.limits.minimum_count),
  };
}

function whyNot(latestLabel: string | null, firstLabel: string | null): string {
  const [has, label] = latestLabel === null ? ['first', firstLabel] : ['latest', latestLabel];
  const other = has === 'first' ? 'latest' : 'first';
  return label === null
    ? 'no column holds a first or a latest source'
    : `the sheet has only the ${has} source (${label}); add a column with the ${other} source to tell them apart`;
}

function sideOf(counts: Int32Array, at: number, all: number): Side {
  const own = counts.subarray(at * WIDTH, (at + 1) * WIDTH);
  const [leads = 0, fit = 0, unfit = 0, accepted = 0, rejected = 0, opportunities = 0, won = 0] = own;
  return {
    leads,
    share: leads / all,
    fit: rate(fit, fit + unfit),
    accepted: rate(accepted, accepted + rejected),
    opportunities,
    won,
  };
}

function rate(numerator: number, denominator: number): Rate {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

function flowsOf(pairs: readonly MovedLeads[]): Flow[] {
  return pairs
    .map(({ from, to, count }) => ({ id: `${plain(from)} > ${plain(to)}`, from, to, count }))
    .sort((a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to))
    .slice(0, FLOWS);
}

/** A name that could be mistaken for two is put between quotation marks. */
function plain(name: string): string {
  return /[>"]/.test(name) ? JSON.stringify(name) : name;
}
