/** The page: the grid and what stands around it. The spreadsheet and the add-on live in the worker. */
import './style.css';
import { createElement } from 'react';
import { isChange, type Opening, type ToPage, type ToWorker } from '../protocol.ts';
import { Cells } from './cells.ts';
import { Charts } from './charts.ts';
import { watchEdits } from './edits.ts';
import { element } from './element.ts';
import { download, watchFiles } from './files.ts';
import { Folds } from './folds.ts';
import { carryCalls, reply } from './frame.ts';
import { Functions } from './functions.ts';
import { createGrid } from './grid.ts';
import { Layouts } from './layouts.ts';
import { showMenus, watchMenu } from './menu.ts';
import { showNotes } from './notes.ts';
import { watchParts } from './parts.ts';
import { pause } from './pause.ts';
import { sparePlainText } from './plain-text.ts';
import { Sheets } from './sheets.ts';
import { ask, showDialog, showSidebar, showToast } from './shown.ts';
import { drawSparklines } from './sparklines.ts';
import { FONT } from './style.ts';

/** Milliseconds after which it is said that something is being done. */
const PATIENCE = 400;

const worker = new Worker(new URL('../worker/main.js', import.meta.url), { type: 'module' });
/** How many changes were sent, and how many of them the browser keeps; both stand on the page. */
const state = document.documentElement.dataset;
let changes = 0;
const send = (message: ToWorker): void => {
  if (isChange(message)) state.changes = String(++changes);
  worker.postMessage(message, 'bytes' in message ? [message.bytes] : []);
};

// A canvas draws with a font only after it has come.
await Promise.all(
  ['', 'bold ', 'italic ', 'italic bold '].flatMap((style) =>
    [FONT, 'Arial'].map((family) => document.fonts.load(`${style}10pt ${family}`)),
  ),
);

const grid = createGrid(element('grid'));
const sheets = new Sheets(grid);
const layouts = new Layouts(grid);
const cells = new Cells(grid, layouts);
const functions = new Functions(grid, send);
const charts = new Charts(grid, createElement);
const folds = new Folds(grid, layouts, element('folds'), send);
Object.assign(globalThis, { univerAPI: grid.api });

worker.onerror = ({ message }) => {
  ask('The workbench cannot start', message || 'Its worker did not load. Reload the page.');
};

let patience: ReturnType<typeof setTimeout> | undefined;

/** Says after a while that the add-on is at work. */
function work(isOn: boolean): void {
  clearTimeout(patience);
  element('working').hidden = true;
  if (isOn) {
    patience = setTimeout(() => {
      element('working').hidden = false;
    }, PATIENCE);
  }
}

/** Messages are shown one after the other, also where one takes its time; many come at once, and the page has more to do. */
let queue: Promise<unknown> = Promise.resolve();
worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
  queue = queue
    .then(() => show(data))
    .catch(reportError)
    .then(pause);
};

async function show(message: ToPage): Promise<void> {
  switch (message.type) {
    case 'begun':
      return begin(message);
    case 'tabs':
      return sheets.showTabs(message.tabs);
    case 'layout':
      return layouts.show(message.layout);
    case 'cells':
      return cells.show(message.cells);
    case 'charts':
      return charts.take(message.sheetId, message.charts);
    case 'selection':
      return select(message);
    case 'names':
      return showNames(message.names);
    case 'shown':
      cells.recalculate();
      await pause();
      await cells.fitRows();
      return drawOver();
    case 'menus':
      return showMenus(message.menus, (functionName) => {
        work(true);
        send({ type: 'menu', functionName });
      });
    case 'started':
      state.state = 'ready';
      return;
    case 'result':
      return functions.answer(message);
    case 'answer':
    case 'failure':
      return reply(message);
    case 'toast':
      return showToast(message.title, message.message, message.seconds);
    case 'question':
      ask(message.question.title ?? '', message.question.prompt);
      return;
    case 'dialog':
      return showDialog(message.dialog);
    case 'sidebar':
      return showSidebar(message.sidebar);
    case 'file':
      return download(message.name, message.bytes);
    case 'trouble':
      ask(message.title, message.message);
      return;
    case 'kept':
      state.kept = String(message.changes);
      return;
    case 'emptied':
      // Begins anew with what was asked for.
      location.reload();
  }
}

async function begin(message: Extract<ToPage, { type: 'begun' }>): Promise<void> {
  await sheets.create(message.tabs);
  functions.register(message.functions);
  sparePlainText(grid);
  drawSparklines(grid);
  showNotes(grid, layouts, functions, element('card'));
  watchEdits(grid, functions, send);
  grid.api.addEvent(grid.api.Event.ActiveSheetChanged, drawOver);
}

/** What lies over the cells of the sheet in view. */
function drawOver(): void {
  work(false);
  folds.draw();
  charts.draw();
}

function select({ sheetId, area }: Extract<ToPage, { type: 'selection' }>): void {
  const workbook = grid.api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(String(sheetId));
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  sheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1).activate();
  const view = sheet.getVisibleRange();
  const isInView =
    view &&
    area.top >= view.startRow &&
    area.top <= view.endRow &&
    area.left >= view.startColumn &&
    area.left <= view.endColumn;
  if (!isInView) sheet.scrollToCell(area.top, area.left);
}

function showNames(names: Extract<ToPage, { type: 'names' }>['names']): void {
  const workbook = grid.api.getActiveWorkbook();
  for (const old of workbook?.getDefinedNames() ?? []) old.delete();
  for (const { name, reference } of names) workbook?.insertDefinedName(name, reference);
}

/** What the address asks for: `?sample`, or `?open=leads.csv`, a file that the server of this page hands over. */
async function asked(): Promise<Opening> {
  const query = new URLSearchParams(location.search);
  const name = query.get('open');
  if (name === null) return { kind: query.has('sample') ? 'sample' : 'empty' };
  const response = await fetch(`data/${encodeURIComponent(name)}`);
  if (!response.ok) return { kind: 'empty' };
  const modified = response.headers.get('Last-Modified') ?? '';
  return { kind: 'file', name, bytes: await response.arrayBuffer(), modified };
}

watchMenu();
watchParts();
watchFiles((message) => {
  work(message.type === 'open');
  send(message);
});
carryCalls(send);
const text = async (path: string): Promise<string> => (await fetch(path)).text();
work(true);
const [code, sidebar, opening] = await Promise.all([
  text('addon/Code.js'),
  text('addon/Sidebar.html'),
  asked(),
]);
send({
  type: 'start',
  code,
  files: { Sidebar: sidebar },
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: navigator.language.replace('-', '_'),
  opening,
});
