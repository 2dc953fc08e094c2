import { generateKeyPairSync, sign } from 'node:crypto';

/** A private key and the certificate that it signed for itself, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = oid(1, 2, 840, 10045, 4, 3, 2);
const COMMON_NAME = oid(2, 5, 4, 3);
const SUBJECT_ALTERNATIVE_NAME = oid(2, 5, 29, 17);

/**
 * A certificate for one host name, valid from yesterday to tomorrow and signed by its own new P-256 key (RFC 5280,
 * version 3, DER written by hand: Node can read certificates but not make them).
 */
export function selfSignedCertificate(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(host)))));
  const names = sequence(der(0x82, Buffer.from(host)));
  const now = Date.now();
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.from([1])), // serial number
    algorithm,
    name, // issuer
    sequence(time(now - DAY), time(now + DAY)),
    name, // subject
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, der(0x04, names)))),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)]);
  const whole = sequence(signed, algorithm, der(0x03, signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines(whole.toString('base64'))}\n-----END CERTIFICATE-----\n`,
  };
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** Tag, length and content; a length over 127 is preceded by how many bytes it takes. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** An object identifier: the first two numbers share a byte, the others are written in base 128. */
function oid(first: number, second: number, ...rest: number[]): Buffer {
  const bytes = [40 * first + second];
  for (const number of rest) {
    const digits = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 127) | 128);
    bytes.push(...digits);
  }
  return der(0x06, Buffer.from(bytes));
}

/** UTCTime, which holds until 2049: 260131235959Z. */
function time(epochMs: number): Buffer {
  return der(0x17, Buffer.from(`${new Date(epochMs).toISOString().slice(2, 19).replace(/\D/g, '')}Z`));
}

function lines(base64: string): string {
  return base64.replace(/.{64}(?=.)/g, '$&\n');
}
