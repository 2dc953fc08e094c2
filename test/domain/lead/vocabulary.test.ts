import { describe, expect, it } from 'vitest';
import { words } from '../../../src/domain/lead/cell.ts';
import type { FieldId } from '../../../src/domain/lead/fields.ts';
import { defaultMeaning, FOLLOW_UP, QUALITY, YES_NO } from '../../../src/domain/lead/vocabulary.ts';
import { grid, readSheet } from './crm/read-sheet.ts';

/** Field: meaning to the values that a CRM ships with. Definitions: the vendors' own documentation. */
const SHIPPED: readonly [crm: string, FieldId, Readonly<Record<string, string>>][] = [
  [
    'HubSpot lead status',
    'status',
    {
      new: 'New; Open; OPEN',
      contacted: 'In Progress; Attempted to Contact; ATTEMPTED_TO_CONTACT',
      conversation: 'Connected; CONNECTED',
      opportunity: 'Open Deal; OPEN_DEAL',
      rejected: 'Unqualified; UNQUALIFIED',
      nurture: 'Bad Timing; BAD_TIMING',
    },
  ],
  [
    'HubSpot lifecycle stage',
    'lifecycle',
    {
      new: 'Subscriber; Lead; Marketing Qualified Lead; marketingqualifiedlead',
      accepted: 'Sales Qualified Lead; salesqualifiedlead',
      opportunity: 'Opportunity',
      // An evangelist is, to HubSpot, a customer who speaks for you.
      won: 'Customer; Evangelist',
      // "Other" says that none of the stages fits.
      nothing: 'Other',
    },
  ],
  [
    'HubSpot lead stage',
    'stage',
    {
      new: 'New',
      contacted: 'Attempting; Attempted Contact',
      conversation: 'Connected',
      accepted: 'Qualified',
      rejected: 'Disqualified',
    },
  ],
  [
    'Salesforce lead status',
    'status',
    {
      new: 'Open - Not Contacted; New',
      contacted: 'Working - Contacted; Contacted; Working',
      opportunity: 'Closed - Converted',
      rejected: 'Closed - Not Converted; Unqualified',
      nurture: 'Nurturing',
      accepted: 'Qualified',
    },
  ],
  [
    'Salesforce and Zoho stages',
    'stage',
    {
      opportunity:
        'Prospecting; Qualification; Needs Analysis; Value Proposition; Id. Decision Makers; Identify Decision Makers; Perception Analysis; Proposal/Price Quote; Negotiation/Review',
      won: 'Closed Won',
      lost: 'Closed Lost; Closed-Lost to Competition',
    },
  ],
  ['Pipedrive deal status', 'outcome', { new: 'Open', won: 'Won', lost: 'Lost', nothing: 'Deleted' }],
  [
    'Zoho lead status',
    'status',
    {
      new: 'Not Contacted',
      contacted: 'Attempted to Contact; Contacted; Pre Qualified; Pre-Qualified',
      nurture: 'Contact in Future',
      rejected: 'Junk Lead; Lost Lead; Not Qualified',
    },
  ],
  [
    'Close lead status',
    'status',
    {
      new: 'Potential',
      conversation: 'Interested',
      accepted: 'Qualified',
      won: 'Customer',
      rejected: 'Bad Fit; Not Interested',
      lost: 'Canceled',
    },
  ],
  ['Odoo stage', 'stage', { new: 'New', accepted: 'Qualified', opportunity: 'Proposition', won: 'Won' }],
  ['Odoo "Is Won"', 'outcome', { won: 'Won; TRUE', lost: 'Lost', new: 'Pending', nothing: 'FALSE' }],
  [
    'frappe CRM status',
    'status',
    {
      new: 'New',
      contacted: 'Contacted',
      nurture: 'Nurture',
      accepted: 'Qualified',
      rejected: 'Unqualified; Junk',
    },
  ],
  [
    'EspoCRM and SuiteCRM status',
    'status',
    {
      new: 'New; Assigned',
      contacted: 'In Process',
      opportunity: 'Converted',
      nurture: 'Recycled',
      rejected: 'Dead',
    },
  ],
  [
    'a decision kept by hand',
    'decision',
    {
      accepted: 'Accepted; yes; Y; TRUE; 1; x; ✓',
      rejected: 'Rejected; no; N; FALSE; 0; ✗; declined',
      nurture: 'Nurture; recycle',
      nothing: 'open; pending; in review',
    },
  ],
];

describe('defaultMeaning', () => {
  it.each(SHIPPED)('knows every value of %s', (_, field, table) => {
    const found = Object.entries(table).map(([meaning, values]) => [
      meaning,
      values
        .split(';')
        .filter((value) => defaultMeaning(field, words(value) || value.trim()) === meaning)
        .join(';'),
    ]);
    expect(Object.fromEntries(found)).toEqual(table);
  });

  it.each([
    [
      'deal stage',
      'stage',
      'Appointment Scheduled; Qualified To Buy; Presentation Scheduled; Decision Maker Bought-In; Contract Sent',
    ],
    ['deal stage', 'stage', 'Qualified; Contact Made; Demo Scheduled; Proposal Made; Negotiations Started'],
    [
      'deal stage',
      'stage',
      'appointmentscheduled; qualifiedtobuy; presentationscheduled; decisionmakerboughtin; contractsent',
    ],
    ['deal status', 'outcome', 'Open'],
    ['opportunity stage', 'stage', 'New; Prospecting'],
  ] as const)(
    'in a column about deals (%s) whatever is open is an opportunity: %s %s',
    (header, field, values) => {
      const meanings = values.split(';').map((value) => defaultMeaning(field, words(value), header));
      expect(new Set(meanings)).toEqual(new Set(['opportunity']));
      expect(defaultMeaning(field, 'lost', header)).toBe('lost');
    },
  );

  it('leaves to the team what it cannot know', () => {
    expect(defaultMeaning('status', 'waiting for legal')).toBeUndefined();
    expect(defaultMeaning('status', '')).toBeUndefined();
  });
});

describe('a status', () => {
  it('that no one has explained is asked about with its cells, and says nothing until then', () => {
    const sheet = readSheet(
      grid('Name, Status', 'Ana, Waiting for legal', 'Ben, Qualified', 'Cleo, Waiting for legal'),
    );
    expect(sheet.checks).toEqual({ 'meaning-unknown: Status: Waiting for legal': ['B2', 'B4'] });
    expect(sheet.progress).toEqual(['', 'accepted', '']);
  });

  it('means what the team says it means, whatever it means by default', () => {
    const meanings = new Map([['status', new Map([['qualified', 'nurture' as const]])]]);
    expect(readSheet(grid('Name, Status', 'Ana, QUALIFIED '), { meanings }).progress).toEqual(['nurture']);
  });

  it('is known with its pipeline behind it, as HubSpot writes the stages of several pipelines', () => {
    const sheet = readSheet(
      grid('Name, Deal Stage', 'Ana, Closed Won (Sales Pipeline)', 'Ben, Contract Sent (Partner)'),
    );
    expect(sheet.checks).toEqual({});
    expect(sheet.progress.map((progress) => progress.split(' ').at(-1))).toEqual(['won', 'opportunity']);
  });

  it.each(['Select', '-', '--', 'n/a', 'N/A', 'unknown', 'None', '-None-', '--None--', ' ', '—'])(
    '%j is blank',
    (blank) => {
      const sheet = readSheet([
        ['Name', 'Status', 'Opportunity', 'Source'],
        ['Ana', blank, blank, blank],
      ]);
      expect(sheet.checks).toEqual({});
      expect(sheet.progress).toEqual(['']);
      expect(sheet.leads.texts('source')!.values).toEqual(['']);
    },
  );
});

describe('answers of two kinds', () => {
  it.each([
    [
      'yes',
      YES_NO,
      'yes, y, true, t, 1, x, ✓, ✔, ☑, ja, oui, si',
      'no, n, false, f, 0, not yet, ✗, ☐, nein, non',
    ],
    ['strong', QUALITY, 'strong, high, good, hot, a', 'weak, low, poor, cold, c'],
    [
      'complete',
      FOLLOW_UP,
      'complete, done, finished, yes, 1',
      'incomplete, open, overdue, partly, not done, no, 0',
    ],
  ])('are told apart in all their spellings: %s or not', (_, known, first, second) => {
    for (const word of first.split(', ')) expect([word, known.get(word)]).toEqual([word, true]);
    for (const word of second.split(', ')) expect([word, known.get(word)]).toEqual([word, false]);
  });
});
