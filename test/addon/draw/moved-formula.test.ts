import { describe, expect, it } from 'vitest';
import { movedFormula } from '../../../src/addon/draw/moved-formula.ts';

describe('movedFormula', () => {
  it('moves references by the rows above a layout and to the columns where it stands', () => {
    expect(movedFormula('=SUM(F4:F28)', 2, [1, 2, 3, 4, 5, 6])).toBe('=SUM(G6:G30)');
  });

  it('leaves functions and texts in quotes as they are', () => {
    expect(movedFormula('=LOG10(A1)&"A1"', 0, [3])).toBe('=LOG10(D1)&"A1"');
  });
});
