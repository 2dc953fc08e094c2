/**
 * Providers of free mailboxes, as their domains begin; one that ends in a dot is known under many
 * endings. A lead who writes from one may be nobody's employee: the default rubric turns it away.
 */
export const FREE_MAIL: readonly string[] = [
  'gmail.',
  'googlemail.',
  'yahoo.',
  'hotmail.',
  'outlook.',
  'live.',
  'icloud.',
  'aol.',
  'gmx.',
  'web.de',
  'proton.me',
  'protonmail.',
  'mail.ru',
];

/** Providers from whose mailboxes small firms write as well: no reason to turn a lead away, but no sign of its company. */
const SHARED_MAIL: readonly string[] = [
  '126.com',
  '163.com',
  'att.net',
  'bellsouth.net',
  'bigpond.com',
  'bluewin.ch',
  'btinternet.com',
  'comcast.net',
  'cox.net',
  'fastmail.com',
  'free.fr',
  'freenet.de',
  'hey.com',
  'laposte.net',
  'libero.it',
  'mac.com',
  'mail.com',
  'me.com',
  'msn.com',
  'naver.com',
  'o2.pl',
  'optonline.net',
  'orange.fr',
  'pm.me',
  'qq.com',
  'rediffmail.com',
  'rocketmail.com',
  'sbcglobal.net',
  'seznam.cz',
  'sfr.fr',
  't-online.de',
  'telenet.be',
  'terra.com.br',
  'uol.com.br',
  'verizon.net',
  'virgilio.it',
  'virgin.net',
  'wanadoo.fr',
  'wp.pl',
  'yandex.',
  'ymail.com',
  'zoho.com',
];

const PERSONAL = new Set([...FREE_MAIL, ...SHARED_MAIL]);

/** First labels of domains that stand for none (RFC 2606, and what fingers type), with their dot. */
const PLACEHOLDERS = new Set(['example.', 'test.', 'localhost.', 'asdf.', 'qwerty.', 'xxx.']);
/** Endings kept for tests (RFC 2606). */
const TEST_ENDING = /\.(?:test|invalid|localhost)$/;

/** A domain as nearly all are written. */
const PLAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/**
 * The domain of the last mailbox in a text, in small letters: that of "Ann <ann@Acme.com>" is
 * "acme.com". '' where there is no mailbox.
 */
export function mailDomain(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 0) return '';
  const host = text.slice(at + 1);
  if (PLAIN.test(host)) return host;
  return DOMAIN.exec(host.normalize('NFC').toLowerCase())?.[0] ?? '';
}

/** Whether a domain, as `mailDomain` writes it, gives mailboxes to anyone who asks. */
export function isPersonalDomain(domain: string): boolean {
  return PERSONAL.has(domain) || PERSONAL.has(firstLabel(domain));
}

/** The domain of a mailbox that tells its company; '' for a personal mailbox, a test or no mailbox. */
export function companyDomain(text: string): string {
  const domain = mailDomain(text);
  const isTest = PLACEHOLDERS.has(firstLabel(domain)) || TEST_ENDING.test(domain);
  return isTest || isPersonalDomain(domain) ? '' : domain;
}

function firstLabel(domain: string): string {
  return domain.slice(0, domain.indexOf('.') + 1);
}
