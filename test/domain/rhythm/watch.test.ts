import { describe, expect, it } from 'vitest';
import { countsAt } from '../../../src/domain/rhythm/watch.ts';

const watch = { ref: '/groups/Paid~1Search', numerator: 'count', denominator: 'of', higherIsBetter: false };
const review = (group: object) => ({ groups: [{ group: 'Paid/Search', ...group }] });

describe('countsAt', () => {
  it('reads the counts under the names that the watch gives them', () => {
    expect(countsAt(review({ count: 3, of: 12 }), watch)).toEqual({ numerator: 3, denominator: 12 });
  });

  it('is null where the review has no such place, no such number, or no share', () => {
    expect(countsAt({}, watch)).toBeNull();
    expect(countsAt(review({ count: '3', of: 12 }), watch)).toBeNull();
    expect(countsAt(review({ count: 13, of: 12 }), watch)).toBeNull();
  });
});
