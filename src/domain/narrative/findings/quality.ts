import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { UNKNOWN_GROUP } from '../../scorecard/grouping.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import { QUALITY_MEASURES } from '../../scorecard/quality.ts';
import type { Group } from '../../scorecard/review.ts';
import { article, shortName } from '../../wording.ts';
import { better, isNamed, largest, weakest, worse } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** What one lead of a group did, and what several did, by the measure that tells its quality. */
function did(measure: MeasureId, { opportunity }: Scorecard['terms']): readonly [one: string, many: string] {
  const words: Partial<Record<MeasureId, readonly [one: string, many: string]>> = {
    icp_fit_rate: ['fits', 'fit'],
    sales_acceptance_rate: ['was accepted by sales', 'were accepted by sales'],
    lead_to_opportunity: [`became ${article(opportunity.one)}`, `became ${opportunity.many}`],
    created_win_rate: ['was won', 'were won'],
  };
  return words[measure]!;
}

/** What a group of good or weak leads is said to have. */
const QUALITY_WORD: Partial<Record<MeasureId, string>> = {
  icp_fit_rate: 'fit',
  sales_acceptance_rate: 'acceptance',
  lead_to_opportunity: 'conversion',
  created_win_rate: 'rate of wins',
};

/** Which groups are better and which are worse than the others, and whether the biggest is among them. */
export function quality(card: Scorecard): readonly Sentence[] {
  if (card.counts.leads === 0) return [];
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'quality', write);
  const named = card.groups.filter(isNamed).filter(({ leads }) => leads > 0);
  const what = plainLabel(card);
  if (named.length === 0) {
    return [
      say((voice) => {
        voice.restsOn('counts', 'leads');
        const isThere = card.columns.some(({ header }) => header === card.byLabel);
        const why = isThere
          ? `The column ${shortName(card.byLabel)} is empty`
          : `No column is known to hold the ${what}`;
        return `${why}, so nobody can tell where quality came from.`;
      }),
    ];
  }
  const first = largest(card);
  const good = better(card);
  const others = worse(card).filter((group) => group !== first);
  const judged = named.some(({ quality: found }) => found !== null);
  return [
    ...(good.length > 0 ? [say((voice) => best(good, voice))] : []),
    ...(good.length > 0 ? opportunities(card, good) : []),
    ...(first === undefined || named.length < 2 ? [] : [say((voice) => biggest(card, first, voice))]),
    ...(others.length > 0 ? [say((voice) => weak(others, voice))] : []),
    ...(named.length > 1 && judged && good.length === 0 && worse(card).length === 0
      ? [
          say((voice) => {
            voice.restsOn('counts', 'leads');
            return `No ${what} stands out in quality: there is no clear difference between them.`;
          }),
        ]
      : []),
    ...(named.length > 1 && !judged && isEarly(card)
      ? [
          say((voice) => {
            voice.restsOn('counts', 'leads');
            return `It is too early to say which ${what} brought better ${card.terms.lead.many}.`;
          }),
        ]
      : []),
    ...(card.groups.some(({ group, leads }) => group === UNKNOWN_GROUP && leads > 0)
      ? [say((voice) => unknown(card, what, voice))]
      : []),
  ];
}

/** What would tell quality is still converting. */
function isEarly({ measures }: Scorecard): boolean {
  return measures.some(({ id, status }) => QUALITY_MEASURES.includes(id) && status === 'too early');
}

/** `9 of 9 fit, against 17 of 41 elsewhere`. */
export function against(
  { group, quality: found }: Group,
  voice: Voice,
  list: 'groups' | 'demandTypes' | 'campaigns' = 'groups',
): string {
  const path = [list, group, 'quality'];
  const isOne = found!.numerator === 1 || found!.denominator === 1;
  const [one, many] = did(found!.measure, voice.card.terms);
  return `${voice.outOf(path)} ${isOne ? one : many}, against ${voice.outOf(path, 'restNumerator', 'restDenominator')} elsewhere`;
}

function best(good: readonly Group[], voice: Voice): string {
  const parts = good.map(
    (group) => `${voice.name('groups', group.group, 'group')} (${against(group, voice)})`,
  );
  return `${listed(parts)} brought better ${voice.card.terms.lead.many} than the rest.`;
}

function opportunities(card: Scorecard, good: readonly Group[]): readonly Sentence[] {
  const all = card.funnel.find(({ id }) => id === 'opportunity')!;
  const brought = good.filter(({ measures }) =>
    measures.some(({ id, numerator }) => id === 'lead_to_opportunity' && numerator > 0),
  );
  if (!all.told || all.count === 0 || brought.length === 0) return [];
  return [
    sentence(card, 'quality', (voice) => {
      const parts = brought.map(
        ({ group }) =>
          `${voice.name('groups', group, 'group')} brought ${voice.count('groups', group, 'measures', 'lead_to_opportunity', 'numerator')}`,
      );
      return `Of the ${voice.counted(card.terms.opportunity, 'funnel', 'opportunity', 'count')}, ${listed(parts)}.`;
    }),
  ];
}

function biggest(card: Scorecard, first: Group, voice: Voice): string {
  const name = voice.name('groups', first.group, 'group');
  const { many } = card.terms.lead;
  const most = isSurelyLargest(card, first)
    ? `The most ${many}`
    : `The most ${many} with a known ${plainLabel(card)}`;
  const volume = `${most} came from ${name}: ${voice.count('groups', first.group, 'leads')} of ${voice.count('counts', 'leads')}`;
  if (first.quality === null) return `${volume}.`;
  const counts = against(first, voice);
  const word = QUALITY_WORD[first.quality.measure]!;
  if (worse(card).includes(first)) {
    return `${volume}, and their ${word} was ${weakest(card) === first ? 'the weakest' : 'weaker than elsewhere'}: ${counts}.`;
  }
  if (better(card).includes(first)) return `${volume}, and volume did not cost quality: ${counts}.`;
  const { denominator, restDenominator } = first.quality;
  if (Math.min(denominator, restDenominator) < card.limits.minimum_count) return `${volume}.`;
  return `${volume}, with no clear difference in ${word}: ${counts}.`;
}

/** More leads than any other group, even one that brought all those of which it is not known. */
function isSurelyLargest({ groups }: Scorecard, first: Group): boolean {
  const second = groups.find((group) => isNamed(group) && group !== first);
  const unknown = groups.find((group) => !isNamed(group));
  return first.leads > (second?.leads ?? 0) + (unknown?.leads ?? 0);
}

function weak(groups: readonly Group[], voice: Voice): string {
  const parts = groups.map(
    (group) => `${voice.name('groups', group.group, 'group')} (${against(group, voice)})`,
  );
  return `Weaker than the rest: ${listed(parts)}.`;
}

function unknown(card: Scorecard, what: string, voice: Voice): string {
  const group = card.groups.find((entry) => entry.group === UNKNOWN_GROUP)!;
  const count = voice.counted(card.terms.lead, 'groups', UNKNOWN_GROUP, 'leads');
  const none = `${count} ${group.leads === 1 ? 'has' : 'have'} no ${what}`;
  const { quality: found } = group;
  if (found === null || found.verdict === 'not separated' || found.verdict === 'too few') return `${none}.`;
  return `${none}, and they are ${found.verdict} than the rest: ${against(group, voice)}.`;
}

/** What the groups are, in the middle of a sentence. */
export function plainLabel({ by }: Scorecard): string {
  return by === 'source' || by === 'first_source' ? 'source' : by.replace(/_/g, ' ');
}
