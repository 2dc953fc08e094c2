import type { Grid } from '../domain/lead/cell.ts';
import { SETTINGS_HEADER } from '../domain/settings/sheet.ts';

/** The day of the sample's review: the follow-up windows of April are over. */
export const SAMPLE_AS_OF = '2026-05-18';

/** The settings sheet of the sample's firm: its targets, and the demand type that the name of a source does not tell. */
export const SAMPLE_SETTINGS: Grid = [
  SETTINGS_HEADER,
  ['Target', 'ICP fit rate', '50%'],
  ['Target', 'Sales acceptance rate', '60%'],
  ['Target', 'Follow-up completion', '90%'],
  ['Target', 'First touch in time', '85%'],
  ['Demand type', 'LinkedIn', 'organic'],
];
