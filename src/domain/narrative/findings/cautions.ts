import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** Unexplained values named in the story; the data checks list them all. */
const VALUES_NAMED = 3;

/** Measures named as too few to judge; of more, that says less than how few the leads are. */
const MEASURES_NAMED = 3;

/** What keeps the figures from being read as more than they are. */
export function cautions(card: Scorecard): readonly Sentence[] {
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'cautions', write);
  const checks = (prefix: string): Scorecard['dataChecks'] =>
    card.dataChecks.filter(({ id }) => id.startsWith(prefix));
  const win = card.measures.find(({ id }) => id === 'win_rate')!;
  return [
    ...(card.isRunning && card.counts.leads > 0
      ? [
          say(
            (voice) =>
              `${voice.text('label')} is young: leads of its last days are still being worked, so its figures can change.`,
          ),
        ]
      : []),
    ...few(card),
    ...(win.value !== null && win.leftOut > 0 ? [say((voice) => leftOut(card, win.leftOut, voice))] : []),
    ...(win.value !== null && win.unknown > 0 ? [say((voice) => undated(win.unknown, voice))] : []),
    ...(card.unexplained > 0 ? [say((voice) => unexplained(card, checks('meaning-unknown'), voice))] : []),
    ...(checks('contradiction').length > 0
      ? [say((voice) => contradictions(checks('contradiction'), voice))]
      : []),
    ...checks('created-missing').map(({ id, count }) => say((voice) => dateless(card, id, count, voice))),
  ];
}

/** Measures whose counts are too small for a verdict, in one sentence. */
function few(card: Scorecard): readonly Sentence[] {
  const small = card.measures.filter(({ status, denominator }) => status === 'too few' && denominator > 0);
  if (small.length === 0) return [];
  return [
    sentence(card, 'cautions', (voice) => {
      if (small.length > MEASURES_NAMED) {
        return `With ${voice.counted(card.terms.lead, 'counts', 'leads')}, most measures are too few to judge.`;
      }
      const parts = small.map(
        ({ id, label }) => `${label.toLowerCase().replace('icp', 'ICP')} (${voice.outOf(['measures', id])})`,
      );
      return `Too few to judge: ${listed(parts)}.`;
    }),
  ];
}

function leftOut(card: Scorecard, count: number, voice: Voice): string {
  const { opportunity } = card.terms;
  return `${voice.count('measures', 'win_rate', 'leftOut')} closed ${count === 1 ? opportunity.one : opportunity.many} that sales never accepted ${count === 1 ? 'is' : 'are'} kept out of the win rate.`;
}

function undated(count: number, voice: Voice): string {
  return `${voice.count('measures', 'win_rate', 'unknown')} ${count === 1 ? 'close has' : 'closes have'} no date and ${count === 1 ? 'is' : 'are'} in no win rate.`;
}

function unexplained(card: Scorecard, asked: Scorecard['dataChecks'], voice: Voice): string {
  const { lead } = card.terms;
  const values = asked
    .slice(0, VALUES_NAMED)
    .map(({ id }) => `"${voice.name('dataChecks', id, 'about', 'value')}"`);
  const more = asked.length > VALUES_NAMED ? ' and others' : '';
  const few = `${voice.counted(lead, 'unexplained')} cannot be placed for sure`;
  return `${few}: nobody has said what some statuses of the sheet mean (${values.join(', ')}${more}).`;
}

function contradictions(found: Scorecard['dataChecks'], voice: Voice): string {
  const said = found.map(({ id, message }) => {
    const [what] = message.slice(message.indexOf(' ') + 1).split(/[;.]/);
    return `${voice.count('dataChecks', id, 'count')} ${what}`;
  });
  return `The sheet contradicts itself: ${said.join('; ')}.`;
}

function dateless(card: Scorecard, id: string, count: number, voice: Voice): string {
  const { one, many } = card.terms.lead;
  return `${voice.count('dataChecks', id, 'count')} ${count === 1 ? `${one} without a date of creation belongs` : `${many} without a date of creation belong`} to no month.`;
}
