import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { bundle, root } from '../../src/build/bundle.js';

/** The program, bundled once: a bundle of its own for every run would take most of the time. */
const PROGRAM = join(root, 'node_modules/.cache/lead-scorecard', `test-${threadId}.mjs`);
await bundle('src/cli/main.ts', PROGRAM);

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as `npm run review -- ARGS` does, in `cwd`. */
export function run(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', npm_lifecycle_event: 'test' },
    maxBuffer: 1 << 28,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { code: status, out: stdout, err: stderr };
}
