import Papa from 'papaparse';
import { type Random, seeded } from './random.ts';
import * as words from './words.ts';

export const HEADERS = [
  'ID',
  'Name',
  'Email',
  'Company',
  'Title',
  'Industry',
  'Employees',
  'Region',
  'Source',
  'Created',
  'Pain',
  'Timing',
  'Next step',
  'Sales decision',
  'Rejection reason',
  'First contacted',
  'Touches',
  'Opportunity',
  'Outcome',
  'Closed',
] as const;

export const DATE_HEADERS: readonly string[] = ['Created', 'First contacted', 'Opportunity', 'Closed'];

/** Rows of cells as a reader of CSV gives them, the header row first. */
export type TextGrid = readonly (readonly string[])[];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 731;
const ROWS_A_BLOCK = 10_000;
const MAILBOXES_REMEMBERED = 200;

/** When the first leads of the generated sheets came in, epoch ms. */
export const FIRST_DAY = Date.UTC(2023, 0, 1);
/** The last month of the generated sheets. */
export const MONTH = '2024-12';
/** The end of the review's day of the generated sheets, epoch ms. */
export const AS_OF = FIRST_DAY + (DAYS + 14) * DAY;

/**
 * A lead sheet of believable rows as CSV text with its header row: two years of leads, more of them
 * later; 2 % repeat a mailbox, 3 % have no source, half of the free texts are blank, dates are ISO instants.
 */
export function leadSheet(rows: number, seed: number): string {
  const random = seeded(seed);
  const mailboxes: string[] = [];
  const blocks = [HEADERS.join(',')];
  for (let from = 0; from < rows; from += ROWS_A_BLOCK) {
    const block: string[][] = [];
    for (let row = from; row < Math.min(rows, from + ROWS_A_BLOCK); row++) {
      block.push(leadRow(row, random, mailboxes));
    }
    blocks.push(Papa.unparse(block));
  }
  return blocks.join('\r\n');
}

function leadRow(row: number, random: Random, mailboxes: string[]): string[] {
  const { pick, skewed, chance, whole } = random;
  const [first, last] = [pick(words.FIRST_NAMES), pick(words.LAST_NAMES)];
  const [stem, kind, branch] = [pick(words.COMPANY_STEMS), pick(words.COMPANY_KINDS), whole(1, 60)];
  const company = branch > 20 ? `${stem} ${kind} ${branch}` : `${stem} ${kind}`;
  const domain = chance(0.12)
    ? pick(words.FREE_MAIL)
    : `${stem}-${kind.split(' ')[0]}${branch}.com`.toLowerCase();
  const isRepeated = mailboxes.length > 0 && chance(0.02);
  const email = isRepeated ? pick(mailboxes) : `${ascii(first)}.${ascii(last)}${row}@${domain}`.toLowerCase();
  mailboxes[row % MAILBOXES_REMEMBERED] = email;

  const created = FIRST_DAY + Math.floor(Math.sqrt(random.unit()) * DAYS * DAY);
  const touched = chance(0.8) ? created + Math.floor(random.unit() ** 3 * 10 * DAY) : undefined;
  const decision = touched === undefined ? '' : skewed(['Accepted', 'Rejected', '']);
  const opportunity =
    decision === 'Accepted' && chance(0.35) ? touched! + whole(2, 60) * DAY + 9 * HOUR : undefined;
  const outcome = opportunity === undefined ? '' : pick(['Won', 'Lost', 'Lost', 'Open']);
  const closed =
    outcome === 'Won' || outcome === 'Lost' ? opportunity! + whole(5, 150) * DAY + 3 * HOUR : undefined;
  const isGivenUp = decision === 'Rejected' || outcome === 'Lost';
  const step = pick(words.NEXT_STEPS);

  return [
    `L-${String(row + 1).padStart(7, '0')}`,
    chance(0.003) ? 'Test Lead' : `${first} ${last}`,
    email,
    company,
    chance(0.1) ? '' : skewed(words.TITLES),
    chance(0.08) ? '' : skewed(words.INDUSTRIES),
    chance(0.1) ? '' : String(Math.round(5 + random.unit() ** 4 * 5000)),
    chance(0.04) ? '' : skewed(words.REGIONS),
    chance(0.03) ? '' : skewed(words.SOURCES),
    new Date(created).toISOString(),
    chance(0.45) ? '' : `${skewed(words.PROBLEMS)}, ${whole(2, 90)} a week, ${pick(words.CONSEQUENCES)}`,
    chance(0.5) ? '' : skewed(words.TIMINGS),
    chance(0.5) ? '' : chance(0.5) ? step : `${step} in week ${whole(1, 52)} with ${pick(words.FIRST_NAMES)}`,
    decision,
    isGivenUp && chance(0.7) ? skewed(words.REASONS) : '',
    textOf(touched),
    touched === undefined ? '' : String(whole(1, 8)),
    textOf(opportunity),
    outcome,
    textOf(closed),
  ];
}

/** A name as it stands in a mailbox. */
function ascii(name: string): string {
  return name.normalize('NFKD').replace(/[^a-z]/gi, '');
}

function textOf(instant: number | undefined): string {
  return instant === undefined || instant > AS_OF ? '' : new Date(instant).toISOString();
}
