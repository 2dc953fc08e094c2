import type { Tier } from '../domain/rubric/qualify.ts';
import { TONES, type Tone } from './style.ts';

/** The fill of each tier, wherever it stands. */
export const TIER_TONES: Readonly<Record<Tier, Tone>> = {
  Qualified: TONES.good,
  Nurture: TONES.promising,
  Incomplete: TONES.waiting,
  Disqualified: TONES.bad,
};
