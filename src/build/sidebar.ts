import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'src/sidebar';
const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g;
const STYLES = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;

/**
 * The sidebar as one page, because HtmlService serves no other files: the scripts and styles that src/sidebar/index.html
 * names stand in it.
 */
export async function buildSidebar(root: string): Promise<string> {
  const page = await readFile(join(root, FOLDER, 'index.html'), 'utf8');
  const styled = await replaced(page, STYLES, async (path) => `<style>${await bundled(root, path)}</style>`);
  return replaced(styled, SCRIPT, async (path) => `<script>${await bundled(root, path)}</script>`);
}

async function bundled(root: string, path: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(root, FOLDER),
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    // HtmlService takes what follows // in a template literal for a comment.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  // A browser that has read <!-- takes the end of the script for a part of it.
  return outputFiles[0]!.text.trim().replace(/<!--/g, '\\x3c!--');
}

async function replaced(
  text: string,
  pattern: RegExp,
  by: (path: string) => Promise<string>,
): Promise<string> {
  const parts = await Promise.all([...text.matchAll(pattern)].map(async ([, path]) => by(path!)));
  let next = 0;
  return text.replace(pattern, () => parts[next++]!);
}
