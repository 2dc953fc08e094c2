import { describe, expect, it } from 'vitest';
import { peopleSheet } from '../../src/tabs/people.ts';
import { reviewed } from '../domain/sheets.ts';
import { cutOff } from './cut-off.ts';
import { filled, rowOf, textOf, under } from './tables.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE } from './tabs.ts';

const { review } = SAMPLE;
const sheet = peopleSheet(SAMPLE);

/** Thirty leads that nobody has touched, a month and more after they came in. */
const IGNORED = reviewed([
  ['Created', 'Name', 'Company', 'Owner', 'First touch'],
  ...Array.from({ length: 30 }, (_, at) => [
    `2024-04-${String(at + 1).padStart(2, '0')}`,
    `Lead ${at + 1}`,
    'A company of a name so long that it takes two rows',
    'An owner of several first names and as many last names',
    '',
  ]),
  ['2024-03-01', 'Touched', 'One', 'Ann', '2024-03-01'],
]);

describe('the sheet People', () => {
  it('shows every text whole and keeps within its columns, with many leads, one and none', () => {
    for (const told of [SAMPLE, NO_LEAD, ONE_LEAD, IGNORED]) expect(cutOff(peopleSheet(told))).toEqual([]);
  });

  it('has the shares of how people were treated first, with the counts of the review', () => {
    const { surprised, pressure, breaches, feedback } = review.people;
    const table = under(sheet, 'How people were treated').slice(1);
    expect(table.map((row) => row.slice(1, 3))).toEqual([
      [expect.any(Number), expect.any(Number)],
      [pressure.numerator, pressure.denominator],
      [breaches.touched.count, breaches.marked],
      [surprised.numerator, surprised.denominator],
      [feedback.warm.numerator, feedback.warm.denominator],
    ]);
    expect(rowOf(sheet, 'How people were treated')).toBeLessThan(rowOf(sheet, 'Whom to look at'));
  });

  it('says of the owners that the verdict is one of follow-up', () => {
    const [header, ...owners] = under(sheet, 'By owner');
    expect(filled(header!)).toContain('Follow-up against others');
    expect(owners.map(([name, leads]) => [name, leads])).toEqual(
      review.owners.map(({ group, leads }) => [group, leads]),
    );
    const worse = review.owners.find(({ quality }) => quality?.verdict === 'worse')!;
    expect(owners.find(([name]) => name === worse.group)).toContain('followed up less often');
  });

  it('names whom to look at in one list, each with the reason and the cell', () => {
    const slow = review.failureGroups.find(({ id }) => id === 'slow')!;
    const [counts, header, ...list] = under(sheet, 'Whom to look at').map(filled);
    expect(counts![0]).toContain(`${slow.label}: ${slow.count}`);
    expect(header).toEqual(['Who', 'Company', 'Owner', 'Cell', 'Why']);
    expect(list.filter((row) => row.at(-1) === slow.label)).toEqual(
      slow.leads.map(({ name, company, owner, cell }) => [name, company, owner, cell, slow.label]),
    );
  });

  it('names five for a reason and says how many more there are, and where', () => {
    const told = peopleSheet(IGNORED);
    const ignored = IGNORED.review.failureGroups.find(({ id }) => id === 'ignored')!;
    expect(ignored.count).toBe(30);
    const named = told.rows.filter((row) => row.includes(ignored.label));
    expect(named).toHaveLength(5);
    expect(textOf(told)).toContain(`${ignored.label}: and 25 more in Lead qualification`);
  });

  it('names whom to contact again, the one that has waited longest first', () => {
    const { leads, count } = review.people.reEngage;
    const table = under(sheet, `To contact again, of all months (${count})`);
    expect(table.slice(1, -1).map((row) => filled(row).slice(3))).toEqual(
      leads.map(({ cell, since, days, why }) => [cell, since, days, why]),
    );
    expect(textOf(sheet)).not.toContain('ask again');
  });

  it('says of a month without leads that nobody is to be looked at', () => {
    const told = peopleSheet(NO_LEAD);
    expect(under(told, 'Whom to look at').join()).toMatch(/^No lead is in: /);
    expect(rowOf(told, 'Who')).toBe(rowOf(told, 'Whom'));
  });

  it('prints on three pages at most', () => {
    expect(sheet.pageStarts!.length).toBeLessThanOrEqual(2);
  });
});
