import type { Scorecard } from '../../scorecard/assemble.ts';
import { areEnough } from '../../scorecard/enough.ts';
import type { EqualAge } from '../../scorecard/maturity/equal-age.ts';
import { isApartAlone } from '../../scorecard/rate.ts';
import type { Measure } from '../../scorecard/review.ts';
import { article } from '../../wording.ts';
import { toldOutcomes } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** Of what ever converts, what has to have come before two periods can be held against each other. */
const TELLING = 0.1;

/**
 * What changed against the period before: the leads as counts, and every rate whose change the counts
 * carry. A rate that can still grow is compared at equal age, or not at all.
 */
export function changes(card: Scorecard): readonly Sentence[] {
  const volume = card.measures.find(({ id }) => id === 'lead_volume')!;
  if (card.before === null || volume.previous === null || card.counts.leads === 0) return [];
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'changes', write);
  const compared = card.measures.filter(({ change }) => change?.verdict != null);
  const judged = compared.filter(({ change }) => change!.verdict !== 'too few');
  const sure = judged.filter(({ change }) => change!.verdict !== 'not separated');
  return [
    say((voice) => arrivals(card, voice)),
    ...sure.map((measure) => say((voice) => changed(measure, voice))),
    ...(sure.length < compared.length ? [say((voice) => unchanged(compared, judged, sure, voice))] : []),
    ...(compared.length > 1 ? judged.filter(isApartAlone) : []).map((measure) =>
      say((voice) => apartAlone(measure, voice)),
    ),
    ...toldOutcomes(card).flatMap(({ id, period }) =>
      period.maturing && (period.share ?? 0) >= TELLING ? equalAge(card, id) : [],
    ),
    ...progress(card),
  ];
}

function arrivals(card: Scorecard, voice: Voice): string {
  const now = voice.counted(card.terms.lead, 'counts', 'leads');
  const { numerator } = card.measures.find(({ id }) => id === 'lead_volume')!.previous!;
  const count = voice.count('measures', 'lead_volume', 'previous', 'numerator');
  return `${now} came in, after ${numerator === 0 ? 'none' : count} in ${voice.text('before', 'label')}.`;
}

function changed({ id, label, change }: Measure, voice: Voice): string {
  const path = ['measures', id];
  const counts = `from ${voice.outOf([...path, 'previous'])} to ${voice.outOf(path)}`;
  return `${label} ${change!.verdict} ${counts}.`;
}

function unchanged(
  compared: readonly Measure[],
  judged: readonly Measure[],
  sure: readonly Measure[],
  voice: Voice,
): string {
  for (const { id } of compared) voice.restsOn('measures', id, 'change', 'verdict');
  if (judged.length === 0) return 'The counts are too few to say whether any rate changed.';
  const other = sure.length === 0 ? '' : 'other ';
  return compared.length - sure.length === 1
    ? `The one ${other}change of a rate is not large enough to rule out chance.`
    : `None of the ${other}changes in rates is large enough to rule out chance.`;
}

function apartAlone({ id, label }: Measure, voice: Voice): string {
  const path = ['measures', id];
  voice.restsOn(...path, 'change', 'verdict');
  const counts = `${voice.outOf(path)}, after ${voice.outOf([...path, 'previous'])}`;
  return `${label} would stand out by itself (${counts}), but where several rates are compared, one moves that far by chance now and then.`;
}

/** A rate that can still grow, against the period before when that was as young. */
function equalAge(card: Scorecard, id: 'opportunity' | 'won'): readonly Sentence[] {
  const found = card.maturity.find((outcome) => outcome.id === id)!.equalAge;
  if (found === null || found.now.numerator + found.before.numerator === 0) return [];
  return [
    sentence(card, 'changes', (voice) => {
      const path = ['maturity', id, 'equalAge'];
      const isOne = found.now.numerator === 1 || found.now.denominator === 1;
      const { one, many } = card.terms.opportunity;
      const became = `became ${isOne ? article(one) : many}`;
      const did = id === 'won' ? `${isOne ? 'was' : 'were'} won` : became;
      const counts = `${voice.outOf([...path, 'now'])} ${did}, after ${voice.outOf([...path, 'before'])} at the same age`;
      return `Within ${voice.lasting('day', ...path, 'days')} of coming in, ${counts}${difference(card, found)}.`;
    }),
  ];
}

function difference({ limits }: Scorecard, { now, before, lower, upper }: EqualAge): string {
  if (!areEnough(now, before, limits.minimum_count)) return ': too few to tell apart';
  return lower > 0 ? ', which is more often' : upper < 0 ? ', which is less often' : ': no clear difference';
}

/** Fewer leads that brought more opportunities, or as many: no step back. */
function progress(card: Scorecard): readonly Sentence[] {
  const volume = card.measures.find(({ id }) => id === 'lead_volume')!;
  const found = card.measures.find(({ id }) => id === 'lead_to_opportunity')!;
  if (found.value === null || found.previous === null || found.status === 'too early') return [];
  const isFewer = volume.numerator < volume.previous!.numerator;
  if (!isFewer || found.numerator === 0 || found.numerator < found.previous.numerator) return [];
  return [
    sentence(card, 'changes', (voice) => {
      const { many } = card.terms.opportunity;
      const now = voice.count('measures', 'lead_to_opportunity', 'numerator');
      const before = voice.count('measures', 'lead_to_opportunity', 'previous', 'numerator');
      const more = found.numerator > found.previous!.numerator;
      const brought = `Fewer ${card.terms.lead.many} brought ${more ? 'more' : 'as many'} ${many}, ${now} after ${before}`;
      if (!more) return `${brought}: nothing was lost.`;
      return `${brought}: ${found.change?.verdict === 'too few' ? 'too few to call it progress' : 'that is progress'}.`;
    }),
  ];
}
