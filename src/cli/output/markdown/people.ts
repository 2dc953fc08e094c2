import { intervalText, rateText } from '../../../domain/format.ts';
import type { FirstTouchGroup } from '../../../domain/scorecard/people/first-touch.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part, untold } from './part.ts';
import { table } from './table.ts';

/** How the people behind the leads were treated. */
export function peopleParts({ people }: Review): Part[] {
  const { pressure, breaches, firstTouch } = people;
  return [
    firstTouch.told
      ? part(
          'First touch',
          firstTouch.medianHours === null
            ? ''
            : paragraph(`after ${hours(firstTouch.medianHours)} hours in the median`),
          firstTouchTable('Owner', firstTouch.owners),
          firstTouchTable('Group', firstTouch.groups),
        )
      : untold('First touch', firstTouch.why),
    pressure.told
      ? part(
          'Contact pressure',
          paragraph(
            `more than ${written(pressure.cap)} touches in the first seven days: ${rateText(pressure)} of those whose touches are known${pressure.mostTouches === null ? '' : `; the most were ${written(pressure.mostTouches)}`}`,
          ),
          leadTable(pressure.over.leads, pressure.over.count),
        )
      : untold('Contact pressure', pressure.why),
    breaches.told
      ? part(
          'Contact that was not wanted',
          paragraph(`${written(breaches.touched.count)} of ${written(breaches.marked)} ${breaches.basis}`),
          leadTable(breaches.touched.leads, breaches.touched.count),
        )
      : untold('Contact that was not wanted', breaches.why),
  ];
}

function firstTouchTable(what: string, groups: readonly FirstTouchGroup[]): string {
  return table(
    [what, 'In time', '95% interval', 'Median hours'],
    groups.map(({ group, inTime, medianHours }) => [
      shortName(group),
      rateText(inTime),
      intervalText(inTime),
      medianHours === null ? '–' : hours(medianHours),
    ]),
  );
}

/** Hours with one decimal under ten. */
function hours(value: number): string {
  return value < 9.95 ? value.toFixed(1) : written(value);
}
