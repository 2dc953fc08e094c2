import { describe, expect, it } from 'vitest';
import type { Reviewed } from '../../src/domain/review.ts';
import { EMPTY_MEMORY, remember } from '../../src/domain/rhythm/memory.ts';
import { historySheet } from '../../src/tabs/history.ts';
import { monthlyReviewSheet } from '../../src/tabs/monthly-review.ts';
import { qualificationSheet } from '../../src/tabs/qualification.ts';
import { rubricSheet } from '../../src/tabs/rubric.ts';
import { scorecardTab } from '../../src/tabs/scorecard-tab.ts';
import { askedOf } from '../../src/tabs/settings/asked.ts';
import { settingsSheet } from '../../src/tabs/settings.ts';
import type { Sheet } from '../../src/tabs/sheet.ts';
import { INK, SIZES } from '../../src/tabs/style.ts';
import { NO_LEAD, ONE_LEAD, SAMPLE } from './tabs.ts';

const WHITE = 'FFFFFF';

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definitions of contrast ratio and relative luminance). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tabs = ({ review, qualified }: Reviewed): Sheet[] => [
  scorecardTab({ review, qualified }),
  monthlyReviewSheet({ review }, EMPTY_MEMORY),
  qualificationSheet({ review, qualified }),
  rubricSheet(qualified.rubric, qualified.leads.header.names),
  settingsSheet(qualified.leads.settings, askedOf({ review, qualified }, [])),
  historySheet(remember(EMPTY_MEMORY, review, review.actions).history),
];

/** Every ink with what it stands on: the fills of its cell, those of rules among them. */
function pairs({ styles, columnStyles = [], rules = [] }: Sheet): [ink: string, fill: string][] {
  const found: [string, string][] = [...styles.values(), ...columnStyles].map(
    ({ color = INK, fill = WHITE }) => [color, fill],
  );
  for (const rule of rules) {
    if (!('full' in rule)) found.push([rule.color, rule.fill]);
    else {
      for (const { top, bottom, left } of rule.areas) {
        for (let row = top; row <= bottom; row++)
          found.push([styles.get(`${row},${left}`)?.color ?? INK, rule.full]);
      }
    }
  }
  return found;
}

describe('every tab', () => {
  it('has at least the contrast of 4.5 to 1 between any ink and its fill (WCAG 2.2, 1.4.3)', () => {
    expect(contrast('000000', WHITE)).toBeCloseTo(21, 5);
    const poor = [SAMPLE, NO_LEAD, ONE_LEAD]
      .flatMap(tabs)
      .flatMap((sheet) => pairs(sheet).map(([ink, fill]) => ({ name: sheet.name, ink, fill })))
      .filter(({ ink, fill }) => contrast(ink, fill) < 4.5);
    expect(poor).toEqual([]);
  });

  it('uses three sizes of type', () => {
    const sizes = [SAMPLE, NO_LEAD]
      .flatMap(tabs)
      .flatMap(({ styles }) => [...styles.values()].map(({ size }) => size));
    expect(new Set(sizes.map((size) => size ?? SIZES.body))).toEqual(new Set([16, 12, 10]));
  });
});
