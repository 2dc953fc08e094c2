/** Builds what is installed, and the page that is made from the table of functions: `npm run build`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildFiles } from './files.ts';

const root = process.cwd();

for (const [path, text] of await buildFiles(root)) {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  process.stdout.write(`${path}: ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB\n`);
}
