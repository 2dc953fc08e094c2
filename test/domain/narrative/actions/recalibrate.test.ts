import { describe, expect, it } from 'vitest';
import { review, rubric } from '../../sheets.ts';
import { ids, leads, OWN_WORDS, proposal } from './proposals.ts';

const PAIN = rubric('Pain | A problem is named | Pain | is filled | | 10 |');

/** Leads with a problem named, which makes them qualified, and leads without: how many of each sales accepted. */
const decided = (high: readonly [accepted: number, rejected: number], low: readonly [number, number]) =>
  leads(
    'Pain | Sales decision',
    [high[0], 'slow | accepted'],
    [high[1], 'slow | rejected'],
    [low[0], ' | accepted'],
    [low[1], ' | rejected'],
  );

describe('recalibrating', () => {
  it('comes where sales surely rejects more than half of the high scores', () => {
    // The 95 % Wilson interval of 9 of 10 begins at 59.6 %, that of 8 of 10 at 49 %.
    expect(proposal(review(decided([1, 9], [0, 0]), { rubric: PAIN }), 'recalibrate')).toEqual({
      who: 'leadership',
      text: 'Go through the rubric with sales, lead by lead: 9 of 10 qualified leads that sales decided on were rejected.',
      watch: '/signals/high_scores_rejected/counts/rejected/numerator: 9 of 10, lower is better',
    });
    expect(ids(review(decided([2, 8], [0, 0]), { rubric: PAIN }), 'recalibrate')).toEqual([]);
    expect(ids(review(decided([0, 9], [0, 0]), { rubric: PAIN }), 'recalibrate')).toEqual([]);
  });

  it("comes where the high scores are surely accepted less often than the others, in the team's own words", () => {
    expect(
      proposal(review(decided([10, 10], [19, 1]), { rubric: PAIN, settings: OWN_WORDS }), 'recalibrate')
        ?.text,
    ).toBe(
      'Go through the rubric with sales, enquiry by enquiry: 10 of 20 SQLs that sales decided on were rejected, and 19 of 20 others were accepted.',
    );
  });

  it('names the criteria that the rejected meet more often, where no high score tells it', () => {
    const both = rubric(
      'Fit | Large | Employees | at least | 100 | 10 |\nPain | A problem is named | Pain | is filled | | 90 |',
    );
    const grid = leads(
      'Pain | Employees | Sales decision',
      [18, ' slow | 5 | accepted'],
      [2, ' slow | 500 | accepted'],
      [2, ' | 5 | rejected'],
      [18, ' | 500 | rejected'],
    );
    expect(proposal(review(grid, { rubric: both }), 'recalibrate')).toEqual({
      who: 'leadership',
      text: 'Look again at what points the wrong way in the rubric: "Large" was met by 2 of 20 accepted and 18 of 20 rejected leads.',
      watch: null,
    });
  });

  it('says that the score is higher for the rejected, where neither a high score nor a criterion tells it', () => {
    // Each criterion alone is met about as often: 50 %, 50 % against 70 %, 70 %; their sum is not.
    const points = Array.from({ length: 6 }, (_, k) => `Pain | P${k} | P${k} | is filled | | 10 |`).join(
      '\n',
    );
    const rows = (decision: string, met: number) =>
      Array.from(
        { length: 20 },
        (_, i) =>
          [
            1,
            `${decision} | ${Array.from({ length: 6 }, (__, k) => ((i + 3 * k) % 20 < met ? 'x' : '')).join(' | ')}`,
          ] as const,
      );
    const grid = leads(
      'Sales decision | P0 | P1 | P2 | P3 | P4 | P5',
      ...rows('accepted', 6),
      ...rows('rejected', 11),
    );
    const found = review(grid, { rubric: rubric(points, 100) });
    expect(found.rubricCheck.auc.decided.verdict).toBe('the wrong way round');
    expect(proposal(found, 'recalibrate')).toEqual({
      who: 'leadership',
      text: 'Go through the rubric with sales, lead by lead: the 20 rejected leads tend to score higher than the 20 accepted.',
      watch: null,
    });
  });

  it('is not proposed where sales and rubric agree', () => {
    expect(ids(review(decided([18, 2], [2, 18]), { rubric: PAIN }), 'recalibrate')).toEqual([]);
  });
});
