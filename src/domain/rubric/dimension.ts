/** The five dimensions of a good lead, in the order in which they are asked. */
export type DimensionId = 'fit' | 'pain' | 'timing' | 'authority' | 'next_step';

/** A dimension, its question, and the words that explain an answer. */
export interface Dimension {
  readonly id: DimensionId;
  readonly label: string;
  readonly question: string;
  readonly met: string;
  readonly notMet: string;
  readonly unknown: string;
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'fit',
    label: 'Fit',
    question: 'Is this a company we serve well and at a profit?',
    met: 'fits',
    notMet: 'does not fit',
    unknown: 'fit unknown',
  },
  {
    id: 'pain',
    label: 'Pain',
    question: 'Is there a real business problem?',
    met: 'pain named',
    notMet: 'no pain',
    unknown: 'pain unknown',
  },
  {
    id: 'timing',
    label: 'Timing',
    question: 'Is there a reason to act now?',
    met: 'reason to act now',
    notMet: 'no reason to act now',
    unknown: 'timing unknown',
  },
  {
    id: 'authority',
    label: 'Authority',
    question: 'Is the person tied to the decision, the problem, the influence or the budget?',
    met: 'has a say',
    notMet: 'has no say',
    unknown: 'authority unknown',
  },
  {
    id: 'next_step',
    label: 'Next step',
    question: 'Is there a credible reason for sales to spend time?',
    met: 'next step agreed',
    notMet: 'no next step',
    unknown: 'next step unknown',
  },
];
