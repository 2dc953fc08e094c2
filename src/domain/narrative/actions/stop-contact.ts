import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Action } from '../sentence.ts';
import { action } from '../voice.ts';

/** Stop contact that may break consent: somebody marked do-not-contact was touched. */
export function stopContact(card: Scorecard): readonly Action[] {
  const { count } = card.people.breaches.touched;
  if (count === 0) return [];
  return [
    action(card, 'stop contact', 'sales', (voice) => {
      const leads = voice.counted(card.terms.lead, 'people', 'breaches', 'touched', 'count');
      return `Leave alone those who asked for it: ${leads} marked do-not-contact ${count === 1 ? 'was' : 'were'} touched; check whether that was after the mark.`;
    }),
  ];
}
