import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { buildWorkbench } from '../build/workbench.ts';
import { readOptions } from './options.ts';
import { serveWorkbench } from './workbench/serve.ts';

const { argv, env, platform, stdout } = process;

// The review itself, as `npm run review` runs it with the same arguments.
await import('./main.ts');
const { file, help, json, check } = readOptions(argv.slice(2));
if ((process.exitCode ?? 0) === 0 && !help && !json && check === undefined && file !== '-') await open(file);

/** Opens the workbench with the file, or the sample, until Ctrl-C. Nothing but this computer can reach it. */
async function open(lead: string | undefined): Promise<void> {
  // Programs are bundled before they run: what was asked for says where the project is.
  const root = resolve(dirname(argv[1]!), '../..');
  const folder = join(root, 'node_modules/.cache/lead-scorecard/workbench');
  await buildWorkbench(root, folder);
  const serving = await serveWorkbench(
    folder,
    lead === undefined ? {} : { data: resolve(env.INIT_CWD ?? process.cwd(), lead) },
  );
  stdout.write(`\nThe workbench is open at ${serving.url}\nCtrl-C ends it.\n`);
  if (stdout.isTTY) show(serving.url);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await serving.close();
  stdout.write('\n');
}

/** Asks the desktop for a browser; where there is none, the address has been printed. */
function show(url: string): void {
  const [command, ...before] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command!, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
