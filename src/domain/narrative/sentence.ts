import type { Watch } from '../rhythm/watch.ts';

/** The sections of the narrative, in the order in which they are read. */
export const SECTIONS = [
  { id: 'story', title: 'The story' },
  { id: 'failures', title: 'What failed and why' },
  { id: 'quality', title: 'Where quality came from' },
  { id: 'follow-up', title: 'Where follow-up broke' },
  { id: 'changes', title: 'What changed' },
  { id: 'cautions', title: 'What to be careful about' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** A sentence and the facts of the Review it rests on, as `facts` addresses them. */
export interface Sentence {
  readonly section: SectionId;
  readonly text: string;
  readonly refs: readonly string[];
}

/** Who should act. */
export type Who = 'marketing' | 'sales' | 'leadership' | 'agency';

/** What to do next month, and the facts that call for it. */
export interface Action {
  readonly id: string;
  readonly who: Who;
  readonly text: string;
  readonly refs: readonly string[];
  /** The rate by which next month tells what came of it; null where no rate does. */
  readonly watch: Watch | null;
}
