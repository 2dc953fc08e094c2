import { describe, expect, it } from 'vitest';
import { nextMonth } from '../../../../src/domain/narrative/questions/next-month.ts';
import type { Action } from '../../../../src/domain/narrative/sentence.ts';

const action = (id: string): Action => ({
  id,
  who: 'sales',
  text: `Do ${id}.`,
  refs: [`/${id}`],
  watch: null,
});

describe('what to change next month', () => {
  it('is the first three actions, with what they rest on', () => {
    expect(nextMonth(['a', 'b', 'c', 'd'].map(action))).toEqual({
      id: 'next month',
      question: 'What should we change next month?',
      told: true,
      sentences: [
        { text: 'Do a.', refs: ['/a'] },
        { text: 'Do b.', refs: ['/b'] },
        { text: 'Do c.', refs: ['/c'] },
      ],
    });
  });

  it('is nothing where no action is called for', () => {
    expect(nextMonth([]).sentences).toEqual([
      { text: 'Nothing calls for a change.', refs: ['/counts/leads'] },
    ]);
  });
});
