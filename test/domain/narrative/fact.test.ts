import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, factAt } from '../../../src/domain/narrative/fact.ts';

describe('the address of a fact', () => {
  it('is found again whatever a source is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const found = {
          groups: [
            { group: 'other', leads: 1 },
            { group: `x${name}`, leads: 7 },
          ],
        };
        expect(factAt(found, address('groups', `x${name}`, 'leads'))).toBe(7);
      }),
      { numRuns: 50 },
    );
  });

  it('answers undefined where the Review has no such fact', () => {
    expect(factAt({ counts: { leads: 1 } }, '/counts/constructor')).toBeUndefined();
    expect(factAt({ counts: { leads: 1 } }, '/counts')).toBeUndefined();
  });
});
