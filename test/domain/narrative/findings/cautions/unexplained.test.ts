import { describe, expect, it } from 'vitest';
import { unexplained } from '../../../../../src/domain/narrative/findings/cautions/unexplained.ts';
import { leadsOf, NO_LEADS, OWN_WORDS, saidBy } from '../../leads-of.ts';

const said = saidBy(unexplained);
const statuses = (...values: readonly (readonly [number, string])[]) => leadsOf('Lead status', ...values);

describe('leads with a status that nobody has explained', () => {
  it('cannot be placed for sure, and three of the values are named', () => {
    expect(said(statuses([1, 'zombie'], [4, 'New']))).toEqual([
      '1 lead cannot be placed for sure: nobody has said what some statuses of the sheet mean ("zombie").',
    ]);
    expect(
      said(statuses([4, 'limbo'], [3, 'zombie'], [2, 'undead'], [1, 'ghost']), { settings: OWN_WORDS }),
    ).toEqual([
      '10 enquiries cannot be placed for sure: nobody has said what some statuses of the sheet mean ("limbo", "zombie", "undead" and others).',
    ]);
  });

  it('are not told of where all are explained, or none is of this month', () => {
    expect(said(statuses([4, 'New']))).toEqual([]);
    expect(
      said(leadsOf('Created | Lead status', [4, '2024-03-02', 'zombie'], [1, '2024-04-02', 'New'])),
    ).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
