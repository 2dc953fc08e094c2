import type { CallFailed } from '../shared/contract.ts';
import { fill, h } from './element.ts';

/** A button of a card: what it says and does once the card is closed. */
interface Choice {
  readonly text: string;
  readonly act: () => void;
}

/** Where the sidebar speaks: a line that says what was done, and a card for what went wrong or must be decided. */
export interface Notices {
  readonly regions: readonly HTMLElement[];
  /** Says something once to those who listen, and shows it for a while, or until something else is said. */
  readonly say: (text: string, stays?: boolean) => void;
  /** Shows a card until one of its buttons is pressed; focus goes to it where the person has not gone elsewhere. */
  readonly ask: (kind: string, title: string, text: string, choices: readonly Choice[]) => void;
  /** Takes away what is shown. */
  readonly clear: () => void;
}

/** What went wrong, as the heading of its card. */
export const TROUBLE_TITLES: Readonly<Record<CallFailed['trouble'], string>> = {
  input: 'Something to mend first',
  busy: 'Another review is running',
  permission: 'No permission',
  service: 'Something went wrong',
};

/** Milliseconds that a line stays. */
const STAY = 8000;

export function createNotices(): Notices {
  const alert = h('div', { id: 'alert', role: 'alert' });
  const status = h('p', { id: 'status', role: 'status' });
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string, stays = false): void => {
    clearTimeout(leaving);
    fill(status, text);
    if (text !== '' && !stays) leaving = setTimeout(() => fill(status), STAY);
  };

  const clear = (): void => {
    fill(alert);
    say('');
  };

  return {
    regions: [h('div', { class: 'notices' }, alert, status)],
    say,
    clear,
    ask: (kind, title, text, choices) => {
      clear();
      const before = document.activeElement;
      const close = (): void => {
        fill(alert);
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      };
      const buttons = choices.map(({ text: label, act }) =>
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              close();
              act();
            },
          },
          label,
        ),
      );
      fill(
        alert,
        h(
          'div',
          {
            class: `card ${kind}`,
            onkeydown: (event: KeyboardEvent) => {
              if (event.key === 'Escape') close();
            },
          },
          h('p', {}, h('strong', {}, title)),
          h('p', {}, text),
          h('div', { class: 'choices' }, buttons),
        ),
      );
      if (before?.matches('button, body')) buttons[0]?.focus();
    },
  };
}
