import { Script } from 'node:vm';
import { createHost, type Host } from '../../src/host/host.ts';
import { restoreSpreadsheet, type SpreadsheetModel } from '../../src/host/model/spreadsheet.ts';
import { scriptContext } from '../../src/host/node/context.ts';
import { CODE } from '../addon/open.ts';

/** A spreadsheet and what the add-on keeps beside it, as text. */
export interface State {
  readonly spreadsheet: string;
  readonly properties: string;
}

/** The built add-on in one context for many runs, which begin from any state. */
export interface Warm {
  readonly host: Host;
  readonly model: SpreadsheetModel;
  /** Takes everything back to a state; nothing is shown, cached, counted or about to fail. */
  rewind(state: State): void;
  state(): State;
  /** Runs a menu item and answers what it told: its toast or its alert. */
  run(name: string): string;
}

/** Evaluates the script once: a run of its own for every call would take most of the time. */
export function warm(model: SpreadsheetModel, now: number): Warm {
  const { timeZone } = model.data;
  const host = createHost({ model, timeZone, locale: 'en', now: () => now });
  const { global } = scriptContext(host, host.execution, true);
  host.execute('load', 'FULL', global, () => new Script(CODE).runInContext(global));
  const { document } = host.properties;
  return {
    host,
    model,
    rewind({ spreadsheet, properties }) {
      Object.assign(model.data, restoreSpreadsheet(JSON.parse(spreadsheet)).data);
      document.clear();
      for (const [key, value] of JSON.parse(properties)) document.set(key, value);
      for (const cache of Object.values(host.caches)) cache.clear();
      for (const list of [host.shown.questions, host.shown.sidebars, host.shown.dialogs]) list.length = 0;
      host.execution.heal();
      host.execution.reset();
    },
    state: () => ({
      spreadsheet: JSON.stringify({ ...model.data, toasts: [] }),
      properties: JSON.stringify([...document].sort()),
    }),
    run(name) {
      const callee = global[name] as () => void;
      const told = model.data.toasts.length;
      host.execute('menu item', 'FULL', global, () => callee());
      return model.data.toasts.slice(told).at(-1)?.message ?? host.shown.questions.at(-1)?.prompt ?? '';
    },
  };
}
