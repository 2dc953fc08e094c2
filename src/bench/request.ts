import { intlZone } from '../domain/lead/zone.ts';
import type { ReviewRequest } from '../domain/review.ts';
import type { Rubric } from '../domain/rubric/criterion.ts';
import { DEFAULT_RUBRIC } from '../domain/rubric/default.ts';
import { DEFAULT_SETTINGS } from '../domain/settings/settings.ts';
import { AS_OF } from './sheet.ts';

const WHOM_WE_SERVE: Readonly<Record<string, string>> = {
  'Industry we serve': 'Manufacturing; Software; Retail; Logistics; Healthcare; Financial Services; Energy',
  'Size we serve': '50',
  'Region we serve': 'Germany; Austria; Switzerland; United Kingdom; Netherlands; France',
  'Not a competitor or vendor': 'Vector Software; Orbit Systems',
};

/** The rubric a team starts from, with every criterion set. */
export const RUBRIC: Rubric = {
  ...DEFAULT_RUBRIC,
  criteria: DEFAULT_RUBRIC.criteria.map((criterion) => ({
    ...criterion,
    value: WHOM_WE_SERVE[criterion.name] ?? criterion.value,
  })),
};

/** The review that is measured: the latest month by source, with targets, in a zone that changes its clocks. */
export const REQUEST: ReviewRequest = {
  settings: {
    ...DEFAULT_SETTINGS,
    targets: new Map([
      ['icp_fit_rate', 0.4],
      ['sales_acceptance_rate', 0.6],
      ['first_touch_in_time', 0.8],
    ]),
  },
  rubric: RUBRIC,
  place: { zone: intlZone('Europe/Berlin'), dateOrder: 'day-month' },
  asOf: AS_OF,
  month: undefined,
  by: 'source',
};
