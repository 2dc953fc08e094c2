import { defineConfig } from 'vitest/config';

process.env.TZ = 'UTC';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // No test leaves anything behind, so that all of a thread may share what they import: a fifth of the time.
    pool: 'threads',
    maxWorkers: 2,
    isolate: false,
    // Properties take seconds, and many on a busy machine.
    testTimeout: 60_000,
    onConsoleLog: (log) => {
      throw new Error(`a test printed to the console: ${log}`);
    },
  },
});
