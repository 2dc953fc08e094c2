import { describe, expect, it } from 'vitest';
import { rubricCheck } from '../../../../../src/domain/narrative/findings/cautions/rubric-check.ts';
import { rubric } from '../../../sheets.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(rubricCheck);
const ONE = rubric('Fit | Industry we serve | Industry | is one of | Retail | 10 |');

type Met = readonly [met: number, all: number];

/** Leads that sales accepted and rejected, so many of each in the industry we serve. */
const industry = (accepted: Met, rejected: Met, request = {}) =>
  said(
    leadsOf(
      'Industry | Sales decision',
      [accepted[0], 'Retail', 'accepted'],
      [accepted[1] - accepted[0], 'Banking', 'accepted'],
      [rejected[0], 'Retail', 'rejected'],
      [rejected[1] - rejected[0], 'Banking', 'rejected'],
    ),
    { rubric: ONE, ...request },
  );

const UNSURE = [
  'The score of the rubric does not surely tell the leads that sales accepts from those it rejects.',
  'Accepted leads do not surely meet "Industry we serve" more often than rejected ones.',
];

describe('a criterion against what sales decided', () => {
  // Newcombe at 95 %: 15 of 20 less 8 of 20 is 0.04 to 0.58, 14 of 20 less 8 of 20 from -0.006.
  it('is said not to separate while the difference can be chance', () => {
    expect(industry([15, 20], [8, 20])).not.toContain(UNSURE[1]);
    expect(industry([19, 20], [1, 20])).toEqual([]);
    expect(industry([14, 20], [8, 20])).toContain(UNSURE[1]);
    expect(industry([10, 20], [10, 20])).toEqual(UNSURE);
  });

  it('is said to point the wrong way where it surely does', () => {
    expect(industry([2, 20], [18, 20])).toEqual([
      'The rubric scores the leads that sales rejects higher than those it accepts.',
      'More of the rejected than of the accepted leads meet "Industry we serve".',
    ]);
    expect(industry([8, 20], [14, 20]).join(' ')).not.toMatch(/wrong|More of the rejected|higher than/);
  });

  it('is not spoken of where either side has fewer than ten', () => {
    expect(industry([0, 9], [30, 30])).toEqual([]);
    expect(industry([15, 30], [5, 9])).toEqual([]);
    expect(industry([5, 10], [5, 10])).toEqual(UNSURE);
  });

  it("is told in the team's own words", () => {
    expect(industry([10, 20], [10, 20], { settings: OWN_WORDS })).toEqual([
      'The score of the rubric does not surely tell the enquiries that sales accepts from those it rejects.',
      'Accepted enquiries do not surely meet "Industry we serve" more often than rejected ones.',
    ]);
    expect(industry([2, 20], [18, 20], { settings: OWN_WORDS })[1]).toMatch(
      /^More of the rejected than of the accepted enquiries/,
    );
  });

  it('is not called idle without points, and of many three are named', () => {
    const without = rubric('Fit | Industry we serve | Industry | is one of | Retail | | yes');
    expect(industry([10, 20], [10, 20], { rubric: without })).toEqual([]);
    const five = rubric(
      ['A', 'B', 'C', 'D', 'E']
        .map((name) => `Fit | ${name} | Industry | is one of | Retail | 10 |`)
        .join('\n'),
    );
    expect(industry([10, 20], [10, 20], { rubric: five })[1]).toBe(
      'Accepted leads do not surely meet "A", "B", "C" and others more often than rejected ones.',
    );
  });

  it('is not spoken of without decisions or without leads', () => {
    expect(said(leadsOf('Industry', [20, 'Retail']), { rubric: ONE })).toEqual([]);
    expect(said(NO_LEADS, { rubric: ONE })).toEqual([]);
  });
});
