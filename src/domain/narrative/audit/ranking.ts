import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Group, Review } from '../../scorecard/review.ts';
import { better, largest, weakest, worse } from '../ranking.ts';
import { mentions } from './evidence.ts';

/** A ranking word in a text: where it stands, and why nothing in the Review carries it. */
export interface Ranking {
  readonly text: string;
  readonly at: number;
  /** '' where the Review carries it. */
  readonly why: string;
}

type Check = (review: Review, sentence: string, named: readonly Group[]) => boolean;

const isIn = (groups: readonly Group[], named: readonly Group[]): boolean =>
  named.some((group) => groups.includes(group));

/** Ranking words and what has to be so for them to be true. */
const WORDS: readonly (readonly [RegExp, Check])[] = [
  [
    /\b(?:biggest|largest|highest[- ]volume|most (?:of the )?leads|most volume)\b/gi,
    (review, _, named) => named.some((group) => group === largest(review)),
  ],
  [
    /\b(?:fewest|least|smallest)\b/gi,
    (review, _, named) => named.some((group) => group === smallest(review)),
  ],
  [/\b(?:more|fewer|less|cheaper|faster|slower)\b(?=[^.;]*\bthan\b)/gi, compares],
  [
    /\b(?:best|highest|strongest|top|better|stronger|highest[- ]quality|outperform\w*|number one|unbeaten)\b(?!-)/gi,
    (review, _, named) => isIn(better(review), named),
  ],
  [
    /\b(?:worst|weakest|lowest|poorest)\b/gi,
    (review, _, named) => named.some((group) => group === weakest(review)),
  ],
  [/\b(?:worse|weaker|poorer)\b/gi, (review, _, named) => isIn(worse(review), named)],
  [
    /\b(?:mostly|most of them|main(?:ly)?|majority|leading)\b/gi,
    ({ failures }, sentence) =>
      failures.leading !== null &&
      failures.leading.lower > 0.5 &&
      failures.codes.some(
        ({ code, label }) => failures.leading!.codes.includes(code) && mentions(sentence, label),
      ),
  ],
  [
    /\b(?:rose|risen|increased?|grew|grown|improved|went up|is up|are up|climbed)\b/gi,
    (review, sentence) => moved(review, sentence, 1),
  ],
  [
    /\b(?:fell|fallen|decreased?|declined?|dropped|shrank|went down|is down|are down|worsened)\b/gi,
    (review, sentence) => moved(review, sentence, -1),
  ],
  [/\b(?:doubled|twice as)\b/gi, (review) => grew(review, 2)],
  [/\btripled\b/gi, (review) => grew(review, 3)],
  [/\bhalved\b/gi, (review) => grew(review, 0.5)],
  ...(
    [
      ['all|every|each', 1, 0],
      ['none|no|not one|not a single', 0, 0],
      ['half', 0.5, 0.05],
      ['a third|one third', 1 / 3, 0.03],
      ['two thirds', 2 / 3, 0.03],
      ['a quarter|one quarter', 0.25, 0.03],
      ['three quarters', 0.75, 0.03],
    ] as const
  ).map(([words, share, tolerance]): readonly [RegExp, Check] => [
    new RegExp(`\\b(?:${words})\\b(?=\\s+(?:of\\b|our\\b|(?:the\\s+)?\\p{L}*\\s*leads?\\b))`, 'giu'),
    (review, sentence) => isShare(review, sentence, share, tolerance),
  ]),
];

/**
 * The words of a sentence that rank or claim a change, and whether the Review carries them. `rest` is the
 * sentence with its names blanked out, so that no name is taken for a claim.
 */
export function rankings(
  review: Review,
  rest: string,
  sentence: string,
  named: readonly string[],
): Ranking[] {
  const groups = review.groups.filter(({ group }) => named.includes(group));
  const taken = new Set<number>();
  return WORDS.flatMap(([word, holds]) =>
    [...rest.matchAll(word)].flatMap((match) => {
      // "Highest-volume" is told by the first rule that knows it.
      if (taken.has(match.index)) return [];
      taken.add(match.index);
      const why = holds(review, sentence, groups) ? '' : 'the counts do not carry it';
      return [{ text: match[0], at: match.index, why }];
    }),
  );
}

/** The one group with fewer leads than any other. */
function smallest({ groups }: Review): Group | undefined {
  const [first, second] = [...groups].sort((a, b) => a.leads - b.leads);
  return first !== undefined && second !== undefined && first.leads < second.leads ? first : undefined;
}

/** "A had more leads than B": only of two groups, in the order in which they are named, and of leads. */
function compares(_: Review, sentence: string, named: readonly Group[]): boolean {
  const [first, second] = [...named].sort((a, b) => sentence.indexOf(a.group) - sentence.indexOf(b.group));
  if (named.length !== 2 || !/\bleads\b/i.test(sentence)) return false;
  return /\bmore\b/i.test(sentence)
    ? first!.leads > second!.leads
    : /\bfewer\b/i.test(sentence) && first!.leads < second!.leads;
}

/** Whether the leads grew by a factor against the period before, within a twentieth of it. */
function grew({ measures }: Review, factor: number): boolean {
  const volume = measures.find(({ id }) => id === 'lead_volume');
  if (volume?.value == null || !volume.previous?.value) return false;
  return Math.abs(volume.value / volume.previous.value - factor) <= 0.05 * factor;
}

/** Whether the measure a sentence is about has that share. */
function isShare({ measures }: Review, sentence: string, share: number, tolerance: number): boolean {
  const about = /\bwon\b/i.test(sentence)
    ? 'created_win_rate'
    : MOVING.find(([, told]) => told.test(sentence))?.[0];
  const value = measures.find(({ id }) => id === about)?.value;
  return about !== 'lead_volume' && value != null && Math.abs(value - share) <= tolerance;
}

const MOVING: readonly (readonly [MeasureId, RegExp])[] = [
  ['icp_fit_rate', /\bfit\b|target market/i],
  ['sales_acceptance_rate', /\baccept/i],
  ['follow_up_completion', /\bfollow/i],
  ['first_touch_in_time', /\bfirst touch|in time\b/i],
  ['lead_to_opportunity', /\bopportunit/i],
  ['win_rate', /\bwin rate\b|\bwins?\b/i],
  ['lead_volume', /\bvolume\b|\bleads?\b/i],
];

/** Whether the measure a sentence is about surely moved that way against the period before. */
function moved({ measures }: Review, sentence: string, way: 1 | -1): boolean {
  const about = MOVING.find(([, told]) => told.test(sentence))?.[0];
  const change = measures.find(({ id }) => id === about)?.change;
  if (change == null) return false;
  if (change.lower === null || change.upper === null)
    return about === 'lead_volume' && way * change.difference > 0;
  return way > 0 ? change.lower > 0 : change.upper < 0;
}
