import { NOT_COUNTED } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { written } from '../../wording.ts';
import { dayId } from '../period.ts';
import { type Auc, aucOf } from './auc.ts';
import { type Comparison, type Comparisons, comparisonsOf } from './comparison.ts';
import { type CheckedCriterion, checkedCriteria } from './criteria.ts';
import { type DraftCriterion, draftOf } from './draft.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';
import { type ThresholdRow, thresholdRows } from './threshold.ts';

/** The rubric against what sales decided and what was won. Plain data. */
export interface RubricCheck {
  /** Which leads, in words: "all 182 leads up to 2026-05-18, decided 140, closed 33". */
  readonly basis: string;
  readonly criteria: readonly CheckedCriterion[];
  /** How well the score tells accepted from rejected and won from lost leads. */
  readonly auc: { readonly decided: Auc; readonly closed: Auc };
  readonly thresholds: readonly ThresholdRow[];
  readonly suggestions: readonly Suggestion[];
  readonly draft: readonly DraftCriterion[];
  /** No must-have of Fit is set, so that the draft is what the team can start from. */
  readonly wanted: boolean;
}

/**
 * Checks the rubric on all distinct real leads of the sheet: those of one month hold too few decisions.
 * Without leads, or without decisions, every verdict is "too few" and nothing is suggested.
 *
 * Read it with one caution. Sales may have decided with the rubric at hand, so that what was accepted
 * agrees with it by design; and leads that it ruled out were hardly ever given the chance to be won.
 */
export function rubricCheckOf(qualified: QualifiedLeads): RubricCheck {
  const comparisons = comparisonsOf(qualified);
  const criteria = checkedCriteria(qualified, comparisons);
  const minimum = qualified.leads.settings.limits.minimum_count;
  return {
    basis: basisOf(qualified, comparisons),
    criteria,
    auc: {
      decided: aucOf(qualified.score, comparisons.decided, minimum),
      closed: aucOf(qualified.score, comparisons.closed, minimum),
    },
    thresholds: thresholdRows(qualified),
    suggestions: suggestionsOf(criteria),
    draft: draftOf(qualified, comparisons),
    wanted: !qualified.definesFit,
  };
}

function basisOf({ leads, flags, facts }: QualifiedLeads, { decided, closed }: Comparisons): string {
  let [count, latest] = [0, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & NOT_COUNTED) !== 0) continue;
    count += 1;
    if (facts.created[i]! > latest) latest = facts.created[i]!;
  }
  const { one, many } = leads.settings.terms.lead;
  const all = count === 1 ? `1 ${one}` : count === 0 ? `no ${many}` : `all ${written(count)} ${many}`;
  const day = dayId(latest, leads.zone);
  const size = ({ met, other }: Comparison): string => written(met.length + other.length);
  return `${all}${day === '' ? '' : ` up to ${day}`}, decided ${size(decided)}, closed ${size(closed)}`;
}
