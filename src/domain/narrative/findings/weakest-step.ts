import type { Scorecard } from '../../scorecard/assemble.ts';
import { percent } from '../../wording.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** The one step that drags, or that none stands out; nothing where no step can be compared. */
export function weakestStep(card: Scorecard): readonly Sentence[] {
  const { weakestStep: found } = card;
  if (card.counts.leads === 0 || found.compared.length === 0) return [];
  return [
    sentence(card, 'story', (voice) => {
      if (found.id === null) {
        voice.restsOn('weakestStep', 'why');
        return found.compared.length === 1
          ? 'No step stands out as the weakest: the one that can be compared is not surely below its target or its own past.'
          : 'No step stands out as the weakest: none is surely below its target or its own past.';
      }
      return `The step that drags is ${name(card)}: ${shortfall(card, voice)}.`;
    }),
  ];
}

/** The counts of the step that drags, and what they fall short of: `12 of 35, against a target of 60%`. */
export function shortfall(card: Scorecard, voice: Voice): string {
  return `${voice.outOf(['weakestStep'])}, ${reference(card, voice)}`;
}

function name({ weakestStep: found }: Scorecard): string {
  return found.label!.replace(/^(?!ICP)./, (letter) => letter.toLowerCase());
}

function reference({ weakestStep: found }: Scorecard, voice: Voice): string {
  voice.restsOn('weakestStep', 'label');
  if (found.against === 'target') {
    voice.restsOn('weakestStep', 'reference');
    return `against a target of ${percent(found.reference!)}`;
  }
  return `after ${voice.outOf(['weakestStep'], 'referenceNumerator', 'referenceDenominator')} in the months before`;
}
