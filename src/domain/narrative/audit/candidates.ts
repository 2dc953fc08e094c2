import type { Clause, Figure } from './clause.ts';
import type { Row } from './row.ts';
import { isBroad, narrowed, saysNo, type Topic } from './topic.ts';

/** What stands in a sentence before and after a figure. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

const BEFORE =
  /\b(?:before|previous(?:ly)?|prior|earlier|last (?:month|quarter|week|period|time)|had been|used to|after|up from|down from)\b/i;
const REST = /\b(?:elsewhere|the others?|others|the rest|remaining|everyone else)\b/i;
const NOT = /\b(?:not|never|nor|outside)\b|n['’]t\b|\bfail(?:ed|s)? to\b/i;
export const INTERVAL =
  /\b(?:interval|range|between|confidence|anywhere|plausibl\w+|may be expected|true rate)\b/i;
const WHATIF = /\b(?:would|if we|without)\b/i;

/** The rows that a figure may rest on: of what its clause is about, whom it names, and when, unless it is asked of `then`. */
export function candidates(
  figure: Figure,
  at: number,
  clause: Clause,
  rows: readonly Row[],
  { before, after }: Around,
  then?: string,
): Row[] {
  const topics = topicsFor(figure, at, clause);
  const names = new Set(clause.names.flatMap(({ means }) => means.map(({ name }) => name)));
  const when = then === undefined ? whenOf(clause, at, { before, after }) : new Set([then]);
  const isNot = NOT.test(clause.rest);
  const isUntold = ![...topics].some((topic) => !isBroad(topic));
  // "The 4 opportunities": what follows the whole says what it counts.
  const isPart =
    figure.kind === 'of' &&
    clause.topics.some(({ at: told }) => told >= figure.end && told < figure.end + 25);
  const [one] = figure.parts;
  // "Most of the accepted leads came from ...": a part of all that are so.
  const isShare =
    one.isPercent &&
    names.size > 0 &&
    /^\s*of (?:the|our|all)\b/i.test(after) &&
    clause.topics.some(
      ({ topic, at: told }) => !isBroad(topic) && told >= figure.end && told < figure.end + 16,
    );
  const isTold = (row: Row): boolean => {
    if (names.size > 0 && isUntold) return figure.kind === 'of' || row.topic === 'volume';
    return topics.size === 0 || topics.has(row.topic);
  };
  return rows.filter(
    (row) =>
      isTold(row) &&
      (isShare ? row.isPart : isPart || !row.isPart) &&
      (names.size === 0 ? row.name === null : row.name !== null && names.has(row.name)) &&
      when.has(row.when) &&
      (saysNo(row.topic) ? !row.not : row.not === isNot),
  );
}

/** What a figure is about: where a clause has several, what follows it, else what stands before it. */
function topicsFor(
  figure: Figure,
  at: number,
  { figures, topics, inherited, names, spoken }: Clause,
): Set<Topic> {
  const next = figures[at + 1]?.at ?? Number.POSITIVE_INFINITY;
  const last = figures[at - 1]?.end ?? 0;
  const following = topics.filter((told) => told.at >= figure.at && told.at < next);
  const preceding = topics.filter((told) => told.at >= last && told.at < figure.at);
  const near =
    figures.length === 1
      ? topics
      : following.length > 0
        ? following
        : preceding.length > 0
          ? preceding
          : topics;
  const own = narrowed(near);
  // What is told of accounts goes on being told of them.
  const side = inherited.filter((topic) => topic === 'multi' || topic === 'single');
  if (side.length > 0 && own.includes('accepted')) return new Set(side);
  if (own.some((topic) => !isBroad(topic))) return new Set(own);
  // "26 leads (52%) fit": a share is none of the lead count.
  const isShare = figure.parts[0].isPercent && names.length === 0;
  return new Set([...own, ...inherited, ...(isShare ? spoken : [])]);
}

/** Of which period a figure tells: by the date that follows it, by "from" and "to", by what the clause says. */
function whenOf({ when, rest, dates, figures }: Clause, at: number, { before, after }: Around): Set<string> {
  const figure = figures[at]!;
  const next = figures[at + 1]?.at ?? Number.POSITIVE_INFINITY;
  const following = dates.find((date) => date.at >= figure.end && date.at < next)?.when ?? 'day';
  const preceding = at === 0 ? dates.find((date) => date.at < figure.at)?.when : undefined;
  const said = preceding ?? (dates.length === 0 ? when : null) ?? 'day';
  if (WHATIF.test(rest)) return new Set(['changed', 'now']);
  if (following !== 'day') return new Set([following]);
  if (/\bto (?:about |around |just )?$/i.test(before) || INTERVAL.test(rest)) return new Set(['now']);
  if (/\bfrom (?:about |around )?$/i.test(before) && /^[^.;]*?\bto\b/i.test(after))
    return new Set(['before', 'restated']);
  if (said !== 'day') return new Set([said]);
  if (REST.test(rest)) return new Set(['rest']);
  return new Set([BEFORE.test(rest) ? 'before' : 'now']);
}
