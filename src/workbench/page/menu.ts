import type { MenuEntry, ShownMenu } from '../../host/services/menu.ts';
import { element } from './element.ts';

/** Google shows an add-on's own menu under its name. */
const NAME = 'Lead Scorecard';

/** Shows the add-on's menus under Extensions; `choose` gets the function behind an item. */
export function showMenus(menus: readonly ShownMenu[], choose: (functionName: string) => void): void {
  const panel = element('menu');
  panel.replaceChildren();
  for (const { caption, entries } of menus) addEntries(panel, caption ?? NAME, entries, choose);
}

function addEntries(
  panel: HTMLElement,
  caption: string,
  entries: readonly MenuEntry[],
  choose: (functionName: string) => void,
): void {
  const head = document.createElement('div');
  head.className = 'caption';
  head.textContent = caption;
  head.role = 'presentation';
  panel.append(head);
  for (const entry of entries) {
    if (entry.kind === 'separator') panel.append(document.createElement('hr'));
    else if (entry.kind === 'menu') addEntries(panel, entry.caption, entry.entries, choose);
    else {
      const item = document.createElement('button');
      item.type = 'button';
      item.role = 'menuitem';
      item.tabIndex = -1;
      item.textContent = entry.caption;
      item.addEventListener('click', () => {
        openMenu(false);
        element('extensions').focus();
        choose(entry.functionName);
      });
      panel.append(item);
    }
  }
}

function openMenu(isOpen: boolean): void {
  element('menu').hidden = !isOpen;
  element('extensions').ariaExpanded = String(isOpen);
}

/** Opens and closes the menu by mouse and keyboard. */
export function watchMenu(): void {
  const button = element('extensions');
  const panel = element('menu');
  const items = (): HTMLElement[] => [...panel.querySelectorAll('button')];
  button.addEventListener('click', () => {
    openMenu(panel.hidden === true);
    if (!panel.hidden) items()[0]?.focus();
  });
  panel.addEventListener('keydown', (event) => {
    const list = items();
    const at = list.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) list.at(next % list.length)?.focus();
    else if (event.key === 'Escape') {
      openMenu(false);
      button.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target as Element).closest('.menu')) openMenu(false);
  });
}
