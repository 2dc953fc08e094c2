import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DeployError } from './deploy-error.ts';

/** clasp's settings as they are committed: which folder is pushed, and no script. */
export const COMMITTED_SETTINGS = '.clasp.json';
export const COMMITTED_SETTINGS_TEXT = '{ "rootDir": "dist" }\n';

/** The same with a person's own script; git does not see it. */
export const OWN_SETTINGS = '.clasp.local.json';

/** Where a push goes. */
export interface Destination {
  /** The settings file to give to clasp, an absolute path. */
  readonly settings: string;
  readonly scriptId: string;
  /** The spreadsheet that the script belongs to, where the settings tell. */
  readonly spreadsheetId: string | undefined;
}

/**
 * The script to push to, for a project in `root`: the one of the settings file that clasp's own variable
 * `clasp_config_project` names, else the one that `clasp create-script` wrote into .clasp.json, else the one of
 * .clasp.local.json. What create-script wrote is moved to .clasp.local.json, so that .clasp.json stays as committed.
 * @throws DeployError where no file names a script, two name different ones, or one cannot be read or used.
 */
export async function destination(root: string, env: NodeJS.ProcessEnv): Promise<Destination> {
  const named = env.clasp_config_project;
  if (named !== undefined && named !== '') {
    const found = await readSettings(root, resolve(root, named));
    if (found === undefined)
      throw new DeployError(
        `clasp_config_project names ${named}, which names no script. Write {"scriptId":"...","rootDir":"dist"} into it, or unset the variable.`,
      );
    return found;
  }
  const committed = join(root, COMMITTED_SETTINGS);
  const own = join(root, OWN_SETTINGS);
  const created = await readSettings(root, committed);
  const known = await readSettings(root, own);
  if (created !== undefined) {
    if (known !== undefined && known.scriptId !== created.scriptId)
      throw new DeployError(
        `${COMMITTED_SETTINGS} names the script ${created.scriptId}, ${OWN_SETTINGS} names ${known.scriptId}. ` +
          `To push to the first, delete ${OWN_SETTINGS}; to push to the second, run: git checkout ${COMMITTED_SETTINGS}`,
      );
    await rename(committed, own);
    await writeFile(committed, COMMITTED_SETTINGS_TEXT);
    return { ...created, settings: own };
  }
  if (known !== undefined) return known;
  throw new DeployError(FIRST_TIME);
}

const FIRST_TIME = `No script to push to yet. These three commands make a spreadsheet with the add-on in it:

  npx clasp login
  npx clasp create-script --type sheets --title "Lead Scorecard" --rootDir dist
  npm run deploy

For a script that you have already, write its id into ${OWN_SETTINGS}: {"scriptId":"...","rootDir":"dist"}`;

/** What a settings file says; undefined where there is none or it names no script. */
async function readSettings(root: string, settings: string): Promise<Destination | undefined> {
  const text = await readFile(settings, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new DeployError(`${settings} cannot be read (${error.code}).`);
  });
  if (text === undefined) return undefined;
  const { scriptId, parentId, rootDir, srcDir } = parsed(settings, text);
  if (typeof scriptId !== 'string' || scriptId === '') return undefined;
  const folder = srcDir ?? rootDir ?? '.';
  if (typeof folder !== 'string' || resolve(dirname(settings), folder) !== resolve(root, 'dist'))
    throw new DeployError(
      `${settings} would push the folder "${folder}" instead of dist. Keep it in ${root}, with "rootDir":"dist".`,
    );
  return { settings, scriptId, spreadsheetId: typeof parentId === 'string' ? parentId : undefined };
}

function parsed(settings: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {}
  throw new DeployError(
    `${settings} is not JSON. It should read {"scriptId":"...","rootDir":"dist"}; mend or delete it.`,
  );
}
