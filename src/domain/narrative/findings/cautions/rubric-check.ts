import { listed } from '../../../input-error.ts';
import type { Scorecard } from '../../../scorecard/assemble.ts';
import type { Sentence } from '../../sentence.ts';
import { sentence, type Voice } from '../../voice.ts';

/** Criteria named; the rubric check lists them all. */
const NAMED = 3;

/** Criteria with points that do not separate what sales accepts from what it rejects, and a score that does not. */
export function rubricCheck(card: Scorecard): readonly Sentence[] {
  const { criteria, auc } = card.rubricCheck;
  const idle = criteria.filter(
    ({ points, decided }) => points > 0 && decided.verdict === 'does not separate',
  );
  const wrong = criteria.filter(({ decided }) => decided.verdict === 'points the wrong way');
  const { many } = card.terms.lead;
  const names = (list: typeof criteria, voice: Voice): string => {
    const shown = list
      .slice(0, NAMED)
      .map(({ id }) => `"${voice.name('rubricCheck', 'criteria', id, 'name')}"`);
    return listed(list.length > NAMED ? [...shown, 'others'] : shown);
  };
  return [
    ...(auc.decided.verdict === 'cannot tell them apart' || auc.decided.verdict === 'the wrong way round'
      ? [
          sentence(card, 'cautions', (voice) => {
            voice.restsOn('rubricCheck', 'auc', 'decided', 'verdict');
            return auc.decided.verdict === 'the wrong way round'
              ? `The rubric scores the ${many} that sales rejects higher than those it accepts.`
              : `The score of the rubric does not surely tell the ${many} that sales accepts from those it rejects.`;
          }),
        ]
      : []),
    ...(wrong.length > 0
      ? [
          sentence(
            card,
            'cautions',
            (voice) => `More of the rejected than of the accepted ${many} meet ${names(wrong, voice)}.`,
          ),
        ]
      : []),
    ...(idle.length > 0
      ? [
          sentence(
            card,
            'cautions',
            (voice) =>
              `Accepted ${many} do not surely meet ${names(idle, voice)} more often than rejected ones.`,
          ),
        ]
      : []),
  ];
}
