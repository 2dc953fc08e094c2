import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildFiles } from './files.ts';

const FOLDER = 'src/workbench';

/**
 * Builds the workbench of the project in `root` into the folder `out`, which any static server can serve from any path.
 * What was there is replaced. The add-on is built along.
 */
export async function buildWorkbench(root: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'addon'), { recursive: true });
  const files = await buildFiles(root);
  await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: [`${FOLDER}/page/main.ts`, `${FOLDER}/worker/main.ts`],
      outdir: out,
      outbase: FOLDER,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff': 'empty', '.woff2': 'file' },
      chunkNames: 'parts/[hash]',
      assetNames: 'fonts/[name]',
      logLevel: 'error',
    }),
    cp(join(root, FOLDER, 'index.html'), join(out, 'index.html')),
    ...['Code.js', 'Sidebar.html'].map((name) =>
      writeFile(join(out, 'addon', name), files.get(`dist/${name}`)!),
    ),
  ]);
}
