import type { FirstTouchGroup } from '../../../domain/scorecard/people/first-touch.ts';
import type { SurprisedGroup } from '../../../domain/scorecard/people/surprised.ts';
import type { Review } from '../../../domain/scorecard/review.ts';
import { shortName, written } from '../../../domain/wording.ts';
import { intervalText, rateText } from '../format.ts';
import { leadTable } from './leads.ts';
import { type Part, paragraph, part, titled, untold } from './part.ts';
import { table } from './table.ts';

/** How the people behind the leads were treated, and what they said. */
export function peopleParts({ people, medianTouchHours }: Review): Part[] {
  const { pressure, breaches, surprised, feedback, reEngage, firstTouch } = people;
  return [
    firstTouch.told
      ? part(
          'First touch',
          medianTouchHours === null ? '' : paragraph(`${hours(medianTouchHours)} hours in the median`),
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
          paragraph(
            `${written(breaches.touched.count)} of ${written(breaches.marked)} leads marked do-not-contact: ${breaches.basis}`,
          ),
          leadTable(breaches.touched.leads, breaches.touched.count),
        )
      : untold('Contact that was not wanted', breaches.why),
    surprised.told
      ? part(
          'Surprised by the call',
          paragraph(`${rateText(surprised)} of those of whom it is known; ${written(surprised.unknown)} have no answer`),
          surprisedTable('Group', surprised.groups),
          surprisedTable('Campaign', surprised.campaigns),
        )
      : untold('Surprised by the call', surprised.why),
    feedback.told
      ? part(
          'What sales heard',
          paragraph(
            `${written(feedback.withFeedback)} leads have feedback; ${rateText(feedback.warm)} of those that tell it knew us${feedback.mixed === 0 ? '' : `, and of ${written(feedback.mixed)} both is said`}`,
          ),
          table(
            ['Theme', 'Leads', 'From', 'Such as'],
            feedback.themes.map(({ label, count, groups, cells }) => [
              label,
              written(count),
              groups.map(({ group, count: own }) => `${shortName(group)} ${written(own)}`).join(', '),
              cells.map(({ cell }) => cell).join(', '),
            ]),
          ),
          titled(
            'Who knew us',
            table(
              ['Group', 'Knew us', '95% interval'],
              feedback.groups.map((own) => [shortName(own.group), rateText(own), intervalText(own)]),
            ),
          ),
        )
      : untold('What sales heard', feedback.why),
    part(
      'To ask again',
      reEngage.count + reEngage.notYet + reEngage.leftAlone + reEngage.undated === 0
        ? ''
        : paragraph(
            `the time of ${written(reEngage.count)} leads has come, and that of ${written(reEngage.notYet)} has not; ${written(reEngage.leftAlone)} asked to be left alone, and nothing dates ${written(reEngage.undated)}`,
          ),
      leadTable(reEngage.leads, reEngage.count, [
        ['Why', ({ why }) => why],
        ['Since', ({ since }) => since],
        ['Days', ({ days }) => written(days)],
      ]),
    ),
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

function surprisedTable(what: string, groups: readonly SurprisedGroup[]): string {
  return table(
    [what, 'Surprised', '95% interval', 'Verdict'],
    groups.map((own) => [
      shortName(own.group),
      rateText(own),
      intervalText(own),
      own.verdict === 'not separated' ? 'no clear difference' : own.verdict,
    ]),
  );
}

/** Hours with one decimal under ten. */
function hours(value: number): string {
  return value < 9.95 ? value.toFixed(1) : written(value);
}
