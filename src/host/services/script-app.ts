import type { AuthMode, Execution } from '../execution.ts';
import { served } from '../served.ts';
import { enumeration } from './enumeration.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

const AUTH_MODES = enumeration<ScriptApp['AuthMode']>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

/** An authorisation mode as an event carries it. */
export function authModeValue(mode: AuthMode): GoogleAppsScript.Script.AuthMode {
  return AUTH_MODES[mode];
}

/** `ScriptApp`, as far as an add-on without triggers of its own needs it. */
export function scriptApp(execution: Execution): Pick<ScriptApp, 'AuthMode'> {
  return served(execution, 'ScriptApp', { AuthMode: AUTH_MODES });
}
