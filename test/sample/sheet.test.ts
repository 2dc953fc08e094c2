import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_AS_OF, sampleLeads } from '../../src/sample/sample.ts';
import { placeless } from '../domain/sheets.ts';
import { reviewSample } from './review.ts';

const sheet = sampleLeads();
const [header, ...leads] = sheet;
const column = (name: string): number => header!.indexOf(name);
const texts = (name: string): string[] => leads.map((cells) => String(cells[column(name)]));

describe('the sample sheet', () => {
  it('is the same each time', () => {
    expect(sampleLeads()).toEqual(sheet);
  });

  it('holds texts and numbers, as many in each row as there are headers', () => {
    for (const cells of sheet) {
      expect(cells).toHaveLength(header!.length);
      for (const cell of cells) expect(['string', 'number']).toContain(typeof cell);
    }
  });

  it('has every column recognised but the notes', () => {
    const { columns } = reviewSample();
    expect(columns.filter(({ field }) => field === null).map((use) => use.header)).toEqual(['Notes']);
  });

  it('is faulty only where it is meant to be', () => {
    const checks = reviewSample().dataChecks.map(({ id, count }) => `${id}: ${count}`);
    expect(checks.sort()).toEqual([
      'contradiction-closed-before-created: 1',
      'criterion-unread: Size we serve: 1',
      'date-unread: Decided on: 1',
      'duplicates: 1',
      'tests: 1',
    ]);
  });

  it('is reviewed alike in any order of its rows', () => {
    const told = (grid: typeof sheet) => {
      const review = reviewSample('2026-04', 'source', grid);
      // The cells of a data check move with their rows.
      return placeless({
        ...review,
        dataChecks: review.dataChecks.map((check) => ({ ...check, cells: [] })),
      });
    };
    const expected = told(sheet);
    fc.assert(
      fc.property(fc.shuffledSubarray([...leads], { minLength: leads.length }), (rows) => {
        expect(told([header!, ...rows])).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('tells of nothing after the day of its review', () => {
    const days = leads.flat().filter((cell) => /^\d{4}-\d\d-\d\d/.test(String(cell)));
    expect(days.length).toBeGreaterThan(leads.length);
    for (const day of days) expect(String(day).slice(0, 10) <= SAMPLE_AS_OF, String(day)).toBe(true);
  });

  it('has every step of a lead after the one before, but for the one deal won too soon', () => {
    const steps = ['Created', 'First contacted', 'First conversation', 'Won date', 'Lost date'];
    const wrong = leads.filter((cells) => {
      const days = steps.map((name) => String(cells[column(name)]).slice(0, 10)).filter((day) => day !== '');
      return days.some((day, at) => at > 0 && day < days[at - 1]!);
    });
    expect(wrong).toHaveLength(1);
    expect(wrong[0]![column('Won date')]).toBe('2026-02-13');
  });

  it('has several spellings of a source, leads without one, and several people of one company', () => {
    const sources = texts('Lead source');
    expect(new Set(sources.filter((name) => /^google.ads\s*$/i.test(name))).size).toBeGreaterThan(2);
    expect(sources.filter((name) => name === '' || name === 'n/a').length).toBeGreaterThan(0);
    const companies = texts('Company');
    expect(new Set(companies).size).toBeLessThan(companies.length - 5);
  });

  it('has a person who was called after asking not to be', () => {
    const called = leads.filter(
      (cells) => cells[column('Do not contact')] === 'Yes' && Number(cells[column('Touches')]) > 0,
    );
    expect(called).toHaveLength(1);
  });
});
