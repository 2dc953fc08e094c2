import { describe, expect, it } from 'vitest';
import {
  listOf,
  MET,
  NOT_MET,
  TESTS,
  type TestId,
  testOf,
  UNKNOWN,
} from '../../../src/domain/rubric/tests.ts';
import { HOSTILE } from '../sheets.ts';

const said = { met: MET, 'not met': NOT_MET, unknown: UNKNOWN } as const;

/** Test | value | cell | answer, one a line. */
function cases(table: string): [TestId, string, string, keyof typeof said][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()) as [TestId, string, string, keyof typeof said]);
}

describe('a test of the rubric', () => {
  it.each(
    cases(`
      is one of        | Retail; Wholesale     | retail              | met
      is one of        | Retail; Wholesale     | Banking             | not met
      is one of        | Retail; Wholesale     | Retail banking      | not met
      is one of        | Retail, Wholesale     | WHOLESALE           | met
      is one of        | Acme, Inc.; Bolt      | Acme, Inc.          | met
      is one of        | Acme, Inc.; Bolt      | Acme                | not met
      is one of        | Île-de-France         | ile-de-france       | met
      is one of        | Zurich                | ZÜRICH              | met
      is one of        | a;;  ; b              | b                   | met
      is none of       | Student; Vendor       | vendor              | not met
      is none of       | Student; Vendor       | Buyer               | met
      is none of       | Privé                 | PRIVE               | not met
      contains any of  | director; head of     | Managing  Director  | met
      contains any of  | director; head of     | Head of Sales       | met
      contains any of  | director; head of     | Overhead offer      | met
      contains any of  | director; head of     | Clerk               | not met
      contains any of  | vp; coo               | VP, Sales           | met
      contains any of  | vp; coo               | Coordinator of MVPs | not met
      contains any of  | vp; coo               | Sales/VP            | met
      contains any of  | c++; .net             | C++ developer       | met
      contains any of  | c++; .net             | cxx in the network  | not met
      contains none of | student; job seeker   | Ph.D. STUDENT       | not met
      contains none of | student; job seeker   | Purchaser           | met
      at least         | 20                    | 20                  | met
      at least         | 20                    | 19.9                | not met
      at least         | 20                    | 51-200              | met
      at least         | 60                    | 51-200              | unknown
      at least         | 201                   | 51-200              | not met
      at least         | 1,000                 | 1,000+              | met
      at least         | 5,000                 | 1,000+              | unknown
      at least         | 20                    | many                | unknown
      at least         | 1k                    | $22,700.00          | met
      at least         | 50%                   | 0.4                 | not met
      at most          | 500                   | 500 employees       | met
      at most          | 500                   | 501                 | not met
      at most          | 500                   | 51-200              | met
      at most          | 100                   | 51-200              | unknown
      at most          | 50                    | 51-200              | not met
      at most          | 10                    | < 10                | met
      at most          | 10                    | 11+                 | not met
      between          | 20 and 500            | 20                  | met
      between          | 20 and 500            | 500                 | met
      between          | 20 and 500            | 501                 | not met
      between          | 20 to 500             | 51-200              | met
      between          | 20; 500               | 201-1000            | unknown
      between          | 20-500                | 501-1000            | not met
      between          | 20-500                | 1-10                | not met
      between          | 1k to 5k              | 1,500               | met
      between          | 20; 20                | 20                  | met
      is filled        |                       | anything            | met
      is blank         |                       | anything            | not met
      within days      | 90                    | 90                  | met
      within days      | 90                    | -90                 | met
      within days      | 90                    | 91                  | not met
      matches domain   | example.com           | ann@example.com     | met
      matches domain   | @example.com; b.org   | ANN@MAIL.EXAMPLE.com| met
      matches domain   | example.com           | ann@notexample.com  | not met
      matches domain   | example.com           | example.com.evil.io | not met
      matches domain   | https://example.com/a | www.example.com     | met
      matches domain   | www.example.com       | http://example.com:8080/path | met
      matches domain   | example.com           | https://example.com/@someone | met
      matches domain   | example.com           | https://other.org/?mail=a@example.com | not met
      matches domain   | example.com           | Ann <ann@example.com> | met
      matches domain   | .de                   | ann@firma.de        | met
      matches domain   | example.com           | not told            | unknown
    `),
  )('"%s" %s finds %j %s', (id, value, cell, expected) => {
    expect(testOf(id).judge(value)(cell)).toBe(said[expected]);
  });

  it.each([
    ['at least', 'twenty', '"twenty" is no number'],
    ['at most', '', '"" is no number'],
    ['within days', '90 days', '"90 days" is no number'],
    ['between', '500 and 20', '"500 and 20" is not two numbers, the lower first; write 20 and 500'],
    ['between', '20', '"20" is not two numbers'],
    ['between', '20,500', '"20,500" is not two numbers'],
    ['between', '20+', '"20+" is not two numbers'],
    ['between', 'a and b', '"a" is no number'],
  ] as const)('"%s" refuses the value %j', (id, value, message) => {
    expect(() => testOf(id).judge(value)).toThrow(message);
  });

  it('takes any text in a list and in a cell, and answers one of three', () => {
    for (const { id } of TESTS.filter(({ needs }) => needs.startsWith('a list'))) {
      for (const value of HOSTILE) {
        const judge = testOf(id).judge(value);
        for (const cell of HOSTILE) expect([MET, NOT_MET, UNKNOWN]).toContain(judge(cell));
      }
    }
    for (const id of ['at least', 'at most', 'between'] as const) {
      const judge = testOf(id).judge(id === 'between' ? '1 and 2' : '1');
      for (const cell of HOSTILE) expect([MET, NOT_MET, UNKNOWN]).toContain(judge(cell));
    }
  });
});

describe('listOf', () => {
  it.each([
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    ['a | B', ['a', 'b']],
    ['a\nb, c', ['a', 'b, c']],
    [' ; ,', [',']],
    ['', []],
  ])('parts %j at the strongest separator it holds', (value, parts) => {
    expect(listOf(value)).toEqual(parts);
  });
});
