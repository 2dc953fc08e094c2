import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../src/addon/place.ts';

describe('dateOrderOf', () => {
  it('takes the month first where the locale writes it first, and the day elsewhere', () => {
    // The order of CLDR 44's short dates.
    for (const locale of ['en_US', 'fil_PH', 'ja_JP', 'zh_CN', 'en_CA', 'es_PR']) {
      expect(dateOrderOf(locale)).toBe('month-day');
    }
    for (const locale of ['en_GB', 'de_DE', 'de', 'fr_CA', 'es_ES', 'pt_BR', 'en_AU', 'filx']) {
      expect(dateOrderOf(locale)).toBe('day-month');
    }
  });
});
