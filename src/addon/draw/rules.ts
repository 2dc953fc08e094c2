import type { ColorRule, Sheet } from '../../tabs/sheet.ts';
import { type Block, type Range, references } from './block.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Sets our rules of colour in place of those on our cells; a user's rules that touch none of them stay. */
export function drawRules(block: Block, { rules = [] }: Pick<Sheet, 'rules'>): void {
  const present = block.tab.getConditionalFormatRules();
  const kept = present.filter((rule) => !rule.getRanges().some((range) => touches(block, range)));
  const ours = rules.filter(({ areas }) => areas.length > 0).map((rule) => ruleOf(block, rule));
  if (present.length + ours.length > 0) block.tab.setConditionalFormatRules([...kept, ...ours]);
}

function ruleOf(block: Block, rule: ColorRule): Rule {
  const ranges = block.tab.getRangeList(references(block, rule.areas)).getRanges();
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
  if ('full' in rule) {
    const { NUMBER } = SpreadsheetApp.InterpolationType;
    return builder
      .setGradientMinpointWithValue('#FFFFFF', NUMBER, '0')
      .setGradientMaxpointWithValue(`#${rule.full}`, NUMBER, '1')
      .build();
  }
  return builder
    .whenTextEqualTo(rule.word)
    .setFontColor(`#${rule.color}`)
    .setBackground(`#${rule.fill}`)
    .build();
}

function touches({ top, columns }: Block, range: Range): boolean {
  const [first, last] = [range.getColumn() - 1, range.getLastColumn() - 1];
  return range.getLastRow() - 1 >= top && columns.some((column) => column >= first && column <= last);
}
