import { describe, expect, it } from 'vitest';
import { apartText } from '../../src/domain/format.ts';
import { rubricCheckSheet } from '../../src/tabs/rubric-check.ts';
import { cutOff } from './cut-off.ts';
import { filled, rowOf, textOf, under } from './tables.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE, valuesIn } from './tabs.ts';

const { rubricCheck, threshold } = SAMPLE.review;
const sheet = rubricCheckSheet(SAMPLE);

describe('the sheet Rubric check', () => {
  it('shows every text whole and keeps within its columns, with many leads, one and none', () => {
    for (const told of [SAMPLE, NO_LEAD, ONE_LEAD]) expect(cutOff(rubricCheckSheet(told))).toEqual([]);
  });

  it('has how often each criterion was met on either side, what it is worth, and a verdict in words', () => {
    for (const [title, side] of [
      ['Met among accepted and rejected leads', 'decided'],
      ['Met among won and lost leads', 'closed'],
    ] as const) {
      const table = under(sheet, title).slice(1);
      expect(table.map(([name]) => name)).toEqual(rubricCheck.criteria.map(({ id }) => id));
      for (const [at, one] of rubricCheck.criteria.entries()) {
        const { met, other, verdict } = one[side];
        const cells = filled(table[at]!);
        expect(cells.slice(1, 7)).toEqual([
          met.numerator,
          met.denominator,
          met.value,
          other.numerator,
          other.denominator,
          other.value,
        ]);
        expect(cells.at(-2)).toBe(apartText(verdict));
        expect(String(cells.at(-1)).includes('must-have')).toBe(one.mustHave);
      }
    }
  });

  it('calls a difference that the counts do not carry no clear difference, and nothing else', () => {
    expect(textOf(sheet)).toContain('no clear difference');
    expect(textOf(sheet)).not.toMatch(/not separated|does not separate|cannot tell them apart/);
  });

  it('shows that a sure interval leaves 0 out', () => {
    const sure = rubricCheck.criteria.filter(({ decided }) => decided.verdict === 'separates');
    const table = under(sheet, 'Met among accepted and rejected leads');
    const intervals = sure.map(({ id }) =>
      table.find(([name]) => name === id)!.find((cell) => / to /.test(String(cell))),
    );
    expect(intervals.length).toBeGreaterThan(0);
    expect(intervals.join()).not.toContain('±0');
  });

  it('has thresholds that qualify the same in one row, the own one of the rubric marked', () => {
    const { area } = sheet.charts![0]!;
    const table = under(sheet, 'What each threshold would have qualified').slice(1);
    const steps = table.map((row) => filled(row.slice(0, area.left))).filter((row) => row.length === 6);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThan(rubricCheck.thresholds.length / 2);
    for (const [label, ...counts] of steps) {
      const [from, to = from] = String(label).match(/\d+/g)!.map(Number);
      for (const one of rubricCheck.thresholds.filter(
        (row) => row.threshold >= from! && row.threshold <= to!,
      )) {
        expect([one.qualified, one.accepted, one.rejected, one.won, one.lost]).toEqual(counts);
      }
    }
    const marked = steps.filter(([label]) => String(label).includes('own')).map(([label]) => label);
    expect(marked).toEqual([`${threshold}, the rubric's own`]);
  });

  it('draws every threshold from cells that are not shown, over cells that hold nothing', () => {
    const [chart] = sheet.charts!;
    expect(valuesIn(sheet, chart!.series[0]!.values)).toEqual(
      rubricCheck.thresholds.map(({ qualified }) => qualified),
    );
    expect(sheet.hiddenColumns!.has(chart!.series[0]!.values.left)).toBe(true);
    expect(valuesIn(sheet, chart!.area).every((value) => value === null)).toBe(true);
    expect(chart!.area.top).toBeGreaterThan(rowOf(sheet, 'What each threshold'));
  });

  it('says of a rubric without criteria that none is set', () => {
    expect(textOf(rubricCheckSheet(NO_LEAD))).toContain('No criterion of the rubric is set.');
  });

  it('prints on two pages', () => {
    expect(sheet.pageStarts).toEqual([rowOf(sheet, 'Met among won and lost leads')]);
  });
});
