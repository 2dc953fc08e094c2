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
      const many = `${voice.outOf(['accounts', 'multi', 'acceptance'])} with several people had one accepted`;
      const one = `${voice.outOf(['accounts', 'single', 'acceptance'])} with one person`;
      const end = {
        'multi-contact better': '; their leads were accepted more often one by one, too',
        'single-contact better': ': more people engaged went with less acceptance',
        'no clear difference': ': no clear difference, as more people also mean more chances',
        'too few': ': too few to tell apart',
        'cannot be told': '',
      }[verdict];
      return `Of the accounts that sales has decided on so far, ${many}, against ${one}${end}.`;
    }),
  ];
}
