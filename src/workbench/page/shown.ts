import type { ShownDialog, ShownSidebar } from '../../host/services/shown.ts';
import { element } from './element.ts';
import { addFrame, removeFrame } from './frame.ts';

/** Google's size of a dialog that has none. */
const [WIDTH, HEIGHT] = [600, 400];
const TOAST_SECONDS = 5;

function made<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

/** Shows a message in the corner, for a time or, where that is negative, until it is closed. */
export function showToast(title: string, message: string, seconds: number | null): void {
  const toast = made('div', '');
  toast.className = 'toast';
  const close = made('button', '×');
  close.type = 'button';
  close.ariaLabel = 'Close the message';
  close.addEventListener('click', () => toast.remove());
  toast.append(close, ...(title ? [made('strong', title)] : []), made('span', message));
  element('toasts').append(toast);
  const time = seconds ?? TOAST_SECONDS;
  if (time > 0) setTimeout(() => toast.remove(), time * 1000);
}

/** Says something and waits for one of its buttons; the last one is the answer to Escape. */
export function ask(title: string, message: string, buttons: readonly string[] = ['OK']): Promise<string> {
  const dialog = document.createElement('dialog');
  const heading = made('h2', title);
  heading.id = `dialog-${document.querySelectorAll('dialog').length}`;
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  for (const label of buttons) {
    const button = made('button', label);
    button.value = label;
    form.append(button);
  }
  dialog.append(heading, made('p', message), form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || buttons.at(-1)!);
    });
    dialog.showModal();
  });
}

/** Shows a page of the add-on over the grid. */
export function showDialog({ title, html, width, height, isModal }: ShownDialog): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', title);
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = made('button', 'Close');
  form.append(close);
  dialog.append(made('h2', title));
  document.body.append(dialog);
  const frame = addFrame(dialog, html, title, () => dialog.close());
  frame.style.width = `${width ?? WIDTH}px`;
  frame.style.height = `${height ?? HEIGHT}px`;
  dialog.append(form);
  dialog.addEventListener('close', () => {
    removeFrame(frame);
    dialog.remove();
  });
  if (isModal) dialog.showModal();
  else dialog.show();
}

/** Shows a page of the add-on at the right, in place of what is there; it has the keyboard then. */
export function showSidebar({ title, html }: ShownSidebar): void {
  const sidebar = element('sidebar');
  const close = (): void => {
    for (const frame of sidebar.querySelectorAll('iframe')) removeFrame(frame);
    sidebar.hidden = true;
    element('extensions').focus();
  };
  close();
  element('sidebar-title').textContent = title ?? '';
  element<HTMLButtonElement>('sidebar-close').onclick = close;
  sidebar.hidden = false;
  addFrame(sidebar, html, title ?? 'Sidebar', close).focus();
}
