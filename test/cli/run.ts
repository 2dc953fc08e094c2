import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

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
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}src/build/run.js`, 'src/cli/main.ts', ...args],
    {
      cwd: options.cwd ?? ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', npm_lifecycle_event: 'test' },
      maxBuffer: 1 << 28,
      ...(options.input === undefined ? {} : { input: options.input }),
    },
  );
  return { code: status, out: stdout, err: stderr };
}
