import { describe, expect, it } from 'vitest';
import { isExclusion } from '../../src/domain/rubric/criterion.ts';
import { DIMENSIONS } from '../../src/domain/rubric/dimension.ts';
import { readRubric, writeRubric } from '../../src/domain/rubric/sheet.ts';
import { SAMPLE_RUBRIC } from '../../src/sample/sample.ts';

const { criteria, threshold } = SAMPLE_RUBRIC;

describe('the rubric of the sample', () => {
  it('asks all five dimensions for 100 points, 60 of which qualify', () => {
    expect(new Set(criteria.map(({ dimension }) => dimension))).toEqual(
      new Set(DIMENSIONS.map(({ id }) => id)),
    );
    expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(threshold).toBe(60);
  });

  it('must have industry, size and region, and excludes students and competitors', () => {
    const must = criteria.filter(({ mustHave }) => mustHave);
    expect(must.filter((one) => !isExclusion(one)).map(({ column }) => column)).toEqual([
      'Region',
      'Employees',
      'Industry',
    ]);
    expect(must.filter(isExclusion).map(({ column }) => column)).toEqual(['Title', 'Company']);
  });

  it('reads back from its sheet as it was', () => {
    expect(readRubric(writeRubric(SAMPLE_RUBRIC), 'Lead rubric')).toMatchObject(SAMPLE_RUBRIC);
  });
});
