const KEY = 'lead-scorecard progress';
const STOP = 'lead-scorecard stop';
/** Seconds after which a review that says nothing more is over. */
const LIFE = 360;

/** How far a review is: steps done and in all (0 of 0 while none runs), and what it does. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

const NOTHING: Progress = { done: 0, of: 0, what: '' };

/** What a review that is running tells, and is told. */
export interface Telling {
  /** Leaves word for whoever asks how far the review is. */
  tell(progress: Progress): void;
  /** Whether someone asked it to stop. */
  isAskedToStop(): boolean;
  end(): void;
}

/** Begins to tell. A review does not stop because nobody can be told. */
export function beginTelling(): Telling {
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      // The review itself is what was asked for, and what was left behind ends by itself.
      return;
    }
  };
  const cache = quietly(() => CacheService.getDocumentCache());
  quietly(() => cache?.remove(STOP));
  return {
    tell: (progress) => quietly(() => cache?.put(KEY, JSON.stringify(progress), LIFE)),
    isAskedToStop: () => typeof quietly(() => cache?.get(STOP)) === 'string',
    end: () => quietly(() => cache?.removeAll([KEY, STOP])),
  };
}

/** How far the review of this document is that anyone runs. */
export function readProgress(): Progress {
  const text = CacheService.getDocumentCache()?.get(KEY);
  return text === null || text === undefined ? NOTHING : (JSON.parse(text) as Progress);
}

/** Asks the review that is running to stop before the next tab it would write. */
export function askToCancel(): Record<string, never> {
  CacheService.getDocumentCache()?.put(STOP, 'yes', LIFE);
  return {};
}

/** The person who ran the review stopped it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor(what: string) {
    super(
      `The review was stopped before this step: ${what[0]!.toLowerCase()}${what.slice(1)}. What was written before it is whole; run the review again to write the rest.`,
    );
  }
}
