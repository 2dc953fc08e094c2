import { describe, expect, it } from 'vitest';
import { pointsText } from '../../src/domain/format.ts';
import { points, pointsRange } from '../../src/tabs/points.ts';

describe('points', () => {
  it('are whole, with a sign and a real minus', () => {
    expect([0.05, -0.03, 0.125, 0].map(points)).toEqual(['+5', '−3', '+13', '±0']);
  });

  it('have a decimal or two where whole points would show no difference', () => {
    expect([0.003, -0.0042, 0.0004].map(points)).toEqual(['+0.3', '−0.4', '+0.04']);
  });
});

describe('the interval of a difference', () => {
  it('never touches ±0 where it leaves 0 out', () => {
    expect(pointsRange({ lower: 0.003, upper: 0.28 })).toBe('+0.3 to +28');
    expect(pointsRange({ lower: -0.31, upper: -0.0004 })).toBe('−31 to −0.04');
  });

  it('is written as the pages write it', () => {
    const apart = { difference: 0.13, lower: 0.003, upper: 0.28 };
    expect(pointsText(apart)).toContain(`(${pointsRange(apart)})`);
  });

  it('is nothing where an end is missing', () => {
    expect(pointsRange({ lower: null, upper: 0.2 })).toBeNull();
    expect(pointsRange({ lower: 0.1, upper: null })).toBeNull();
  });
});
