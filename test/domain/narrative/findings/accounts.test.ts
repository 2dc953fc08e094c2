import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/domain/lead/cell.ts';
import { accounts } from '../../../../src/domain/narrative/findings/accounts.ts';
import { leadsOf, NO_LEADS, saidBy } from '../leads-of.ts';

const said = saidBy(accounts);
const HEADER = 'Company | Name | Sales decision';

type Accounts = readonly [accepted: number, all: number];

/** Accounts in which two people, and in which one, were engaged: so many accepted of so many decided on. */
function engaged(two: Accounts, one: Accounts): Cell[][] {
  const rows = ([accepted, all]: Accounts, people: readonly string[], kind: string) =>
    Array.from({ length: all }, (_, k) =>
      people.map((name) => [1, `${kind} ${k}`, name, k < accepted ? 'accepted' : 'rejected'] as const),
    ).flat();
  return leadsOf(HEADER, ...rows(two, ['Ann', 'Ben'], 'Duo'), ...rows(one, ['Cem'], 'Solo'));
}

describe('buying groups', () => {
  // Newcombe at 95 %: 10 of 10 less 6 of 10 is 0.04 to 0.69, 9 of 10 less 5 of 10 from -0.002.
  it('are said to go with more acceptance where the difference is sure, and not one account before', () => {
    expect(said(engaged([10, 10], [6, 10]))).toEqual([
      'Of the accounts that sales has decided on so far, 10 of 10 with several people had one accepted, against 6 of 10 with one person; their leads were accepted more often one by one, too.',
    ]);
    expect(said(engaged([9, 10], [5, 10]))).toEqual([
      'Of the accounts that sales has decided on so far, 9 of 10 with several people had one accepted, against 5 of 10 with one person: no clear difference, as more people also mean more chances.',
    ]);
  });

  it('are said to go with less acceptance where they surely do', () => {
    expect(said(engaged([6, 10], [10, 10]))[0]).toMatch(
      /6 of 10 with several people .* 10 of 10 with one person: more people engaged went with less acceptance\.$/,
    );
  });

  it('are said to be too few where either side has fewer than five', () => {
    expect(said(engaged([4, 4], [0, 30]))[0]).toMatch(
      /4 of 4 with several .* none of 30 with one person: too few to tell apart\.$/,
    );
    expect(said(engaged([30, 30], [0, 4]))[0]).toMatch(/too few to tell apart\.$/);
    expect(said(engaged([5, 5], [0, 5]))[0]).toMatch(
      /; their leads were accepted more often one by one, too\.$/,
    );
    expect(said(engaged([1, 1], [0, 1]))).toEqual([
      'Of the accounts that sales has decided on so far, 1 of 1 with several people had one accepted, against none of 1 with one person: too few to tell apart.',
    ]);
  });

  it('are not told of without several people, without decisions, without companies or without leads', () => {
    expect(said(engaged([0, 0], [6, 10]))).toEqual([]);
    expect(said(engaged([6, 10], [0, 0]))).toEqual([]);
    expect(
      said(leadsOf('Company | Name', [1, 'Acme', 'Ann'], [1, 'Acme', 'Ben'], [1, 'Beta', 'Cem'])),
    ).toEqual([]);
    expect(said(leadsOf('Name | Sales decision', [2, 'Ann', 'accepted']))).toEqual([]);
    expect(said(NO_LEADS)).toEqual([]);
  });
});
