import { describe, expect, it } from 'vitest';
import { loadAddon } from '../../../src/host/node/runtime.ts';
import { addonOf, hostOf } from './hosts.ts';

describe('loading', () => {
  it('lists the top-level functions with their parameters, without what they hide', () => {
    const { addon } = addonOf(`
      var Bundle = (() => { function hidden() {} return { hidden }; })();
      function LEAD_SCORE(leads, rubric) { return Bundle; }
      function onOpen() {}
      function private_(a) {}`);
    expect(addon.functions()).toEqual([
      { name: 'LEAD_SCORE', parameters: ['leads', 'rubric'] },
      { name: 'onOpen', parameters: [] },
      { name: 'private_', parameters: ['a'] },
    ]);
  });

  it('fails where a top-level statement calls a service', () => {
    expect(() => addonOf('const key = Session.getTemporaryActiveUserKey();')).toThrow(
      'Session.getTemporaryActiveUserKey was called while the script was being loaded',
    );
    expect(() => addonOf('const cache = CacheService.getUserCache();')).toThrow(
      'while the script was being loaded',
    );
  });

  it('fails with the script’s own message, as an Error of the host', () => {
    expect(() => addonOf('setTimeout(() => {}, 0)')).toThrow(new Error('setTimeout is not defined'));
    expect(() => addonOf('function (')).toThrow(SyntaxError);
  });

  it('evaluates the script anew for every call, so that no variable outlives one', () => {
    const { addon } = addonOf('let calls = 0; function count() { return ++calls; }');
    expect([addon.run('count'), addon.run('count'), addon.call('count')]).toEqual([1, 1, 1]);
  });
});

describe('a run', () => {
  it('gets errors of services as errors of its own realm', () => {
    const { addon } = addonOf(`
      function caught() {
        try { HtmlService.createHtmlOutputFromFile('None'); }
        catch (error) { return [error instanceof Error, error.message]; }
      }`);
    expect(addon.run('caught')).toEqual([true, 'No HTML file named None was found.']);
  });

  it('that fails leaves the host as it was before', () => {
    const { addon, host } = addonOf(`
      function fail() { LockService.getDocumentLock().waitLock(0); throw new RangeError('too far'); }
      function lock() { return LockService.getDocumentLock().tryLock(0); }`);
    expect(() => addon.run('fail')).toThrow(new Error('too far'));
    expect(() => addon.call('fail')).toThrow('too far');
    expect([host.execution.running, host.execution.authMode]).toEqual([null, 'FULL']);
    expect(addon.run('lock')).toBe(true);
  });

  it('may throw anything, and it arrives as an Error', () => {
    const { addon } = addonOf(`function fail() { throw 'plain words'; }`);
    expect(() => addon.run('fail')).toThrow(new Error('plain words'));
  });

  it('ends at its time limit', () => {
    const { addon, host } = addonOf('function forever() { for (;;); }', { timeLimit: 20 });
    expect(() => addon.run('forever')).toThrow('Exceeded maximum execution time');
    expect(host.execution.running).toBeNull();
  });

  it('of a name that is not there fails as a menu item does', () => {
    expect(() => addonOf('').addon.run('review')).toThrow('Script function not found: review');
  });
});

describe('triggers and menus', () => {
  const MENU = `
    function onOpen(event) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Review', 'review').addToUi();
      if (event.authMode !== ScriptApp.AuthMode.NONE) PropertiesService.getUserProperties().setProperty('seen', '1');
    }
    function onInstall(event) { onOpen(event); }
    function review() { console.log('reviewed'); }`;

  it('AuthMode.NONE allows the menu', () => {
    const { addon, host } = addonOf(MENU);
    addon.trigger('onOpen', 'NONE');
    expect(host.shown.menus).toHaveLength(1);
    expect(host.properties.user.size).toBe(0);
  });

  it.each([
    ['PropertiesService.getUserProperties()'],
    ['CacheService.getUserCache()'],
    ['LockService.getDocumentLock()'],
    ['HtmlService.createHtmlOutput("")'],
    ['SpreadsheetApp.getActiveSpreadsheet().getName()'],
    ['SpreadsheetApp.getUi().alert("Hello")'],
  ])('AuthMode.NONE refuses %s', (call) => {
    const { addon, host } = addonOf(`function onOpen() { ${call}; }`);
    expect(() => addon.trigger('onOpen', 'NONE')).toThrow('You do not have permission to call');
    expect(host.execution.authMode).toBe('FULL');
  });

  it('AuthMode.LIMITED allows the spreadsheet and the stores too', () => {
    const { addon, host } = addonOf(MENU);
    addon.trigger('onOpen', 'LIMITED');
    expect(host.properties.user.get('seen')).toBe('1');
  });

  it('an installation runs with full authorisation', () => {
    const { addon } = addonOf(`
      function onInstall(event) { if (event.authMode !== ScriptApp.AuthMode.FULL) throw new Error(event.authMode); }`);
    addon.trigger('onInstall');
  });

  it('a trigger without a function does nothing', () => {
    const { addon, host } = addonOf('');
    addon.trigger('onOpen');
    expect(host.execution.log).toEqual([]);
  });

  it('a menu item runs its function', () => {
    const { addon, host } = addonOf(MENU);
    addon.trigger('onOpen');
    addon.menu('Review');
    expect(host.logs).toEqual([{ level: 'log', text: 'reviewed' }]);
    expect(() => addon.menu('Delete all')).toThrow('There is no menu item "Delete all".');
  });
});

describe('two runs at once', () => {
  const LOCKED = `
    function take() { return LockService.getDocumentLock().tryLock(10000); }
    function ask() {
      LockService.getDocumentLock().waitLock(0);
      SpreadsheetApp.getUi().alert('Go on?');
      return LockService.getDocumentLock().hasLock();
    }`;

  it('of two add-ons on one host contend for a lock, and the waiting one sees the time go by', () => {
    const host = hostOf();
    const first = loadAddon(LOCKED, host);
    const second = loadAddon(LOCKED, host);
    const before = host.clock.now();
    const answers: unknown[] = [];
    host.answers.push(() => {
      answers.push(second.call('take'), host.clock.now() - before);
      return { button: 'OK' };
    });
    expect(first.run('ask')).toBe(true);
    expect(answers).toEqual([false, 10_000]);
    expect(second.call('take')).toBe(true);
  });

  it('have errors of their own realms', () => {
    const { addon, host } = addonOf(`
      function inner() {}
      function outer() {
        SpreadsheetApp.getUi().alert('Go on?');
        try { HtmlService.createHtmlOutputFromFile('None'); } catch (error) { return error instanceof Error; }
      }`);
    host.answers.push(() => {
      addon.call('inner');
      return { button: 'OK' };
    });
    expect(addon.run('outer')).toBe(true);
  });

  it('keep what each may do apart', () => {
    const { addon, host } = addonOf(`
      function outer() {
        SpreadsheetApp.getUi().alert('Go on?');
        SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue('written');
      }
      function READS(value) { return value + 1; }
      function FAILS() { throw new Error('inner'); }`);
    host.answers.push(() => {
      expect(addon.customFunction('READS', [1])).toBe(2);
      expect(host.execution.running).toBe('menu item');
      expect(() => addon.customFunction('FAILS', [])).toThrow('inner');
      return { button: 'OK' };
    });
    addon.run('outer');
    expect(addon.run('READS', 1)).toBe(2);
  });
});

describe('questions', () => {
  const ASK = `function ask() {
    const ui = SpreadsheetApp.getUi();
    const response = ui.prompt('Month?', ui.ButtonSet.OK_CANCEL);
    return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
  }`;

  it('get the queued answers in order', () => {
    const { addon, host } = addonOf(ASK);
    host.answers.push({ button: 'OK', text: 'March' }, { button: 'CANCEL' });
    expect([addon.run('ask'), addon.run('ask')]).toEqual(['March', null]);
  });

  it('go to the one who asks where nothing is queued, and fail where nobody does', () => {
    const host = hostOf({ ask: ({ prompt }) => ({ button: 'OK', text: `${prompt}!` }) });
    expect(loadAddon(ASK, host).run('ask')).toBe('Month?!');
    expect(() => addonOf(ASK).addon.run('ask')).toThrow('Nobody answers "Month?"');
  });
});
