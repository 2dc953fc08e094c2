import { apartText, groupedByText } from '../../domain/format.ts';
import type { FirstTouchGroup } from '../../domain/scorecard/people/first-touch.ts';
import type { SurprisedGroup } from '../../domain/scorecard/people/surprised.ts';
import type { Rate, Review } from '../../domain/scorecard/review.ts';
import { unlisted } from '../lead-list.ts';
import type { Column, Page } from '../page.ts';
import { nameColumn, rateColumns, verdictColumn } from '../shared-columns.ts';
import { TONES, type Tone } from '../style.ts';
import { hoursColumn } from './hours.ts';

const SHOWN = 12;
const NONE: Rate = { value: null, numerator: 0, denominator: 0 };
const TONES_BY_VERDICT: Readonly<Record<SurprisedGroup['verdict'], Tone | undefined>> = {
  'more often than elsewhere': TONES.bad,
  'less often than elsewhere': TONES.good,
  'not separated': undefined,
  'too few': undefined,
};

interface Source {
  readonly group: string;
  readonly surprised: SurprisedGroup | undefined;
  readonly warm: Rate;
  readonly pressed: Rate;
  readonly touch: FirstTouchGroup | undefined;
}

/** By group: who was surprised by the call, who knew us, how soon and how often sales reached out; nothing where none is known. */
export function sourcesPart(page: Page, row: number, review: Review): number {
  const { people, byLabel } = review;
  const { surprised, feedback, pressure, firstTouch } = people;
  const title = `By ${groupedByText(review)}`;
  const found = sourcesOf(review);
  if (found.length === 0) return row - 1;
  page.heading(row, 0, title);
  const { end } = page.table<Source>(
    row + 1,
    0,
    [
      nameColumn(byLabel, ({ group }) => group),
      ...(surprised.told ? surprisedColumns<Source>(({ surprised: own }) => own) : []),
      ...(feedback.told ? rateColumns<Source>('Knew us', ({ warm }) => warm) : []),
      ...(pressure.told ? rateColumns<Source>('Over the cap', ({ pressed }) => pressed) : []),
      ...(firstTouch.told
        ? [
            ...rateColumns<Source>('Touched in time', ({ touch }) => touch?.inTime ?? NONE),
            hoursColumn<Source>(({ touch }) => touch?.medianHours ?? null),
          ]
        : []),
    ],
    found.slice(0, SHOWN),
  );
  return more(page, end, found.length);
}

/** The surprised by what they responded to; nothing where no campaign has an answer. */
export function campaignsPart(page: Page, row: number, review: Review): number {
  const { surprised } = review.people;
  const title = 'Surprised by campaign';
  if (surprised.campaigns.length === 0) return row - 1;
  page.heading(row, 0, title);
  const { end } = page.table<SurprisedGroup>(
    row + 1,
    0,
    [nameColumn('Campaign', ({ group }) => group), ...surprisedColumns<SurprisedGroup>((own) => own)],
    surprised.campaigns.slice(0, SHOWN),
  );
  return more(page, end, surprised.campaigns.length);
}

function surprisedColumns<T>(of: (item: T) => SurprisedGroup | undefined): Column<T>[] {
  return [
    ...rateColumns<T>('Surprised', (item) => of(item) ?? NONE),
    verdictColumn<T>(
      'Against the rest',
      3,
      (item) => {
        const verdict = of(item)?.verdict;
        return verdict === undefined ? null : apartText(verdict);
      },
      (item) => TONES_BY_VERDICT[of(item)?.verdict ?? 'not separated'],
    ),
  ];
}

function sourcesOf({ groups, people }: Review): Source[] {
  const { surprised, feedback, pressure, firstTouch } = people;
  const byName = <T extends { readonly group: string }>(list: readonly T[]) =>
    new Map(list.map((own) => [own.group, own]));
  const [asked, warm, pressed, touch] = [
    byName(surprised.groups),
    byName(feedback.groups),
    byName(pressure.groups),
    byName(firstTouch.groups),
  ];
  return groups
    .map(({ group }) => ({
      group,
      surprised: asked.get(group),
      warm: warm.get(group) ?? NONE,
      pressed: pressed.get(group) ?? NONE,
      touch: touch.get(group),
    }))
    .filter(
      (own) =>
        own.surprised !== undefined ||
        own.touch !== undefined ||
        own.warm.value !== null ||
        own.pressed.value !== null,
    );
}

function more(page: Page, row: number, count: number): number {
  return count > SHOWN ? page.running(row, 0, unlisted(count - SHOWN)) : row;
}
