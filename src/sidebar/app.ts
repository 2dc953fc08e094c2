import { type AnswerOf, CallFailed, type CallName, type RequestOf } from '../shared/contract.ts';
import { callAddOn } from './call.ts';
import { fill, h } from './element.ts';
import { createNotices, TROUBLE_TITLES } from './notices.ts';
import { createPath, type ScreenId, stepsDone } from './path.ts';

/** What a screen is given to work with. */
export interface App {
  /** Calls the add-on, and shows that it works and that it takes long. Rejects with `CallFailed`. */
  readonly call: <N extends CallName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;
  /** The same unseen, for what nobody asked for; undefined where it failed. */
  readonly ask: <N extends CallName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N> | undefined>;
  /** A listener for what a person sets off: shows what went wrong, with a way to try again. */
  readonly on: (action: () => Promise<unknown>) => (event: Event) => void;
  readonly go: (screen: ScreenId) => void;
  readonly say: (text: string) => void;
  /** What would be lost by going elsewhere, in one sentence; '' for nothing. */
  readonly unsaved: (what: string) => void;
  /** Looks again which steps are done. */
  readonly refresh: () => void;
  /** What the spreadsheet was read as last. */
  readonly known: () => AnswerOf<'start'> | undefined;
}

/** A screen: draws itself into the place it is given. Rejects with `CallFailed` where there is nothing to draw. */
export type Screen = (app: App, place: HTMLElement) => void | Promise<void>;

/** After so many milliseconds a call is slow, and says so. */
const SLOW = 6000;

/** Puts the sidebar together: the path, the place of the screen, and the regions that speak. */
export function startApp(root: HTMLElement, screens: Readonly<Record<ScreenId, Screen>>): void {
  const notices = createNotices();
  const path = createPath(leave);
  const place = h('main', { id: 'screen', tabIndex: -1 });
  let here: ScreenId = 'start';
  let calls = 0;
  let losing = '';
  let known: AnswerOf<'start'> | undefined;

  const busy = (change: 1 | -1): void => {
    calls += change;
    root.classList.toggle('busy', calls > 0);
    place.setAttribute('aria-busy', String(calls > 0));
  };

  async function asked<N extends CallName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const answer = await callAddOn(name, request);
    if (name === 'start' || name === 'chooseSheet' || name === 'insertSample') {
      known = answer as AnswerOf<'start'>;
      path.tick(stepsDone(known));
    }
    return answer;
  }

  const app: App = {
    call: async (name, request) => {
      let isSlow = false;
      const slow = setTimeout(() => {
        isSlow = true;
        notices.say('Still working. A large sheet can take up to a minute.', true);
      }, SLOW);
      busy(1);
      try {
        return await asked(name, request);
      } finally {
        clearTimeout(slow);
        if (isSlow) notices.say('');
        busy(-1);
      }
    },
    ask: async (name, request) => {
      try {
        return await asked(name, request);
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error;
        return undefined;
      }
    },
    on: (action) => (event) => {
      event.preventDefault();
      const { submitter = null } = event as SubmitEvent;
      void attempt(action, submitter ?? (event.currentTarget as HTMLElement));
    },
    go: leave,
    say: notices.say,
    unsaved: (what) => {
      losing = what;
    },
    refresh: () => void app.ask('start', {}),
    known: () => known,
  };

  /** A button that is at work already does nothing; it keeps the focus, which a disabled one would lose. */
  async function attempt(action: () => Promise<unknown>, trigger: HTMLElement): Promise<void> {
    const isButton = trigger instanceof HTMLButtonElement;
    if (isButton && trigger.ariaDisabled === 'true') return;
    notices.clear();
    if (isButton) trigger.ariaDisabled = 'true';
    try {
      await action();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      // Who has gone on to another screen asks no more.
      if (!trigger.isConnected) return;
      notices.ask(error.trouble, TROUBLE_TITLES[error.trouble], error.message, [
        { text: 'Try again', act: () => void attempt(action, trigger) },
        { text: 'Close', act: () => {} },
      ]);
    } finally {
      if (isButton) trigger.removeAttribute('aria-disabled');
    }
  }

  function leave(id: ScreenId): void {
    if (losing === '') void open(id, true);
    else {
      notices.ask('input', losing, 'Leave this screen without saving?', [
        { text: 'Stay', act: () => {} },
        { text: 'Leave without saving', act: () => void open(id, true) },
      ]);
    }
  }

  async function open(id: ScreenId, isAsked: boolean): Promise<void> {
    here = id;
    losing = '';
    path.show(id);
    notices.clear();
    // A screen that answers late must not draw over the one that was opened after it.
    const own = h('div', {});
    fill(place, own);
    if (isAsked) place.focus();
    window.scrollTo(0, 0);
    try {
      await screens[id](app, own);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      fill(own, troubled(error));
    }
    if (isAsked && document.activeElement === place && own.isConnected) focusHeading(own);
  }

  function troubled({ trouble, message }: CallFailed): HTMLElement {
    return h(
      'div',
      { class: `card ${trouble}`, role: 'alert' },
      h('h1', {}, TROUBLE_TITLES[trouble]),
      h('p', {}, message),
      h('button', { type: 'button', onclick: () => void open(here, true) }, 'Try again'),
    );
  }

  // What sticks below the header has to know how high it is, which zoom and fonts change.
  new ResizeObserver(() => {
    root.style.setProperty('--header', `${path.header.offsetHeight}px`);
  }).observe(path.header);
  fill(root, path.header, place, notices.regions);
  void open('start', false);
}

/** Moves the focus to the heading of a screen that was drawn anew, so that reading goes on there. */
export function focusHeading(place: HTMLElement): void {
  const heading = place.querySelector('h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
