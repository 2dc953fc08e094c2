import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildWorkbench } from '../build/workbench.ts';
import { readOptions } from './options.ts';
import { serveWorkbench } from './workbench/serve.ts';

const { argv, env, platform, stdout } = process;

/** Always the same where it is free, because the browser keeps the spreadsheet for this address. */
const PORT = 7327;

// The review itself, as `npm run review` runs it with the same arguments.
await import('./main.ts');
const { file, help, json, check } = readOptions(argv.slice(2));
if ((process.exitCode ?? 0) === 0 && !help && !json && check === undefined && file !== '-') await open(file);

/** Opens the workbench with the file, or the sample, until Ctrl-C. Nothing but this computer can reach it. */
async function open(lead: string | undefined): Promise<void> {
  // Programs are bundled before they run: what was asked for says where the project is.
  const root = resolve(dirname(argv[1]!), '../..');
  const folder = join(root, 'node_modules/.cache/lead-scorecard', `workbench-${process.pid}`);
  try {
    await buildWorkbench(root, folder);
    const serving = await serveWorkbench({
      folder,
      opening: lead === undefined ? 'sample' : { file: resolve(env.INIT_CWD ?? process.cwd(), lead) },
      port: PORT,
    });
    stdout.write(`\nThe workbench is open at ${serving.url}\nCtrl-C ends it.\n`);
    if (stdout.isTTY) show(serving.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await serving.close();
    stdout.write('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks the desktop for a browser; where there is none, the address has been printed. */
function show(url: string): void {
  const [command, ...before] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command!, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
