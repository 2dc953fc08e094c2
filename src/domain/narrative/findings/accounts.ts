import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Sentence } from '../sentence.ts';
import { sentence } from '../voice.ts';

/** Buying groups: accounts with several people engaged against those with one. */
export function accounts(card: Scorecard): readonly Sentence[] {
  const { told, single, multi, verdict } = card.accounts;
  if (!told || multi.accounts === 0 || single.acceptance.value === null || multi.acceptance.value === null) {
    return [];
  }
  return [
    sentence(card, 'quality', (voice) => {
      const many = `accounts with several people engaged were accepted in ${voice.outOf(['accounts', 'multi', 'acceptance'])} ${multi.acceptance.denominator === 1 ? 'case' : 'cases'}`;
      const one = `those with one person in ${voice.outOf(['accounts', 'single', 'acceptance'])}`;
      const end = {
        'multi-contact better': ': more people engaged went with more acceptance',
        'single-contact better': ': more people engaged went with less acceptance',
        'no clear difference': ': no clear difference',
        'too few': ': too few to tell apart',
        'cannot be told': '',
      }[verdict];
      return `Of the accounts decided on, ${many}, ${one}${end}.`;
    }),
  ];
}
