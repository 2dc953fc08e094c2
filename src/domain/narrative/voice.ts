import type { Watch } from '../rhythm/watch.ts';
import type { Scorecard } from '../scorecard/assemble.ts';
import type { MeasureId } from '../scorecard/measure-id.ts';
import type { Term } from '../settings/terms.ts';
import { percent, shortName, written } from '../wording.ts';
import { address, factAt } from './fact.ts';
import type { Action, SectionId, Sentence, Who } from './sentence.ts';

/**
 * Writes sentences whose every number comes from a scorecard: each word asked for here notes the
 * address it was taken from. Asking for what is not there throws, because a sentence about it would be
 * untrue.
 */
export class Voice {
  readonly refs: string[] = [];
  readonly card: Scorecard;

  constructor(card: Scorecard) {
    this.card = card;
  }

  /** A whole number, thousands separated: `8,000`. */
  count(...path: string[]): string {
    return written(this.take(path));
  }

  /** A number with its noun: `1 lead`, `12 leads`. */
  counted(noun: Term, ...path: string[]): string {
    const value = this.take(path);
    return `${written(value)} ${value === 1 ? noun.one : noun.many}`;
  }

  /** `26 of 50`, or `none of 50`, of two facts under one address. */
  outOf(path: readonly string[], numerator = 'numerator', denominator = 'denominator'): string {
    const [part, whole] = [this.take([...path, numerator]), this.count(...path, denominator)];
    return `${part === 0 ? 'none' : written(part)} of ${whole}`;
  }

  /** A number of hours or days as people say it: `2.9 hours`, `12 days`. */
  lasting(unit: 'hour' | 'day', ...path: string[]): string {
    const value = this.take(path);
    const shown =
      value < 100 && !Number.isInteger(value)
        ? value.toFixed(1).replace(/\.0$/, '')
        : written(Math.round(value));
    return `${shown} ${unit}${shown === '1' ? '' : 's'}`;
  }

  /** A measure with what it says of its leads: `26 of 50 are in the target market (52%)`. */
  rate(id: MeasureId, said: string): string {
    const [value, counts] = [this.take(['measures', id, 'value']), this.outOf(['measures', id])];
    return `${counts} ${said} (${percent(value, this.take(['measures', id, 'denominator']))})`;
  }

  /** A text of the scorecard's own, such as the label of its period. */
  text(...path: string[]): string {
    const ref = address(...path);
    const fact = factAt(this.card, ref);
    if (typeof fact !== 'string') throw new Error(`no text at ${ref}`);
    this.note(ref);
    return fact;
  }

  /** A name as it stands in the sheet, cut to a length that a sentence can carry. */
  name(...path: string[]): string {
    return shortName(this.text(...path));
  }

  /** Notes what a sentence rests on without saying its number. */
  restsOn(...path: string[]): void {
    const ref = address(...path);
    if (factAt(this.card, ref) === undefined) throw new Error(`nothing at ${ref}`);
    this.note(ref);
  }

  private take(path: readonly string[]): number {
    const ref = address(...path);
    const fact = factAt(this.card, ref);
    if (typeof fact !== 'number') throw new Error(`no number at ${ref}`);
    this.note(ref);
    return fact;
  }

  private note(ref: string): void {
    if (!this.refs.includes(ref)) this.refs.push(ref);
  }
}

/** A sentence of a section. */
export function sentence(card: Scorecard, section: SectionId, write: (voice: Voice) => string): Sentence {
  const voice = new Voice(card);
  const text = write(voice);
  return { section, text, refs: voice.refs };
}

/** An action for someone, and the rate that will tell what came of it. */
export function action(
  card: Scorecard,
  id: string,
  who: Who,
  write: (voice: Voice) => string,
  watch: Watch | null = null,
): Action {
  const voice = new Voice(card);
  const text = write(voice);
  return { id, who, text, refs: voice.refs, watch };
}

/** A rate to watch: the object at a path that holds both of its counts. */
export function watched(
  path: readonly string[],
  {
    numerator = 'numerator',
    denominator = 'denominator',
    higherIsBetter = true,
  }: Partial<Omit<Watch, 'ref'>> = {},
): Watch {
  return { ref: address(...path), numerator, denominator, higherIsBetter };
}
