/** Builds the add-on and pushes it to a person's own script on Google: `npm run deploy`. */
import { destination } from './clasp-settings.ts';
import { DeployError } from './deploy-error.ts';
import { buildFiles } from './files.ts';
import { push } from './push.ts';

const { env, stdout, stderr } = process;
const root = process.cwd();

try {
  const to = await destination(root, env);
  // Always built: create-script has overwritten the manifest in dist with one of its own.
  await import('./build.ts');
  const changed = await push(root, await buildFiles(root), to, env);
  stdout.write(changed ? 'Pushed.\n' : 'Nothing to push: the script is up to date.\n');
  if (to.spreadsheetId !== undefined)
    stdout.write(`Spreadsheet: https://docs.google.com/spreadsheets/d/${to.spreadsheetId}/edit\n`);
  stdout.write(`Script: https://script.google.com/d/${to.scriptId}/edit\n`);
} catch (error) {
  if (!(error instanceof DeployError)) throw error;
  stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
