import { apartText } from '../../domain/format.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Auc, AucVerdict } from '../../domain/scorecard/rubric-check/auc.ts';
import { written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { verdictColumn, wordsColumn } from '../shared-columns.ts';
import { MUTED, TONES, type Tone } from '../style.ts';

interface Line {
  readonly label: string;
  readonly auc: Auc;
  readonly counts: string;
}

const TONES_BY_VERDICT: Readonly<Record<AucVerdict, Tone | undefined>> = {
  'tells them apart': TONES.good,
  'the wrong way round': TONES.bad,
  'cannot tell them apart': TONES.caution,
  'too few': undefined,
};

/** How well the score tells accepted from rejected and won from lost leads. */
export function aucPart(page: Page, row: number, { rubricCheck: { auc } }: Review): number {
  const { decided, closed } = auc;
  page.heading(row, 0, 'Does the score tell them apart?');
  const { end } = page.table<Line>(
    row + 1,
    0,
    [
      { title: 'The score of', value: ({ label }) => label, style: { bold: true, wrap: true } },
      wordsColumn('Leads', 4, ({ counts }) => counts, { color: MUTED }),
      {
        title: 'AUC',
        value: ({ auc: { value } }) => value,
        style: { align: 'right', bold: true, format: '0.00' },
      },
      wordsColumn('95 % interval', 3, ({ auc: own }) => intervalOf(own), { color: MUTED, indent: 1 }),
      verdictColumn<Line>(
        'Verdict',
        4,
        ({ auc: { verdict } }) => apartText(verdict),
        ({ auc: { verdict } }) => TONES_BY_VERDICT[verdict],
      ),
    ],
    [
      {
        label: 'accepted against rejected',
        auc: decided,
        counts: `${written(decided.positives)} accepted, ${written(decided.negatives)} rejected`,
      },
      {
        label: 'won against lost',
        auc: closed,
        counts: `${written(closed.positives)} won, ${written(closed.negatives)} lost`,
      },
    ],
  );
  return page.running(
    end,
    0,
    `AUC: of all pairs, the share in which the better lead has the higher score; 0.50 is a coin. ${decided.method}.`,
  );
}

function intervalOf({ lower, upper }: Auc): string | null {
  return lower === null || upper === null ? null : `${lower.toFixed(2)} to ${upper.toFixed(2)}`;
}
