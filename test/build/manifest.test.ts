import { describe, expect, it } from 'vitest';
import { projectFile } from './project.ts';
import { appsScriptGlobals, neededScopes } from './scopes.ts';

const CURRENT_SPREADSHEET = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const SIDEBAR = 'https://www.googleapis.com/auth/script.container.ui';

describe('the manifest', () => {
  it('asks for the open spreadsheet and a sidebar in it, logs nothing, and names no library or service', async () => {
    expect(JSON.parse(await projectFile('appsscript.json'))).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'NONE',
      oauthScopes: [CURRENT_SPREADSHEET, SIDEBAR],
    });
  });

  it('asks for what the built code needs, no more and no less', async () => {
    expect([...neededScopes(await projectFile('dist/Code.js'))].sort()).toEqual([
      SIDEBAR,
      CURRENT_SPREADSHEET,
    ]);
  });
});

describe('the check of scopes', () => {
  it('knows every service of Apps Script', () => {
    expect(appsScriptGlobals()).toEqual(
      expect.arrayContaining([
        'UrlFetchApp',
        'DriveApp',
        'MailApp',
        'GmailApp',
        'ScriptApp',
        'SpreadsheetApp',
      ]),
    );
  });

  it.each([
    ['SpreadsheetApp.getActiveSpreadsheet()', [CURRENT_SPREADSHEET]],
    ['Session.getScriptTimeZone(); Utilities.formatDate()', []],
    ["UrlFetchApp.fetch('x')", ['https://www.googleapis.com/auth/UrlFetchApp']],
    ["LanguageApp.translate('x')", ['https://www.googleapis.com/auth/LanguageApp']],
    ['Session.getActiveUser().getEmail()', ['https://www.googleapis.com/auth/userinfo.email']],
    ["ScriptApp.newTrigger('x')", ['https://www.googleapis.com/auth/script.scriptapp']],
    ["SpreadsheetApp.create('x')", [CURRENT_SPREADSHEET, 'https://www.googleapis.com/auth/spreadsheets']],
  ])('sees what %s needs', (code, scopes) => {
    expect([...neededScopes(code)]).toEqual(scopes);
  });
});
