/** The limits that measures are taken against, each with its name, which is its id in other spelling, its unit and default. */
export const LIMITS = {
  follow_up_days: {
    label: 'Follow-up days',
    value: 14,
    unit: 'days',
    meaning: 'the follow-up window: how long sales has to complete the follow-up',
  },
  first_touch_hours: {
    label: 'First touch hours',
    value: 24,
    unit: 'hours',
    meaning: 'how soon sales should first reach out',
  },
  agreed_touches: {
    label: 'Agreed touches',
    value: 3,
    unit: 'touches',
    meaning: 'how many touches complete a follow-up',
  },
  win_window_months: {
    label: 'Win window months',
    value: 12,
    unit: 'months',
    meaning: 'the trailing window of the win rate',
  },
  first_week_touches: {
    label: 'First week touches',
    value: 5,
    unit: 'touches',
    meaning: 'how many touches in the first seven days are as many as a person should get',
  },
  re_engage_days: {
    label: 'Re-engage days',
    value: 90,
    unit: 'days',
    meaning: 'how long a lead that was too early, or is to be nurtured, is left in peace',
  },
  minimum_count: {
    label: 'Minimum count',
    value: 10,
    unit: 'leads',
    meaning: 'the denominator under which a rate is too few to judge',
  },
} as const;

export type LimitId = keyof typeof LIMITS;
