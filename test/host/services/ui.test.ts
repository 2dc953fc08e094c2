import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { htmlService } from '../../../src/host/services/html.ts';
import { functionBehind } from '../../../src/host/services/menu.ts';
import type { Answer, Shown } from '../../../src/host/services/shown.ts';
import { ui } from '../../../src/host/services/ui.ts';

function interfaceOf(answer: Answer = { button: 'OK' }) {
  const execution = new Execution();
  const shown: Shown = { menus: [], sidebars: [], dialogs: [], questions: [] };
  return { execution, shown, ui: ui(execution, shown, () => answer), html: htmlService(execution, {}) };
}

describe('Ui', () => {
  it('records a menu when it is added, with its separators and submenus', () => {
    const { ui, shown } = interfaceOf();
    const menu = ui.createAddonMenu().addItem('Review', 'review').addSeparator();
    menu.addSubMenu(ui.createMenu('More').addItem('Help', 'openHelp'));
    expect(shown.menus).toEqual([]);
    menu.addToUi();
    expect(shown.menus).toEqual([
      {
        caption: null,
        entries: [
          { kind: 'item', caption: 'Review', functionName: 'review' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'More',
            entries: [{ kind: 'item', caption: 'Help', functionName: 'openHelp' }],
          },
        ],
      },
    ]);
  });

  it('finds the function behind a menu item by the captions that lead to it', () => {
    const { ui, shown } = interfaceOf();
    const more = ui.createMenu('More').addItem('Help', 'openHelp');
    ui.createAddonMenu().addItem('Review', 'review').addSubMenu(more).addToUi();
    ui.createMenu('Bar').addItem('Review', 'reviewInBar').addToUi();
    expect(functionBehind(shown.menus, ['Review'])).toBe('review');
    expect(functionBehind(shown.menus, ['More', 'Help'])).toBe('openHelp');
    expect(functionBehind(shown.menus, ['Bar', 'Review'])).toBe('reviewInBar');
    expect(() => functionBehind(shown.menus, ['More'])).toThrow('There is no menu item "More".');
    expect(() => functionBehind(shown.menus, ['Review', 'Help'])).toThrow('"Review > Help"');
  });

  it('shows the latest add-on menu in the place of the one before', () => {
    const { ui, shown } = interfaceOf();
    ui.createAddonMenu().addItem('Old', 'old').addToUi();
    ui.createAddonMenu().addItem('New', 'new_').addToUi();
    expect(shown.menus).toHaveLength(1);
    expect(functionBehind(shown.menus, ['New'])).toBe('new_');
  });

  it('records what an alert asks and gives the button back', () => {
    const { ui, shown } = interfaceOf({ button: 'YES' });
    expect(ui.alert('Replace?', 'The tab is not empty.', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(shown.questions).toEqual([
      { kind: 'alert', title: 'Replace?', prompt: 'The tab is not empty.', buttons: ['YES', 'NO'] },
    ]);
  });

  it('gives a prompt’s text and button back', () => {
    const { ui } = interfaceOf({ button: 'OK', text: 'March' });
    const response = ui.prompt('Month', ui.ButtonSet.OK_CANCEL);
    expect(response.getResponseText()).toBe('March');
    expect(response.getSelectedButton()).toBe(ui.Button.OK);
  });

  it('refuses a button that a dialog does not have, but not the cross in its corner', () => {
    expect(() => interfaceOf({ button: 'YES' }).ui.alert('Done')).toThrow('"Done" has no button YES.');
    const { ui } = interfaceOf({ button: 'CLOSE' });
    expect(ui.alert('Done')).toBe(ui.Button.CLOSE);
  });

  it('refuses arguments of other types with Google’s words', () => {
    const { ui } = interfaceOf();
    expect(() => ui.alert('Sure?', 'YES_NO' as never)).toThrow(
      "The parameters (String,String) don't match the method signature for Ui.alert.",
    );
    expect(() => ui.showSidebar('<p>' as never)).toThrow(
      "don't match the method signature for Ui.showSidebar.",
    );
    expect(() => ui.alert(undefined as never)).toThrow("don't match the method signature for Ui.alert.");
  });

  it('records sidebars and dialogs with what they hold', () => {
    const { ui, html, shown } = interfaceOf();
    ui.showSidebar(html.createHtmlOutput('<p>').setTitle('Leads'));
    ui.showModalDialog(html.createHtmlOutput('<b>').setWidth(400).setHeight(300), 'Help');
    ui.showModelessDialog(html.createHtmlOutput('<i>'), 'Notes');
    expect(shown.sidebars).toEqual([{ title: 'Leads', html: '<p>' }]);
    expect(shown.dialogs).toEqual([
      { title: 'Help', html: '<b>', width: 400, height: 300, isModal: true },
      { title: 'Notes', html: '<i>', width: null, height: null, isModal: false },
    ]);
  });

  it.each(['NONE', 'LIMITED'] as const)('shows the menu and nothing else in AuthMode.%s', (mode) => {
    const { execution, ui, shown } = interfaceOf();
    const page = htmlService(new Execution(), {}).createHtmlOutput('');
    execution.authMode = mode;
    ui.createAddonMenu().addItem('Review', 'review').addToUi();
    expect(shown.menus).toHaveLength(1);
    expect(() => ui.alert('Hello')).toThrow('You do not have permission to call Ui.alert');
    expect(() => ui.prompt('Hello')).toThrow('You do not have permission to call Ui.prompt');
    expect(() => ui.showSidebar(page)).toThrow('You do not have permission to call Ui.showSidebar');
    expect(() => ui.showModalDialog(page, 'Help')).toThrow('script.container.ui');
    expect(shown.sidebars).toEqual([]);
  });
});
