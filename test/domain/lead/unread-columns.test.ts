import { describe, expect, it } from 'vitest';
import { review, settings } from '../sheets.ts';

/** Twelve leads, the first nine rejected, with one more column. */
const leads = (header: string, value: (at: number) => string, more: Record<string, string> = {}) => [
  ['Created', 'Company', 'Sales decision', header, ...Object.keys(more)],
  ...Array.from({ length: 12 }, (_, at) => [
    '2024-04-02',
    `Firm ${at}`,
    at < 9 ? 'rejected' : 'accepted',
    value(at),
    ...Object.values(more),
  ]),
];

const asked = (grid: string[][], said = '') =>
  review(grid, { settings: settings(said) })
    .dataChecks.filter(({ id }) => id.startsWith('column-asked'))
    .map(({ cells, message, setting }) => ({ cells, message, setting }));

const of =
  (...texts: string[]) =>
  (at: number) =>
    texts[at % texts.length]!;

describe('a column under an unknown header', () => {
  it('is asked about as the source where it holds few texts often, with the row to paste', () => {
    expect(asked(leads('Kanal', of('Messe', 'Telefon', 'Google Ads')))).toEqual([
      {
        cells: ['D1'],
        message:
          'no column is known to hold where leads come from; "Kanal", with 3 different texts in 12 cells ("Messe", "Telefon" and others), is not read. If it does, say so in the settings: column, source, Kanal',
        setting: ['column', 'source', 'Kanal'],
      },
    ]);
  });

  it('is asked about even where none of its texts is known to be a source', () => {
    expect(asked(leads('Kanal', of('Messe', 'Telefon'))).map(({ setting }) => setting)).toEqual([
      ['column', 'source', 'Kanal'],
    ]);
  });

  it('is asked about as the reason where its words are reasons, or failed leads alone fill it', () => {
    const grid = (value: (at: number) => string) => leads('Warum', value, { 'Lead source': 'Referral' });
    expect(asked(grid(of('no budget', 'later'))).map(({ setting }) => setting)).toEqual([
      ['column', 'reason', 'Warum'],
    ]);
    expect(asked(grid((at) => (at < 9 ? of('zu klein', 'zu weit')(at) : '')))).toEqual([]);
    const ten = [...grid(() => ''), ['2024-04-02', 'Firm 12', 'rejected', 'zu weit', 'Referral']];
    ten.slice(1, 10).forEach((row, at) => {
      row[3] = of('zu klein', 'zu weit')(at);
    });
    expect(asked(ten).map(({ setting }) => setting)).toEqual([['column', 'reason', 'Warum']]);
  });

  it('is not asked about once it is read, or nobody looks for it', () => {
    const grid = leads('Kanal', of('Messe', 'Telefon'));
    expect(asked(grid, 'column | source | Kanal')).toEqual([]);
    expect(asked(grid, 'column | source | (none)')).toEqual([]);
    expect(asked(leads('Kanal', of('Messe', 'Telefon'), { 'Lead source': 'Referral' }))).toEqual([]);
  });

  it.each([
    ['dates', of('2024-04-02', '2024-04-03')],
    ['numbers', of('1', '2', '3')],
    ['yes and no', of('yes', 'no')],
    ['notes that hardly repeat', (at: number) => `Note ${at}`],
    ['one text only', of('Messe')],
    ['a text of more than sixty characters', of('Messe', 'x'.repeat(61))],
  ])('is no candidate with %s', (_, value) => {
    expect(asked(leads('Kanal', value))).toEqual([]);
  });

  it('is no candidate with fewer than ten cells', () => {
    expect(asked(leads('Kanal', of('Messe', 'Telefon')).slice(0, 10))).toEqual([]);
  });
});
