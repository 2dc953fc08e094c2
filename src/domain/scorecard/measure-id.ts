/** The measures of the scorecard, in the order in which they are shown. */
export const MEASURE_IDS = [
  'lead_volume',
  'icp_fit_rate',
  'sales_acceptance_rate',
  'follow_up_completion',
  'first_touch_in_time',
  'lead_to_opportunity',
  'opportunity_quality',
  'win_rate',
  'created_win_rate',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];
