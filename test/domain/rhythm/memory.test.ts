import { expect, it } from 'vitest';
import { EMPTY_MEMORY, remember } from '../../../src/domain/rhythm/memory.ts';
import { aprilAsOf } from './memories.ts';

it('the same review twice is remembered once', () => {
  const review = aprilAsOf('2024-05-02');
  const proposed = [{ id: 'agree', who: 'sales', text: 'Agree.' }] as const;
  const once = remember(EMPTY_MEMORY, review, proposed);
  expect(once.history).toHaveLength(20);
  expect(once.actions).toHaveLength(1);
  expect(remember(once, review, proposed)).toEqual(once);
});
