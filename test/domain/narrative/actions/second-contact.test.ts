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
  it("counts the leads that sales works alone in their account, with the evidence, in the team's own words", () => {
    expect(proposal(review(accounts([1, 19], [18, 2])), 'second contact')).toEqual({
      who: 'sales',
      text: 'Find a second person to talk to: 1 lead that sales is working stands alone in its account; 18 of 20 accounts with several people were accepted, and 1 of 20 with one.',
      watch: null,
    });
    expect(
      proposal(review(accounts([3, 17], [18, 2]), { settings: OWN_WORDS }), 'second contact')?.text,
    ).toMatch(
      /: 3 enquiries that sales is working stand alone in their accounts; 18 of 20 .* 3 of 20 with one\.$/,
    );
  });

  it('is not proposed where more people surely go with no more acceptance, or with less', () => {
    expect(ids(review(accounts([10, 10], [12, 8])), 'second')).toEqual([]);
    expect(ids(review(accounts([18, 2], [3, 17])), 'second')).toEqual([]);
  });

  it('is not proposed on too few accounts, nor where no lead stands alone', () => {
    expect(ids(review(accounts([1, 19], [4, 0])), 'second')).toEqual([]);
    expect(ids(review(accounts([0, 20], [18, 2])), 'second')).toEqual([]);
  });

  it('is not proposed where nothing tells accounts apart', () => {
    expect(ids(review(sheet('Created | Sales decision\n2024-04-02 | accepted')), 'second')).toEqual([]);
  });
});
