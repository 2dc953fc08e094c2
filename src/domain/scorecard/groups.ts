import { DEMAND_TYPES } from '../lead/demand.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Frame } from './frame.ts';
import { demandTypeOf, type Grouping, UNKNOWN_GROUP } from './grouping.ts';
import { total } from './measure.ts';
import { measuresOf } from './measures.ts';
import { qualityMeasure, qualityOf, signalOf } from './quality.ts';
import { compare } from './reasons.ts';
import type { Group, Measure, Review } from './review.ts';
import type { GroupTally, Tally } from './tally.ts';

/** The table of groups, all measures side by side, the one with the most leads first. */
export function groupsOf(
  qualified: QualifiedLeads,
  frame: Frame,
  grouping: Grouping,
  tally: Tally,
  measures: readonly Measure[],
): Group[] {
  const leads = (own: GroupTally): number => total(own.created, ['leads']);
  const shown = [...tally.groups].filter(
    ([, own]) => leads(own) > 0 || total(own.closed, ['closed_won', 'closed_lost']) > 0,
  );
  const counted = shown.filter(([, own]) => leads(own) > 0).length;
  const all = measures.find(({ id }) => id === 'lead_volume')!.numerator;
  const judgedBy = qualityMeasure(measures, qualified);
  const bySource = grouping.by === 'source';
  return shown
    .map(([group, own]) => {
      const ownMeasures = measuresOf(
        qualified,
        frame,
        own,
        { created: own.createdBefore, closed: own.closedBefore },
        0,
      );
      const find = (list: readonly Measure[]): Measure | undefined => list.find(({ id }) => id === judgedBy);
      const [mine, overall] = [find(ownMeasures), find(measures)];
      const quality =
        judgedBy === undefined || mine === undefined || overall === undefined
          ? null
          : qualityOf(judgedBy, mine, overall, counted);
      return {
        group,
        demandType: bySource && group !== UNKNOWN_GROUP ? demandTypeOf(qualified.leads, group) : null,
        leads: leads(own),
        share: all === 0 ? null : leads(own) / all,
        measures: ownMeasures,
        quality,
        signal: signalOf(leads(own), all, counted, quality),
      };
    })
    .sort((a, b) => b.leads - a.leads || compare(a.group, b.group));
}

/** The leads of each demand type, where they are grouped by source; none otherwise. */
export function demandTypesOf(
  { leads }: QualifiedLeads,
  grouping: Grouping,
  tally: Tally,
): Review['demandTypes'] {
  if (grouping.by !== 'source') return [];
  const counts = new Map<Review['demandTypes'][number]['type'], number>();
  for (const [group, own] of tally.groups) {
    const type = group === UNKNOWN_GROUP ? UNKNOWN_GROUP : demandTypeOf(leads, group);
    counts.set(type, (counts.get(type) ?? 0) + total(own.created, ['leads']));
  }
  return [...DEMAND_TYPES, UNKNOWN_GROUP as '(unknown)']
    .map((type) => ({ type, leads: counts.get(type) ?? 0 }))
    .filter(({ leads: found }) => found > 0);
}
