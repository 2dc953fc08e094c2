import type { Grid } from '../../../src/domain/lead/cell.ts';
import { intlZone } from '../../../src/domain/lead/zone.ts';
import { type Reviewed, reviewLeads } from '../../../src/domain/review.ts';
import { EMPTY_MEMORY, type Memory } from '../../../src/domain/rhythm/memory.ts';
import type { Rubric } from '../../../src/domain/rubric/criterion.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';

export const RUBRIC: Rubric = {
  threshold: 60,
  criteria: [
    {
      dimension: 'fit',
      name: 'Industry we serve',
      column: 'Industry',
      test: 'is one of',
      value: 'Manufacturing',
      points: 0,
      mustHave: true,
    },
    {
      dimension: 'pain',
      name: 'A problem',
      column: 'Pain',
      test: 'is filled',
      value: '',
      points: 50,
      mustHave: false,
    },
    {
      dimension: 'fit',
      name: '=Size',
      column: 'Employees',
      test: 'at least',
      value: '',
      points: 10,
      mustHave: true,
    },
    {
      dimension: 'next_step',
      name: 'A next step',
      column: 'Next step',
      test: 'is filled',
      value: '',
      points: 50,
      mustHave: false,
    },
  ],
};

export const HEADERS =
  'Created|Name|Company|Email|Source|Industry|Pain|Next step|Sales decision|Rejection reason|Opportunity|=Notes'.split(
    '|',
  );

/** Texts that a spreadsheet could take for something else, or that a file could break on. */
export const TROUBLE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r\n=1+1',
  '#N/A',
  'a_x0041_b',
  'bell\u0007, <b>&amp;</b> ]]>',
  'half \uD83D pair',
  'no \uFFFE character \uFFFF',
  "  spaces 'kept'  ",
];

const ADS = '=Ads';

/**
 * Twelve leads of March 2024, eight of a webinar and four of ads; then a repeated one, a test, one of the future
 * and two of February. Of the twelve 7 fit, 4 do not, 1 is unknown; sales accepted 5, rejected 4 and has not
 * decided on 3; 2 became opportunities.
 */
export const LEADS: Grid = [
  HEADERS,
  [
    '2024-03-01 00:30',
    TROUBLE[0]!,
    'Acme',
    'a@a.example',
    'Webinar',
    'Manufacturing',
    'scrap',
    'call',
    'accepted',
    '',
    'yes',
    '',
  ],
  [
    '2024-03-02 09:00',
    TROUBLE[1]!,
    'Birch',
    'b@b.example',
    'Webinar',
    'Manufacturing',
    'scrap',
    'call',
    'accepted',
    '',
    'yes',
    '',
  ],
  [
    '2024-03-03 09:00',
    TROUBLE[2]!,
    'Cedar',
    'c@c.example',
    'Webinar',
    'Manufacturing',
    '',
    'call',
    'accepted',
    '',
    '',
    '',
  ],
  [
    '2024-03-04 09:00',
    TROUBLE[3]!,
    'Elm',
    'd@d.example',
    'Webinar',
    'Manufacturing',
    '',
    '',
    'accepted',
    '',
    '',
    '',
  ],
  [
    '2024-03-05 09:00',
    TROUBLE[4]!,
    'Fir',
    'e@e.example',
    'Webinar',
    'Manufacturing',
    'late',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    '2024-03-06 09:00',
    TROUBLE[5]!,
    'Gum',
    'f@f.example',
    'Webinar',
    'Manufacturing',
    'late',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    '2024-03-07 09:00',
    TROUBLE[6]!,
    'Hazel',
    'g@g.example',
    'Webinar',
    'Retail',
    '',
    '',
    'rejected',
    '=cmd|calc',
    '',
    '',
  ],
  ['2024-03-08 09:00', TROUBLE[7]!, 'Iris', 'h@h.example', 'Webinar', '', '', '', '', '', '', ''],
  [
    '2024-03-09 09:00',
    TROUBLE[8]!,
    'Jay',
    'i@i.example',
    ADS,
    'Manufacturing',
    'late',
    'call',
    'accepted',
    '',
    '',
    '',
  ],
  [
    '2024-03-10 09:00',
    TROUBLE[9]!,
    'Kite',
    'j@j.example',
    ADS,
    'Retail',
    '',
    '',
    'rejected',
    'wrong industry',
    '',
    '',
  ],
  [
    '2024-03-11 09:00',
    TROUBLE[10]!,
    'Lark',
    'k@k.example',
    ADS,
    'Retail',
    '',
    '',
    'rejected',
    'wrong industry',
    '',
    '',
  ],
  ['2024-03-12 09:00', TROUBLE[11]!, 'Maple', 'l@l.example', ADS, 'Retail', '', '', 'rejected', '', '', ''],
  ['2024-03-13 09:00', 'Ann', 'Acme', 'a@a.example', 'Webinar', 'Manufacturing', '', '', '', '', '', ''],
  ['2024-03-14 09:00', 'test', 'Test', 'test@test.example', 'Webinar', '', '', '', '', '', '', ''],
  ['2024-06-01 09:00', 'Ned', 'Nut', 'n@n.example', 'Webinar', 'Manufacturing', '', '', '', '', '', ''],
  [
    '2024-02-10 09:00',
    'Oda',
    'Oak',
    'o@o.example',
    'Webinar',
    'Manufacturing',
    '',
    '',
    'accepted',
    '',
    '',
    '',
  ],
  ['2024-02-11 09:00', 'Pia', 'Pine', 'p@p.example', 'Webinar', 'Retail', '', '', 'rejected', '', '', ''],
];

/** A review of March 2024 in Berlin, as of the end of April; fewer leads than ten are too few. Nothing is remembered. */
export function reviewOf(grid: Grid = LEADS, month = '2024-03'): Reviewed & { readonly memory: Memory } {
  const reviewed = reviewLeads(grid, {
    settings: { ...DEFAULT_SETTINGS, targets: new Map([['icp_fit_rate', 0.8]]) },
    rubric: RUBRIC,
    place: { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' },
    asOf: Date.UTC(2024, 3, 30, 22),
    month,
    by: 'source',
  });
  return { ...reviewed, memory: EMPTY_MEMORY };
}
