import { measureOf, type Subject } from './subject.ts';
import { TOPIC_OF } from './topic.ts';

/** "Mostly": more than half of the leads come from what is named, or surely more than half of the failures are told by the reasons that are. */
export function mainReason({ review: { failures }, topics, named }: Subject): string {
  if (named.some(({ group }) => (group!.share ?? 0) > 0.5)) return '';
  const codes = [...topics].filter((topic) => topic.startsWith('reason:')).map((topic) => topic.slice(7));
  const { leading } = failures;
  const isAll =
    leading !== null &&
    leading.lower > 0.5 &&
    leading.codes.every((code) => codes.includes(code)) &&
    codes.length === leading.codes.length;
  return isAll ? '' : 'nothing named here surely explains more than half';
}

/** The reason of the most failures, alone in it: a count, no verdict. */
export function commonest({ review: { failures }, topics }: Subject): string {
  const told = failures.codes.filter(({ code }) => code !== 'blank');
  const most = Math.max(...told.map(({ count }) => count));
  const first = told.filter(({ count }) => count === most);
  return first.length === 1 && topics.has(`reason:${first[0]!.code}`)
    ? ''
    : 'another reason, or none alone, was told most often';
}

/** The step that drags is the weakest step of the review. */
export function dragging(subject: Subject): string {
  const { review, topics } = subject;
  const { id, label, why } = review.weakestStep;
  if (id === null) return why;
  return topics.has(TOPIC_OF[id]) || subject.clause.inherited.includes(TOPIC_OF[id])
    ? ''
    : `the review says that it is ${label}`;
}

/** "Missed its target": the status of the measure. */
export function targeted(subject: Subject, word: string): string | undefined {
  const id = measureOf(subject) ?? measureOf({ topics: new Set(subject.clause.inherited) });
  const measures =
    subject.named.length > 0
      ? subject.named.flatMap(({ group }) => group!.measures)
      : subject.review.measures;
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) return undefined;
  const asked = /off|below|under|miss|short|behind/i.test(word) ? 'off target' : 'on target';
  return found.status === asked ? '' : `the scorecard says: ${found.status}`;
}

/** "Undervalued by the latest source": a shift that the review finds. */
export function shifted({ review, named }: Subject, word: string): string {
  const asked = /less/i.test(word) ? 'brings less' : 'brings more';
  const is = review.attribution.shifts.some(
    ({ group, verdict }) => verdict.startsWith(asked) && named.some(({ name }) => name === group),
  );
  return is ? '' : 'the review finds no such shift between first and latest source';
}
