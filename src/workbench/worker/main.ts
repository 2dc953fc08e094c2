/** The worker: the spreadsheet, Google's side of it and the add-on, without a page. */
import { createHost, type Host } from '../../host/host.ts';
import type { SheetModel } from '../../host/model/sheet.ts';
import {
  createSpreadsheet,
  restoreSpreadsheet,
  type SpreadsheetModel,
} from '../../host/model/spreadsheet.ts';
import { formulaOf } from '../../host/model/stored.ts';
import type { Scope } from '../../host/services/scope.ts';
import { isChange, type Opening, type ToPage, type ToWorker } from '../protocol.ts';
import { Addon } from './addon.ts';
import { announce, countsOf } from './announce.ts';
import { compute } from './compute.ts';
import { actOnSheet, takeCells, takeComputed, takeFolds, takeLines, takeStructure } from './edits.ts';
import { forget, type Kept, keep, readKept } from './kept.ts';
import { openFile } from './open.ts';
import { beginWithFile, beginWithSample, keyOf } from './opening.ts';
import { saveFile } from './save.ts';
import { Show } from './show.ts';

/** What this file needs of a worker's global object. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: ToPage, transfer?: Transferable[]): void;
}

/** Milliseconds of quiet before the state is kept. */
const QUIET = 300;

const scope = self as unknown as WorkerScope;
const send = (message: ToPage): void => scope.postMessage(message);

interface Running {
  readonly host: Host;
  readonly model: SpreadsheetModel;
  readonly addon: Addon;
  readonly show: Show;
  /** What the browser keeps it under, and what it began with. */
  readonly key: string;
  readonly modified: string;
}

type Start = Extract<ToWorker, { type: 'start' }>;

let running: Running | null = null;
/** How many changes the page has sent. */
let changes = 0;
let keeping: ReturnType<typeof setTimeout> | undefined;
/** Messages are worked off one after the other. */
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  queue = queue.then(() => answer(data)).catch((error: unknown) => trouble('Something went wrong', error));
};

function trouble(title: string, error: unknown): void {
  send({ type: 'trouble', title, message: error instanceof Error ? error.message : String(error) });
}

async function start({ code, files, timeZone, locale, opening }: Start): Promise<void> {
  const key = keyOf(opening);
  const kept = await readKept(key).catch(() => undefined);
  const model = modelOf(kept, timeZone, locale);
  const host = createHost({
    model,
    timeZone,
    locale: locale.slice(0, 2),
    now: () => Date.now(),
    files,
    properties: (kept?.properties ?? {}) as Partial<Record<Scope, Record<string, string>>>,
    ask: (question) => {
      if (question.buttons.length > 1 || question.kind === 'prompt') {
        throw new Error('The local workbench shows alerts with an OK button only.');
      }
      return { button: 'OK' };
    },
  });
  const addon = new Addon(code, host);
  addon.open();
  const since = countsOf(host);
  await begin(opening, model, addon, kept);
  const show = new Show(model, send);
  running = { host, model, addon, show, key, modified: modifiedOf(opening) };
  send({ type: 'begun', tabs: show.tabs(), functions: addon.functions });
  send({ type: 'menus', menus: host.shown.menus });
  show.flush();
  announce(host, since, send);
  if (kept?.modified !== running.modified) await keepNow(running);
  send({ type: 'started' });
}

/** Brings about what the page is to come up with; the sidebar is open beside leads that were asked for. */
async function begin(
  opening: Opening,
  model: SpreadsheetModel,
  addon: Addon,
  kept: Kept | undefined,
): Promise<void> {
  try {
    if (opening.kind === 'file') await beginWithFile(model, opening, kept);
    else if (opening.kind === 'sample' && !kept) beginWithSample(model, addon);
  } catch (error) {
    trouble('That cannot be opened', error);
  }
  if (opening.kind !== 'empty') addon.menu('openSidebar');
}

function modifiedOf(opening: Opening): string {
  return opening.kind === 'file' ? opening.modified : '';
}

function modelOf(kept: Kept | undefined, timeZone: string, locale: string): SpreadsheetModel {
  try {
    if (kept) return restoreSpreadsheet(kept.spreadsheet);
  } catch {
    // What an older version kept may not be readable: begin anew.
  }
  return createSpreadsheet({ timeZone, locale });
}

async function answer(message: ToWorker): Promise<void> {
  if (message.type === 'start') return start(message);
  if (!running) return;
  if (isChange(message)) {
    changes++;
    keepSoon(running);
  }
  const { host, model, show } = running;
  const since = countsOf(host);
  const sheet = 'sheetId' in message ? model.sheetById(message.sheetId) : undefined;
  if ('sheetId' in message && !sheet) return;
  switch (message.type) {
    case 'compute':
      quietly(show, () => takeFresh(model, message.fresh));
      send(compute(running.addon, model, message));
      return;
    case 'reset':
      clearTimeout(keeping);
      await forget(running.key);
      send({ type: 'emptied' });
      return;
    case 'save':
      send({ type: 'file', name: `${model.data.name}.xlsx`, bytes: await saveFile(model) });
      if (model.data.sheets.some(({ rows }) => rows.some((cells) => cells.some(formulaOf)))) {
        send({
          type: 'toast',
          title: 'Saved',
          message: 'Formulas are in it as their values.',
          seconds: null,
        });
      }
      return;
    case 'menu':
      attempt('The add-on failed', () => running!.addon.menu(message.functionName));
      break;
    case 'call':
      call(running, message);
      break;
    case 'open':
      try {
        await openFile(model, message.name, message.bytes, isUntouched(model));
      } catch (error) {
        trouble('The file cannot be opened', error);
      }
      break;
    case 'sheet':
      attempt('That cannot be done', () => actOnSheet(model, message.action));
      break;
    case 'inserted':
    case 'deleted':
      attempt('That cannot be done', () => quietly(show, () => takeStructure(model, sheet!, message)));
      show.noteLayout(sheet!);
      break;
    case 'fold':
      takeFolds(model, sheet!, message);
      break;
    default:
      quietly(show, () => take(model, sheet!, message));
  }
  announce(host, since, send);
  if (show.hasNews) show.flush();
  else if (message.type !== 'selected') send({ type: 'shown' });
}

/** Takes over what the page shows already. */
function take(
  model: SpreadsheetModel,
  sheet: SheetModel,
  message: Extract<ToWorker, { type: 'edited' | 'computed' | 'lines' | 'selected' }>,
): void {
  if (message.type === 'edited') takeCells(model, sheet, message.cells);
  else if (message.type === 'computed') takeComputed(model, sheet, message.cells);
  else if (message.type === 'lines') takeLines(model, sheet, message.lines);
  else {
    model.data.activeSheetId = sheet.id;
    sheet.selection = [...message.areas];
  }
}

function takeFresh(model: SpreadsheetModel, fresh: Extract<ToWorker, { type: 'compute' }>['fresh']): void {
  for (const cell of fresh) {
    const sheet = model.sheetById(cell.sheetId);
    if (sheet) takeComputed(model, sheet, [cell]);
  }
}

function quietly(show: Show, body: () => void): void {
  show.isMuted = true;
  try {
    body();
  } finally {
    show.isMuted = false;
  }
}

function attempt(title: string, body: () => void): void {
  try {
    body();
  } catch (error) {
    trouble(title, error);
  }
}

function call({ addon }: Running, { id, name, args }: Extract<ToWorker, { type: 'call' }>): void {
  try {
    send({ type: 'answer', id, result: addon.call(name, args) });
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = Object(error) as Partial<Error>;
    send({ type: 'failure', id, name: kind, message });
  }
}

/** Whether the spreadsheet is as a new one is, so that a file may take the place of its empty sheet. */
function isUntouched({ data: { sheets } }: SpreadsheetModel): boolean {
  return sheets.length === 1 && sheets[0]!.rows.every((row) => row.every((cell) => cell === null));
}

function keepSoon(state: Running): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    queue = queue.then(() => keepNow(state));
  }, QUIET);
}

async function keepNow({ model, host, key, modified }: Running): Promise<void> {
  const properties = Object.fromEntries(
    Object.entries(host.properties).map(([name, store]) => [name, Object.fromEntries(store)]),
  );
  try {
    const upTo = changes;
    await keep(key, { spreadsheet: model, properties, modified });
    send({ type: 'kept', changes: upTo });
  } catch (error) {
    trouble('The browser does not keep this spreadsheet', error);
  }
}
