import type { Review } from '../../domain/scorecard/review.ts';
import type { CheckedSignal, SignalState } from '../../domain/scorecard/signals/signal.ts';
import { capital } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { wordsColumn } from '../shared-columns.ts';
import { MUTED, TONES, type Tone } from '../style.ts';

const STATE_TONES: Readonly<Record<SignalState, Tone>> = {
  found: TONES.bad,
  'not found': TONES.good,
  'too few': TONES.idle,
  'cannot be told': TONES.idle,
};

/** Whether the lead count can be trusted, a row a signal; answers the row after it. */
export function signalsTable(page: Page, row: number, { signals }: Review): number {
  page.heading(row, 0, 'Signal check');
  return page.table<CheckedSignal>(
    row + 1,
    0,
    [
      { title: 'Signal', value: ({ label }) => label, style: { bold: true, wrap: true } },
      {
        title: 'State',
        span: 3,
        value: ({ state }) => state,
        style: { indent: 1 },
        tint: ({ state }) => STATE_TONES[state],
      },
      wordsColumn<CheckedSignal>('Why', 15, ({ why }) => capital(why), { color: MUTED, indent: 1 }),
    ],
    signals,
  ).end;
}
