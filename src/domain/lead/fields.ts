/**
 * How the cells of a field are read.
 * - `held`: a date or yes-no; it holds with a date, a yes or an identifier
 * - `meaning`: a status-like value, translated by its meaning
 * - `quality`, `follow-up`: picklists of two answers (strong or weak; complete or not)
 */
export type FieldKind =
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'held'
  | 'yes-no'
  | 'meaning'
  | 'quality'
  | 'follow-up';

/** A fact that a lead sheet can carry in a column. */
export interface Field {
  readonly id: FieldId;
  readonly label: string;
  readonly meaning: string;
  readonly kind: FieldKind;
  /** Headers that are known to hold it, as `words` writes them, the most specific first. */
  readonly headers: readonly string[];
}

export type FieldId =
  | 'id'
  | 'name'
  | 'email'
  | 'company'
  | 'title'
  | 'owner'
  | 'created'
  | 'source'
  | 'first_source'
  | 'campaign'
  | 'industry'
  | 'employees'
  | 'region'
  | 'revenue'
  | 'pain'
  | 'timing'
  | 'authority'
  | 'next_step'
  | 'budget'
  | 'decision'
  | 'decided'
  | 'reason'
  | 'first_touch'
  | 'touches'
  | 'touches_first_week'
  | 'follow_up'
  | 'activities_done'
  | 'activities_total'
  | 'do_not_contact'
  | 'surprised'
  | 'feedback'
  | 'conversation'
  | 'opportunity'
  | 'opportunity_quality'
  | 'amount'
  | 'outcome'
  | 'won'
  | 'lost'
  | 'closed'
  | 'status'
  | 'lifecycle'
  | 'stage';

const field = (id: FieldId, label: string, kind: FieldKind, meaning: string, headers: string): Field => ({
  id,
  label,
  kind,
  meaning,
  headers: headers.split(',').map((header) => header.trim()),
});

/**
 * Every field of a lead. A header listed under two fields could be either: it is asked about, never
 * guessed. The vocabulary is that of the exports of HubSpot, Salesforce, Pipedrive, Zoho, Close, Odoo,
 * frappe CRM, EspoCRM and SuiteCRM, and of sheets kept by hand.
 */
export const FIELDS: readonly Field[] = [
  field(
    'id',
    'ID',
    'text',
    'what tells this lead from every other',
    'lead id, leadid, lead record id, record id, record id contact, record id lead, record id deal, hs object id, deal id, lead number, external id, id',
  ),
  field(
    'name',
    'Name',
    'text',
    'who',
    'full name, contact name, primary contact name, deal contact person, lead contact person, lead name, hs lead name, name, contact, contact person, person name, display name, last name, first name, deal name, deal title, lead title, opportunity name, potential name',
  ),
  field(
    'email',
    'Email',
    'text',
    'mailbox; tells duplicates',
    'email, e mail, email address, work email, business email, primary contact primary email, person email, person email work, contact email, mail, mailbox',
  ),
  field(
    'company',
    'Company',
    'text',
    'the organisation the lead belongs to',
    'company name, company, company account, account name, account, organization name, organization, organisation, deal organization, lead organization, firm',
  ),
  field(
    'title',
    'Title',
    'text',
    'job title',
    'job title, job position, title, position, role, job role, designation',
  ),
  field(
    'owner',
    'Owner',
    'text',
    'who works the lead',
    'lead owner, contact owner, deal owner, opportunity owner, potential owner, owner, hubspot owner id, salesperson, sales rep, rep, assigned to, assigned user, assigned user name',
  ),
  field(
    'created',
    'Created',
    'date',
    'when the lead came in; needed for any month',
    'created, create date, created date, date created, created on, created at, created time, hs createdate, creation date, creation, creation time, deal created, deal deal created, deal creation date, lead created, lead lead created, lead creation date, lead created date, lead date, inquiry date, enquiry date, submitted, submitted at, submission date, date received, received, date added, date entered, timestamp, became a lead date, hs lifecyclestage lead date, date',
  ),
  field(
    'source',
    'Source',
    'text',
    'the latest source',
    'latest source, latest traffic source, hs latest source, last source, lead source, hs lead source, source, deal source channel, lead source channel, source channel, traffic source, channel, utm source, how did you hear about us, deal source origin, lead source origin, source origin',
  ),
  field(
    'first_source',
    'First source',
    'text',
    'the first source',
    'first source, original source, original traffic source, original source type, first touch source, hs analytics source',
  ),
  field(
    'campaign',
    'Campaign',
    'text',
    'what the lead responded to',
    'campaign, campaign name, utm campaign, lead campaign, primary campaign, responded to, offer, recent conversion, first conversion',
  ),
  field('industry', 'Industry', 'text', 'for Fit', 'industry, sector, vertical, branch'),
  field(
    'employees',
    'Employees',
    'number',
    'company size, for Fit',
    'employees, number of employees, no of employees, employee count, company size, headcount, size, team size',
  ),
  field(
    'region',
    'Region',
    'text',
    'where the company is, for Fit',
    'region, service area, territory, market, country, country region, billing country, country territory, location, state, state region, state province',
  ),
  field(
    'revenue',
    'Revenue',
    'money',
    'yearly revenue, for Fit',
    'revenue, annual revenue, yearly revenue, turnover',
  ),
  field(
    'pain',
    'Pain',
    'text',
    'the business problem, as told',
    'pain, pain point, problem, business problem, challenge, main challenge, need',
  ),
  field(
    'timing',
    'Timing',
    'text',
    'the reason to act now',
    'timing, timeline, timeframe, time frame, when, urgency, purchase timeframe, buying timeline',
  ),
  field(
    'authority',
    'Authority',
    'text',
    'tie to the decision',
    'authority, decision maker, decision role, buying role, role in decision, influence',
  ),
  field(
    'next_step',
    'Next step',
    'text',
    'what was agreed to happen next',
    'next step, next steps, next action, next task text, next task, next activity date, deal next activity date, lead next activity date, next task date',
  ),
  field('budget', 'Budget', 'text', 'money set aside', 'budget, budget range, budget confirmed'),
  field(
    'decision',
    'Sales decision',
    'meaning',
    'accepted or rejected by sales',
    'sales decision, decision, sales acceptance, sales accepted, accepted by sales, accepted, sal, sales status, qualified by sales, result',
  ),
  field(
    'decided',
    'Decided on',
    'date',
    'when sales decided',
    'decided on, decided, decision date, sales decision date, accepted date, accepted on, date accepted, sql date, became a sales qualified lead date, hs lifecyclestage salesqualifiedlead date',
  ),
  field(
    'reason',
    'Reason',
    'text',
    'why it was rejected or lost',
    'rejection reason, reason, lost reason, loss reason, deal lost reason, disqualification reason, lead disqualification reason, hs lead disqualification reason, disqualified reason, unqualified reason, reason lost, reason for loss, closed lost reason, reject reason, reason rejected, why rejected',
  ),
  field(
    'first_touch',
    'First touch',
    'date',
    'when sales first reached out',
    'first touch, first contacted, first contact, first response, first responded on, first response date, first outreach, first outreach date, date of first contact, first call, first touched, first activity date, first contacted date, contacted',
  ),
  field(
    'touches',
    'Touches',
    'number',
    'how often sales reached out',
    'touches, number of touches, number of times contacted, num contacted notes, times contacted, contact attempts, attempts, calls and emails, number of sales activities',
  ),
  field(
    'touches_first_week',
    'Touches in first week',
    'number',
    'how often in the first seven days',
    'touches in first week, touches first week, first week touches, touches in first 7 days, calls in first week',
  ),
  field(
    'follow_up',
    'Follow-up',
    'follow-up',
    'whether the agreed follow-up was done',
    'follow up, followup, follow up complete, follow up completed, follow up status, follow up done, followed up',
  ),
  field(
    'activities_done',
    'Activities done',
    'number',
    'planned activities that were done',
    'activities done, done activities, deal done activities, lead done activities, completed activities',
  ),
  field(
    'activities_total',
    'Activities planned',
    'number',
    'activities planned in all',
    'activities planned, total activities, deal total activities, lead total activities, planned activities',
  ),
  field(
    'do_not_contact',
    'Do not contact',
    'yes-no',
    'whether the person asked to be left alone',
    'do not contact, dnc, do not call, opted out, opt out, email opt out, unsubscribed, unsubscribed from all email, contact stop',
  ),
  field(
    'surprised',
    'Surprised by the call',
    'yes-no',
    'whether the person was surprised that sales called',
    'surprised by the call, surprised, was surprised, surprised by call',
  ),
  field(
    'feedback',
    'Sales feedback',
    'text',
    'what sales heard',
    'sales feedback, feedback, sales notes, call notes',
  ),
  field(
    'conversation',
    'First conversation',
    'held',
    'whether, or when, a first conversation was held',
    'first conversation, conversation, conversation held, first conversation date, first meeting, meeting held, discovery call, meeting date, demo held, contacted',
  ),
  field(
    'opportunity',
    'Opportunity',
    'held',
    'whether, or when, it became an opportunity',
    'opportunity, converted, is converted, became an opportunity date, hs lifecyclestage opportunity date, opportunity date, opportunity created, opportunity id, converted opportunity id, converted opportunity, converted date, date converted, converted at, converted on, associated deals, number of associated deals, num associated deals, associated deal ids',
  ),
  field(
    'opportunity_quality',
    'Opportunity quality',
    'quality',
    'strong or weak',
    'opportunity quality, deal quality, pipeline quality, opportunity strength',
  ),
  field(
    'amount',
    'Amount',
    'money',
    'what the opportunity is worth',
    'amount, deal amount, deal value, lead value, value, opportunity amount, expected revenue, opportunity value',
  ),
  field(
    'outcome',
    'Outcome',
    'meaning',
    'won, lost or open',
    'outcome, deal status, forecast type, won lost, won status, is won, result, deal outcome',
  ),
  field(
    'won',
    'Won',
    'held',
    'whether, or when, it was won',
    'won, won date, date won, won on, deal won time, won time, is closed won, hs is closed won, closed won, became a customer date, hs lifecyclestage customer date, customer since',
  ),
  field(
    'lost',
    'Lost',
    'held',
    'whether, or when, it was lost',
    'lost, lost date, date lost, lost on, deal lost time, lost time, is closed lost, hs is closed lost, closed lost, is lost',
  ),
  field(
    'closed',
    'Closed',
    'date',
    'when it was won or lost',
    'closed, close date, closed date, closed on, date closed, closing date, deal closed on, deal deal closed on, closed at, date',
  ),
  field(
    'status',
    'Status',
    'meaning',
    "the CRM's lead status",
    'lead status, status, status label, hs lead status, lead state, contact status',
  ),
  field(
    'lifecycle',
    'Lifecycle stage',
    'meaning',
    "the CRM's lifecycle stage",
    'lifecycle stage, lifecycle, life cycle stage, lead lifecycle stage',
  ),
  field(
    'stage',
    'Stage',
    'meaning',
    "the CRM's pipeline stage",
    'deal stage, stage, stage name, opportunity stage, pipeline stage, sales stage, lead stage, lead pipeline stage, hs pipeline stage',
  ),
];

const BY_ID = new Map(FIELDS.map((entry) => [entry.id, entry]));

/** The field of an id. */
export function fieldOf(id: FieldId): Field {
  return BY_ID.get(id)!;
}

/** Whether a text is the id of a field. */
export function isFieldId(text: string): text is FieldId {
  return BY_ID.has(text as FieldId);
}
