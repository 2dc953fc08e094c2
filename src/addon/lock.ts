/** How long a review waits for another to end, in milliseconds. */
const PATIENCE = 5_000;

/** Someone else's review is being written. */
export class Busy extends Error {
  override readonly name = 'Busy';
  constructor() {
    super('Another review is running in this spreadsheet. Wait until it has ended, then try again.');
  }
}

/**
 * Runs `work` while nobody else writes, and gives back what it answers. Whether it ends well or not, all that it wrote
 * has landed before another may write. Throws `Busy`.
 */
export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new Busy();
  try {
    const answer = work();
    SpreadsheetApp.flush();
    return answer;
  } catch (error) {
    // What went wrong first is what to tell.
    quietly(() => SpreadsheetApp.flush());
    throw error;
  } finally {
    // It ends with the execution, and what was written is written.
    quietly(() => lock.releaseLock());
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing rests on it.
  }
}
