import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../../../src/domain/rubric/dimension.ts';
import { dimensionsOf } from '../../../../src/domain/scorecard/accounts/dimensions.ts';
import { rubric, sheet } from '../../sheets.ts';
import { qualified } from './accounts-of.ts';

/** The answer of all leads of a sheet together. */
function answer(dimension: DimensionId, criteria: string, leads: string) {
  const { judged, flags } = qualified(sheet(leads), rubric(criteria));
  return dimensionsOf(
    judged,
    Int32Array.from(flags, (_, i) => i),
  )[dimension];
}

const DECIDES = 'Authority | Decides | Title | contains any of | ceo | 20 |';
const FIT = `
  Fit | Industry | Industry  | is one of     | Retail | 10 | yes
  Fit | Size     | Employees | at least      | 20     | 10 | yes
  Fit | Vendor   | Title     | is none of    | vendor | 90 | yes
`;
const MUSTS = `
  Fit | Industry | Industry  | is one of | Retail | | yes
  Fit | Size     | Employees | at least  | 20     | | yes
  Fit | Region   | Region    | is one of | North  | |
`;

describe('a dimension of an account', () => {
  it.each([
    ['yes', 'met by one, whatever the others say', 'Title | Name \n Clerk | Ann \n CEO | Ben \n | Cem'],
    ['no', 'not met by all', 'Title | Name \n Clerk | Ann \n Nurse | Ben'],
    ['unknown', 'met by none and unknown of one', 'Title | Name \n Clerk | Ann \n | Ben'],
  ] as const)('is %s where its criterion is %s', (verdict, _, leads) => {
    expect(answer('authority', DECIDES, leads)).toBe(verdict);
  });

  it.each([
    ['yes', 'half of the points met', 'Industry | Employees | Title \n Retail | 5 | vendor'],
    ['yes', 'points met by two members', 'Industry | Employees | Title \n Retail | 5 | \n Banking | 30 | '],
    ['no', 'no points met', 'Industry | Employees | Title \n Banking | 5 | CEO'],
    ['unknown', 'points that could still lift it', 'Industry | Employees | Title \n Banking |  | CEO'],
  ] as const)('with points is %s at %s, exclusions aside', (verdict, _, leads) => {
    expect(answer('fit', FIT, leads)).toBe(verdict);
  });

  it.each([
    [
      'yes',
      'all met by someone',
      'Industry | Employees | Region \n Retail | 5 | South \n Banking | 30 | South',
    ],
    ['no', 'one met by nobody', 'Industry | Employees | Region \n Retail | 5 | North \n | 6 | North'],
    ['unknown', 'one unknown', 'Industry | Employees | Region \n Retail |  | North'],
  ] as const)('without points is %s by its must-haves, with %s', (verdict, _, leads) => {
    expect(answer('fit', MUSTS, leads)).toBe(verdict);
  });

  it('that only exclusions ask, or nothing, is unknown', () => {
    const excludes = 'Authority | Student | Title | is none of | student | | yes';
    expect(answer('authority', excludes, 'Title | Name \n CEO | Ann')).toBe('unknown');
    expect(answer('pain', excludes, 'Title | Name \n CEO | Ann')).toBe('unknown');
  });
});
