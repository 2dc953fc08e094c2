import type { Area, Sheet } from '../../tabs/sheet.ts';
import { type Block, matrix, rangeOf, runsOf } from './block.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Sets which words cells take and which have a box to tick; every other cell takes anything. Comes before the values,
 * because a cell refuses what its rule does not know, from a script too.
 */
export function drawChoices(
  block: Block,
  { choices = [], ticks = [] }: Pick<Sheet, 'choices' | 'ticks'>,
  isNew: boolean,
): void {
  const known = new Map<string, Rule>();
  const rules: { areas: readonly Area[]; rule: Rule }[] = choices.map(({ areas, words, isWhole }) => {
    const key = JSON.stringify([words, isWhole]);
    let rule = known.get(key);
    if (rule === undefined) {
      rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...words], true)
        .setAllowInvalid(!isWhole)
        .build();
      known.set(key, rule);
    }
    return { areas, rule };
  });
  if (ticks.length > 0) {
    rules.push({ areas: ticks, rule: SpreadsheetApp.newDataValidation().requireCheckbox().build() });
  }
  if (isNew && rules.length === 0) return;
  for (const run of runsOf(block)) {
    rangeOf(block, run).setDataValidations(
      matrix(run, block.height, (row, column) => {
        const found = rules.find(({ areas }) => areas.some((area) => holds(area, row, column)));
        return found?.rule ?? null;
      }),
    );
  }
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
