import type { FieldId } from './fields.ts';

/** What a status-like value says of a lead; `nothing` says nothing of its progress. */
export const MEANINGS = [
  'new',
  'contacted',
  'nurture',
  'accepted',
  'rejected',
  'conversation',
  'opportunity',
  'won',
  'lost',
  'nothing',
] as const;

export type Meaning = (typeof MEANINGS)[number];

const list = (text: string): string[] => text.split(',').map((word) => word.trim());

const SAYS: Record<Meaning, string[]> = {
  new: list(
    'new, open, lead, lead in, potential, subscriber, marketing qualified lead, marketingqualifiedlead, mql, open not contacted, not contacted, assigned, unassigned, not started, not attempted, uncontacted, not yet contacted',
  ),
  contacted: list(
    'contacted, attempted to contact, attempting, attempted contact, attempted, working contacted, working, in progress, in process, pre qualified, prequalified, contact attempted, replied, no answer, left voicemail, follow up, following up',
  ),
  nurture: list(
    'nurture, nurturing, nurtured, recycled, recycle, contact in future, bad timing, on hold, later, long term',
  ),
  accepted: list(
    'accepted, sales accepted, sales accepted lead, sal, sales qualified lead, salesqualifiedlead, sql, qualified',
  ),
  rejected: list(
    'rejected, declined, sales rejected, not accepted, unqualified, not qualified, disqualified, junk, junk lead, lost lead, dead, bad fit, not a fit, not interested, closed not converted, spam',
  ),
  conversation: list(
    'connected, conversation, first conversation, interested, meeting held, meeting booked, meeting scheduled, demo held, discovery, contact made, demo scheduled, appointment scheduled, appointmentscheduled',
  ),
  opportunity: list(
    'opportunity, converted, closed converted, open deal, proposal, proposal sent, proposal made, proposition, proposal price quote, negotiation, negotiation review, negotiations started, needs analysis, value proposition, id decision makers, perception analysis, identify decision makers, decision maker bought in, decisionmakerboughtin, needs defined, demo making, proposal quotation, ready to close, contract sent, contractsent, presentation scheduled, presentationscheduled, qualified to buy, qualifiedtobuy, proposal quote',
  ),
  won: list('won, closed won, closedwon, customer, evangelist, client, deal won'),
  lost: list('lost, closed lost, closedlost, deal lost, closed lost to competition, canceled, cancelled'),
  nothing: list('other'),
};

/** Where the same value says something else in one field than in the others. */
const IN_FIELD: Partial<Record<FieldId, Partial<Record<Meaning, string[]>>>> = {
  decision: {
    accepted: list('yes, y, true, 1, accept, approved, ok, ✓, ✔, x'),
    rejected: list('no, n, false, 0, reject, lost, ✗, ✘'),
    nothing: list('open, pending, undecided, new, in review, to do'),
  },
  outcome: {
    new: list('open, in progress, pending, new, active'),
    won: list('yes, y, true, 1'),
    nothing: list('no, n, false, 0, deleted'),
  },
  stage: { opportunity: list('prospecting, qualification') },
};

const DEFAULTS = new Map<string, Meaning>();
for (const meaning of MEANINGS) for (const value of SAYS[meaning]) DEFAULTS.set(value, meaning);

const FIELD_DEFAULTS = new Map<FieldId, Map<string, Meaning>>();
for (const [id, table] of Object.entries(IN_FIELD)) {
  const own = new Map<string, Meaning>();
  for (const [meaning, values] of Object.entries(table)) {
    for (const value of values) own.set(value, meaning as Meaning);
  }
  FIELD_DEFAULTS.set(id as FieldId, own);
}

/** Headers of columns about deals: what stands in one has become an opportunity. */
const OF_DEALS = /^(?:deal|opportunity) /;
const BEFORE_DEAL: readonly (Meaning | undefined)[] = ['new', 'contacted', 'accepted', 'conversation'];

/**
 * What a value of a status-like field means by default; undefined where only the team can say.
 * In a column about deals ("Deal Stage", "Deal - Status") whatever is open is an opportunity.
 * `value` and `header` are in the form that `words` gives.
 */
export function defaultMeaning(field: FieldId, value: string, header = ''): Meaning | undefined {
  const meaning = FIELD_DEFAULTS.get(field)?.get(value) ?? DEFAULTS.get(value);
  return BEFORE_DEAL.includes(meaning) && OF_DEALS.test(header) ? 'opportunity' : meaning;
}

const answers = (yes: string, no: string): ReadonlyMap<string, boolean> =>
  new Map([
    ...list(yes).map((word) => [word, true] as const),
    ...list(no).map((word) => [word, false] as const),
  ]);

/** Yes and no in the usual spellings, in `comparable` form. */
export const YES_NO = answers(
  'yes, y, true, t, 1, x, ok, ✓, ✔, ☑, ✅, ja, oui, si, sim',
  'no, n, false, f, 0, not yet, never, ✗, ✘, ☐, ❌, nein, non, nao',
);

/** Strong (true) or weak (false), in `comparable` form. */
export const QUALITY = answers('strong, high, good, hot, a', 'weak, low, poor, cold, c');

/** Follow-up complete (true) or not (false), in `comparable` form. */
export const FOLLOW_UP = answers(
  'complete, completed, done, finished, closed, yes, y, true, 1, x, ✓, ✔',
  'incomplete, not complete, not completed, not done, open, pending, in progress, partial, partly, overdue, missed, started, not started, no, n, false, 0',
);
