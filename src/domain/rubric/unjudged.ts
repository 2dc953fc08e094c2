import { CheckList, counted, type DataCheck } from '../lead/checks.ts';
import type { Leads } from '../lead/read.ts';
import { isExclusion, isSet, type Rubric } from './criterion.ts';
import { columnOf, type Judged } from './judge.ts';
import { UNKNOWN } from './tests.ts';

/**
 * What no criterion could judge: criteria that ask a field the sheet does not have, and cells that hold
 * something all the same (no number where one is compared, a range that answers both ways, no date, no
 * domain). One check a criterion.
 */
export function unjudged(leads: Leads, { criteria }: Rubric, judged: readonly Judged[]): DataCheck[] {
  const checks = new CheckList(leads);
  for (const criterion of criteria.filter(isSet)) {
    if (columnOf(leads, criterion) !== undefined) continue;
    const so = isExclusion(criterion) ? 'could rule nobody out' : 'is unknown for every lead';
    checks.sheet(
      `criterion-without-column: ${criterion.name}`,
      `the sheet has no column for ${criterion.column}, so "${criterion.name}" ${so}. Add the column, or change the criterion`,
    );
  }
  for (const { criterion, column, answers, codes } of judged) {
    if (column === undefined) continue;
    const texts = leads.text(column).codes;
    // Of texts, code 0 is the blank cell.
    if (!answers.includes(UNKNOWN, codes === texts ? 1 : 0)) continue;
    const header = leads.header.names[column]!;
    for (let i = 0; i < codes.length; i++) {
      if (answers[codes[i]!] !== UNKNOWN || texts[i] === 0) continue;
      checks.lead(
        `criterion-unread: ${criterion.name}`,
        i,
        column,
        (count) =>
          `${counted(count, 'cell')} of ${header} could not be judged by "${criterion.name}" (${criterion.test} ${criterion.value}) and ${count === 1 ? 'counts' : 'count'} as unknown. Write what the test compares with, or leave the cell empty`,
      );
    }
  }
  return checks.done();
}
