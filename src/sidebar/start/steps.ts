import type { AnswerOf } from '../../shared/contract.ts';
import type { ScreenId } from '../path.ts';
import { dayText, plural } from '../wording.ts';

/** A step of the path, with where it stands. */
export interface Step {
  readonly screen: ScreenId;
  readonly title: string;
  readonly about: string;
  /** What the button says while this step is the next one. */
  readonly act: string;
}

/** The steps after the first one, with where each stands. */
export function stepsOf({ questions, hasRubric, periods, reviewed }: AnswerOf<'start'>): Step[] {
  const latest = periods[0];
  const last = reviewed.find(({ id }) => id === latest?.id);
  return [
    {
      screen: 'match',
      title: 'Match columns and values',
      about: questions === 0 ? 'Nothing needs an answer' : `${plural(questions, 'question')} to answer`,
      act: `Answer ${plural(questions, 'question')}`,
    },
    {
      screen: 'rubric',
      title: 'Say what a good lead is',
      about: hasRubric ? 'Your rubric is in Lead rubric' : 'Still the standard rubric',
      act: 'Say what a good lead is',
    },
    {
      screen: 'review',
      title: latest === undefined ? 'Review a month' : `Review ${latest.label}`,
      about:
        latest === undefined
          ? 'Once a lead has a date'
          : last === undefined
            ? `Not reviewed yet${latest.isOver ? '' : ', and not over yet'}`
            : `Reviewed as of ${dayText(last.asOf)}`,
      act: last !== undefined ? `Open the review of ${last.label}` : `Review ${latest?.label ?? 'a month'}`,
    },
  ];
}
