import { listed } from '../../input-error.ts';
import { type ReasonCode, reasonOf } from '../../lead/reasons.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { FailedWhere } from '../../scorecard/failure.ts';
import { UNKNOWN_GROUP } from '../../scorecard/grouping.ts';
import { article } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** What happened to one failed lead, and to several, in the team's words. */
function happened(id: FailedWhere, count: number, { opportunity }: Scorecard['terms']): string {
  const words: Record<FailedWhere, readonly [one: string, many: string]> = {
    'lost as opportunity': [`lost as ${article(opportunity.one)}`, `lost as ${opportunity.many}`],
    'lost before opportunity': [
      `lost before becoming ${article(opportunity.one)}`,
      `lost before becoming ${opportunity.many}`,
    ],
    'rejected by sales': ['rejected by sales', 'rejected by sales'],
    'disqualified by the rubric': ['ruled out by the rubric', 'ruled out by the rubric'],
  };
  return words[id][count === 1 ? 0 : 1];
}

/** How many leads failed, where, and why; a reason is called the main one only where the counts carry it. */
export function failures(card: Scorecard): readonly Sentence[] {
  const { failures: found, terms } = card;
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'failures', write);
  if (card.counts.leads === 0) return [];
  if (!found.told && found.count === 0) {
    return [
      say((voice) => {
        voice.restsOn('failures', 'count');
        return `The sheet does not say which ${terms.lead.many} were rejected or lost, so nobody can tell why they fail.`;
      }),
    ];
  }
  if (found.count === 0) {
    return [
      say((voice) => {
        voice.restsOn('failures', 'count');
        return `The sheet shows no ${terms.lead.one} that was rejected, ruled out or lost.`;
      }),
    ];
  }
  return [
    say((voice) => where(card, voice)),
    ...(named(card).length > 0 ? [say((voice) => why(card, voice))] : []),
    ...(found.leading === null ? [] : origins(card, found.leading.codes)),
    ...(found.unexplained > 0 ? [say((voice) => unexplained(card, voice))] : []),
  ];
}

function where(card: Scorecard, voice: Voice): string {
  const places = card.failures.places.filter(({ count }) => count > 0);
  const all = voice.counted(card.terms.lead, 'failures', 'count');
  if (places.length === 1) {
    const was = card.failures.count === 1 ? 'it was' : card.failures.count === 2 ? 'both were' : 'all were';
    return `${all} went no further: ${was} ${happened(places[0]!.id, card.failures.count, card.terms)}.`;
  }
  return `${all} went no further: ${listed(places.map((place) => `${voice.count('failures', 'places', place.id, 'count')} ${happened(place.id, place.count, card.terms)}`))}.`;
}

function why(card: Scorecard, voice: Voice): string {
  const { leading } = card.failures;
  const told = (code: ReasonCode): string =>
    `${reasonOf(code).phrase} (${voice.count('failures', 'codes', code, 'count')})`;
  if (leading !== null && leading.lower > 0.5) {
    const [first, ...others] = leading.codes;
    const reasons = others.length === 0 ? reasonOf(first!).phrase : listed(leading.codes.map(told), 'or');
    if (leading.count === card.failures.count) {
      voice.restsOn('failures', 'leading', 'count');
      return `All of them were ${reasons}.`;
    }
    const share = `${voice.count('failures', 'leading', 'count')} of the ${voice.count('failures', 'count')}`;
    return `Most of them, ${share}, were ${reasons}.`;
  }
  const parts = named(card)
    .slice(0, 4)
    .map(({ code }) => told(code));
  return parts.length === 1
    ? `The reason told: ${parts[0]}.`
    : `The reasons told: ${listed(parts)}; none stands out.`;
}

/** Where the leading reasons came from, when one group brought more than half of one. */
function origins(card: Scorecard, codes: readonly ReasonCode[]): readonly Sentence[] {
  const brought = new Map<string, ReasonCode[]>();
  for (const code of codes) {
    const reason = card.failures.codes.find((entry) => entry.code === code)!;
    const first = reason.groups[0];
    if (first === undefined || first.group === UNKNOWN_GROUP || reason.groups.length < 2) continue;
    if (first.count < 3 || 2 * first.count <= reason.count) continue;
    brought.set(first.group, [...(brought.get(first.group) ?? []), code]);
  }
  return [...brought].map(([group, own]) =>
    sentence(card, 'failures', (voice) => {
      const parts = own.map((code) => {
        const path = ['failures', 'codes', code];
        return `${voice.count(...path, 'groups', group, 'count')} of the ${voice.count(...path, 'count')} that were ${reasonOf(code).phrase}`;
      });
      return `${voice.name('failures', 'codes', own[0]!, 'groups', group, 'group')} brought ${listed(parts)}.`;
    }),
  );
}

function unexplained(card: Scorecard, voice: Voice): string {
  const { unexplained: blank, owed, places } = card.failures;
  if (!card.columns.some(({ field }) => field === 'reason')) {
    voice.restsOn('failures', 'unexplained');
    return 'No column is known to hold the reasons.';
  }
  const rejected = places.find(({ id }) => id === 'rejected by sales')!.count;
  const did = rejected === owed ? 'rejected' : rejected === 0 ? 'lost' : 'rejected or lost';
  const { one, many } = card.terms.lead;
  voice.restsOn('failures', 'unexplained');
  if (owed === 1) return `The ${did} ${one} has no reason.`;
  if (blank === owed) return `None of the ${voice.count('failures', 'owed')} ${did} ${many} has a reason.`;
  return `${voice.count('failures', 'unexplained')} of the ${voice.count('failures', 'owed')} ${did} ${many} ${blank === 1 ? 'has' : 'have'} no reason.`;
}

function named(card: Scorecard): Scorecard['failures']['codes'] {
  return card.failures.codes.filter(({ code }) => code !== 'blank');
}
