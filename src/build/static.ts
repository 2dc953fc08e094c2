/** Writes the workbench into a folder that any static server can serve: `npm run workbench -- folder`. */
import { readdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { buildWorkbench } from './workbench.ts';

const here = process.env.INIT_CWD ?? process.cwd();
const out = resolve(here, process.argv[2] ?? 'workbench');
const held: string[] = await readdir(out).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return [];
  throw error;
});
if (held.length > 0 && !(held.includes('index.html') && held.includes('addon'))) {
  process.stderr.write(
    `${out} holds something else. Name a new folder, or empty it: what it holds would be lost.\n`,
  );
  process.exitCode = 1;
} else {
  await buildWorkbench(process.cwd(), out);
  process.stdout.write(
    `The workbench is in ${relative(here, out) || out}. Serve that folder from anywhere.\n`,
  );
}
