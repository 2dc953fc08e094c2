import { describe, expect, it } from 'vitest';
import { buyerIntent } from '../../../../src/domain/narrative/questions/intent.ts';
import { answeredBy, leadsOf, NO_LEADS, OWN_WORDS } from '../leads-of.ts';

const answered = answeredBy(buyerIntent);
const WHY = 'Cannot be told, because no column holds a time to act, a next step, or what sales heard.';

describe('what was learned about the intent to buy', () => {
  const talked = (without: number, withTime: number, request = {}) =>
    answered(leadsOf('First conversation | Timing', [without, 'yes', ''], [withTime, 'yes', 'Q3']), request);

  it('counts the leads with a conversation and neither a time nor a next step', () => {
    expect(talked(2, 1)).toEqual([
      true,
      '2 leads show interest without intent: a first conversation, but neither a time nor a next step.',
    ]);
    expect(talked(1, 2)[1]).toMatch(/^1 lead shows interest/);
    expect(talked(0, 2)[1]).toMatch(/^No lead shows interest without intent/);
    expect(talked(2, 0, { settings: OWN_WORDS })[1]).toBe(
      '2 enquiries show interest without intent: an intro call, but neither a time nor a next step.',
    );
  });

  it('claims no intent where nobody talked, or nobody asked for a time or a next step', () => {
    expect(answered(leadsOf('First conversation | Timing', [3, 'no', '']))).toEqual([false, WHY]);
    expect(answered(leadsOf('Timing', [3, 'Q3']))).toEqual([false, WHY]);
    expect(answered(leadsOf('First conversation', [3, 'yes']))).toEqual([false, WHY]);
  });

  it('tells whose time has not come', () => {
    const nurture = (count: number, request = {}) =>
      answered(leadsOf('Lead status', [count, 'Nurture']), request)[1];
    expect(nurture(1)).toBe('1 lead is to be nurtured until its time comes.');
    expect(nurture(2)).toBe('2 leads are to be nurtured until their time comes.');
    expect(nurture(2, { settings: OWN_WORDS })).toMatch(/^2 enquiries are/);
    const failed = leadsOf(
      'Sales decision | Reason',
      [2, 'rejected', 'too early'],
      [1, 'rejected', 'just researching'],
      [3, 'rejected', 'too small'],
    );
    expect(answered(failed)).toEqual([
      true,
      'Of those that went no further, 2 came too early and 1 needed nurturing.',
    ]);
  });

  it('tells who knew us before the call', () => {
    expect(answered(leadsOf('Feedback', [2, 'knew us'], [1, 'had never heard of us']))).toEqual([
      true,
      'Of 3 people whose feedback says, 2 already knew us before the call.',
    ]);
  });

  it('cannot be told without a column of any of it, or without leads', () => {
    expect(answered(leadsOf('Source', [3, 'Ads']))).toEqual([false, WHY]);
    expect(answered(NO_LEADS)).toEqual([false, 'Cannot be told, because no lead came in.']);
  });
});
