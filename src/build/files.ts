import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FUNCTIONS } from '../functions/functions.ts';
import { buildCode } from './code.ts';
import { functionsPage } from './docs.ts';
import { buildSidebar } from './sidebar.ts';

/**
 * Every file that is built and committed, by its path in the project whose folder is `root`: what is installed, and the
 * page that is made from the table of functions. The same sources give the same bytes.
 */
export async function buildFiles(root: string): Promise<Map<string, string>> {
  const [code, sidebar, manifest] = await Promise.all([
    buildCode(root),
    buildSidebar(root),
    readFile(join(root, 'appsscript.json'), 'utf8'),
  ]);
  return new Map([
    ['dist/Code.js', code],
    ['dist/Sidebar.html', sidebar],
    ['dist/appsscript.json', manifest],
    ['docs/custom-functions.md', functionsPage(FUNCTIONS)],
  ]);
}
