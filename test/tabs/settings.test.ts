import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { readSettings } from '../../src/domain/settings/sheet.ts';
import { askedOf, NOTHING_ASKED } from '../../src/tabs/settings/asked.ts';
import { settingsSheet } from '../../src/tabs/settings.ts';
import { anySettings } from '../domain/settings/settings-of.ts';
import { reviewed, settings, sheet } from '../domain/sheets.ts';

const LEADS = sheet(`
  Created    | Email         | Source     | Lead: Status | Sales decision | Reason    | Mood
  2024-04-02 | a@one.example | Trade Fair | Hot!         | accepted       |           | x
  2024-04-03 | b@two.example | Trade Fair | Hot!         | rejected       | Zu klein  | y
  2024-04-04 | c@six.example | Google Ads | Parked       | rejected       | too small | z
`);
const SAID = settings(`
  column      | Status           | Lead: Status
  meaning     | Lead Status:hot  | accepted
  demand type | trade fair       | outbound
`);
const told = () => askedOf(reviewed(LEADS, { settings: SAID }), ['Leads', 'Notes']);

/** The rows of the tab as Name, Value and Explanation, by kind. */
const rowsOf = (kind: string, { rows }: ReturnType<typeof settingsSheet>) =>
  rows.filter(([cell]) => cell === kind).map((row) => row.slice(1));

describe('the settings tab', () => {
  it('is read back as the settings it was made of, before there is a lead sheet and after', () => {
    const asked = told();
    fc.assert(
      fc.property(anySettings, fc.boolean(), (any, isKnown) => {
        const { rows } = settingsSheet(any, isKnown ? asked : NOTHING_ASKED);
        expect(readSettings(rows, 'Lead settings')).toEqual(any);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the value of every default blank and says what it is', () => {
    const tab = settingsSheet(DEFAULT_SETTINGS, NOTHING_ASKED);
    expect(rowsOf('Limit', tab)[0]).toEqual([
      'Follow-up days',
      null,
      'Default: 14 days. The follow-up window: how long sales has to complete the follow-up.',
    ]);
    expect(rowsOf('Term', tab)[3]).toEqual(['Opportunity', null, 'Default: opportunity.']);
    expect(rowsOf('Target', tab)).toHaveLength(9);
    expect(rowsOf('Column', tab).length).toBeGreaterThan(40);
  });

  it('asks first what values mean that nobody has explained, and lets choose from the meanings', () => {
    const tab = settingsSheet(SAID, told());
    expect(tab.rows[3]![0]).toBe('Values to explain');
    expect(tab.rows[4]).toEqual(['Meaning', 'lead status:Parked', null, '1 lead.']);
    const [choice] = tab.choices!;
    expect(choice).toMatchObject({ areas: [{ top: 4, bottom: 4, left: 2, right: 2 }], isWhole: true });
    expect(choice!.words).toEqual(expect.arrayContaining(['accepted', 'says nothing']));
    const answered = tab.rows.map((row) =>
      row[1] === 'lead status:Parked' ? [...row.slice(0, 2), 'lost'] : row,
    );
    expect(readSettings(answered, 'Lead settings').meanings.get('lead status')).toEqual(
      new Map([
        ['hot', 'accepted'],
        ['parked', 'lost'],
      ]),
    );
  });

  it('shows names as the lead sheet writes them, with what they tell by themselves', () => {
    const tab = settingsSheet(SAID, told());
    expect(rowsOf('Meaning', tab)).toContainEqual(['lead status:Hot!', 'accepted', '2 leads.']);
    expect(rowsOf('Demand type', tab).slice(0, 2)).toEqual([
      ['Trade Fair', 'outbound', '2 leads. By its name: other.'],
      ['Google Ads', null, '1 lead. By its name: paid.'],
    ]);
    expect(rowsOf('Reason', tab).slice(0, 2)).toEqual([
      ['Zu klein', null, '1 lead. Its words tell no reason.'],
      ['too small', null, '1 lead. By its words: Too small.'],
    ]);
  });

  it('says which header tells a field by its name, whatever is chosen beside it, and offers the headers and none', () => {
    const tab = settingsSheet(SAID, told());
    const about = Object.fromEntries(rowsOf('Column', tab).map(([name, , said]) => [name, said]));
    expect(about.Email).toContain('By its name: "Email".');
    expect(about.Won).toContain('No header is known by its name.');
    expect(about.Status).toBe("The CRM's lead status.");
    const words = tab.choices!.map((choice) => choice.words);
    expect(words).toContainEqual(['(none)', ...LEADS[0]!]);
    expect(words).toContainEqual(['Leads', 'Notes']);
  });
});
