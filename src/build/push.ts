import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clasp } from './clasp.ts';
import type { Destination } from './clasp-settings.ts';
import { DeployError } from './deploy-error.ts';

/**
 * Pushes the folder dist of the project in `root` with clasp, after a check that it holds what was built and nothing
 * else. `built` has the text of each file by its path in the project; those outside dist are not looked at.
 * Answers whether anything changed on Google's side; where nothing would, nothing is pushed.
 * @throws DeployError where dist is not what was built, or clasp fails.
 */
export async function push(
  root: string,
  built: ReadonlyMap<string, string>,
  { settings }: Destination,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const files = [...built].filter(([path]) => path.startsWith('dist/'));
  await checkDist(root, new Map(files));
  // Forced: without a terminal clasp otherwise leaves everything as it is when the manifest has changed.
  const pushed = await clasp(['--project', settings, 'push', '--force'], root, env);
  if (!Array.isArray(pushed) || (pushed.length !== 0 && pushed.length !== files.length))
    throw new DeployError(
      `clasp pushed ${JSON.stringify(pushed)} instead of the ${files.length} files of dist. Remove .claspignore if there is one, and run npm run deploy again.`,
    );
  return pushed.length > 0;
}

async function checkDist(root: string, built: ReadonlyMap<string, string>): Promise<void> {
  const found = (await readdir(join(root, 'dist'))).map((name) => `dist/${name}`);
  const strays = found.filter((path) => !built.has(path));
  if (strays.length > 0)
    throw new DeployError(
      `${strays.join(', ')} is not part of the add-on and could be pushed with it. Remove it, and run npm run deploy again.`,
    );
  for (const [path, text] of built)
    if (!found.includes(path) || (await readFile(join(root, path), 'utf8')) !== text)
      throw new DeployError(`${path} is not what was built. Run npm run deploy again.`);
}
