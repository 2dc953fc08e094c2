import { readdirSync, readFileSync } from 'node:fs';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { UTC } from '../../../../src/domain/lead/zone.ts';
import { reviewLeads } from '../../../../src/domain/review.ts';
import { DEFAULT_RUBRIC } from '../../../../src/domain/rubric/default.ts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings/settings.ts';
import { moment, readSheet } from './read-sheet.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const gridOf = (file: string) =>
  papa.parse<string[]>(readFileSync(new URL(`${file}.csv`, FIXTURES), 'utf8').trimEnd()).data;

/** What a person reads in the rows of an export. */
interface Expected {
  /** Field = header, in alphabetical order of the fields; of several headers the one believed first. */
  readonly columns: string;
  /** One a row: created | source | how far it got | closed. */
  readonly leads: string;
  /** Cells that the sheet is to be asked about; none by default. */
  readonly checks?: Readonly<Record<string, readonly string[]>>;
  /** Coded reasons of the rows that give one. */
  readonly reasons?: string;
}

const OPEN = 'accepted conversation opportunity';

const EXPORTS: Readonly<Record<string, Expected>> = {
  'hubspot-contacts': {
    columns: `campaign = First Conversion; closed = Close Date; company = Company Name; created = Create Date;
      decided = Became a Sales Qualified Lead Date; email = Email; employees = Number of Employees; first_source = Original Source;
      id = Record ID; industry = Industry; lifecycle = Lifecycle Stage; name = Last Name; next_step = Next Activity Date;
      opportunity = Became an Opportunity Date + Associated Deals; owner = Contact owner; revenue = Annual Revenue;
      source = Latest Source; status = Lead Status; title = Job Title; touches = Number of times contacted; won = Became a Customer Date`,
    leads: `
      2024-01-08 09:00 | Organic search  | |
      2024-01-12 14:30 | Paid search     | |
      2024-02-01 08:15 | Email marketing | |
      2024-02-03 17:45 | Organic social  | |
      2024-03-02 11:00 | Paid social     | accepted |
      2024-03-05 16:20 | Referrals       | accepted conversation |
      2024-03-11 07:05 | Direct traffic  | ${OPEN} |
      2024-04-01 10:10 | Offline sources | ${OPEN} won | 2024-05-30 16:00
      2024-04-02 19:00 | Other campaigns | rejected |
      2024-04-15 13:00 | Offline sources | nurture |
      2024-05-02 10:00 | Offline sources | ${OPEN} won | 2024-06-21 10:00
      2024-05-06 12:00 | Offline sources | |`,
  },
  'hubspot-deals': {
    columns: `amount = Amount; closed = Close Date; created = Create Date; first_source = Original Source Type; id = Record ID;
      lost = Is closed lost; name = Deal Name; owner = Deal owner; reason = Closed Lost Reason; stage = Deal Stage; won = Is Closed Won`,
    leads: `
      2024-01-20 10:00 | Organic search  | ${OPEN} |
      2024-02-03 09:30 | Paid search     | ${OPEN} |
      2024-02-14 15:00 | Referrals       | ${OPEN} |
      2024-03-01 11:00 | Offline sources | ${OPEN} |
      2024-03-19 16:45 | Direct traffic  | ${OPEN} |
      2024-03-22 08:00 | Referrals       | ${OPEN} won | 2024-05-02 12:00
      2024-04-02 08:00 | Offline sources | ${OPEN} won | 2024-04-05 12:00
      2024-04-10 10:20 | Paid social     | ${OPEN} lost | 2024-06-11 09:00
      2024-05-07 13:00 | Organic social  | ${OPEN} lost | 2024-07-01 09:00`,
    reasons: 'competitor no_budget',
  },
  'hubspot-leads': {
    columns: `created = Create Date; id = Record ID; name = Lead Name; owner = Lead owner; reason = Disqualification Reason;
      source = Lead Source; stage = Lead Stage`,
    leads: `
      2024-06-03 09:12 | Organic search  | |
      2024-06-04 10:00 | Paid search     | |
      2024-06-04 11:40 | Email marketing | accepted conversation |
      2024-06-10 08:30 | Referrals       | accepted |
      2024-06-12 15:55 | Offline sources | rejected |
      2024-06-20 17:00 | Direct traffic  | |`,
    reasons: 'poor_fit',
  },
  'salesforce-leads': {
    columns: `company = Company / Account; created = Created Date; email = Email; employees = Employees; id = Lead ID;
      industry = Industry; name = Last Name; opportunity = Converted + Converted Opportunity ID + Converted Date;
      owner = Lead Owner; revenue = Annual Revenue; source = Lead Source; status = Lead Status; title = Title`,
    leads: `
      2024-03-04 | Web              | |
      2024-03-14 | Phone Inquiry    | |
      2024-03-20 | Partner Referral | ${OPEN} |
      2024-04-01 | Purchased List   | rejected |
      2024-04-02 | Other            | ${OPEN} |
      2024-04-18 | Web              | |
      2024-05-06 | Partner Referral | |
      2024-05-09 |                  | ${OPEN} |`,
    // The sixth row says "Closed - Converted" in its status and FALSE in Converted.
    checks: { 'contradiction-not-opportunity': ['P7'] },
  },
  'salesforce-opportunities': {
    columns: `amount = Amount; closed = Close Date; company = Account Name; created = Created Date; name = Opportunity Name;
      owner = Opportunity Owner; reason = Loss Reason; source = Lead Source; stage = Stage`,
    leads: `
      2024-01-16 | Web              | ${OPEN} |
      2024-01-22 | Phone Inquiry    | ${OPEN} |
      2024-02-05 | Partner Referral | ${OPEN} |
      2024-02-09 | Purchased List   | ${OPEN} |
      2024-02-12 | Other            | ${OPEN} |
      2024-03-01 | Web              | ${OPEN} |
      2024-03-13 | Web              | ${OPEN} |
      2024-03-25 | Web              | ${OPEN} |
      2024-04-02 | Partner Referral | ${OPEN} won | 2024-06-14
      2024-04-03 |                  | ${OPEN} won | 2024-04-18
      2024-04-29 | Phone Inquiry    | ${OPEN} lost | 2024-08-30`,
    reasons: 'no_budget',
  },
  'pipedrive-deals': {
    columns: `activities_done = Deal - Done activities; activities_total = Deal - Total activities; amount = Deal - Value;
      closed = Deal - Deal closed on; company = Organization; created = Deal - Deal created; id = Deal - ID; lost = Deal - Lost time;
      name = Deal - Contact person; next_step = Deal - Next activity date; outcome = Deal - Status; owner = Deal - Owner;
      reason = Deal - Lost reason; source = Deal - Source channel; stage = Deal - Stage; won = Deal - Won time`,
    leads: `
      2024-02-01 08:11 | Marketplace | ${OPEN} |
      2024-02-06 12:00 | Web forms   | ${OPEN} |
      2024-02-15 09:30 | Inbound     | ${OPEN} |
      2024-03-04 10:00 | Outbound    | ${OPEN} |
      2024-03-06 10:00 |             | ${OPEN} |
      2024-03-11 14:00 | Referral    | ${OPEN} won | 2024-05-13 16:20
      2024-03-19 11:00 | Web forms   | ${OPEN} lost | 2024-04-02 09:00
      2024-04-08 11:00 | Chatbot     | ${OPEN} lost | 2024-07-02 09:00`,
    reasons: 'no_budget unresponsive',
  },
  'pipedrive-leads': {
    // Labels are the team's own and no status: a Pipedrive lead tells no progress until it is a deal.
    columns: `amount = Lead - Value; company = Organization; created = Lead - Lead created; email = Person - Email - Work; id = Lead - ID;
      name = Lead - Contact person; next_step = Lead - Next activity date; owner = Lead - Owner; source = Lead - Source channel`,
    leads: `
      2024-05-02 08:00 | Inbound   | |
      2024-05-03 09:15 | Web forms | |
      2024-05-06 16:40 |           | |
      2024-05-13 07:05 | Outbound  | |
      2024-05-14 12:30 | Inbound   | |
      2024-05-20 10:00 | Referral  | |`,
  },
  'zoho-leads': {
    columns: `company = Company; created = Created Time; email = Email; employees = No. of Employees; id = LEADID; industry = Industry;
      name = Last Name; opportunity = CONVERTED; owner = Lead Owner; revenue = Annual Revenue; source = Lead Source; status = Lead Status`,
    leads: `
      2024-04-15 00:03 | Advertisement     | |
      2024-04-16 10:30 | Cold Call         | nurture |
      2024-04-18 11:00 | Employee Referral | |
      2024-05-02 09:00 | External Referral | rejected |
      2024-05-03 15:45 | Online Store      | ${OPEN} |
      2024-05-06 08:20 | Partner           | rejected |
      2024-05-07 17:10 | Public Relations  | |
      2024-05-13 12:00 | Sales Mail Alias  | ${OPEN} |
      2024-05-20 13:30 | Trade Show        | |
      2024-05-21 10:10 | Web Research      | rejected |
      2024-05-27 07:55 | Partner           | ${OPEN} |
      2024-05-28 18:00 |                   | |`,
    // The fifth row says "Lost Lead" and CONVERTED = Yes.
    checks: { 'contradiction-lost-converted': ['L6'] },
  },
  'zoho-potentials': {
    columns: `amount = Amount; closed = Closing Date; created = Created Time; id = LEADID; name = Potential Name;
      outcome = Forecast Type; owner = Potential Owner; source = Lead Source; stage = Stage`,
    leads: `
      2024-06-03 09:00 | Advertisement     | ${OPEN} |
      2024-06-04 09:30 | Cold Call         | ${OPEN} |
      2024-06-10 14:00 | OnlineStore       | ${OPEN} |
      2024-06-11 10:15 | Partner           | ${OPEN} |
      2024-06-17 16:45 | Trade Show        | ${OPEN} |
      2024-06-18 08:00 | Partner           | ${OPEN} won | 2024-07-02
      2024-06-24 11:11 | Web Research      | ${OPEN} won | 2024-09-05
      2024-06-25 12:00 | Public Relations  | ${OPEN} lost | 2024-08-30
      2024-06-27 12:00 | Sales Mail Alias  | ${OPEN} lost | 2024-10-09
      2024-06-28 09:00 | Employee Referral | ${OPEN} |`,
  },
  close: {
    columns: `created = date_created; email = primary_contact_primary_email; id = id; industry = custom.Industry;
      name = primary_contact_name; next_step = next_task_text; source = custom.Lead Source; status = status_label`,
    leads: `
      2024-07-01 08:00 | Cold list | |
      2024-07-03 01:30 | Webinar   | accepted conversation |
      2024-07-05 12:15 | Referral  | accepted |
      2024-07-08 09:00 | Google    | ${OPEN} won |
      2024-07-15 10:45 | google    | rejected |
      2024-07-17 13:00 | Cold list | rejected |
      2024-07-22 16:00 |           | ${OPEN} lost |`,
    checks: { 'demand-unknown: Google': ['N5', 'N6'] },
  },
  odoo: {
    columns: `amount = Expected Revenue; campaign = Campaign; closed = Closed Date; company = Company Name; created = Created on;
      email = Email; id = External ID; name = Contact Name; outcome = Is Won; owner = Salesperson; reason = Lost Reason;
      region = Country; source = Source; stage = Stage; title = Job Position`,
    leads: `
      2024-08-01 08:00 | Search engine | |
      2024-08-05 09:20 | Newsletter    | accepted |
      2024-08-07 11:00 | LinkedIn      | ${OPEN} |
      2024-08-12 14:30 | Facebook      | ${OPEN} won | 2024-10-01 15:00
      2024-08-13 10:00 | Search engine | ${OPEN} lost | 2024-08-30 09:00
      2024-08-19 16:10 |               | ${OPEN} lost | 2024-09-12 09:00
      2024-08-26 08:45 | Newsletter    | ${OPEN} lost | 2024-11-04 09:00`,
    // Odoo calls a lead's name "Opportunity".
    checks: {
      'demand-unknown: Facebook': ['T5'],
      'demand-unknown: LinkedIn': ['T4'],
      'demand-unknown: Search engine': ['T2', 'T6'],
      'header-texts: Opportunity': ['B1'],
    },
    reasons: 'no_budget other other',
  },
  frappe: {
    columns: `company = Organization; created = Created On; email = Email; employees = No. of Employees; first_touch = First Responded On;
      id = ID; industry = Industry; name = Full Name; opportunity = Converted; owner = Lead Owner; reason = Lost Reason;
      region = Territory; revenue = Annual Revenue; source = Source; status = Status; title = Job Title`,
    leads: `
      2024-09-02 09:00 | Existing Customer  | |
      2024-09-03 10:00 | Reference          | |
      2024-09-04 10:00 | Advertisement      | nurture |
      2024-09-05 10:00 | Cold Calling       | accepted |
      2024-09-09 10:00 | Exhibition         | ${OPEN} |
      2024-09-10 10:00 | Supplier Reference | rejected |
      2024-09-11 10:00 | Mass Mailing       | rejected |
      2024-09-16 10:00 | Campaign           | rejected |
      2024-09-17 10:00 | Walk In            | rejected |`,
    reasons: 'too_early poor_fit unresponsive no_authority poor_fit',
  },
  espocrm: {
    columns: `amount = Opportunity Amount; campaign = Campaign; company = Account Name; created = Created At; do_not_contact = Do Not Call;
      email = Email; industry = Industry; name = Name; opportunity = Converted At; owner = Assigned User; source = Source; status = Status;
      title = Title`,
    leads: `
      2024-10-01 09:00 | Call              | |
      2024-10-02 10:30 | Email             | |
      2024-10-03 11:00 | Existing Customer | |
      2024-10-07 08:00 | Partner           | ${OPEN} |
      2024-10-08 08:00 | Public Relations  | ${OPEN} |
      2024-10-09 08:00 | Web Site          | nurture |
      2024-10-10 08:00 | Campaign          | rejected |
      2024-10-11 08:00 | Other             | |`,
    // The name of the opportunity that a lead was converted to.
    checks: { 'header-texts: Opportunity': ['M1'] },
  },
  suitecrm: {
    columns: `amount = Opportunity Amount; campaign = Campaign; company = Account Name; created = Date Created; do_not_contact = Do Not Call;
      email = Email Address; id = ID; name = Last Name; opportunity = Converted; owner = Assigned User; source = Lead Source;
      status = Status; title = Title`,
    leads: `
      2024-10-14 09:05 | Cold Call         | |
      2024-10-15 10:00 | Existing Customer | |
      2024-10-16 13:30 | Self Generated    | |
      2024-10-17 14:00 | Employee          | ${OPEN} |
      2024-10-21 14:00 | Partner           | nurture |
      2024-10-22 14:00 | Public Relations  | rejected |
      2024-10-23 14:00 | Direct Mail       | |
      2024-10-24 14:00 | Conference        | |
      2024-10-25 14:00 | Trade Show        | |
      2024-10-28 14:00 | Web Site          | ${OPEN} |
      2024-10-29 14:00 | Word of mouth     | nurture |
      2024-10-30 14:00 | Other             | rejected |`,
  },
  'hand-kept': {
    columns: `amount = Deal value; closed = Close date; company = Company; created = Received; decision = Sales decision; email = E-Mail;
      first_touch = First touch; name = Name; opportunity = Opportunity; outcome = Outcome; reason = Reason; source = Source;
      touches = Touches`,
    leads: `
      2024-09-02 | Google  | ${OPEN} won | 2024-11-15
      2024-09-05 | google  | rejected |
      2024-09-13 | GTXPro  | rejected |
      2024-09-16 | GTX Pro | ${OPEN} lost | 2024-12-20
      2024-09-20 |         | |
      2024-09-23 |         | test |
      2024-09-24 |         | |
      2024-10-01 | Google  | duplicate |`,
    checks: { 'demand-unknown: Google': ['E4', 'E5'], duplicates: ['D11'], tests: ['B9'] },
    reasons: 'too_small',
  },
};

describe.each(Object.entries(EXPORTS))('an export of %s', (file, expected) => {
  const sheet = readSheet(gridOf(file));
  const { leads, facts } = sheet;

  it('finds every column it can use, without being told of one, and no other', () => {
    const found = [...leads.header.columns].map(
      ([field, columns]) => `${field} = ${columns.map((column) => leads.header.names[column]).join(' + ')}`,
    );
    expect(found.sort()).toEqual(
      expected.columns.split(';').map((entry) => entry.trim().replace(/\s+/g, ' ')),
    );
  });

  it('reads when each lead came in, from where, how far it got and when it was closed', () => {
    const sources = leads.texts('source') ?? leads.texts('first_source')!;
    const found = sheet.progress.map((progress, i) =>
      [moment(facts.created[i]!), sources.values[sources.codes[i]!], progress, moment(facts.closed[i]!)]
        .join(' | ')
        .trim(),
    );
    const rows = expected.leads.trim().split('\n');
    expect(found).toEqual(
      rows.map((row) =>
        `${row} `
          .split('|')
          .map((cell) => cell.trim())
          .concat('')
          .slice(0, 4)
          .join(' | ')
          .trim(),
      ),
    );
  });

  it('asks about nothing but what contradicts itself, is left out, or may be paid or organic', () => {
    expect(sheet.checks).toEqual(expected.checks ?? {});
  });

  it('codes every reason that is given', () => {
    const codes = [...facts.reasons]
      .filter((reason) => reason !== 0)
      .map((reason) => facts.reasonCodes[reason]);
    expect(codes.join(' ')).toBe(expected.reasons ?? '');
  });
});

it('every fixture has its expectations', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(
    Object.keys(EXPORTS)
      .map((file) => `${file}.csv`)
      .sort(),
  );
});

const groupsOf = (file: string, by: string) => {
  const { review } = reviewLeads(gridOf(file), {
    settings: DEFAULT_SETTINGS,
    rubric: DEFAULT_RUBRIC,
    place: { zone: UTC, dateOrder: 'day-month' },
    asOf: Date.UTC(2025, 0, 1),
    month: 'all',
    by,
  });
  return Object.fromEntries(
    review.groups.map(({ group, leads, measures }) => {
      const wins = measures.find(({ id }) => id === 'created_win_rate')!;
      return [group, `${wins.numerator} won of ${leads}`];
    }),
  );
};

it('spellings of one source are one group, and blank sources are one named "(unknown)"', () => {
  expect(groupsOf('hand-kept', 'source')).toMatchObject({ Google: '1 won of 2', '(unknown)': '0 won of 2' });
});

it('a win of an existing customer is a win, and told apart by grouping by the column that says so', () => {
  expect(groupsOf('hubspot-deals', 'Deal Type')).toEqual({
    'New Business': '1 won of 8',
    'Existing Business': '1 won of 1',
  });
  expect(groupsOf('salesforce-opportunities', 'Type')).toEqual({
    'New Customer': '1 won of 10',
    'Existing Customer - Upgrade': '1 won of 1',
  });
});
