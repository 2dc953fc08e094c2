import { listed } from '../../input-error.ts';
import { type ReasonCode, reasonOf } from '../../lead/reasons.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Where } from '../../scorecard/failure.ts';
import { UNKNOWN_GROUP } from '../../scorecard/grouping.ts';
import { NO_REASON } from '../../scorecard/reasons.ts';
import { capital } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** What happened to one failed lead, and to several. */
const HAPPENED: Partial<Record<Where, readonly [one: string, many: string]>> = {
  'lost as opportunity': ['lost as an opportunity', 'lost as opportunities'],
  'lost before opportunity': ['lost before becoming an opportunity', 'lost before becoming opportunities'],
  'rejected by sales': ['rejected by sales', 'rejected by sales'],
  'disqualified by the rubric': [
    'ruled out by the rubric before sales decided',
    'ruled out by the rubric before sales decided',
  ],
};

/** How many leads failed, where, and why; a reason is called the main one only where the counts carry it. */
export function failures(card: Scorecard): readonly Sentence[] {
  const { failures: found, terms } = card;
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'failures', write);
  if (!found.told && found.count === 0) {
    return [
      say(
        () =>
          `The sheet does not say which ${terms.lead.many} were rejected or lost, so nobody can tell why they fail.`,
      ),
    ];
  }
  if (found.count === 0) {
    return card.counts.leads === 0
      ? []
      : [say(() => `No ${terms.lead.one} has been rejected, ruled out or lost.`)];
  }
  return [
    say((voice) => where(card, voice)),
    ...(named(card).length > 0 ? [say((voice) => why(card, voice))] : []),
    ...(found.leading === null ? [] : found.leading.codes.flatMap((code) => from(card, code))),
    ...(found.unexplained > 0 ? [say((voice) => unexplained(card, voice))] : []),
  ];
}

function where(card: Scorecard, voice: Voice): string {
  const places = card.failures.places.filter(({ count }) => count > 0);
  const all = voice.counted(card.terms.lead, 'failures', 'count');
  const happened = ({ id, count }: { readonly id: Where; readonly count: number }): string =>
    HAPPENED[id]![count === 1 ? 0 : 1];
  if (places.length === 1) {
    const was = card.failures.count === 1 ? 'it was' : card.failures.count === 2 ? 'both were' : 'all were';
    return `${all} went no further: ${was} ${happened(places[0]!)}.`;
  }
  return `${all} went no further: ${listed(places.map((place) => `${voice.count('failures', 'places', place.id, 'count')} ${happened(place)}`))}.`;
}

function why(card: Scorecard, voice: Voice): string {
  const { leading } = card.failures;
  const told = (code: ReasonCode): string =>
    `${reasonOf(code).phrase} (${voice.count('failures', 'codes', code, 'count')})`;
  if (leading !== null && leading.lower > 0.5) {
    const share = `${voice.count('failures', 'leading', 'count')} of the ${voice.count('failures', 'count')}`;
    if (leading.codes.length === 1)
      return `Most of them, ${share}, were ${reasonOf(leading.codes[0]!).phrase}.`;
    return `Most of them, ${share}, were ${listed(leading.codes.map(told), 'or')}.`;
  }
  const parts = named(card)
    .slice(0, 4)
    .map(({ code }) => told(code));
  return `${capital(listed(parts))}: too few apart to call one the main reason.`;
}

/** Where a leading reason came from, when one group brought more than half of it. */
function from(card: Scorecard, code: ReasonCode): readonly Sentence[] {
  const reason = card.failures.codes.find((entry) => entry.code === code)!;
  const first = reason.groups[0];
  if (first === undefined || first.group === UNKNOWN_GROUP || reason.groups.length < 2) return [];
  if (first.count < 3 || 2 * first.count <= reason.count) return [];
  return [
    sentence(card, 'failures', (voice) => {
      const path = ['failures', 'codes', code];
      const count = voice.count(...path, 'groups', first.group, 'count');
      return `${count} of the ${voice.count(...path, 'count')} that were ${reasonOf(code).phrase} came from ${voice.name(...path, 'groups', first.group, 'group')}.`;
    }),
  ];
}

function unexplained(card: Scorecard, voice: Voice): string {
  const { unexplained: blank, owed } = card.failures;
  const terms = card.terms.lead;
  if (owed === 1) return `The one ${terms.one} that sales rejected or lost has no reason.`;
  const of = `the ${voice.counted(terms, 'failures', 'owed')} that sales rejected or lost`;
  if (blank === owed) return `None of ${of} has a reason.`;
  return `${voice.count('failures', 'unexplained')} of ${of} ${blank === 1 ? 'has' : 'have'} no reason.`;
}

function named(card: Scorecard): Scorecard['failures']['codes'] {
  return card.failures.codes.filter(({ code, label }) => code !== 'blank' && label !== NO_REASON);
}
