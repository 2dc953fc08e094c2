import type { RequestOf } from '../../shared/contract.ts';
import type { Choice, Question } from '../question.ts';
import type { Column, Value } from './rows.ts';

/** The answers that a person has chosen and not saved. */
export interface Answers {
  readonly question: (question: Question, choice: Choice | undefined) => void;
  readonly column: (column: Column, field: string) => void;
  readonly value: (value: Value, meaning: string) => void;
  readonly request: () => RequestOf<'saveMatch'>;
}

/** Collects answers; what stands already is none. `changed` is told after each how many there are. */
export function collectAnswers(changed: (count: number) => void): Answers {
  const answered = new Map<Question, Choice>();
  const chosen = new Map<Column, string>();
  const meant = new Map<Value, string>();
  const set = <K, V>(map: Map<K, V>, key: K, value: V | undefined): void => {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    changed(answered.size + chosen.size + meant.size);
  };
  return {
    question: (question, choice) => set(answered, question, choice),
    column: (column, field) => set(chosen, column, field === (column.field ?? '') ? undefined : field),
    value: (value, meaning) => set(meant, value, meaning === (value.meaning ?? '') ? undefined : meaning),
    request: () => ({
      columns: [...[...answered.values()].flatMap(({ columns }) => columns), ...columnAnswers(chosen)],
      meanings: [...meant].map(([{ kind, header, value }, meaning]) => ({ kind, header, value, meaning })),
    }),
  };
}

/** A field that a column loses is left without one, unless another column takes it. */
function columnAnswers(chosen: ReadonlyMap<Column, string>): RequestOf<'saveMatch'>['columns'] {
  const taken = new Map(
    [...chosen].filter(([, field]) => field !== '').map(([{ header }, field]) => [field, header]),
  );
  const left = [...chosen.keys()].flatMap(({ field }) =>
    field !== null && !taken.has(field) ? [{ field, header: '' }] : [],
  );
  return [...left, ...[...taken].map(([field, header]) => ({ field, header }))];
}
