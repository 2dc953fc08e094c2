import type { Measure, Review } from '../../scorecard/review.ts';
import { type Claim, claimOf } from './claim.ts';
import { type Clause, clauseAt, type Parsed } from './clause.ts';
import { measureOf, type Subject } from './subject.ts';

const UP =
  'rose|risen|rising|increased|increases|grew|grown|growing|improv(?:ed|es|ing)|went up|trending up|(?:is|are|was|were) up|climbed|jumped|soar(?:ed|s|ing)|surg(?:ed|es|ing)|gained|recovered|rebounded|skyrocketed|spiked|boomed|strengthened|more and more';
const DOWN =
  'fell|fallen|falling|decreased|decreases|declin(?:ed|es|ing)|dropped|shrank|shrunk|slipped|sank|plunged|went down|trending down|(?:is|are|was|were) down|worsen(?:ed|s|ing)|deteriorat(?:ed|es|ing)|got worse|getting worse|collaps(?:ed|es|ing)|crash(?:ed|es|ing)|tanked|cratered|plummet(?:ed|s|ing)|tumbled|erod(?:ed|es|ing)|weaken(?:ed|s|ing)|slid|sliding|fewer and fewer|less and less';
const NOUN_UP =
  '(?:an?|the|this|that|clear|sharp|strong|steady|slight) (?:rise|increase|growth|improvement|jump|gain|surge|spike)';
const NOUN_DOWN =
  '(?:an?|the|this|that|clear|sharp|strong|steady|slight) (?:fall|drop|decline|decrease|decay|dip|collapse|crash|slump)';
const FACTOR = 'doubled|tripled|halved';
const MOVES = new RegExp(
  `\\b(?:(?<up>${UP}|${NOUN_UP})|(?<down>${DOWN}|${NOUN_DOWN})|(?<factor>${FACTOR})|(?<same>unchanged|stable|held steady))\\b`,
  'gi',
);
const SURELY =
  /\b(?:significant(?:ly)?|clear(?:ly)?|sure(?:ly)?|sharp(?:ly)?|markedly|dramatic(?:ally)?|substantial(?:ly)?)\b/i;
const AT_AGE = /\b(?:same|equal) age\b|\bwithin\b.*\bdays\b/i;
const DENIED = /\b(?:no|not|nor|neither|nothing|none|cannot)\b[^,;]*$|n['’]t\b[^,;]*$/i;

/** Claims that something rose or fell against the period before, or against an earlier month. */
export function moveClaim(
  { rest, clauses }: Parsed,
  review: Review,
  subjectOf: (clause: Clause) => Subject,
  wish: RegExp,
): Claim[] {
  return [...rest.matchAll(MOVES)].flatMap((match) => {
    const clause = clauseAt({ clauses }, match.index);
    const before = rest.slice(clause.at, match.index);
    const { up, factor, same } = match.groups!;
    if (same !== undefined || wish.test(before)) return [];
    const said = { text: match[0], at: match.index };
    const found = movedOf(subjectOf(clause), clause, review);
    if (DENIED.test(before) && found === undefined) {
      const verdict = up === undefined ? 'fell' : 'rose';
      const other = review.measures.find(({ change }) => change?.verdict === verdict);
      return [claimOf(said, other === undefined ? '' : `${other.label} ${verdict}`, ['/measures'])];
    }
    if (found === undefined) return [claimOf(said, 'it names nothing whose change the review holds')];
    const why =
      factor === undefined
        ? changedWhy(found, up !== undefined ? 1 : -1, subjectOf(clause))
        : times(found, factor);
    if (DENIED.test(before)) return why === '' ? [claimOf(said, 'the review says that it is so')] : [];
    return [claimOf(said, why, [`/measures/${found.id}/change/verdict`])];
  });
}

/** The measure that moved: that of the clause, else of what it takes over; of a group where one is named. */
function movedOf(subject: Subject, clause: Clause, { measures }: Review): Measure | undefined {
  // "Lead quality" is neither the number of leads nor a measure of its own.
  const isQuality = /\bquality\b/i.test(clause.rest) && !subject.topics.has('strong');
  const id =
    measureOf(subject) ??
    (isQuality
      ? undefined
      : subject.topics.has('volume')
        ? 'lead_volume'
        : measureOf({ topics: new Set(clause.inherited) }));
  const own =
    clause.names.flatMap(({ means }) => means).find(({ group }) => group !== null)?.group?.measures ??
    measures;
  return own.find((measure) => measure.id === id);
}

/** Why the Review does not say that a measure rose (or, with -1, fell) against the period before; '' where it does. */
export function changedWhy(
  { id, change, status }: Measure,
  way: 1 | -1,
  { clause, sentence, review }: Subject,
): string {
  const outcome = review.maturity.find(({ measure }) => measure === id);
  if (outcome?.period.maturing || status === 'too early') {
    const aged = outcome?.equalAge;
    const isSure = aged != null && AT_AGE.test(sentence) && (way > 0 ? aged.lower > 0 : aged.upper < 0);
    return isSure ? '' : 'too early: this rate can still grow, so nothing is known of its change';
  }
  if (clause.when !== null && clause.when !== 'now' && clause.when !== 'before' && clause.when !== 'day') {
    return 'the review judges changes against the period before only';
  }
  if (change === null) return 'the review has no period before to compare with';
  if (change.verdict === null) {
    if (id !== 'lead_volume') return 'its window overlaps the one before, so the review judges no change';
    if (SURELY.test(sentence))
      return 'a count has no interval: the review does not say how sure its change is';
    return way * change.difference > 0 ? '' : 'the counts went the other way, or did not change';
  }
  if (change.verdict === 'too few') return 'the counts are too few to say that it changed';
  if (change.verdict === 'not separated') return 'the change can be chance: the counts do not carry it';
  return (change.verdict === 'rose') === way > 0 ? '' : `the review says that it ${change.verdict}`;
}

/** "Doubled" within a twentieth; of a rate only where it surely moved. */
function times({ id, value, previous, change }: Measure, word: string): string {
  const factor = { doubled: 2, tripled: 3, halved: 0.5 }[word.toLowerCase()]!;
  if (value === null || !previous?.value) return 'the review has nothing before to compare with';
  const isSure = id === 'lead_volume' || change?.verdict === (factor > 1 ? 'rose' : 'fell');
  return isSure && Math.abs(value / previous.value - factor) <= 0.05 * factor
    ? ''
    : 'the counts do not carry it';
}
