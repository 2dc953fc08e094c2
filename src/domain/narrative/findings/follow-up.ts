import { listed } from '../../input-error.ts';
import type { FieldId } from '../../lead/fields.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Measure } from '../../scorecard/review.ts';
import { capital } from '../../wording.ts';
import { isNamed } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** The fields that tell whether a lead was worked. */
const TELLING: readonly FieldId[] = [
  'first_touch',
  'touches',
  'follow_up',
  'activities_done',
  'activities_total',
];

/** How the leads were worked: reached in time, followed up as agreed, left alone; and by whom not. */
export function followUp(card: Scorecard): readonly Sentence[] {
  if (card.counts.leads === 0) return [];
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'follow-up', write);
  const [touched, done] = [measure(card, 'first_touch_in_time'), measure(card, 'follow_up_completion')];
  if (touched.value === null && done.value === null) {
    if (touched.status === 'too early' || done.status === 'too early') return [];
    return [say((voice) => untold(card, voice))];
  }
  return [
    ...(touched.value === null ? [] : [say((voice) => firstTouch(card, voice))]),
    ...(done.value === null ? [] : [say((voice) => completed(card, voice))]),
    ...(leftAlone(card).length === 0 ? [] : [say((voice) => waiting(card, voice))]),
    ...owners(card),
  ];
}

function untold(card: Scorecard, voice: Voice): string {
  const cannot = `Whether ${card.terms.lead.many} were followed up cannot be told`;
  if (!card.columns.some(({ field }) => field !== null && TELLING.includes(field))) {
    voice.restsOn('counts', 'leads');
    return `${cannot}: no column is known to hold first touches, touches or follow-up.`;
  }
  return `${cannot}: ${voice.text('measures', 'follow_up_completion', 'why')}.`;
}

function firstTouch(card: Scorecard, voice: Voice): string {
  const hours = voice.lasting('hour', 'limits', 'first_touch_hours');
  const rate = voice.rate(
    'first_touch_in_time',
    `${were(card, 'first_touch_in_time')} first touched within ${hours}`,
  );
  return `${capital(rate)}${median(card, voice)}.`;
}

function median({ medianTouchHours }: Scorecard, voice: Voice): string {
  if (medianTouchHours === null) return '';
  if (medianTouchHours >= 0.05) return `; the median is ${voice.lasting('hour', 'medianTouchHours')}`;
  voice.restsOn('medianTouchHours');
  return '; the median is the same day';
}

function completed(card: Scorecard, voice: Voice): string {
  const days = voice.lasting('day', 'limits', 'follow_up_days');
  const rate = voice.rate(
    'follow_up_completion',
    `${were(card, 'follow_up_completion', ` due for follow-up within ${days}`)} followed up as agreed`,
  );
  return `${capital(rate)}.`;
}

/** The groups of leads that follow-up lost, those with leads in them. */
function leftAlone({ failureGroups }: Scorecard): Scorecard['failureGroups'] {
  return failureGroups.filter(({ id, count }) => (id === 'ignored' || id === 'slow') && count > 0);
}

function waiting(card: Scorecard, voice: Voice): string {
  const parts = leftAlone(card).map(({ id, count }) => {
    const told = voice.count('failureGroups', id, 'count');
    const was = count === 1 ? 'was' : 'were';
    return id === 'ignored'
      ? `${told} ${was} never touched`
      : `${told} ${was} touched late or not followed up to the end`;
  });
  return `Among the ${card.terms.lead.many} still worth working, ${listed(parts)}.`;
}

/** Owners whose leads were surely followed up less often than those of the others. */
function owners(card: Scorecard): readonly Sentence[] {
  const behind = card.owners.filter(isNamed).filter(({ quality }) => quality?.verdict === 'worse');
  return behind.map(({ group }) =>
    sentence(card, 'follow-up', (voice) => {
      const path = ['owners', group, 'quality'];
      const counts = `${voice.outOf(path)}, against ${voice.outOf(path, 'restNumerator', 'restDenominator')} of the others`;
      return `The ${card.terms.lead.many} of ${voice.name('owners', group, 'group')} were followed up less often: ${counts}.`;
    }),
  );
}

function measure({ measures }: Scorecard, id: MeasureId): Measure {
  return measures.find((entry) => entry.id === id)!;
}

/** `leads were`, `lead was`, as many as a measure counts; `which` says more of them. */
function were(card: Scorecard, id: MeasureId, which = ''): string {
  const { numerator, denominator } = measure(card, id);
  const { one, many } = card.terms.lead;
  return `${denominator === 1 ? one : many}${which} ${numerator === 1 || denominator === 1 ? 'was' : 'were'}`;
}
