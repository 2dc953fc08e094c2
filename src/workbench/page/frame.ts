import type { ToPage, ToWorker } from '../protocol.ts';
import { goToPart } from './parts.ts';

type Reply = Extract<ToPage, { type: 'answer' | 'failure' }>;

/** What a page of the add-on says to the workbench. */
type FromFrame =
  | { readonly call: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly close: true }
  /** Escape was pressed, and the page had no use for it. */
  | { readonly escape: true }
  /** F6 was pressed: the focus goes to the next part of the workbench, or back. */
  | { readonly leave: 'next' | 'back' };

/**
 * The `google.script` of a page of the add-on, as HtmlService gives it. It is put into the page as text, so it uses
 * nothing but itself.
 */
function googleScript(): void {
  type Handler = (value: unknown, userObject: unknown) => void;
  interface Call {
    readonly onSuccess: Handler | null;
    readonly onFailure: Handler | null;
    readonly userObject: unknown;
  }
  const waiting = new Map<number, Call>();
  let last = 0;
  const illegal = (value: unknown): boolean => {
    if (value === null || value === undefined || typeof value !== 'object')
      return typeof value === 'function';
    if (value instanceof Date) return true;
    return Object.values(value).some(illegal);
  };
  const runner = (call: Call): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name !== 'string') return undefined;
          if (name === 'withSuccessHandler') return (onSuccess: Handler) => runner({ ...call, onSuccess });
          if (name === 'withFailureHandler') return (onFailure: Handler) => runner({ ...call, onFailure });
          if (name === 'withUserObject') return (userObject: unknown) => runner({ ...call, userObject });
          return (...args: unknown[]) => {
            if (args.some(illegal)) throw new TypeError('Failed due to illegal value in property');
            last++;
            waiting.set(last, call);
            parent.postMessage({ call: last, name, args: JSON.parse(JSON.stringify(args)) }, '*');
          };
        },
      },
    );
  addEventListener('message', ({ source, data }) => {
    const call = source === parent ? waiting.get(data?.id) : undefined;
    if (!call) return;
    waiting.delete(data.id);
    if (data.type === 'answer') call.onSuccess?.(data.result, call.userObject);
    else if (call.onFailure)
      call.onFailure(Object.assign(new Error(data.message), { name: data.name }), call.userObject);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) parent.postMessage({ escape: true }, '*');
    if (event.key !== 'F6') return;
    event.preventDefault();
    parent.postMessage({ leave: event.shiftKey ? 'back' : 'next' }, '*');
  });
  const nothing = { onSuccess: null, onFailure: null, userObject: undefined };
  const host = {
    close: () => parent.postMessage({ close: true }, '*'),
    setHeight: () => undefined,
    setWidth: () => undefined,
    editor: { focus: () => undefined },
  };
  Object.assign(globalThis, { google: { script: { run: runner(nothing), host } } });
}

const frames = new Map<MessageEventSource, { frame: HTMLIFrameElement; close: () => void }>();
/** Calls that wait for the worker: the frame that made it and its number there. */
const calls = new Map<number, { source: Window; id: number }>();
let lastCall = 0;

/** Shows a page of the add-on, shut off from the workbench but for its calls. */
export function addFrame(
  parent: HTMLElement,
  html: string,
  title: string,
  close: () => void,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-downloads');
  const client = `<script>(${googleScript})();</script>`;
  frame.srcdoc = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + client)
    : client + html;
  parent.append(frame);
  frames.set(frame.contentWindow!, { frame, close });
  return frame;
}

export function removeFrame(frame: HTMLIFrameElement): void {
  for (const [source, known] of frames) if (known.frame === frame) frames.delete(source);
  frame.remove();
}

/** Carries the calls of all frames to the worker. */
export function carryCalls(send: (message: ToWorker) => void): void {
  addEventListener('message', ({ source, data }: MessageEvent<FromFrame>) => {
    const known = source && frames.get(source);
    if (!known) return;
    if ('close' in data) known.close();
    else if ('escape' in data) known.frame.closest('dialog')?.close();
    else if ('leave' in data) goToPart(data.leave === 'back');
    else if (typeof data.call === 'number' && typeof data.name === 'string' && Array.isArray(data.args)) {
      const id = ++lastCall;
      calls.set(id, { source: source as Window, id: data.call });
      send({ type: 'call', id, name: data.name, args: data.args });
    }
  });
}

/** Carries an answer back to where the call came from. */
export function reply(message: Reply): void {
  const call = calls.get(message.id);
  calls.delete(message.id);
  call?.source.postMessage({ ...message, id: call.id }, '*');
}
