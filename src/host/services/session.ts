import type { Execution } from '../execution.ts';
import { served } from '../served.ts';

type Session = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUserLocale' | 'getScriptTimeZone' | 'getTemporaryActiveUserKey'
>;

/** `Session` without the users' addresses, which the add-on has no scope for. */
export function session(execution: Execution, timeZone: string, locale: string): Session {
  return served<Session>(
    execution,
    'Session',
    {
      getActiveUserLocale: () => locale,
      getScriptTimeZone: () => timeZone,
      getTemporaryActiveUserKey: () => 'local-host-user',
    },
    // What needs no authorisation (AuthMode.NONE has the locale) and yet is not there for a custom function.
    { getActiveUserLocale: 'interface', getScriptTimeZone: 'interface' },
    'service',
  );
}
