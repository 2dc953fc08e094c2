import { type Content, h } from './element.ts';

/** A part of a screen that opens and closes: its heading, how much is in it (nothing for ''), and what it holds. */
export function part(title: string, about: Content, isOpen: boolean, ...content: Content[]): HTMLElement {
  return h(
    'details',
    { class: 'part', open: isOpen },
    h('summary', {}, h('h2', {}, title), about !== '' && h('span', { class: 'about' }, about)),
    h('div', { class: 'inside' }, content),
  );
}
