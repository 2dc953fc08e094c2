import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEME_BITS, THEMES, themesOf } from '../../../src/domain/lead/feedback.ts';
import { HOSTILE } from '../sheets.ts';
import { bitsIn } from './crm/read-sheet.ts';

const themes = (text: string): string => bitsIn(themesOf(text), THEME_BITS);

describe('themesOf', () => {
  it.each([
    [
      'knew_us',
      'Expected our call; Was expecting us; Knew two of our customers; knows our work; Remembered our name; had heard of us; Heard good things about us; Had our checklist on the desk; reads our newsletter; familiar with our approach; Met us at the trade show; was recommended by a colleague; existing customer; they know us; knew what we do; waiting for our call',
    ],
    [
      'did_not_know_us',
      "Did not remember the form; Thought we were a price comparison; never heard of us; didn't know us; Did not know who we are; was surprised; surprised by the call; thought it was a survey; no idea who we were; asked where we got the number; mistook us for the bank; forgot the form; wasn't expecting our call; Never filled in a form; expected somebody else; Confused",
    ],
    [
      'leave_alone',
      "Stop calling; Please remove me from the list; take me off the list; unsubscribed; do not call again; Don't contact us; Asked us not to call; wants to be left alone; no more calls; opted out; does not want to be contacted; delete my data; too many calls",
    ],
    [
      'information',
      'Polite, wants details by email; send a brochure; Only wanted the PDF; asked for more information; just looking; info only; Send us some material; wants email; gathering information; wanted our checklist',
    ],
    [
      'not_now',
      'Busy, asked to call back; not now; call him back; Call again next week; no time; in a meeting; On holiday; too early; Not yet; maybe later; call next month; do not call before noon; wrong time',
    ],
    [
      'wrong_person',
      'Wrong person; not the right contact; no longer works there; left the company; somebody else decides; not the decision maker; wrong number; referred us to a colleague; Not responsible',
    ],
    [
      'price',
      'Only wanted a day rate; just asked for a price; price only; comparing quotes; too expensive; shopping around; only interested in the cheapest price; only a quote',
    ],
    ['other', 'Nice chat; asdf; 42; true; remote; call went well; price list updated; new knees; Kannst du?'],
  ])('hears %s in what people write so: %s', (theme, texts) => {
    for (const text of texts.split(';')) expect([text, themes(text)]).toEqual([text, theme]);
  });

  it('hears several themes in one text', () => {
    expect(themes('Knew our name, but busy: call back')).toBe('knew_us not_now');
    expect(themes('Never heard of us. Stop calling!')).toBe('did_not_know_us leave_alone');
    expect(themes('Did not remember the form, knew two of our customers')).toBe('knew_us did_not_know_us');
  });

  it('turns "knew us" round where it is denied within two words of the same clause', () => {
    expect(themes('had never really heard of us')).toBe('did_not_know_us');
    expect(themes('nobody knew us')).toBe('did_not_know_us');
    expect(themes("hadn't read our newsletter")).toBe('did_not_know_us');
    expect(themes('no, knew us well')).toBe('knew_us');
    expect(themes('did not pick up\nknew us')).toBe('knew_us');
    expect(themes('no doubt he would say he knew us')).toBe('knew_us');
  });

  it('makes nothing of a denied surprise', () => {
    expect(themes('not surprised by the call')).toBe('other');
  });

  it('reads whole words in any case, with any accents and punctuation', () => {
    expect(themes('EXPECTED   OUR—CALL')).toBe('other');
    expect(themes('EXPECTED   OUR-CALL!')).toBe('knew_us');
    expect(themes('He is in the business')).toBe('other');
    expect(themes('Don’t call')).toBe('leave_alone');
  });

  it.each([
    ['Kannte uns schon', 'knew_us'],
    ['Kannte uns nicht', 'did_not_know_us'],
    ['hat noch nie von uns gehört', 'did_not_know_us'],
    ['Bitte nicht mehr anrufen', 'leave_alone'],
    ['keine Zeit, später melden', 'not_now'],
    ['No nos conocía', 'did_not_know_us'],
    ['Esperaba nuestra llamada', 'knew_us'],
    ['Trop cher', 'price'],
    ['Nous connaissait déjà', 'knew_us'],
    ['Não lembrava do formulário', 'did_not_know_us'],
  ])('reads what is usual in German, Spanish, French and Portuguese: %s', (text, expected) => {
    expect(themes(text)).toBe(expected);
  });

  it('hears nothing in an empty text, and something in any other', () => {
    expect(themesOf('')).toBe(0);
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...HOSTILE)), (text) => {
        expect(themesOf(text)).toBeGreaterThan(0);
      }),
    );
  });

  it('stays quick on a text that repeats the beginning of phrases', () => {
    expect(themes('send '.repeat(20_000))).toBe('other');
    expect(themes('knew two of '.repeat(20_000))).toBe('other');
  });
});

describe('THEMES', () => {
  it('has no phrase that its own theme does not read', () => {
    for (const { id, told } of THEMES) {
      for (const phrase of told) {
        const shortest = phrase
          .split(' ')
          .map((step) => (step.split('/').includes('') ? '' : step.split('/')[0]!.replace('*', 'any')))
          .filter((word) => word !== '')
          .join(' ');
        expect([phrase, themes(shortest).split(' ')]).toEqual([phrase, [id]]);
      }
    }
  });
});
