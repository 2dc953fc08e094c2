import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import { mismatch } from './signature.ts';

type Menu = GoogleAppsScript.Base.Menu;

/** What a menu shows, from top to bottom. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** A menu in the menu bar; the add-on's own, under Extensions, has no caption. */
export interface ShownMenu {
  readonly caption: string | null;
  readonly entries: readonly MenuEntry[];
}

class MenuDouble implements Menu {
  readonly entries: MenuEntry[] = [];
  readonly caption: string | null;
  readonly #shown: ShownMenu[];

  constructor(caption: string | null, shown: ShownMenu[]) {
    this.caption = caption;
    this.#shown = shown;
  }

  addItem(caption: string, functionName: string): Menu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw mismatch('Menu.addItem', [caption, functionName]);
    }
    this.entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): Menu {
    this.entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): Menu {
    if (!(menu instanceof MenuDouble) || menu.caption === null) throw mismatch('Menu.addSubMenu', [menu]);
    this.entries.push({ kind: 'menu', caption: menu.caption, entries: menu.entries });
    return this;
  }

  addToUi(): void {
    const at = this.#shown.findIndex(({ caption }) => caption === this.caption);
    this.#shown.splice(at < 0 ? this.#shown.length : at, at < 0 ? 0 : 1, {
      caption: this.caption,
      entries: this.entries,
    });
  }
}

/** A menu that `addToUi` puts among the shown ones, in the place of an earlier one of the same caption. */
export function newMenu(execution: Execution, caption: string | null, shown: ShownMenu[]): Menu {
  return served<Menu>(execution, 'Menu', new MenuDouble(caption, shown), {}, 'nothing');
}

/**
 * The function behind a menu item. The captions lead to it from the top of the add-on's own menu, or from the caption
 * of a menu in the menu bar. Throws where there is no such item.
 */
export function functionBehind(shown: readonly ShownMenu[], captions: readonly string[]): string {
  const own = shown.find(({ caption }) => caption === null)?.entries ?? [];
  const inBar = shown.flatMap(({ caption, entries }) =>
    caption === null ? [] : [{ kind: 'menu' as const, caption, entries }],
  );
  let level: readonly MenuEntry[] = [...own, ...inBar];
  for (const [depth, caption] of captions.entries()) {
    const found = level.find((entry) => entry.kind !== 'separator' && entry.caption === caption);
    if (found?.kind === 'item' && depth === captions.length - 1) return found.functionName;
    level = found?.kind === 'menu' ? found.entries : [];
  }
  throw new Error(`There is no menu item "${captions.join(' > ')}".`);
}
