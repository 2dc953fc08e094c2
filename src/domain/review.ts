import { InputError, listed } from './input-error.ts';
import type { Grid } from './lead/cell.ts';
import { factColumns, readFacts } from './lead/facts.ts';
import { NOT_COUNTED } from './lead/flags.ts';
import { listedHeaders } from './lead/header.ts';
import { type Leads, type Place, readLeads } from './lead/read.ts';
import { narrate } from './narrative/narrate.ts';
import { EMPTY_MEMORY, type Memory } from './rhythm/memory.ts';
import { rhythmOf } from './rhythm/rhythm.ts';
import type { Rubric } from './rubric/criterion.ts';
import { columnsAsked } from './rubric/judge.ts';
import { type QualifiedLeads, qualify } from './rubric/qualify.ts';
import { assemble } from './scorecard/assemble.ts';
import { frameOf, latestMonth, type Span } from './scorecard/frame.ts';
import { groupColumns, groupingsOf } from './scorecard/grouping.ts';
import { peopleColumns } from './scorecard/people/people.ts';
import { dayId, parsePeriod } from './scorecard/period.ts';
import type { Review } from './scorecard/review.ts';
import { tally } from './scorecard/tally.ts';
import type { Settings } from './settings/settings.ts';
import { whatIf } from './what-if.ts';
import { parseWhatIf } from './what-if-change.ts';

/** What a review is asked for. */
export interface ReviewRequest {
  readonly settings: Settings;
  readonly rubric: Rubric;
  readonly place: Place;
  /** The end of the review's day, epoch ms: what is dated later has not happened yet. */
  readonly asOf: number;
  /** A period's id; by default the latest complete calendar month that has leads. */
  readonly month: string | undefined;
  /** What to group by: a field, a header or "demand type". */
  readonly by: string;
  /** Two names to set side by side, or one text with both; by default the review chooses. */
  readonly compare?: readonly string[];
  /** What to tell the period again with: `threshold=70`, `without=Google Ads`. */
  readonly whatIf?: readonly string[];
  /** What earlier reviews left behind. */
  readonly memory?: Memory;
}

/** A review, and the qualified leads behind it. */
export interface Reviewed {
  readonly review: Review;
  readonly qualified: QualifiedLeads;
}

/**
 * Reviews a lead sheet: reads the leads, qualifies them, tallies them, and tells what they taught.
 * The grid is never changed. Throws `InputError` for what a person has to mend first.
 */
export function reviewLeads(grid: Grid, request: ReviewRequest): Reviewed {
  const { settings, place, asOf, compare = [], whatIf: asked = [], memory = EMPTY_MEMORY } = request;
  const qualified = qualifiedLeads(grid, request);
  const { leads } = qualified;
  const period =
    request.month === undefined
      ? latestMonth(countedInstants(qualified), asOf, place.zone)
      : parsePeriod(request.month, place.zone);
  if (period.unit !== 'all' && period.start >= asOf) {
    throw new InputError(
      'period',
      `${period.label} begins after the review date ${dayId(asOf - 1, place.zone)}; name an earlier period or a later date`,
    );
  }
  const frame = frameOf(period, settings.limits.win_window_months, createdSpan(qualified), place.zone);
  const groupings = groupingsOf(leads, request.by);
  const tell = (told: QualifiedLeads, { history, actions }: Memory, names: readonly string[]): Review => {
    const tallied = tally(told, frame, groupings);
    const card = assemble({
      qualified: told,
      frame,
      groupings,
      tally: tallied,
      asOf,
      compare: names,
      history,
    });
    const words = narrate(card);
    return { ...card, ...words, rhythm: rhythmOf(actions, card, words.actions), whatIf: null };
  };
  const review = tell(qualified, memory, compare);
  const changes = parseWhatIf(asked, groupings.main);
  if (changes.length === 0) return { review, qualified };
  const changed = whatIf({ review, qualified }, groupings.main, changes, (other) =>
    tell(other, EMPTY_MEMORY, []),
  );
  return { review: { ...review, whatIf: changed }, qualified };
}

/** The leads of a sheet, read and qualified. */
export function qualifiedLeads(
  grid: Grid,
  { settings, rubric, place, asOf, month, by }: ReviewRequest,
): QualifiedLeads {
  const leads = readLeads(grid, settings, place);
  if (leads.count === 0 && month === undefined) {
    throw new InputError(
      'leads',
      `there is no lead below the header in row ${leads.header.row + 1}; add a row for each lead`,
    );
  }
  if (month !== 'all' && leads.column('created') === undefined) {
    throw new InputError('columns', noCreated(leads));
  }
  // A sheet is larger than what a processor keeps at hand: every text is fetched in one walk over its rows.
  leads.readTexts([
    ...factColumns(leads),
    ...columnsAsked(leads, rubric),
    ...groupColumns(leads, by),
    ...peopleColumns(leads),
    leads.column('first_source'),
    leads.column('company'),
  ]);
  return qualify(leads, readFacts(leads, asOf), rubric);
}

function noCreated({ header }: Leads): string {
  const could = header.ambiguous
    .filter(({ fields }) => fields.includes('created'))
    .map(({ header: name, cell }) => `"${name}" (${cell})`);
  const hint =
    could.length === 0
      ? `The headers are ${listedHeaders(header.names)}`
      : `It could be ${listed(could, 'or')}`;
  return `no column is known to hold the day a lead came in. ${hint}. Say which it is, or review all leads as one`;
}

function countedInstants({ flags, facts }: QualifiedLeads): Float64Array {
  return facts.created.filter((instant, i) => (flags[i]! & NOT_COUNTED) === 0 && !Number.isNaN(instant));
}

function createdSpan({ flags, facts }: QualifiedLeads): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < flags.length; i++) {
    const instant = facts.created[i]!;
    if ((flags[i]! & NOT_COUNTED) !== 0 || Number.isNaN(instant)) continue;
    if (instant < start) start = instant;
    if (instant > end) end = instant;
  }
  return { start, end };
}
