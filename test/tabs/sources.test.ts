import { describe, expect, it } from 'vitest';
import { sourcesSheet } from '../../src/tabs/sources.ts';
import { cutOff } from './cut-off.ts';
import { filled, rowOf, textOf, under } from './tables.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE, valuesIn } from './tabs.ts';

const { review } = SAMPLE;
const sheet = sourcesSheet(SAMPLE);

describe('the sheet Sources', () => {
  it('shows every text whole and keeps within its columns, with many leads, one and none', () => {
    for (const told of [SAMPLE, NO_LEAD, ONE_LEAD]) expect(cutOff(sourcesSheet(told))).toEqual([]);
  });

  it('has every demand type and campaign with its share of the leads, and counts none twice', () => {
    for (const [title, groups] of [
      ['Demand types', review.demandTypes],
      ['Campaigns', review.campaigns],
    ] as const) {
      const rows = under(sheet, title).slice(1);
      expect(rows.map((row) => row.slice(0, 4))).toEqual(
        groups.map(({ group, leads, share }) => [group, leads, review.counts.leads, share]),
      );
      expect(rows.reduce((sum, [, leads]) => sum + Number(leads), 0)).toBe(review.counts.leads);
    }
  });

  it('draws two funnels above the table of their steps, over cells that hold nothing', () => {
    const [a, b] = sheet.charts!;
    for (const chart of [a!, b!]) {
      expect(valuesIn(sheet, chart.area).every((value) => value === null)).toBe(true);
      expect(chart.area.bottom).toBeLessThan(rowOf(sheet, 'Step'));
    }
    expect(a!.area.right).toBeLessThan(b!.area.left);
  });

  it('says of steps that the counts do not tell apart that there is no clear difference', () => {
    const steps = review.comparison!.steps.filter(({ verdict }) => verdict === 'not separated');
    expect(steps.length).toBeGreaterThan(0);
    const from = rowOf(sheet, 'Step');
    for (const { label } of steps) {
      expect(filled(sheet.rows[rowOf(sheet, label, from)]!).at(-1)).toBe('no clear difference');
    }
    expect(textOf(sheet)).not.toContain('not separated');
  });

  it('says of a month without leads that none came in', () => {
    expect(textOf(sourcesSheet(NO_LEAD))).toContain('No lead came in.');
  });
});
