import { type AnswerOf, CallFailed, type CallName, type RequestOf } from '../shared/contract.ts';
import { callAddOn } from './call.ts';
import { fill, h } from './element.ts';

/** The screens, in the order a person walks them; the last two are tools beside the path. */
export const SCREENS = [
  { id: 'start', title: 'Start', isStep: true },
  { id: 'match', title: 'Match', isStep: true },
  { id: 'rubric', title: 'Rubric', isStep: true },
  { id: 'review', title: 'Review', isStep: true },
  { id: 'formulas', title: 'Formulas', isStep: false },
  { id: 'check', title: 'Check a text', isStep: false },
] as const;

export type ScreenId = (typeof SCREENS)[number]['id'];

/** What a screen is given to work with. */
export interface App {
  /** Calls the add-on; shows that it works, that it takes long, and what went wrong. Undefined where it failed. */
  readonly call: <N extends CallName>(
    name: N,
    request: RequestOf<N>,
    options?: { readonly isQuiet?: boolean },
  ) => Promise<AnswerOf<N> | undefined>;
  readonly go: (screen: ScreenId) => void;
  /** Says something to those who listen, and shows it for a while. */
  readonly say: (text: string) => void;
}

/** A screen: draws itself into the place it is given. */
export type Screen = (app: App, place: HTMLElement) => void | Promise<void>;

/** After so many milliseconds a call is slow, and says so. */
const SLOW = 6000;

/** Puts the sidebar together: the path, the place of the screen, and the regions that speak. */
export function startApp(root: HTMLElement, screens: Readonly<Record<ScreenId, Screen>>): void {
  const alert = h('div', { id: 'alert', role: 'alert' });
  const status = h('p', { id: 'status', role: 'status' });
  const place = h('main', { id: 'screen', tabIndex: -1 });
  const links = SCREENS.map(({ id, title, isStep }, index) =>
    h(
      'button',
      { type: 'button', class: isStep ? 'step' : 'tool', 'data-screen': id, onclick: () => go(id) },
      isStep && h('span', { class: 'number', 'aria-hidden': 'true' }, index + 1),
      title,
    ),
  );
  let calls = 0;

  const busy = (change: number): void => {
    calls += change;
    root.classList.toggle('busy', calls > 0);
    place.setAttribute('aria-busy', String(calls > 0));
  };

  const app: App = {
    call: async (name, request, { isQuiet = false } = {}) => {
      const slow = setTimeout(() => {
        if (!isQuiet) fill(status, 'Still working. A large sheet can take up to a minute.');
      }, SLOW);
      if (!isQuiet) busy(1);
      try {
        const answer = await callAddOn(name, request);
        if (!isQuiet) fill(alert);
        return answer;
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        if (!isQuiet) troubled(error);
        return undefined;
      } finally {
        clearTimeout(slow);
        if (!isQuiet) {
          busy(-1);
          fill(status);
        }
      }
    },
    go,
    say: (text) => fill(status, text),
  };

  function troubled({ trouble, message }: CallFailed): void {
    fill(
      alert,
      h(
        'div',
        { class: `trouble ${trouble}` },
        h('p', {}, message),
        h('button', { type: 'button', onclick: () => fill(alert) }, 'Close'),
      ),
    );
  }

  function go(id: ScreenId): void {
    for (const link of links) {
      const isHere = link.dataset.screen === id;
      if (isHere) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    fill(alert);
    fill(status);
    // A screen that answers late must not draw over the one that was opened after it.
    const own = h('div', { class: 'place' });
    fill(place, own);
    void screens[id](app, own);
    place.focus();
    place.scrollTo(0, 0);
  }

  const of = (isStep: boolean) => links.filter((_, index) => SCREENS[index]!.isStep === isStep);
  fill(
    root,
    h(
      'header',
      {},
      h(
        'nav',
        { 'aria-label': 'Monthly review' },
        h('div', { class: 'steps' }, of(true)),
        h('div', { class: 'tools' }, of(false)),
      ),
    ),
    alert,
    place,
    status,
  );
  go('start');
}
