import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Measure } from '../../scorecard/review.ts';
import { isNamed } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** How the leads were worked: reached in time, followed up as agreed, left alone; and by whom not. */
export function followUp(card: Scorecard): readonly Sentence[] {
  if (card.counts.leads === 0) return [];
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'follow-up', write);
  const [touched, done] = [measure(card, 'first_touch_in_time'), measure(card, 'follow_up_completion')];
  if (touched.why !== null && done.why !== null && touched.value === null && done.value === null) {
    if (done.status === 'too early') return [];
    return [
      say((voice) => {
        voice.restsOn('counts', 'leads');
        return `Whether ${card.terms.lead.many} were followed up cannot be told: the sheet has no column for first touches, touches or follow-up.`;
      }),
    ];
  }
  return [
    ...(touched.value === null ? [] : [say((voice) => firstTouch(card, voice))]),
    ...(done.value === null ? [] : [say((voice) => completed(card, voice))]),
    ...(leftAlone(card).length === 0 ? [] : [say((voice) => waiting(card, voice))]),
    ...owners(card),
  ];
}

function firstTouch(card: Scorecard, voice: Voice): string {
  const { numerator, denominator } = measure(card, 'first_touch_in_time');
  const were = numerator === 1 || denominator === 1 ? 'was' : 'were';
  const rate = voice.rate(
    'first_touch_in_time',
    `${card.terms.lead.many} ${were} first touched within ${voice.lasting('hour', 'limits', 'first_touch_hours')}`,
  );
  const median =
    card.medianTouchHours === null
      ? ''
      : `, after ${voice.lasting('hour', 'medianTouchHours')} in the median`;
  return `${start(rate)}${median}.`;
}

function completed(card: Scorecard, voice: Voice): string {
  const days = voice.lasting('day', 'limits', 'follow_up_days');
  const { numerator, denominator } = measure(card, 'follow_up_completion');
  const was = numerator === 1 || denominator === 1 ? 'was' : 'were';
  return `${start(voice.rate('follow_up_completion', `${card.terms.lead.many} whose ${days} are over ${was} followed up as agreed`))}.`;
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
  return `Of the ${card.terms.lead.many} that fit or may fit and are no ${card.terms.opportunity.one} yet, ${listed(parts)}.`;
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

function start(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
