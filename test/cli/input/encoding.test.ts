import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/cli/input/encoding.ts';
import { InputError } from '../../../src/domain/input-error.ts';

const NAME = 'leads.csv';
const TEXT = 'Name;Betrag\r\nJürgen Groß;€ 5\r\nЗоя 株式 😀;1\r\n';

/** UTF-16 by its definition: each code unit as two bytes. */
function utf16(text: string, bigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => {
      const unit = text.charCodeAt(i);
      return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }).flat(),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** ASCII text with bytes written \xNN. */
const raw = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const refusal = (bytes: Uint8Array) => expect(() => decodeText(bytes, NAME));

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark, which it leaves out', () => {
    expect(decodeText(utf8(TEXT), NAME)).toEqual({ text: TEXT, encoding: 'UTF-8' });
    expect(decodeText(utf8(`\ufeff${TEXT}`), NAME)).toEqual({ text: TEXT, encoding: 'UTF-8' });
  });

  it('reads no bytes as no text', () => {
    expect(decodeText(new Uint8Array(), NAME).text).toBe('');
  });

  it.each([
    ['UTF-16LE', false],
    ['UTF-16BE', true],
  ])('reads %s with and without a byte order mark', (encoding, bigEndian) => {
    expect(decodeText(utf16(`\ufeff${TEXT}`, bigEndian), NAME)).toEqual({ text: TEXT, encoding });
    expect(decodeText(utf16(TEXT, bigEndian), NAME)).toEqual({ text: TEXT, encoding });
  });

  it('reads UTF-16 of a mostly Chinese table, where a character may itself end in a zero byte', () => {
    const text = '名前,会社,電話\n一郎,一番,03-12\n一子,一心,03-34\n';
    expect(decodeText(utf16(text, false), NAME).text).toBe(text);
    expect(decodeText(utf16(text, true), NAME).text).toBe(text);
  });

  it('reads a view into a larger buffer as just that view', () => {
    const bytes = Uint8Array.from([255, 254, ...raw('Caf\xe9'), 0, 0]);
    expect(decodeText(bytes.subarray(2, 6), NAME).text).toBe('Café');
  });

  // The code points are those of unicode.org's CP1252.TXT.
  it('reads Windows-1252, including what Latin-1 has no character for', () => {
    const bytes = raw('J\xfcrgen Gro\xdf;\x80 5;\x93yes\x94 \x96 l\x92\xe9t\xe9\x85;\x8auba\x9e;\x99\n');
    expect(decodeText(bytes, NAME)).toEqual({
      text: 'Jürgen Groß;€ 5;“yes” – l’été…;Šubaž;™\n',
      encoding: 'windows-1252',
    });
  });

  it.each([
    ['German', 'Größe;Übermäßig;ÖÄÜ GmbH;§§ 5, 6;20 °C'],
    ['French', '«J’ai mangé»;créée;CAFÉ;Œuvre à l’œil;n° 5;L´Oréal;Nescafé®'],
    ['Spanish', '¿Qué?;¡Olé!;1ª opción;col·lecció;España'],
    ['Portuguese', 'ações;não;São João;Conceição'],
    ['Nordic', 'Blåøje;Ærø;Åååh;työäänestys;m²;5 µm'],
    ['punctuation', '10€/Monat;£5;¥5;1½;±2;4×4;©2024 Acme™;•one•two;a—b;wait…what'],
  ])('does not take %s text in Windows-1252 for another encoding', (_, text) => {
    const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
    const bytes = Uint8Array.from(text, (c) =>
      signs.includes(c) ? 0x80 + signs.indexOf(c) : c.charCodeAt(0),
    );
    expect(decodeText(bytes, NAME).text).toBe(text);
  });

  // Bytes as the encodings' own tables have them.
  it.each([
    ['Shift-JIS (テスト)', '\x83e\x83X\x83g,x'],
    ['Shift-JIS (株式会社)', '\x8a\x94\x8e\xae\x89\xef\x8e\xd0,x'],
    ['Shift-JIS (こんにちは)', '\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd,x'],
    ['GBK (公司,上海)', '\xb9\xab\xcb\xbe,\xc9\xcf\xba\xa3'],
    ['EUC-KR (김철수)', '\xb1\xe8\xc3\xb6\xbc\xf6,x'],
    ['Big5 (中文)', '\xa4\xa4\xa4\xe5,x'],
    ['Windows-1251 (Привет)', '\xcf\xf0\xe8\xe2\xe5\xf2,x'],
    ['Windows-1250 (Piątek, Paweł)', 'Pi\xb9tek,Pawe\xb3ek'],
    ['DOS 850 (Köln)', 'K\x94ln,x'],
    ['DOS 850 (André)', 'Andr\x82,x'],
    ['Macintosh (Müller)', 'M\x9fller,x'],
    ['Macintosh (café)', 'caf\x8e,x'],
  ])('refuses %s rather than mangle it, and says what to do', (_, text) => {
    const bytes = raw(`Name,Company\n${text}\n`);
    refusal(bytes).toThrow(InputError);
    refusal(bytes).toThrow(/^leads\.csv, line 2: .*encoding cannot be told.*save .* as UTF-8: in Excel/i);
  });

  it('names the line and the byte of a bad byte in a file that otherwise is UTF-8', () => {
    refusal(Uint8Array.from([...utf8('Name\r\nZoë\r\nRen'), 0xe9, ...utf8(',x\r\n')])).toThrow(
      /^leads\.csv, line 3: the byte 0xE9 is not valid UTF-8/,
    );
    refusal(Uint8Array.from([0xef, 0xbb, 0xbf, ...raw('Name\nRen\xe9')])).toThrow(/line 2: the byte 0xE9/);
  });

  it('does not mistake a replacement character in the file for the bad byte', () => {
    refusal(Uint8Array.from([...utf8('a\ufffdb\n\ufffd\n'), 0xff])).toThrow(/line 3: the byte 0xFF/);
  });

  it.each([
    ['a character cut off', [...utf8('Zoë, Zo'), 0xc3], '0xC3'],
    ['an overlong form', [...utf8('Zoë '), 0xc0, 0xaf], '0xC0'],
    ['a surrogate', [...utf8('Zoë '), 0xed, 0xa0, 0x80], '0xED'],
  ])('takes %s for damage', (_, bytes, byte) => {
    refusal(Uint8Array.from(bytes)).toThrow(`the byte ${byte} is not valid UTF-8`);
  });

  it('refuses binary data and a stray zero byte, with the line', () => {
    refusal(Uint8Array.from([...raw('a,b\n'), ...Array(256).keys()])).toThrow(
      /^leads\.csv, line 2: the byte 0x00 stands in no text/,
    );
    refusal(raw('a,b\nc,\x03\xe9')).toThrow(/^leads\.csv, line 2: the byte 0x03 stands in no text/);
    refusal(raw('a,b,c,d,e\nf,g\x00,h,i,j')).toThrow(/line 2: the byte 0x00/);
  });

  it('refuses UTF-16 that is cut within a character', () => {
    refusal(utf16(`\ufeff${TEXT}`, false).subarray(0, 31)).toThrow(/UTF-16 text, but is damaged or cut off/);
    refusal(utf16('\ufeffab\ud800c', true)).toThrow(/damaged or cut off/);
  });

  it('refuses what is longer than a text can be', () => {
    refusal(new Uint8Array(2 ** 29)).toThrow(/^leads\.csv is larger than 511 MB\. Split it/);
  });
});
