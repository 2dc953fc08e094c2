import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** A file of this project, by its path from the top. */
export function projectFile(path: string): Promise<string> {
  return readFile(new URL(path, ROOT), 'utf8');
}

/** The names in a folder of this project, in order. */
export async function projectFolder(path: string): Promise<string[]> {
  return (await readdir(new URL(path, ROOT))).sort();
}

/** An empty folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-scorecard-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A temporary folder that holds these files, by path. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'dist'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  return folder;
}
