import type { Criterion, Rubric } from '../domain/rubric/criterion.ts';
import type { DimensionId } from '../domain/rubric/dimension.ts';
import type { TestId } from '../domain/rubric/tests.ts';
import { FEWEST_EMPLOYEES, SERVED_INDUSTRIES, SERVED_REGIONS } from './company.ts';

const criterion = (
  dimension: DimensionId,
  name: string,
  column: string,
  test: TestId,
  value: string,
  points: number,
  mustHave: boolean,
): Criterion => ({ dimension, name, column, test, value, points, mustHave });

/** What the sample's firm calls a good lead; its points add up to 100. */
export const SAMPLE_RUBRIC: Rubric = {
  threshold: 60,
  criteria: [
    criterion(
      'authority',
      'Not a student or job seeker',
      'Title',
      'contains none of',
      'student; job seeker',
      0,
      true,
    ),
    criterion('fit', 'Not a competitor', 'Company', 'contains none of', 'cleaning; janitorial', 0, true),
    criterion('fit', 'Region we serve', 'Region', 'is one of', SERVED_REGIONS.join('; '), 10, true),
    criterion('fit', 'Size we serve', 'Employees', 'at least', String(FEWEST_EMPLOYEES), 10, true),
    criterion('fit', 'Industry we serve', 'Industry', 'is one of', SERVED_INDUSTRIES.join('; '), 10, true),
    criterion(
      'pain',
      'A problem we solve',
      'Pain',
      'contains any of',
      'audit; downtime; dust; contamination; contractor',
      20,
      false,
    ),
    criterion(
      'timing',
      'Starts within six months',
      'Timing',
      'is one of',
      'Now; Within 1 month; Within 3 months; Within 6 months',
      20,
      false,
    ),
    criterion(
      'authority',
      'Has a say',
      'Authority',
      'is one of',
      'Decision maker; Budget holder; Influencer',
      15,
      false,
    ),
    criterion(
      'next_step',
      'A next step is agreed',
      'Next step',
      'contains any of',
      'visit; survey; call; quote',
      15,
      false,
    ),
  ],
};
