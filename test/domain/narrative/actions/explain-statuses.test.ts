import { describe, expect, it } from 'vitest';
import { review, settings } from '../../sheets.ts';
import { ids, leads, proposal } from './proposals.ts';

const statuses = (unknown: number, known: number): string[][] =>
  leads('Lead status', [unknown, 'zombie'], [known, 'New']);

describe('explaining statuses', () => {
  it('comes where one lead in twenty has a status that nobody explained', () => {
    expect(proposal(review(statuses(1, 19)), 'explain statuses')).toEqual({
      who: 'sales',
      text: 'Say in the settings what the statuses mean that are listed in the data checks: 1 of 20 leads cannot be placed for sure.',
      watch: null,
    });
  });

  it('is not proposed for fewer, nor once the status is explained', () => {
    expect(ids(review(statuses(1, 20)), 'explain')).toEqual([]);
    const said = settings('Meaning | Lead status:zombie | contacted');
    expect(ids(review(statuses(1, 19), { settings: said }), 'explain')).toEqual([]);
  });

  it('says the one lead in the singular', () => {
    expect(proposal(review(statuses(1, 0)), 'explain statuses')?.text).toMatch(/: 1 of 1 lead cannot be/);
  });
});
