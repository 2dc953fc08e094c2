import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../src/domain/rubric/default.ts';
import { readRubric } from '../../src/domain/rubric/sheet.ts';
import { rubricVersion } from '../../src/domain/rubric/version.ts';
import { rubricSheet } from '../../src/tabs/rubric.ts';
import { rubrics } from '../domain/sheets.ts';

const tab = rubricSheet(DEFAULT_RUBRIC, ['Created', 'Industry', '', 'Deal size']);
const titles = tab.rows[2]!.map(String);
const at = (title: string) => titles.indexOf(title);

describe('the rubric tab', () => {
  it('is read back as the rubric it was made of', () => {
    fc.assert(
      fc.property(rubrics, (rubric) => {
        const read = readRubric(rubricSheet(rubric, []).rows, 'Lead rubric');
        expect(read).toMatchObject(rubric);
        expect(rubricVersion(read)).toBe(rubricVersion(rubric));
      }),
      { numRuns: 200 },
    );
  });

  it('takes in a criterion that is written in a free row, and lets choose there as above', () => {
    const free = tab.rows.findIndex((row, index) => index > 3 && row.every((cell) => cell === null));
    const added = tab.rows.map((row, index) =>
      index === free ? ['Fit', 'Deal size', 'Deal size', 'at least', 5000, 10, 'no'] : row,
    );
    const { criteria } = readRubric(added, 'Lead rubric');
    expect(criteria.at(-1)).toMatchObject({ name: 'Deal size', test: 'at least', value: '5000', points: 10 });
    for (const { areas } of tab.choices!) {
      expect([areas[0]!.top, areas[0]!.bottom >= free + 9]).toEqual([4, true]);
    }
  });

  it('offers the headers and the fields as columns, and any other text there', () => {
    const choice = tab.choices!.find(({ areas }) => areas[0]!.left === at('Column'))!;
    expect(choice.isWhole).toBe(false);
    expect(choice.words.slice(0, 3)).toEqual(['Created', 'Industry', 'Deal size']);
    expect(choice.words.filter((word) => word === 'Industry')).toHaveLength(1);
    expect(choice.words).toContain('Next step');
    const others = tab
      .choices!.filter((one) => one !== choice)
      .map(({ areas, isWhole }) => [areas[0]!.left, isWhole]);
    expect(others).toEqual([
      [at('Dimension'), true],
      [at('Test'), true],
      [at('Must-have'), true],
    ]);
  });

  it('adds the points up above them, over the free rows too', () => {
    expect(tab.rows[1]![at('Points')]).toBe(110);
    const last = tab.rows.length;
    expect(tab.formulas).toEqual(new Map([[`1,${at('Points')}`, `=SUM(F5:F${last})`]]));
    expect(at('Points')).toBe(5);
  });

  it('explains each title and each test', () => {
    for (const title of titles.slice(0, -1)) expect(tab.notes!.get(`2,${at(title)}`)).toBeTruthy();
    expect(tab.rows[5]![at('Test')]).toBe('at least');
    expect(tab.notes!.get(`5,${at('Test')}`)).toBe(
      'Met where the number is this or more. The value is a number such as 20.',
    );
  });
});
