import { describe, expect, it } from 'vitest';
import { review, sheet } from '../../sheets.ts';
import { ids, OWN_WORDS, proposal } from './proposals.ts';

/** Accounts of April 2024 with one person, or two, that sales decided on; the first `won` of the accepted are won. */
function accounts(
  single: readonly [accepted: number, rejected: number],
  multi: readonly [accepted: number, rejected: number] = [0, 0],
): string[][] {
  const of = (kind: string, people: number, [accepted, rejected]: readonly [number, number]): string[] =>
    Array.from({ length: accepted + rejected }, (_, i) =>
      Array.from(
        { length: people },
        (__, p) =>
          `2024-04-02 | P${p} ${kind}${i} | p${p}@${kind}${i}.example | ${kind}${i} | ${i < accepted ? 'accepted' : 'rejected'}`,
      ),
    ).flat();
  return sheet(
    [
      'Created | Name | Email | Company | Sales decision',
      ...of('one', 1, single),
      ...of('two', 2, multi),
    ].join('\n'),
  );
}

describe('opening a second contact', () => {
  it("counts the leads that sales works alone in their account, in the team's own words", () => {
    expect(proposal(review(accounts([1, 3])), 'second contact')).toEqual({
      who: 'sales',
      text: 'Find a second person to talk to: 1 lead that sales is working stands alone in its account.',
      watch: null,
    });
    expect(proposal(review(accounts([2, 3]), { settings: OWN_WORDS }), 'second contact')?.text).toBe(
      'Find a second person to talk to: 2 enquiries that sales is working stand alone in their accounts.',
    );
  });

  it('gives the evidence where accounts with several people were surely accepted more often', () => {
    expect(proposal(review(accounts([3, 17], [18, 2])), 'second contact')?.text).toMatch(
      /; 18 of 20 accounts with several people were accepted, and 3 of 20 with one\.$/,
    );
  });

  it('is not proposed where they were surely accepted less often, nor where no lead stands alone', () => {
    expect(ids(review(accounts([18, 2], [3, 17])), 'second')).toEqual([]);
    expect(ids(review(accounts([0, 3], [2, 0])), 'second')).toEqual([]);
  });

  it('is not proposed where nothing tells accounts apart', () => {
    expect(ids(review(sheet('Created | Sales decision\n2024-04-02 | accepted')), 'second')).toEqual([]);
  });
});
