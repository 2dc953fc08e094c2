import { a1 } from '../../tabs/a1.ts';
import type { Area, ColorRule, Sheet } from '../../tabs/sheet.ts';
import { type Block, type Range, references } from './block.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Sets our rules of colour in place of those on our cells; a user's rules that touch none of them stay. */
export function drawRules(block: Block, { rules = [] }: Pick<Sheet, 'rules'>, isNew: boolean): void {
  const present = isNew ? [] : block.tab.getConditionalFormatRules();
  const kept = present.filter((rule) => !rule.getRanges().some((range) => touches(block, range)));
  const known = new Map<string, Range[]>();
  const rangesOf = (areas: readonly Area[]): Range[] => {
    const key = areas.map(a1).join();
    const ranges = known.get(key) ?? block.tab.getRangeList(references(block, areas)).getRanges();
    known.set(key, ranges);
    return ranges;
  };
  const ours = rules
    .filter(({ areas }) => areas.length > 0)
    .map((rule) => ruleOf(rule, rangesOf(rule.areas)));
  if (present.length + ours.length > 0) block.tab.setConditionalFormatRules([...kept, ...ours]);
}

function ruleOf(rule: ColorRule, ranges: Range[]): Rule {
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

/** `B2:D9`, `B2`, `B:D` or `2:9`. */
const REFERENCE = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/;

function touches({ top, columns }: Block, range: Range): boolean {
  const [, left = '', first = '', right = left, last = first] = REFERENCE.exec(range.getA1Notation()) ?? [];
  const [from, to] = [left === '' ? 0 : numberOf(left), right === '' ? Infinity : numberOf(right)];
  const isBelow = last === '' || Number(last) > top;
  return isBelow && columns.some((column) => column >= from && column <= to);
}

/** The zero-based column of its letters. */
function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}
