import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { DeployError } from './deploy-error.ts';

/** The installed clasp. */
const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

/** What clasp printed as JSON on its standard output. */
export type ClaspAnswer = { readonly [key: string]: unknown } | readonly unknown[];

/**
 * Runs the installed clasp in the folder `cwd` with the environment `env`, asking for JSON.
 * @throws DeployError with what to do, where clasp fails or answers something else.
 */
export function clasp(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<ClaspAnswer> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [CLASP, '--json', ...args], { cwd, env }, (error, stdout, stderr) => {
      // Some of clasp's failures end with exit code 0, but none prints JSON.
      const answer = error === null ? json(stdout) : undefined;
      if (answer !== undefined) done(answer);
      else fail(new DeployError(inPlainWords(stderr.trim() || stdout.trim() || String(error?.message))));
    });
  });
}

function json(text: string): ClaspAnswer | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a message of clasp means and what to do; the first whose words occur in it. */
const MEANINGS: readonly (readonly [words: RegExp, meaning: string])[] = [
  [/No credentials found/, 'clasp is not logged in. Run: npx clasp login'],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials/,
    'The login has expired or was withdrawn. Run: npx clasp login',
  ],
  [
    /has not enabled the Apps Script API/,
    'Your Google account does not let programs change scripts yet. Turn on "Google Apps Script API" at https://script.google.com/home/usersettings, wait a few minutes, and run npm run deploy again.',
  ],
  [
    /Requested entity was not found/,
    'There is no such script, or the account that is logged in cannot see it. Compare the script id with Project Settings in the script editor, and see who is logged in with: npx clasp show-authorized-user',
  ],
  [
    /does not have permission/,
    'The account that is logged in may not change this script. Ask its owner to make you an editor, or log in as someone who is: npx clasp login',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/,
    'Google cannot be reached from here. Behind a proxy, set HTTPS_PROXY.',
  ],
];

/** A message of clasp with what it means and what to do in front of it; as it is where that is not known. */
export function inPlainWords(message: string): string {
  const meaning = MEANINGS.find(([words]) => words.test(message))?.[1];
  return meaning === undefined ? `clasp says: ${message}` : `${meaning}\n(clasp says: ${message})`;
}
