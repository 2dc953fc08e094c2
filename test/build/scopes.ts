import { readdirSync, readFileSync } from 'node:fs';

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * The services an add-on may name, with the scope that each needs at most; '' for none.
 * Every other service needs a further scope or sends something out of the spreadsheet.
 */
const SERVICES: Readonly<Record<string, string>> = {
  SpreadsheetApp: 'spreadsheets.currentonly',
  HtmlService: 'script.container.ui',
  CacheService: '',
  Charts: '',
  LockService: '',
  Logger: '',
  PropertiesService: '',
  ScriptApp: '',
  Session: '',
  Utilities: '',
  console: '',
};

/** Methods of those services that need a further scope, as Google's reference of each method has it. */
const METHODS: Readonly<Record<string, string>> = {
  openById: 'spreadsheets',
  openByUrl: 'spreadsheets',
  'SpreadsheetApp.open': 'spreadsheets',
  'SpreadsheetApp.create': 'spreadsheets',
  getEmail: 'userinfo.email',
  newTrigger: 'script.scriptapp',
  deleteTrigger: 'script.scriptapp',
  getProjectTriggers: 'script.scriptapp',
  getUserTriggers: 'script.scriptapp',
  getScriptTriggers: 'script.scriptapp',
  getOAuthToken: 'any scope that its token is used for',
  getIdentityToken: 'openid',
};

/** Every global name of Apps Script, from its published types. */
export function appsScriptGlobals(): string[] {
  const folder = new URL('../../node_modules/@types/google-apps-script/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/(?<=^declare var )\w+/gm) ?? []);
}

/** The scopes that `code` needs by the names in it, in full; a service that no add-on of this kind may use stands with its own name. */
export function neededScopes(code: string): Set<string> {
  const named = (name: string): boolean => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code);
  const scopes = appsScriptGlobals()
    .filter(named)
    .map((name) => SERVICES[name] ?? name);
  for (const [method, scope] of Object.entries(METHODS)) if (named(method)) scopes.push(scope);
  return new Set(scopes.filter((scope) => scope !== '').map((scope) => SCOPE + scope));
}
