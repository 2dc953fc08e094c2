import { element } from './element.ts';

/** Where the grid hears the keyboard. */
const KEYS = '#__editor___INTERNAL_EDITOR__DOCS_NORMAL';

/** What F6 goes through, each with what it gives the focus to. */
function parts(): { readonly whole: HTMLElement; readonly first: HTMLElement }[] {
  return [
    { whole: element('bar'), first: element('extensions') },
    { whole: element('grid'), first: element('grid').querySelector<HTMLElement>(KEYS) },
    { whole: element('sidebar'), first: element('sidebar').querySelector('iframe') },
  ].flatMap(({ whole, first }) => (first ? [{ whole, first }] : []));
}

/** Moves the focus to the next part of the page, or the one before: Tab alone never leaves the grid, as in any grid. */
export function goToPart(isBack: boolean): void {
  const all = parts();
  const at = all.findIndex(({ whole }) => whole.contains(document.activeElement));
  const next = at < 0 ? 0 : at + (isBack ? -1 : 1);
  all.at(next % all.length)!.first.focus();
}

/** Listens for F6 and Shift+F6, before the grid does. */
export function watchParts(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      goToPart(event.shiftKey);
    },
    { capture: true },
  );
}
