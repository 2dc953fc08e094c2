import type { Share } from '../../domain/scorecard/people/share.ts';
import type { Review } from '../../domain/scorecard/review.ts';
import { capital, written } from '../../domain/wording.ts';
import type { Page } from '../page.ts';
import { intervalColumn, rateColumns, wordsColumn } from '../shared-columns.ts';
import { MUTED } from '../style.ts';

interface Line {
  readonly label: string;
  readonly share: Share;
  readonly note: string;
}

/** The shares that say how people were treated, or why one is not told. */
export function summaryPart(page: Page, row: number, review: Review): number {
  page.heading(row, 0, 'How people were treated');
  return page.table<Line>(
    row + 1,
    0,
    [
      { title: 'What', value: ({ label }) => label, style: { bold: true, wrap: true } },
      ...rateColumns<Line>('People', ({ share }) => share),
      intervalColumn<Line>(2, ({ share }) => share),
      wordsColumn<Line>('', 13, ({ note }) => note, { color: MUTED, indent: 1 }),
    ],
    linesOf(review),
  ).end;
}

function linesOf({ people, measures, medianTouchHours }: Review): Line[] {
  const { pressure, breaches, surprised, feedback, firstTouch } = people;
  const touched = measures.find(({ id }) => id === 'first_touch_in_time')!;
  const marked: Share = {
    value: breaches.marked === 0 ? null : breaches.touched.count / breaches.marked,
    numerator: breaches.touched.count,
    denominator: breaches.marked,
    lower: null,
    upper: null,
  };
  const told = ({ told: isTold, why }: { told: boolean; why: string | null }, note: string): string =>
    isTold ? note : capital(`${why}.`);
  return [
    {
      label: 'First touched in time',
      share: touched,
      note: told(
        firstTouch,
        medianTouchHours === null ? '' : `median ${medianTouchHours.toFixed(1)} hours to the first touch`,
      ),
    },
    {
      label: `More than ${pressure.cap} touches in the first week`,
      share: pressure,
      note: told(
        pressure,
        pressure.mostTouches === null ? '' : `at most ${written(pressure.mostTouches)} touches of one person`,
      ),
    },
    {
      label: 'Marked do-not-contact and touched',
      share: marked,
      note: told(
        breaches,
        breaches.marked === 0
          ? 'nobody is marked'
          : 'of those marked; check that no touch came after the mark',
      ),
    },
    {
      label: 'Surprised by the call',
      share: surprised,
      note: told(surprised, `not known of ${written(surprised.unknown)}`),
    },
    {
      label: 'Knew us when sales called',
      share: feedback.warm,
      note: told(
        feedback,
        `of those whose feedback tells it; ${written(feedback.withFeedback)} with any feedback, ${written(feedback.mixed)} said both`,
      ),
    },
  ];
}
