import type { Row } from './columns.ts';
import type { Picker } from './picker.ts';

/** What a lead says of its problem, its time, its say and what comes next; '' is no answer. */
interface Answers {
  readonly pain: readonly string[];
  readonly timing: readonly string[];
  readonly role: readonly string[];
  readonly nextStep: readonly string[];
}

const PAIN = [
  'Failed hygiene audit',
  'Audit due, no cleaning records',
  'Downtime from manual cleaning',
  'Dust on the line',
  'Contamination complaint from a customer',
  'Contractor keeps missing shifts',
];
const SOON = ['Now', 'Within 1 month', 'Within 3 months', 'Within 3 months', 'Within 6 months'];
const LATER = ['Next year', 'No date yet'];
const DECIDES = ['Decision maker', 'Decision maker', 'Budget holder', 'Influencer'];
const STEP = ['Site visit booked', 'Call agreed', 'Quote requested', 'Site survey'];
const NO_STEP = ['Add to newsletter', 'Send brochure'];

/** The ways of answering; with the sample rubric a company in the market is then on the tier in brackets. */
const ANSWERS = {
  /** [Qualified] */
  ready: { pain: PAIN, timing: SOON, role: DECIDES, nextStep: STEP },
  /** Nothing agreed yet [Qualified] */
  solid: { pain: PAIN, timing: SOON, role: DECIDES, nextStep: [''] },
  /** Interest, and no intent [Qualified] */
  keen: { pain: PAIN, timing: [''], role: DECIDES, nextStep: [''] },
  /** [Nurture] */
  early: { pain: PAIN, timing: LATER, role: ['User'], nextStep: NO_STEP },
  /** [Nurture] */
  powerless: { pain: PAIN, timing: LATER, role: ['User', 'Gathering quotes'], nextStep: NO_STEP },
  /** [Nurture] */
  browsing: { pain: ['Just looking'], timing: LATER, role: ['User'], nextStep: NO_STEP },
  /** Not even a job title [Incomplete] */
  vague: { pain: PAIN, timing: [''], role: [''], nextStep: [''] },
} as const satisfies Record<string, Answers>;

export type AnswerId = keyof typeof ANSWERS;

const TITLES: Readonly<Record<string, readonly string[]>> = {
  'Decision maker': ['Operations Director', 'Managing Director', 'Plant Manager'],
  'Budget holder': ['Head of Operations', 'Finance Director', 'Site Director'],
  Influencer: ['Hygiene Manager', 'Technical Manager', 'Facilities Manager', 'EHS Manager'],
  User: ['Shift Supervisor', 'Office Administrator', 'Production Planner'],
  'Gathering quotes': ['Purchasing Assistant', 'Office Administrator'],
  '': [''],
};

/** The cells that hold a lead's answers and its job title. */
export function answerCells(id: AnswerId, { pick }: Picker): Row {
  const { pain, timing, role, nextStep } = ANSWERS[id];
  const said = pick<string>(role);
  return {
    'Main challenge': pick<string>(pain),
    Timeline: pick<string>(timing),
    'Decision role': said,
    'Next step': pick<string>(nextStep),
    'Job title': pick(TITLES[said]!),
  };
}
