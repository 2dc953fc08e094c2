import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import type { Clock } from './clock.ts';
import type { Scope } from './scope.ts';
import { mismatch } from './signature.ts';

type Lock = GoogleAppsScript.Lock.Lock;

/** One run of the add-on's code, told from others by being another object. */
export type Run = object;

interface Holder {
  readonly run: Run;
  /** When it lets go, in epoch milliseconds. */
  readonly until: number;
}

/** Who holds which lock. The locks are the host's, so all add-ons on it and all their runs contend for them. */
export class Locks {
  readonly #holders = new Map<Scope, Holder>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Lets somebody outside this host hold a lock for so many milliseconds from now. */
  holdElsewhere(scope: Scope, milliseconds: number): void {
    this.#holders.set(scope, { run: {}, until: this.#clock.now() + milliseconds });
  }

  /** Whether `run` holds the lock. */
  isHeldBy(scope: Scope, run: Run): boolean {
    return this.#holders.get(scope)?.run === run;
  }

  /** Takes the lock if it is free within so many milliseconds; the clock moves on by what had to be waited. */
  take(scope: Scope, run: Run, milliseconds: number): boolean {
    const holder = this.#holders.get(scope);
    if (holder !== undefined && holder.run !== run) {
      const wait = Math.max(0, holder.until - this.#clock.now());
      this.#clock.advance(Math.min(wait, milliseconds));
      if (wait > milliseconds) return false;
    }
    this.#holders.set(scope, { run, until: Number.POSITIVE_INFINITY });
    return true;
  }

  /** Gives the lock back; nothing happens where `run` does not hold it. */
  release(scope: Scope, run: Run): void {
    if (this.isHeldBy(scope, run)) this.#holders.delete(scope);
  }

  /** Gives back all that `run` holds, as Google does when a run ends. */
  releaseAll(run: Run): void {
    for (const [scope, holder] of this.#holders) if (holder.run === run) this.#holders.delete(scope);
  }
}

class LockDouble implements Lock {
  readonly #locks: Locks;
  readonly #scope: Scope;
  readonly #run: Run;

  constructor(locks: Locks, scope: Scope, run: Run) {
    this.#locks = locks;
    this.#scope = scope;
    this.#run = run;
  }

  hasLock(): boolean {
    return this.#locks.isHeldBy(this.#scope, this.#run);
  }

  releaseLock(): void {
    this.#locks.release(this.#scope, this.#run);
  }

  tryLock(timeoutInMillis: number): boolean {
    if (!(timeoutInMillis >= 0)) throw mismatch('LockService.Lock.tryLock', [timeoutInMillis]);
    return this.#locks.take(this.#scope, this.#run, timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (!(timeoutInMillis >= 0)) throw mismatch('LockService.Lock.waitLock', [timeoutInMillis]);
    if (!this.#locks.take(this.#scope, this.#run, timeoutInMillis)) {
      throw new Error('Lock timeout: another process was holding the lock for too long.');
    }
  }
}

/** `LockService` over the host's locks; a lock belongs to the run in which it was asked for. */
export function lockService(
  execution: Execution,
  locks: Locks,
  currentRun: () => Run,
): GoogleAppsScript.Lock.LockService {
  const open = (scope: Scope) => () =>
    served<Lock>(execution, 'Lock', new LockDouble(locks, scope, currentRun()), {}, 'nothing');
  return served(
    execution,
    'LockService',
    { getDocumentLock: open('document'), getScriptLock: open('script'), getUserLock: open('user') },
    {},
    'service',
  );
}
