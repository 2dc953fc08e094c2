import { build } from 'esbuild';
import { ENTRY_POINTS } from '../addon/entry-points.ts';
import { FUNCTIONS } from '../functions/functions.ts';
import { BUNDLE, stubs } from './stubs.ts';

/** The script that Apps Script runs: the bundle, then the functions that call into it. */
export async function buildCode(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    // Private and static fields are syntax errors there.
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return `${outputFiles[0]!.text}\n${stubs(FUNCTIONS, ENTRY_POINTS)}\n`;
}
