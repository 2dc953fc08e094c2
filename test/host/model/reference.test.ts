import { describe, expect, it } from 'vitest';
import { readReference } from '../../../src/host/model/reference.ts';

const place = (top: number | null, left: number | null, bottom: number | null, right: number | null) => ({
  sheet: null,
  top,
  left,
  bottom,
  right,
});

describe('A1 notation', () => {
  it.each([
    ['A1', place(0, 0, 0, 0)],
    ['$B$3', place(2, 1, 2, 1)],
    ['A1:C2', place(0, 0, 1, 2)],
    ['C2:A1', place(0, 0, 1, 2)],
    ['A:C', place(null, 0, null, 2)],
    ['A2:C', place(1, 0, null, 2)],
    ['2:3', place(1, null, 2, null)],
    ['AA10', place(9, 26, 9, 26)],
    ["'My ''own'' sheet'!A1", { ...place(0, 0, 0, 0), sheet: "My 'own' sheet" }],
    ['Leads!A:T', { ...place(null, 0, null, 19), sheet: 'Leads' }],
    ["'a:b'!C3", { ...place(2, 2, 2, 2), sheet: 'a:b' }],
  ])('%s is read', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  it.each(['', 'A', '1', 'A0', 'A1:', ':B2', 'A:1', 'Leads!', 'not a range', 'A1:B2:C3', 'ABCD1'])(
    '%j is none',
    (text) => {
      expect(readReference(text)).toBeNull();
    },
  );
});
