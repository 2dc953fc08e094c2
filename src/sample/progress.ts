import type { Row } from './columns.ts';
import { addDays, addHours, dayOf, workday } from './day.ts';
import type { Picker } from './picker.ts';

/** How far a lead got, and how it was worked on the way. */
interface Progress {
  readonly touch: 'prompt' | 'late' | 'never';
  /** Fewest and most touches. */
  readonly touches: readonly [number, number];
  readonly decision: readonly string[];
  readonly conversation?: true;
  /** What the cell "Opportunity quality" may say; none where it became no opportunity. */
  readonly quality?: readonly string[];
  readonly close?: 'Won date' | 'Lost date';
  readonly owners: readonly string[];
}

const [HANNAH, IMRAN, DEAN] = ['Hannah Boyle', 'Imran Qureshi', 'Dean Foster'] as const;
const OWNERS = [HANNAH, IMRAN, HANNAH, IMRAN, HANNAH, IMRAN, DEAN];
/** Dean's leads wait. */
const SLOW_OWNERS = [DEAN, DEAN, DEAN, DEAN, IMRAN];
const ACCEPTED = ['Accepted', 'Accepted', 'Accepted', 'accepted', 'Yes'];
const REJECTED = ['Rejected', 'Rejected', 'Rejected', 'rejected', 'No'];
const UNDECIDED = ['', '', 'Open', 'Select'];

const talked = {
  touch: 'prompt',
  touches: [2, 6],
  decision: ACCEPTED,
  conversation: true,
  owners: OWNERS,
} as const;

const PROGRESS = {
  won: { ...talked, quality: ['Strong'], close: 'Won date' },
  lost: { ...talked, quality: ['Weak', 'weak', 'Strong', ''], close: 'Lost date' },
  strong: { ...talked, quality: ['Strong'] },
  weak: { ...talked, quality: ['Weak'] },
  talked,
  /** Lost before it became an opportunity. */
  lapsed: { ...talked, close: 'Lost date' },
  /** Accepted, followed up as agreed, and not reached. */
  worked: { touch: 'prompt', touches: [3, 6], decision: ACCEPTED, owners: OWNERS },
  slow: { touch: 'late', touches: [1, 2], decision: ACCEPTED, owners: SLOW_OWNERS },
  nurture: { touch: 'prompt', touches: [3, 4], decision: ['Nurture'], owners: OWNERS },
  rejected: { touch: 'prompt', touches: [1, 2], decision: REJECTED, owners: OWNERS },
  /** Rejected on sight. */
  dismissed: { touch: 'never', touches: [0, 0], decision: REJECTED, owners: OWNERS },
  open: { touch: 'prompt', touches: [2, 4], decision: UNDECIDED, owners: OWNERS },
  late: { touch: 'late', touches: [1, 2], decision: UNDECIDED, owners: SLOW_OWNERS },
  ignored: { touch: 'never', touches: [0, 0], decision: UNDECIDED, owners: SLOW_OWNERS },
  /** The CRM made it an opportunity on the day it came in; sales never accepted it. */
  automatic: {
    touch: 'prompt',
    touches: [1, 2],
    decision: [''],
    quality: ['Weak'],
    close: 'Lost date',
    owners: OWNERS,
  },
} as const satisfies Record<string, Progress>;

export type ProgressId = keyof typeof PROGRESS;

/** Every deal of the sample that is closed is closed by now, whatever is drawn. */
const LAST_CLOSE = '2026-04-30';

/** The cells that tell how sales worked a lead that came in at `created` (`2026-04-03 09:14`). */
export function progressCells(id: ProgressId, created: string, picker: Picker): Row {
  const { between, pick } = picker;
  const { touch, touches, decision, conversation, quality, close, owners }: Progress = PROGRESS[id];
  const touchedAt = firstTouch(touch, created, picker);
  const worked = dayOf(touchedAt || created);
  const talked = workday(addDays(worked, between(1, 5)));
  const opportunity = conversation ? workday(addDays(talked, between(2, 6))) : dayOf(created);
  const closed = workday(addDays(opportunity, between(12, 34)));
  const count = between(...touches);
  return {
    Owner: pick(owners),
    'Sales decision': pick(decision),
    'Decided on': decision.includes('') ? '' : workday(addDays(worked, between(0, 2))),
    'First contacted': touchedAt,
    Touches: count,
    'Touches in first week': Math.min(count, between(1, 4)),
    'First conversation': conversation ? talked : '',
    ...(quality && {
      Opportunity: opportunity,
      'Opportunity quality': pick(quality),
      Amount: amount(picker),
    }),
    ...(close && { [close]: closed < LAST_CLOSE ? closed : LAST_CLOSE }),
  };
}

function firstTouch(touch: Progress['touch'], created: string, { between }: Picker): string {
  if (touch === 'never') return '';
  const minutes = between(15, 300);
  if (touch === 'prompt') return addHours(created, minutes / 60);
  return addHours(`${workday(addDays(dayOf(created), between(2, 6)))} 08:30`, minutes / 60);
}

/** Money as different hands write it. */
function amount({ between, pick }: Picker): string | number {
  const thousands = between(8, 60);
  return pick([thousands * 1000, thousands * 1000 + 500, `£${thousands},500`, `${thousands}k`]);
}
