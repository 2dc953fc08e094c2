import { countsText, valueText } from '../../domain/format.ts';
import type { CarriedAction, DecidedAction } from '../../domain/rhythm/rhythm.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import type { Page } from '../page.ts';
import { MUTED, type Style, TEXT } from '../style.ts';

const WRAPPED: Style = { wrap: true, format: TEXT };

/** What the month before decided and what came of it, then what is still open; nothing for a first review. */
export function decidedPart(page: Page, row: number, { rhythm: { decided, carried } }: Review): number {
  if (decided.length === 0 && carried.length === 0) return row - 1;
  let end = row;
  if (decided.length > 0) {
    page.heading(row, 0, 'Decided last month');
    end =
      page.table<DecidedAction>(
        row + 1,
        0,
        [
          {
            title: 'Done',
            value: ({ done }) => (done ? 'done' : 'not yet'),
            style: { bold: true },
            tint: quietUnless,
          },
          {
            title: 'Then',
            value: ({ came }) => came && valueText('', came.before),
            style: { align: 'right' },
          },
          {
            title: 'Now',
            value: ({ came }) => came && valueText('', came.now ?? NO_RATE),
            style: { align: 'right' },
          },
          { title: 'What came of it', value: outcomeText, style: { ...WRAPPED, indent: 1 } },
        ],
        decided,
      ).end + 1;
  }
  if (carried.length === 0) return end - 1;
  page.heading(end, 0, 'Still open');
  return page.table<CarriedAction>(
    end + 1,
    0,
    [
      { title: 'Since', value: ({ since }) => since, style: { bold: true, format: TEXT } },
      { title: 'Months', value: ({ monthsOpen }) => monthsOpen, style: { align: 'right' } },
      { title: 'Who', value: ({ owner, who }) => owner || who, style: { format: TEXT, indent: 1 } },
      { title: 'Action', value: ({ text }) => text, style: { ...WRAPPED, indent: 1 } },
    ],
    carried,
  ).end;
}

const NO_RATE = { value: null, denominator: 0 };

function quietUnless({ done }: DecidedAction): Style {
  return done ? {} : { color: MUTED };
}

function outcomeText({ text, came }: DecidedAction): string {
  if (came === null) return text;
  const counts = [came.before, came.now].flatMap((rate) => (rate === null ? [] : countsText(rate) || []));
  const verdict = came.why === null ? came.verdict : `${came.verdict}: ${came.why}`;
  return `${text} → ${counts.join(', now ')}${counts.length > 0 ? ': ' : ''}${verdict}`;
}
