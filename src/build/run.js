/**
 * Runs a TypeScript program of this project: bundles it into the package cache, then imports it.
 * `node src/build/run.js src/cli/main.ts [arguments]`. Installed packages are not bundled.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) throw new Error('name the TypeScript file to run');

const root = fileURLToPath(new URL('../../', import.meta.url));
const outfile = resolve(root, `node_modules/.cache/lead-scorecard/run-${process.pid}.mjs`);
process.once('exit', () => rmSync(outfile, { force: true }));

await build({
  entryPoints: [resolve(root, entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
});

process.argv = [process.argv[0] ?? 'node', resolve(root, entry), ...rest];
await import(pathToFileURL(outfile).href);
