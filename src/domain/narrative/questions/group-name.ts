import type { Scorecard } from '../../scorecard/assemble.ts';
import { UNKNOWN_GROUP } from '../../scorecard/grouping.ts';
import { plainLabel } from '../findings/quality.ts';
import type { Voice } from '../voice.ts';

/** A group after "from": its name, or `no known source`. */
export function groupName(card: Scorecard, group: string, voice: Voice): string {
  return group === UNKNOWN_GROUP ? `no known ${plainLabel(card)}` : voice.name('groups', group, 'group');
}
