import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../src/domain/review.ts';
import { scorecardTab } from '../../src/tabs/scorecard-tab.ts';
import type { Area, Sheet, Value } from '../../src/tabs/sheet.ts';
import { FULL_RUBRIC, groupings, messySheets, periodIds, reviewed } from '../domain/sheets.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE, valuesIn } from './tabs.ts';

const SAMPLES = [
  ['the sample', SAMPLE],
  ['a month without leads', NO_LEAD],
  ['one lead', ONE_LEAD],
] as const;
const messy: fc.Arbitrary<Reviewed> = fc
  .tuple(messySheets, periodIds, groupings)
  .map(([grid, month, by]) => reviewed(grid, { month, by, rubric: FULL_RUBRIC }));

const tab = scorecardTab(SAMPLE);
const { review } = SAMPLE;
const headerOf = ({ rows }: Sheet): number => rows.findIndex(([cell]) => cell === 'Measure');
const column = (sheet: Sheet, title: string): number => sheet.rows[headerOf(sheet)]!.indexOf(title);
const lines = tab.rows[headerOf(tab)]!.findIndex((cell) => /^\d+ months$/.test(String(cell)));
/** The cells that a line is drawn over. */
function rangeOf(formula: string): Area {
  const [, first, top, last, bottom] = formula.match(/^=SPARKLINE\(([A-Z])(\d+):([A-Z])(\d+)\)$/)!;
  const at = (letter: string | undefined): number => letter!.charCodeAt(0) - 65;
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: at(first), right: at(last) };
}
const shownColumns = ({ widths, hiddenColumns }: Sheet): number =>
  widths.filter((_, at) => !hiddenColumns?.has(at)).length;
/** What is wrong with a tab, as words; nothing where all is well. */
function troubles(sheet: Sheet): string[] {
  const { rows, widths, styles, charts = [], folds = [], formulas = new Map() } = sheet;
  const found: string[] = [];
  rows.forEach((cells, row) => {
    if (cells.length > widths.length) found.push(`row ${row} is wider than the tab`);
  });
  for (const key of [...styles.keys(), ...formulas.keys()]) {
    if (Number(key.split(',')[1]) >= widths.length) found.push(`${key} is outside the tab`);
  }
  for (const { area, title, series } of charts) {
    if (area.right >= shownColumns(sheet)) found.push(`"${title}" reaches out of the tab`);
    const covered = valuesIn(sheet, area).filter((value) => value !== null);
    if (covered.length > 0) found.push(`"${title}" covers ${covered.join(', ')}`);
    for (const one of series) {
      if (one.sheet !== sheet.name) found.push(`"${title}" rests on ${one.sheet}`);
      const numbers = valuesIn(sheet, one.values);
      if (numbers.some((value) => value !== null && typeof value !== 'number'))
        found.push(`"${title}" draws words`);
      if (valuesIn(sheet, one.categories).includes(null)) found.push(`"${title}" has a nameless value`);
    }
  }
  let last = -1;
  for (const { top, bottom } of folds) {
    if (
      top - 1 <= last ||
      bottom < top ||
      bottom >= Math.max(rows.length, ...charts.map(({ area }) => area.bottom + 1))
    )
      found.push(`the fold of rows ${top} to ${bottom} overlaps or is empty`);
    last = bottom;
  }
  return found;
}

describe('the Scorecard tab', () => {
  it('is one sheet without merged cells that stands within its columns, whose charts cover nothing', () => {
    for (const [name, told] of SAMPLES) expect([name, troubles(scorecardTab(told))]).toEqual([name, []]);
    fc.assert(
      fc.property(messy, (told) => {
        expect(troubles(scorecardTab(told))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is as many columns wide whatever it holds', () => {
    for (const [, told] of SAMPLES) {
      const { widths, hiddenColumns } = scorecardTab(told);
      expect(widths).toEqual(tab.widths);
      expect(hiddenColumns).toEqual(tab.hiddenColumns);
    }
  });

  it('tells every measure with its status, value, counts and what it was before', () => {
    for (const [, told] of SAMPLES) {
      const sheet = scorecardTab(told);
      const from = headerOf(sheet) + 1;
      for (const [index, measure] of told.review.measures.entries()) {
        const cell = (title: string): Value => sheet.rows[from + index]![column(sheet, title)] ?? null;
        const { label, status, value, numerator, denominator, previous } = measure;
        expect([cell('Measure'), cell('Status'), cell('Value'), cell('Before')]).toEqual([
          label,
          status,
          value,
          previous?.value ?? null,
        ]);
        expect([cell('Count'), cell('of')]).toEqual(value === null ? [null, null] : [numerator, denominator]);
      }
    }
  });

  it('says beside each measure on which leads it rests, and why it has no verdict; and each basis once below', () => {
    const from = headerOf(tab) + 1;
    for (const [index, { basis, why }] of review.measures.entries()) {
      const note = tab.notes!.get(`${from + index},0`)!.toLowerCase();
      expect(note).toBe(`basis: ${basis}.${why === null ? '' : `\n${why}.`}`.toLowerCase());
    }
    const below = tab.rows
      .slice(from, from + 15)
      .map(([cell]) => String(cell))
      .join(' ');
    for (const basis of new Set(review.measures.map((measure) => measure.basis))) {
      expect(below.split(`${basis}`)).toHaveLength(2);
    }
    for (const { why } of review.measures) if (why !== null) expect(below).toContain(why);
  });

  it('shows title, what matters and all measures in the first thirty rows', () => {
    expect(tab.rows[0]![0]).toBe(`Lead scorecard, ${review.label}`);
    expect(headerOf(tab) + review.measures.length).toBeLessThan(30);
    expect(Math.min(...tab.charts!.map(({ area }) => area.top))).toBeLessThan(30);
  });

  it('draws a line over the last months beside every measure with two values to join', () => {
    for (const [index, { id }] of review.measures.entries()) {
      const formula = tab.formulas!.get(`${headerOf(tab) + 1 + index},${lines}`);
      const values = formula === undefined ? [] : valuesIn(tab, rangeOf(formula));
      const months = formula === undefined ? [] : valuesIn(tab, { ...rangeOf(formula), left: 0, right: 0 });
      const rates = review.trend.map(({ measures }) => measures.find((one) => one.id === id)!);
      if (formula !== undefined) expect(months).toEqual(review.trend.slice(-12).map(({ month }) => month));
      expect(values.filter((value) => value !== null).length).not.toBe(1);
      values.forEach((value, at) => {
        expect([null, rates[at]!.value]).toContain(value);
      });
    }
    expect(tab.formulas!.size).toBeGreaterThan(6);
    expect(scorecardTab(ONE_LEAD).formulas!.size).toBe(0);
  });

  it('leaves a month that is too early out of the line and the chart, and keeps its counts', () => {
    const won = review.trend.at(-1)!.measures.find(({ id }) => id === 'created_win_rate')!;
    expect(won.isEarly).toBe(true);
    const title = review.measures.find(({ id }) => id === 'created_win_rate')!.label;
    const header = tab.rows.findIndex((cells) => cells[0] === 'Month' && cells.includes(title));
    const at = tab.rows[header]!.indexOf(title);
    const last = tab.rows[header + review.trend.length]!;
    expect(last[0]).toBe(review.trend.at(-1)!.month);
    expect([...last.slice(at - 2, at), last[at] ?? null]).toEqual([won.numerator, won.denominator, null]);
  });

  it('holds the rest of the review below, each under its heading, folded but where a chart would be left over it', () => {
    const headings = tab.folds!.map(({ top }) => tab.rows[top - 1]![0]);
    expect(headings.map((heading) => String(heading).split(':')[0])).toEqual([
      'Trend',
      'Sources',
      'Maturity',
      'People',
      'Accounts',
      'Rubric check',
      'Columns of the lead sheet',
    ]);
    const closed = tab.folds!.filter(({ isFolded }) => isFolded);
    expect(closed.map(({ top }) => String(tab.rows[top - 1]![0]).split(':')[0])).toEqual([
      'People',
      'Accounts',
      'Columns of the lead sheet',
    ]);
    for (const { area } of tab.charts!) {
      expect(closed.filter(({ top, bottom }) => area.top >= top && area.top <= bottom)).toEqual([]);
    }
  });

  it('names every source, criterion and owner, and every column of the lead sheet', () => {
    const firsts = new Set(tab.rows.map(([cell]) => cell));
    const { groups, owners, campaigns, rubricCheck, columns } = review;
    for (const { group } of [...groups, ...owners, ...campaigns]) expect(firsts).toContain(group);
    for (const { id } of rubricCheck.criteria) expect(firsts).toContain(id);
    for (const { header } of columns) expect(firsts).toContain(header);
  });
});
