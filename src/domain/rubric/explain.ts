import { listed, quoted } from '../input-error.ts';
import { isExclusion } from './criterion.ts';
import { DIMENSIONS, type Dimension } from './dimension.ts';
import { type Judged, judgedText } from './judge.ts';
import { type QualifiedLeads, tierOf } from './qualify.ts';
import { MET, NOT_MET, UNKNOWN } from './tests.ts';

/**
 * Why lead `i` stands where it does, in one line: "Qualified, 72: fits (industry, size, region); pain
 * named; authority unknown". A disqualified lead names the first criterion that failed and its cell.
 */
export function explain(qualified: QualifiedLeads, i: number): string {
  const tier = tierOf(qualified.flags[i]!);
  const score = qualified.score[i]!;
  const head = Number.isNaN(score) ? tier : `${tier}, ${Math.floor(score)}`;
  const failed = qualified.judged[qualified.failed[i]!];
  if (failed !== undefined) {
    const { name, column } = failed.criterion;
    const verb = isExclusion(failed.criterion) ? 'excluded by' : 'does not meet';
    return `${head}: ${verb} "${name}" (${column} is ${quoted(judgedText(qualified.leads, failed, i))})`;
  }
  const parts = DIMENSIONS.flatMap((dimension) =>
    phrase(
      dimension,
      qualified.judged.filter(({ criterion }) => criterion.dimension === dimension.id),
      i,
    ),
  );
  const unchecked = qualified.judged
    .filter(({ criterion, answers, codes }) => isExclusion(criterion) && answers[codes[i]!] === UNKNOWN)
    .map(({ criterion }) => `"${criterion.name}"`);
  if (unchecked.length > 0) parts.push(`${listed(unchecked)} could not be checked`);
  return parts.length === 0 ? `${head}: the rubric asks nothing yet` : `${head}: ${parts.join('; ')}`;
}

function phrase(dimension: Dimension, asked: readonly Judged[], i: number): string[] {
  // An exclusion that does not apply is no news.
  const scored = asked.filter(({ criterion }) => !isExclusion(criterion));
  const named = (answer: number): string[] =>
    scored
      .filter(({ answers, codes }) => answers[codes[i]!] === answer)
      .map(({ criterion }) => lowerFirst(criterion.name));
  const met = named(MET);
  const notMet = named(NOT_MET);
  const unknown = named(UNKNOWN);
  const say = (word: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [scored.length === 1 ? word : `${word} (${names.join(', ')})`];
  return [...say(dimension.met, met), ...say(dimension.notMet, notMet), ...say(dimension.unknown, unknown)];
}

/** "Industry we serve" within a sentence; "ICP size" stays. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
