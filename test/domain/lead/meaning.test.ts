import { describe, expect, it } from 'vitest';
import { meaningIn } from '../../../src/domain/lead/meaning.ts';
import { settings } from '../sheets.ts';

describe('what a value means', () => {
  it('is what CRMs use it for, and undefined where nobody has said', () => {
    const meant = meaningIn(settings(''), 'status', 'Lead status');
    expect(['Open - Not Contacted', 'UNQUALIFIED', 'Zombie', ''].map(meant)).toEqual([
      'new',
      'rejected',
      undefined,
      undefined,
    ]);
  });

  it('is what the settings say, in any spelling of header and value, before all else', () => {
    const meant = meaningIn(
      settings('meaning | lead_status:Un qualified | nurture'),
      'status',
      'Lead Status',
    );
    expect(['unqualified', 'Unqualified ', 'New'].map(meant)).toEqual(['nurture', 'nurture', 'new']);
  });

  it('of another column is not that of this one', () => {
    const meant = meaningIn(settings('meaning | Stage:Zombie | lost'), 'status', 'Lead status');
    expect(meant('Zombie')).toBeUndefined();
  });

  it('of a deal stage with its pipeline behind it is that of the stage', () => {
    expect(meaningIn(settings(''), 'stage', 'Deal stage')('Closed Won (Sales Pipeline)')).toBe('won');
  });

  it('of whatever is open in a column about deals is an opportunity', () => {
    expect(meaningIn(settings(''), 'stage', 'Deal stage')('New')).toBe('opportunity');
    expect(meaningIn(settings(''), 'stage', 'Stage')('New')).toBe('new');
  });

  it('of a tick or a header without words is found too', () => {
    expect(meaningIn(settings(''), 'decision', 'Sales decision')('✓')).toBe('accepted');
    expect(meaningIn(settings('meaning | →:Zombie | lost'), 'status', '→')('Zombie')).toBe('lost');
  });
});
