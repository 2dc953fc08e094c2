import { compare } from '../code-units.ts';
import type { QualifiedLeads } from '../rubric/qualify.ts';
import type { Frame } from './frame.ts';
import { demandTypeOf, type Grouping, UNKNOWN_GROUP } from './grouping.ts';
import { total } from './measure.ts';
import type { MeasureId } from './measure-id.ts';
import { type Early, measuresOf } from './measures.ts';
import { qualityOf, signalOf } from './quality.ts';
import type { Group, Measure } from './review.ts';
import type { GroupTally } from './tally.ts';

/**
 * The table of groups, all measures side by side, the one with the most leads first; none where there is
 * no such grouping. `judgedBy` is the measure by which a group is held against the others.
 */
export function groupsOf(
  qualified: QualifiedLeads,
  frame: Frame,
  grouping: Grouping | undefined,
  groups: ReadonlyMap<string, GroupTally>,
  measures: readonly Measure[],
  judgedBy: MeasureId | undefined,
  early: Early,
): Group[] {
  const leads = (own: GroupTally): number => total(own.created, ['leads']);
  const shown = [...groups].filter(
    ([, own]) => leads(own) > 0 || total(own.closed, ['closed_won', 'closed_lost']) > 0,
  );
  const counted = shown.filter(([, own]) => leads(own) > 0).length;
  const all = measures.find(({ id }) => id === 'lead_volume')!.numerator;
  const bySource = grouping?.by === 'source';
  return shown
    .map(([group, own]) => {
      const ownMeasures = measuresOf(
        qualified,
        frame,
        own,
        { created: own.createdBefore, closed: own.closedBefore },
        frame.current.period.unit === 'all' ? 0 : total(own.undated, ['closed_won', 'closed_lost']),
        early,
      );
      const find = (list: readonly Measure[]): Measure | undefined => list.find(({ id }) => id === judgedBy);
      const [mine, overall] = [find(ownMeasures), find(measures)];
      const quality =
        judgedBy === undefined || mine === undefined || overall === undefined
          ? null
          : qualityOf(judgedBy, mine, overall, counted, qualified.leads.settings.limits.minimum_count);
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
