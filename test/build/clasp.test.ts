import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clasp } from '../../src/build/clasp.ts';
import { push } from '../../src/build/push.ts';
import { type Capture, captureAppsScript, type ScriptFile } from './capture.ts';
import { folderWith, projectFile, projectFolder, temporaryFolder } from './project.ts';

/** What a script holds right after create-script. */
const FRESH: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
];

/** Everything in dist, by path. */
async function dist(): Promise<Map<string, string>> {
  const paths = (await projectFolder('dist')).map((name) => `dist/${name}`);
  return new Map(await Promise.all(paths.map(async (path) => [path, await projectFile(path)] as const)));
}

function projectWith(files: ReadonlyMap<string, string>): Promise<string> {
  const settings = JSON.stringify({ rootDir: 'dist', scriptId: 'ID' });
  return folderWith({ '.clasp.json': settings, ...Object.fromEntries(files) });
}

async function google(): Promise<Capture> {
  const capture = await captureAppsScript(await temporaryFolder());
  onTestFinished(() => capture.close());
  return capture;
}

describe('the installed clasp', () => {
  it('without a login lists the three files of dist and nothing beside them', async () => {
    const files = await dist();
    const root = await projectWith(new Map([...files, ['dist/Code.js.map', '{}'], ['dist/notes.md', '']]));
    const { env } = await google();
    const status = await clasp(['show-file-status'], root, {
      ...env,
      clasp_config_auth: join(root, 'none.json'),
    });
    const { filesToPush } = status as unknown as { filesToPush: string[] };
    expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
  });

  it('pushes the very texts of dist, manifest included, to the script of the settings, and then nothing more', async () => {
    const files = await dist();
    const root = await projectWith(files);
    const to = { settings: join(root, '.clasp.json'), scriptId: 'ID', spreadsheetId: undefined };
    const { env, hosts, scripts } = await google();
    scripts.set('ID', FRESH);
    expect(await push(root, files, to, env)).toBe(true);
    const pushed = scripts.get('ID')?.map(({ name, type, source }) => [`${name} ${type}`, source]);
    expect(new Map(pushed as [string, string][])).toEqual(
      new Map([
        ['Code SERVER_JS', files.get('dist/Code.js')],
        ['Sidebar HTML', files.get('dist/Sidebar.html')],
        ['appsscript JSON', files.get('dist/appsscript.json')],
      ]),
    );
    expect([...hosts]).toEqual(['script.googleapis.com:443']);
    expect(await push(root, files, to, env)).toBe(false);
  });

  it('that is refused by Google changes nothing there and says what to do', async () => {
    const files = await dist();
    const root = await projectWith(files);
    const to = { settings: join(root, '.clasp.json'), scriptId: 'ID', spreadsheetId: undefined };
    const capture = await google();
    capture.scripts.set('ID', FRESH);
    capture.refusal = { status: 403, message: 'User has not enabled the Apps Script API.' };
    await expect(push(root, files, to, capture.env)).rejects.toThrow('script.google.com/home/usersettings');
    expect(capture.scripts.get('ID')).toBe(FRESH);
  });
});
