import { describe, expect, it } from 'vitest';
import { restated } from '../../../../../src/domain/narrative/findings/cautions/restated.ts';
import { record } from '../../../../../src/domain/rhythm/history.ts';
import { APRIL, aprilAsOf, DECIDED, FIT } from '../../../rhythm/memories.ts';
import { rubric } from '../../../sheets.ts';
import { saidBy } from '../../leads-of.ts';

const said = saidBy(restated);
const history = record([], aprilAsOf('2024-05-02'));
const again = { asOf: '2024-06-01', rubric: FIT, memory: { history, actions: [] } };

describe('what moved since a month was reviewed before', () => {
  it('is told figure by figure', () => {
    // One of three leads was accepted that sales had decided on; then two of four.
    expect(said(DECIDED, again)).toEqual([
      'Since the review of 2024-05-02, a figure of this period has moved: sales acceptance from 1 of 3 to 2 of 4.',
    ]);
    const more = [...DECIDED, ['2024-04-06', 'e@new.example', 'Retail', 'rejected']];
    expect(said(more, again)).toEqual([
      'Since the review of 2024-05-02, figures of this period have moved: lead volume from 4 to 5, ICP fit rate from 2 of 4 to 3 of 5 and sales acceptance from 1 of 3 to 2 of 5.',
    ]);
  });

  it('has no data where the figure cannot be told any more, and names another rubric', () => {
    expect(said(APRIL, { ...again, rubric: rubric('') })).toEqual([
      'Since the review of 2024-05-02 and with another rubric, a figure of this period has moved: ICP fit rate from 2 of 4 to no data.',
    ]);
  });

  it('is nothing where nothing moved, or the month was never reviewed', () => {
    expect(said(APRIL, again)).toEqual([]);
    expect(said(DECIDED, { ...again, memory: { history: [], actions: [] } })).toEqual([]);
  });
});
