import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { session } from '../../../src/host/services/session.ts';

describe('Session', () => {
  const execution = new Execution();
  const service = session(execution, 'Europe/Berlin', 'de') as GoogleAppsScript.Base.Session;

  it('knows the zone, the language and a key for the user, but no address', () => {
    expect(service.getScriptTimeZone()).toBe('Europe/Berlin');
    expect(service.getActiveUserLocale()).toBe('de');
    expect(service.getTemporaryActiveUserKey()).toMatch(/./);
    expect(() => service.getActiveUser()).toThrow('not available in the local host: Session.getActiveUser');
  });

  it('tells the language without authorisation, but not who the user is', () => {
    execution.authMode = 'NONE';
    expect(service.getActiveUserLocale()).toBe('de');
    expect(() => service.getTemporaryActiveUserKey()).toThrow('You do not have permission');
  });

  it('does not answer a custom function', () => {
    execution.running = 'custom function';
    expect(() => service.getScriptTimeZone()).toThrow('You do not have permission');
  });
});
