import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDomain, FREE_MAIL, isPersonalDomain, mailDomain } from '../../../src/domain/lead/mailbox.ts';
import { DEFAULT_RUBRIC } from '../../../src/domain/rubric/default.ts';
import { rubricVersion } from '../../../src/domain/rubric/version.ts';
import { HOSTILE } from '../sheets.ts';

describe('the domain of a mailbox', () => {
  it.each([
    ['ann@acme.com', 'acme.com'],
    ['ANN@Acme.COM', 'acme.com'],
    ['Ann Lee <ann@acme.com>', 'acme.com'],
    ['mailto:ann@acme.com?subject=x', 'acme.com'],
    ['ann@acme.com.', 'acme.com'],
    ['ann@sales.acme.co.uk', 'sales.acme.co.uk'],
    ['ann@old.io; ann@new.io', 'new.io'],
    ['ann@Müller.de', 'müller.de'],
    ['ann@mu\u0308ller.de', 'müller.de'],
    ['ann@acme', ''],
    ['ann@', ''],
    ['@', ''],
    ['+44 20 7946 0000', ''],
    ['', ''],
  ])('of %j is %j', (text, domain) => {
    expect(mailDomain(text)).toBe(domain);
  });

  it('is found the same after the domain as before, and in any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom(...HOSTILE)), (text) => {
        const domain = mailDomain(text);
        expect(mailDomain(`x@${domain}`)).toBe(domain);
        expect(['', domain]).toContain(companyDomain(text));
      }),
    );
  });
});

describe('a personal mailbox', () => {
  it.each(['gmail.com', 'yahoo.co.uk', 'gmx.net', 'web.de', 't-online.de', 'yandex.ru'])(
    'at %s tells no company',
    (domain) => {
      expect(isPersonalDomain(domain)).toBe(true);
      expect(companyDomain(`ann@${domain}`)).toBe('');
    },
  );

  it.each(['gmailing.com', 'web.design', 'mygmail.com', 'acme.com', 'test-equipment.com', 'ann.example'])(
    'is not at %s',
    (domain) => {
      expect(isPersonalDomain(domain)).toBe(false);
      expect(companyDomain(`ann@${domain}`)).toBe(domain);
    },
  );
});

describe('a domain made for tests', () => {
  it.each(['example.com', 'test.com', 'test.example', 'acme.test', 'acme.invalid', 'asdf.de'])(
    'such as %s tells no company',
    (domain) => {
      expect(companyDomain(`ann@${domain}`)).toBe('');
    },
  );
});

describe('the providers of free mailboxes', () => {
  it('are those that the default rubric turns away', () => {
    const { value } = DEFAULT_RUBRIC.criteria.find(({ name }) => name === 'Not a personal mailbox')!;
    expect(value.split('; ')).toEqual(FREE_MAIL.map((provider) => `@${provider}`));
  });

  // The hash that the reviews of version 0.1.0 were stamped with.
  it('leave the default rubric what it was', () => {
    expect(rubricVersion(DEFAULT_RUBRIC)).toBe('18a26599');
  });
});
