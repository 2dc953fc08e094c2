import { describe, expect, it } from 'vitest';
import { review, rubric } from '../../sheets.ts';
import { ids, leads, proposal } from './proposals.ts';

const decided = (source: string, accepted: number, rejected: number) =>
  [
    [accepted, `${source} | Ana | accepted`],
    [rejected, `${source} | Ana | rejected`],
  ] as const;
const sheetOf = (...rows: readonly (readonly [number, string])[]) =>
  leads('Source | Owner | Sales decision', ...rows);

describe('investing in good sources', () => {
  it('puts more into a source with volume and surely better leads', () => {
    const grid = sheetOf(...decided('Webinar', 18, 2), ...decided('Fair', 5, 15));
    expect(proposal(review(grid), 'invest: Webinar')).toEqual({
      who: 'marketing',
      text: 'Put more into Webinar: 18 of 20 were accepted by sales, against 5 of 20 elsewhere.',
      watch: '/groups/Webinar/measures/sales_acceptance_rate/numerator: 18 of 20, higher is better',
    });
  });

  it('brings in more through a source that has quality without volume', () => {
    const grid = sheetOf(...decided('Webinar', 9, 0), ...decided('Fair', 5, 25));
    expect(proposal(review(grid), 'invest: Webinar')?.text).toBe(
      'Bring in more through Webinar: 9 of 9 were accepted by sales, against 5 of 30 elsewhere.',
    );
  });

  it('is not proposed where sales accepts fewer of the leads that fit better', () => {
    const grid = (accepted: number) =>
      leads(
        'Source | Owner | Sales decision | Region',
        [accepted, 'Fair | Ana | accepted | North'],
        [10 - accepted, 'Fair | Ana | rejected | North'],
        [10, 'Ads | Ana | accepted | South'],
        [10, 'Ads | Ana | rejected | South'],
      );
    const served = { rubric: rubric('fit | In the north | Region | is one of | North | 10 | yes') };
    expect(ids(review(grid(4), served), 'invest')).toEqual([]);
    expect(ids(review(grid(5), served), 'invest')).toEqual(['invest: Fair']);
  });

  it('is for sales where leads are gone out for', () => {
    const grid = sheetOf(...decided('Cold call', 18, 2), ...decided('Fair', 5, 15));
    expect(proposal(review(grid), 'invest: Cold call')?.who).toBe('sales');
  });

  it('is not proposed where the difference can be chance', () => {
    expect(ids(review(sheetOf(...decided('Webinar', 6, 4), ...decided('Fair', 4, 6))), 'invest')).toEqual([]);
  });

  it('is not proposed on fewer than half the leads that a verdict needs', () => {
    const found = (n: number) =>
      ids(review(sheetOf(...decided('Webinar', n, 0), ...decided('Fair', 2, 38))), 'invest');
    expect(found(1)).toEqual([]);
    expect(found(4)).toEqual([]);
    expect(found(5)).toEqual(['invest: Webinar']);
  });

  it('is not proposed for leads without a source', () => {
    expect(ids(review(sheetOf(...decided('', 18, 2), ...decided('Fair', 5, 15))), 'invest')).toEqual([]);
  });

  it('names two at a time, the largest difference first', () => {
    const grid = sheetOf(
      ...decided('Webinar', 27, 3),
      ...decided('Partner', 30, 0),
      ...decided('Blog', 28, 2),
      ...decided('Fair', 0, 100),
    );
    expect(ids(review(grid), 'invest')).toEqual(['invest: Partner', 'invest: Blog']);
  });

  it('is about sources and the like: nothing is put into an owner', () => {
    const grid = leads(
      'Source | Owner | Sales decision',
      [18, 'Fair | Ana | accepted'],
      [2, 'Fair | Ana | rejected'],
      [20, 'Fair | Bo | rejected'],
    );
    expect(ids(review(grid, { by: 'owner' }), 'invest')).toEqual([]);
  });
});
