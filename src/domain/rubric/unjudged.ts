import { CheckList, counted, type DataCheck } from '../lead/checks.ts';
import type { Leads } from '../lead/read.ts';
import { type Judged, judgedText } from './judge.ts';
import { UNKNOWN } from './tests.ts';

/**
 * The cells that hold something and that their criterion could still not judge: no number where one is
 * compared, a range that answers both ways, no date, no domain. One check a criterion.
 */
export function unjudged(leads: Leads, judged: readonly Judged[]): DataCheck[] {
  const checks = new CheckList(leads);
  for (const asked of judged) {
    const { criterion, column, answers, codes } = asked;
    if (column === undefined || !answers.includes(UNKNOWN)) continue;
    const header = leads.header.names[column]!;
    for (let i = 0; i < codes.length; i++) {
      if (answers[codes[i]!] !== UNKNOWN || judgedText(leads, asked, i) === '') continue;
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
