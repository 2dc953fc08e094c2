/**
 * Runs a TypeScript program of this project: bundles it into the package cache, then imports it.
 * `node src/build/run.js src/cli/main.ts [arguments]`.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './bundle.js';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) throw new Error('name the TypeScript file to run');

const outfile = resolve(root, `node_modules/.cache/lead-scorecard/run-${process.pid}.mjs`);
process.once('exit', () => rmSync(outfile, { force: true }));
await bundle(resolve(root, entry), outfile);

process.argv = [process.argv[0] ?? 'node', resolve(root, entry), ...rest];
await import(pathToFileURL(outfile).href);
