import { describe, expect, it } from 'vitest';
import { matchAccounts } from '../../../../src/domain/scorecard/accounts/matching.ts';
import { sheet } from '../../sheets.ts';
import { qualified } from './accounts-of.ts';

/** The account of each lead, '' for none. */
function matched(text: string, without: readonly number[] = []): string[] {
  const { leads } = qualified(sheet(text));
  const members = Uint8Array.from({ length: leads.count }, (_, i) => (without.includes(i) ? 0 : 1));
  const { codes, names } = matchAccounts(leads, members);
  return Array.from(codes, (code) => names[code] ?? '');
}

describe('matching leads to accounts', () => {
  it('joins leads that share a company or a company mailbox, however far apart', () => {
    expect(
      matched(`
        Company   | Email
        Acme Ltd  | ann@acme.io
        ACME      | ben@gmail.com    // by company
                  | cem@ACME.io      // by domain
        Acme Labs | dan@acme.io      // by domain, under another company
        acme labs |                  // through Dan
        Other     | eve@gmail.com
        Third     | fay@gmail.com    // Gmail joins nobody
                  | gus@gmail.com    // nothing to go by
                  | hal@test.com
      `),
    ).toEqual([...Array(5).fill('ACME'), 'Other', 'Third', '', '']);
  });

  it('calls an account by its most used spelling, of equals by the one that sorts first, else by its domain', () => {
    expect(
      matched(`
        Company  | Email
        Acme Inc | ann@acme.io
        acme     | ben@acme.io
        acme     | cem@acme.io
        Beta Ltd | dan@beta.io
        Beta Co  | eve@beta.io
                 | fay@Gamma.io
      `),
    ).toEqual(['acme', 'acme', 'acme', 'Beta Co', 'Beta Co', 'gamma.io']);
  });

  it('tells an account called by its domain from a company of that name', () => {
    expect(
      matched(`
        Company             | Email
                            | ann@acme.io
        acme.io             | ben@gmail.com
        acme.io (mailboxes) | cem@gmail.com
      `),
    ).toEqual(['acme.io (mailboxes) (mailboxes)', 'acme.io', 'acme.io (mailboxes)']);
  });

  it('leaves out leads that it is not asked for, and what only they would join', () => {
    const text = `
      Company | Email
      Acme    | ann@gmail.com
      Acme    | ben@beta.io    // left out
      Beta    | cem@beta.io
    `;
    expect(matched(text)).toEqual(['Acme', 'Acme', 'Acme']);
    expect(matched(text, [1])).toEqual(['Acme', '', 'Beta']);
  });

  it('counts a spelling in full in a long column that hardly repeats any', () => {
    const others = Array.from({ length: 2100 }, (_, k) => [`Firm ${k} x`, `p${k}@gmail.com`]);
    const spellings = ['Acme Ltd', 'acme', 'Acme Ltd'].map((name, k) => [name, `q${k}@gmail.com`]);
    const { leads } = qualified([['Company', 'Email'], ...others, ...spellings]);
    const { codes, names } = matchAccounts(leads, new Uint8Array(leads.count).fill(1));
    expect(names[codes[2100]!]).toBe('Acme Ltd');
    expect(names).toHaveLength(2101);
  });

  it('takes names that every object inherits for names', () => {
    expect(
      matched('Company | Email\n __proto__ | a@constructor.io\n | b@constructor.io\n toString |'),
    ).toEqual(['__proto__', '__proto__', 'toString']);
  });
});
