import { Script } from 'node:vm';
import { createHost, type Host } from '../../src/host/host.ts';
import { Runs } from '../../src/host/model/runs.ts';
import type { SpreadsheetData, SpreadsheetModel } from '../../src/host/model/spreadsheet.ts';
import { scriptContext } from '../../src/host/node/context.ts';
import { CODE } from '../addon/open.ts';

/** A spreadsheet and what the add-on keeps beside it; nothing that runs later changes it. */
export interface State {
  readonly spreadsheet: SpreadsheetData;
  readonly properties: ReadonlyMap<string, string>;
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
      Object.assign(model.data, copied(spreadsheet));
      document.clear();
      for (const [key, value] of properties) document.set(key, value);
      for (const cache of Object.values(host.caches)) cache.clear();
      for (const list of [host.shown.questions, host.shown.sidebars, host.shown.dialogs]) list.length = 0;
      host.execution.heal();
      host.execution.reset();
    },
    state: () => ({
      spreadsheet: copied({ ...model.data, toasts: [] }),
      properties: new Map(document),
    }),
    run(name) {
      const callee = global[name] as () => void;
      const told = model.data.toasts.length;
      host.execute('menu item', 'FULL', global, () => callee());
      return model.data.toasts.slice(told).at(-1)?.message ?? host.shown.questions.at(-1)?.prompt ?? '';
    },
  };
}

/** A copy of plain data. Runs replace what they hold and never change it, so that copies may share that. */
function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Runs) return Object.assign(Object.create(Runs.prototype), value);
  if (Array.isArray(value)) return value.map(copied) as T;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, copied(held)])) as T;
}
