import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../src/build/clasp.ts';
import { COMMITTED_SETTINGS_TEXT, destination } from '../../src/build/clasp-settings.ts';
import { push } from '../../src/build/push.ts';
import { folderWith, projectFile } from './project.ts';

const CREATED = '{"scriptId":"new","rootDir":"dist","parentId":"sheet","projectId":null}';
const OWN = '{"scriptId":"own","rootDir":"dist"}';

describe('where a deployment goes', () => {
  it('is asked for with the three commands that make a script, where no settings name one', async () => {
    const root = await folderWith({ '.clasp.json': COMMITTED_SETTINGS_TEXT });
    const asked = await destination(root, {}).catch((error: Error) => error.message);
    expect(asked).toMatch(
      /npx clasp login\n +npx clasp create-script --type sheets .*--rootDir dist\n +npm run deploy/,
    );
  });

  it('is the script that create-script made, whose id then stands outside the committed settings', async () => {
    const root = await folderWith({ '.clasp.json': CREATED });
    const own = join(root, '.clasp.local.json');
    const to = { settings: own, scriptId: 'new', spreadsheetId: 'sheet' };
    expect(await destination(root, {})).toEqual(to);
    expect(await readFile(join(root, '.clasp.json'), 'utf8')).toBe(COMMITTED_SETTINGS_TEXT);
    expect(await readFile(own, 'utf8')).toBe(CREATED);
    expect(await destination(root, {})).toEqual(to);
  });

  it('is never changed silently: two different scripts are named, and both are kept', async () => {
    const root = await folderWith({ '.clasp.json': CREATED, '.clasp.local.json': OWN });
    await expect(destination(root, {})).rejects.toThrow(/names the script new.* names own\./);
    expect(await readFile(join(root, '.clasp.json'), 'utf8')).toBe(CREATED);
    expect(await readFile(join(root, '.clasp.local.json'), 'utf8')).toBe(OWN);
  });

  it("is what clasp's own variable names before anything else", async () => {
    const root = await folderWith({ '.clasp.local.json': OWN, 'live.json': CREATED });
    const env = { clasp_config_project: 'live.json' };
    expect(await destination(root, env)).toMatchObject({
      scriptId: 'new',
      settings: join(root, 'live.json'),
    });
    await expect(destination(root, { clasp_config_project: 'gone.json' })).rejects.toThrow(
      'clasp_config_project names gone.json, which names no script',
    );
  });

  it('must be told in JSON and must push dist', async () => {
    const broken = await folderWith({ '.clasp.local.json': '{"scriptId":' });
    await expect(destination(broken, {})).rejects.toThrow('.clasp.local.json is not JSON');
    const elsewhere = await folderWith({ '.clasp.local.json': '{"scriptId":"own","rootDir":"src"}' });
    await expect(destination(elsewhere, {})).rejects.toThrow('would push the folder "src" instead of dist');
  });

  it('is put back to the very settings that the project has committed', async () => {
    expect(await projectFile('.clasp.json')).toBe(COMMITTED_SETTINGS_TEXT);
  });
});

describe('what a deployment refuses to push', () => {
  const built = new Map([
    ['dist/Code.js', 'function onOpen() {}'],
    ['docs/functions.md', 'not pushed'],
  ]);
  const to = { settings: '.clasp.json', scriptId: 'own', spreadsheetId: undefined };

  it.each([
    ['a dist that lacks a file', {}, 'dist/Code.js is not what was built'],
    ['a dist that is not current', { 'dist/Code.js': '// older' }, 'dist/Code.js is not what was built'],
    [
      'a file that the build did not make',
      { 'dist/notes.js': '' },
      'dist/notes.js is not part of the add-on',
    ],
  ])('%s', async (_, files, message) => {
    await expect(push(await folderWith(files as Record<string, string>), built, to, {})).rejects.toThrow(
      message,
    );
  });
});

describe('a failure of clasp', () => {
  // Left: messages that clasp 3.4.1 prints, seen with a captured push.
  it.each([
    ['No credentials found.', 'npx clasp login'],
    ['Request had invalid authentication credentials.', 'npx clasp login'],
    ['User has not enabled the Apps Script API.', 'https://script.google.com/home/usersettings'],
    ['Requested entity was not found.', 'Project Settings in the script editor'],
    ['The caller does not have permission', 'make you an editor'],
    [
      'request to https://script.googleapis.com/v1/projects/ID/content failed, reason: connect ECONNREFUSED 127.0.0.1:9',
      'HTTPS_PROXY',
    ],
  ])('"%s" is followed by what to do', (message, remedy) => {
    expect(inPlainWords(message)).toContain(remedy);
    expect(inPlainWords(message)).toContain(message);
  });

  it('that is not known is passed on as it is', () => {
    expect(inPlainWords('Syntax error: line: 1 file: Code')).toBe(
      'clasp says: Syntax error: line: 1 file: Code',
    );
  });
});
