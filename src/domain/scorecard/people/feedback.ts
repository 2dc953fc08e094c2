import { compare } from '../../code-units.ts';
import { THEME_BITS, THEMES, type ThemeId } from '../../lead/feedback.ts';
import type { Leads } from '../../lead/read.ts';
import type { Grouping } from '../grouping.ts';
import { type ListedLead, listLeads } from '../listed.ts';
import { type GroupShare, type Share, shareIn, sharesBy } from './share.ts';
import { type Told, toldUnless } from './told.ts';

/** What sales heard, as themes, and how warm the rooms were. */
export interface Feedback extends Told {
  /** Leads with any feedback. */
  readonly withFeedback: number;
  /** The themes heard, the most frequent first, what no theme knows last; one text may carry several. */
  readonly themes: readonly FeedbackTheme[];
  /** Those who knew us, of those who did or did not. */
  readonly warm: Share;
  /** Leads of whom both is said; they are in neither count of `warm`. */
  readonly mixed: number;
  /** `warm` by group. */
  readonly groups: readonly GroupShare[];
}

/** How often a theme was heard, where, and the first few leads that show it, each with the cell of the feedback. */
export interface FeedbackTheme {
  readonly id: ThemeId;
  readonly label: string;
  readonly count: number;
  readonly groups: readonly { readonly group: string; readonly count: number }[];
  readonly cells: readonly ListedLead[];
}

const EXAMPLES = 5;
const BOTH = THEME_BITS.knew_us | THEME_BITS.did_not_know_us;

/** The feedback on some leads (indices); `heard` gives the themes of a lead, undefined where the sheet has no feedback. */
export function feedbackOf(
  leads: Leads,
  grouping: Grouping,
  indices: Int32Array,
  heard: ((i: number) => number) | undefined,
): Feedback {
  const width = THEMES.length;
  const counts = new Int32Array(width * grouping.names.length);
  const examples = THEMES.map((): number[] => []);
  const warm = new Uint8Array(leads.count);
  let [withFeedback, mixed] = [0, 0];
  if (heard !== undefined) {
    for (let k = 0; k < indices.length; k++) {
      const i = indices[k]!;
      const themes = heard(i);
      if (themes === 0) continue;
      withFeedback += 1;
      if ((themes & BOTH) === BOTH) mixed += 1;
      else if ((themes & BOTH) !== 0) warm[i] = (themes & THEME_BITS.knew_us) !== 0 ? 1 : 2;
      const from = width * grouping.codes[i]!;
      for (let t = 0; t < width; t++) {
        if ((themes & (1 << t)) === 0) continue;
        counts[from + t]! += 1;
        if (examples[t]!.length < EXAMPLES) examples[t]!.push(i);
      }
    }
  }
  return {
    ...toldUnless(heard === undefined ? 'no column holds what sales heard' : null),
    withFeedback,
    themes: THEMES.map(({ id, label }, t): FeedbackTheme => {
      const groups = grouping.names
        .map((group, g) => ({ group, count: counts[width * g + t]! }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || compare(a.group, b.group));
      const count = groups.reduce((sum, own) => sum + own.count, 0);
      return {
        id,
        label,
        count,
        groups,
        cells: listLeads(leads, examples[t]!, leads.column('feedback')).leads,
      };
    })
      .filter(({ count }) => count > 0)
      .sort((a, b) => Number(a.id === 'other') - Number(b.id === 'other') || b.count - a.count),
    warm: shareIn(indices, warm),
    mixed,
    groups: sharesBy(grouping, indices, warm),
  };
}
