import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { Clock } from '../../../src/host/services/clock.ts';
import { Locks, lockService } from '../../../src/host/services/lock.ts';

function twoRuns() {
  const clock = new Clock(() => 0);
  const locks = new Locks(clock);
  const [first, second] = [{}, {}];
  const service = (run: object) => lockService(new Execution(), locks, () => run);
  return { clock, locks, first, one: service(first), two: service(second) };
}

describe('LockService', () => {
  it('lets one of two runs have a lock, until it is released', () => {
    const { one, two } = twoRuns();
    const mine = one.getDocumentLock();
    const theirs = two.getDocumentLock();
    expect(mine.tryLock(0)).toBe(true);
    expect(theirs.tryLock(0)).toBe(false);
    expect([mine.hasLock(), theirs.hasLock()]).toEqual([true, false]);
    mine.releaseLock();
    expect(theirs.tryLock(0)).toBe(true);
  });

  it('moves the clock on by the time that was waited in vain, and does not sleep', () => {
    const { clock, one, two } = twoRuns();
    one.getDocumentLock().tryLock(0);
    expect(two.getDocumentLock().tryLock(30_000)).toBe(false);
    expect(clock.now()).toBe(30_000);
  });

  it('waits no longer than somebody outside the host holds the lock', () => {
    const { clock, locks, one } = twoRuns();
    locks.holdElsewhere('document', 5_000);
    expect(one.getDocumentLock().tryLock(4_999)).toBe(false);
    expect(one.getDocumentLock().tryLock(30_000)).toBe(true);
    expect(clock.now()).toBe(5_000);
  });

  it('throws Google’s words where waitLock waited in vain', () => {
    const { one, two } = twoRuns();
    one.getScriptLock().waitLock(1_000);
    expect(() => two.getScriptLock().waitLock(1_000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('gives a run the lock that it already has', () => {
    const { clock, one } = twoRuns();
    one.getUserLock().waitLock(1_000);
    expect(one.getUserLock().tryLock(1_000)).toBe(true);
    expect(clock.now()).toBe(0);
  });

  it('does not let a run release the lock of another', () => {
    const { one, two } = twoRuns();
    one.getDocumentLock().tryLock(0);
    two.getDocumentLock().releaseLock();
    expect(one.getDocumentLock().hasLock()).toBe(true);
  });

  it('keeps the locks of document, script and user apart', () => {
    const { one, two } = twoRuns();
    one.getDocumentLock().tryLock(0);
    expect(two.getScriptLock().tryLock(0)).toBe(true);
    expect(two.getUserLock().tryLock(0)).toBe(true);
  });

  it('takes back what a run holds when it ends', () => {
    const { locks, first, one, two } = twoRuns();
    one.getDocumentLock().tryLock(0);
    one.getUserLock().tryLock(0);
    locks.releaseAll(first);
    expect(two.getDocumentLock().tryLock(0)).toBe(true);
    expect(two.getUserLock().tryLock(0)).toBe(true);
  });
});
