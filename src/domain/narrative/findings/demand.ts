import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { isNamed } from '../ranking.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../voice.ts';
import { against } from './quality.ts';

/**
 * Paid demand beside organic and the rest: how many leads each brought, and which is surely better or worse. A type that is
 * one source alone says no more than the source, and nothing is said where all are.
 */
export function demand(card: Scorecard): readonly Sentence[] {
  const types = card.demandTypes.filter(isNamed).filter(({ leads }) => leads > 0);
  if (card.by === 'demand_type' || types.length < 2) return [];
  const sources = (type: string): number =>
    card.groups.filter(({ demandType, leads }) => demandType === type && leads > 0).length;
  const isSource = (type: string): boolean => sources(type) === 1;
  if (types.every(({ group }) => isSource(group))) return [];
  // Of two types, one is better because the other is weaker: that is said once.
  const apart = types.filter(
    ({ group, quality }) =>
      !isSource(group) &&
      (quality?.verdict === 'worse' || (quality?.verdict === 'better' && types.length > 2)),
  );
  return [
    sentence(card, 'quality', (voice) => {
      const parts = types.map(
        ({ group, leads }, at) =>
          `${voice.count('demandTypes', group, 'leads')} ${at === 0 ? `${leads === 1 ? card.terms.lead.one : card.terms.lead.many} came from ` : 'from '}${demandName(group)}`,
      );
      const split = `By demand type, ${listed(parts)}`;
      if (apart.length === 0) return `${split}.`;
      const judged = apart.map((type) => {
        const word = type.quality!.verdict === 'better' ? 'better' : 'weaker';
        return `${demandName(type.group)} brought ${word} ${card.terms.lead.many} than the rest (${against(type, voice, 'demandTypes')})`;
      });
      return `${split}; ${listed(judged)}.`;
    }),
  ];
}

/** A demand type in the middle of a sentence. */
export function demandName(type: string): string {
  return type === 'other' ? 'other demand' : type === 'referral' ? 'referrals' : `${type} demand`;
}
