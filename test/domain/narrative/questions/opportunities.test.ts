import { describe, expect, it } from 'vitest';
import { opportunitySources } from '../../../../src/domain/narrative/questions/opportunities.ts';
import { review } from '../../sheets.ts';
import { answeredBy, leadsOf, NO_LEADS, OWN_WORDS } from '../leads-of.ts';

const answered = answeredBy(opportunitySources);
const made = (...rows: readonly (readonly [number, string, string])[]) =>
  leadsOf(
    'Source | Opportunity | Opportunity quality',
    ...rows.map(([n, source, q]) => [n, source, 'yes', q] as const),
    [9, 'Fair', 'no', ''],
  );

describe('which sources made opportunities', () => {
  it('is answered with how many, how many of them strong, the most first', () => {
    expect(
      answered(made([2, 'ads', 'weak'], [1, 'Web', 'strong'], [2, 'Web', 'weak'], [1, '', 'weak'])),
    ).toEqual([true, 'Opportunities came from Web (3, 1 strong), ads (2) and no known source (1).']);
  });

  it('names four sources and the rest as others', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((source, k) => [9 - k, source, 'weak'] as const);
    expect(answered(made(...five))[1]).toBe('Opportunities came from A (9), B (8), C (7), D (6) and others.');
  });

  it('is answered for one and for none', () => {
    expect(answered(made([1, 'Ads', 'strong']))[1]).toBe('An opportunity came from Ads (1, 1 strong).');
    expect(answered(made())).toEqual([true, 'None: no lead became an opportunity so far.']);
  });

  it('says that more can follow while the month is young, and not after', () => {
    // Half of the opportunities of January came after 10 days, half after 60: on 10 May those of April have come halfway.
    const grid = leadsOf(
      'Created | Source | Opportunity',
      [10, '2024-01-01', 'Ads', '2024-01-11'],
      [10, '2024-01-01', 'Ads', '2024-03-01'],
      [2, '2024-04-20', 'Ads', '2024-04-30'],
    );
    expect(answered(grid, { asOf: '2024-05-10' })).toEqual([
      true,
      'Opportunities came from Ads (2).',
      'It is too early to judge: more can follow.',
    ]);
    expect(answered(grid)).toEqual([true, 'Opportunities came from Ads (2).']);
  });

  it('cannot be told without a column of opportunities, or without leads', () => {
    expect(answered(leadsOf('Source', [2, 'Ads']))).toEqual([
      false,
      'Cannot be told, because no column or status says what became an opportunity.',
    ]);
    expect(answered(NO_LEADS)).toEqual([false, 'Cannot be told, because no lead came in.']);
  });

  it("is asked and answered in the team's own words, of what the leads are grouped by", () => {
    const asked = (by: string) => opportunitySources(review(NO_LEADS, { by, settings: OWN_WORDS })).question;
    expect(asked('source')).toBe('Which sources made qualified appointments?');
    expect(asked('industry')).toBe('Which industries made qualified appointments?');
    expect(answered(made([2, 'Ads', '']), { settings: OWN_WORDS })[1]).toBe(
      'Appointments came from Ads (2).',
    );
    expect(answered(made(), { settings: OWN_WORDS })[1]).toBe(
      'None: no enquiry became an appointment so far.',
    );
  });
});
