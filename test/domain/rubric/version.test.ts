import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../../src/domain/rubric/default.ts';
import { rubricVersion } from '../../../src/domain/rubric/version.ts';
import { rubrics } from '../sheets.ts';

describe('the version of a rubric', () => {
  const [first, ...others] = DEFAULT_RUBRIC.criteria;
  const changed = (part: object) =>
    rubricVersion({ ...DEFAULT_RUBRIC, criteria: [{ ...first!, ...part }, ...others] });

  it('is eight hexadecimal digits, the same for the same rubric', () => {
    expect(rubricVersion(DEFAULT_RUBRIC)).toMatch(/^[0-9a-f]{8}$/);
    expect(rubricVersion(structuredClone(DEFAULT_RUBRIC))).toBe(rubricVersion(DEFAULT_RUBRIC));
  });

  it.each([
    { dimension: 'pain' },
    { name: 'Industry we Serve' },
    { column: 'Sector' },
    { test: 'is none of' },
    { value: 'Retail' },
    { points: 11 },
    { mustHave: false },
  ])('changes with %j', (part) => {
    expect(changed(part)).not.toBe(rubricVersion(DEFAULT_RUBRIC));
  });

  it('changes with the threshold, with a criterion more or less, and with their order', () => {
    const versions = [
      DEFAULT_RUBRIC,
      { ...DEFAULT_RUBRIC, threshold: 61 },
      { ...DEFAULT_RUBRIC, criteria: others },
      { ...DEFAULT_RUBRIC, criteria: [first!, first!, ...others] },
      { ...DEFAULT_RUBRIC, criteria: [...others, first!] },
    ].map(rubricVersion);
    expect(new Set(versions).size).toBe(5);
  });

  // FNV-1a, 32 bits, over "[60]" by hand from offset basis 2166136261 and prime 16777619.
  it('of an empty rubric is the FNV-1a hash of its threshold in brackets', () => {
    let hash = 2166136261n;
    for (const char of '[60]') hash = ((hash ^ BigInt(char.charCodeAt(0))) * 16777619n) % 2n ** 32n;
    expect(rubricVersion({ criteria: [], threshold: 60 })).toBe(hash.toString(16).padStart(8, '0'));
  });

  it('hashes any text', () => {
    fc.assert(fc.property(rubrics, (rubric) => /^[0-9a-f]{8}$/.test(rubricVersion(rubric))));
  });
});
