import { buildCode } from '../build/code.ts';
import { readDelimited } from '../cli/input/delimited.ts';
import { createHost, type Host } from '../host/host.ts';
import { createSpreadsheet } from '../host/model/spreadsheet.ts';
import { enterValues } from '../host/model/write.ts';
import { type Addon, loadAddon } from '../host/node/runtime.ts';
import { collect, timed } from './clock.ts';
import { AS_OF, HEADERS, leadSheet } from './sheet.ts';

/** Service calls and milliseconds of one review. */
export interface Cost {
  readonly calls: number;
  readonly ms: number;
}

/** What the first and the second review of so many generated leads cost on the local host; no call takes time there. */
export async function reviewsOnHost(rows: number, seed: number): Promise<readonly [Cost, Cost]> {
  const code = await buildCode(process.cwd());
  const model = createSpreadsheet({ sheet: { name: 'Leads', rows: rows + 1, columns: HEADERS.length } });
  const grid = readDelimited(leadSheet(rows, seed), 'bench.csv');
  const area = { top: 0, left: 0, bottom: grid.length - 1, right: HEADERS.length - 1 };
  enterValues(model, model.data.sheets[0]!, area, grid as readonly (readonly string[])[], {
    isLiteral: true,
  });
  const host = createHost({ model, timeZone: 'UTC', locale: 'en', now: () => AS_OF });
  const addon = loadAddon(code, host);
  return [costOf(host, addon), costOf(host, addon)];
}

function costOf(host: Host, addon: Addon): Cost {
  const { execution } = host;
  collect();
  execution.reset();
  const { ms } = timed(() => addon.run('reviewLastMonth'));
  const [trouble] = host.shown.questions;
  if (trouble !== undefined) throw new Error(trouble.prompt);
  return { calls: execution.log.length, ms };
}
