import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyKey } from '../../../../src/domain/scorecard/accounts/company-key.ts';
import { HOSTILE } from '../../sheets.ts';

describe('the key of a company', () => {
  it.each([
    ['Acme', 'ACME Ltd', 'Acme, Inc.', 'acme S.A.', 'Acme GmbH & Co. KG', 'Acme Sp. z o.o.', 'ACME S.p.A.'],
    ['Müller & Söhne', 'Muller Sohne AG', 'Müller Söhne UG (haftungsbeschränkt)'],
    ['Blue Sky', 'BlueSky', 'blue-sky pty ltd'],
    ['Acme Holdings', 'Acme Holdings PLC'],
  ])('is the same for all spellings and legal forms of %s', (...names) => {
    expect(new Set(names.map(companyKey)).size).toBe(1);
  });

  it.each([
    ['Acme', 'Acme Group'],
    ['Shop 1 12', 'Shop 11 2'],
    ['Inc', 'Ltd'],
    ['Limited Editions', 'Editions'],
  ])('tells %s from %s', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b));
  });

  it.each(['self-employed', 'Freelancer', 'N. A.', 'Private'])(
    'of %s, which is no company, is empty',
    (name) => {
      expect(companyKey(name)).toBe('');
    },
  );

  it('is found in any text, however often it repeats a legal form', () => {
    const forms = ['s a ', 's.a.s. ', 'ltd ', 'co '].map((form) => form.repeat(1250));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE, ...forms)), (text) => {
        expect(companyKey(`${text} GmbH`)).toBe(companyKey(`${text} gmbh`));
      }),
    );
  });
});
