import { isFieldId } from '../../lead/fields.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { demandName } from '../findings/demand.ts';
import type { Voice } from '../voice.ts';

/** Groups named for one thing to do, the most telling first: more at a time is no plan. */
export const AT_A_TIME = 2;

/** Fields that say where leads come from; of all other fields, such as the owner, a group cannot be cut or fed. */
const ORIGINS: readonly string[] = ['source', 'first_source', 'campaign'];

/** Whether the leads are grouped by where they come from: by source, campaign, demand type or a column of the team's own. */
export function areOrigins({ by }: Pick<Scorecard, 'by'>): boolean {
  return ORIGINS.includes(by) || !isFieldId(by);
}

/** A group as an action names it; `path` leads to it. */
export function originName({ by }: Pick<Scorecard, 'by'>, voice: Voice, ...path: readonly string[]): string {
  const name = voice.name(...path, 'group');
  return by === 'demand_type' ? demandName(name) : name;
}
