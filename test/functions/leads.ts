import type { Cell } from '../../src/domain/lead/cell.ts';
import { sheet } from '../domain/sheets.ts';

/**
 * Eight rows of April and March 2024, of which six are distinct real leads of April. Counted by hand:
 * fit 3 of 5 (one unknown), accepted 2 of 4, opportunities 2 of 6.
 */
export const LEADS: Cell[][] = sheet(`
  Created    | Name | Email           | Source     | Industry | Sales decision | Reason    | Opportunity | Outcome | Close date
  2024-03-20 | Abe  | abe@a.example   | Referral   | Retail   | accepted       |           | yes         | won     | 2024-04-10
  2024-04-01 | Bea  | bea@b.example   | Google Ads | Banking  | rejected       | too small |             |         |
  2024-04-02 | Cem  | cem@c.example   | Google Ads | Retail   | accepted       |           | yes         | lost    | 2024-04-20
  2024-04-02 | Cem  | cem@c.example   | Google Ads | Retail   | accepted       |           | yes         | lost    | 2024-04-20 // duplicate
  2024-04-03 | Dan  | dan@d.example   | google-ads | Banking  | rejected       | too small |             |         |
  2024-04-04 | Eve  | eve@e.example   | Referral   | Retail   | accepted       |           | yes         | won     | 2024-04-30
  2024-04-05 | Fay  | fay@f.example   | Referral   |          |                |           |             |         |
  2024-04-06 | Gus  | gus@g.example   | Webinar    | Retail   |                |           |             |         |
`);

/** Fit is to be in retail; a lead qualifies with the one criterion that has points. */
export const RUBRIC: Cell[][] = sheet(`
  Dimension | Criterion  | Column   | Test      | Value  | Points | Must-have
  Fit       | Industry   | Industry | is one of | Retail | 10     | yes
`);
