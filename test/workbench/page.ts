import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { buildWorkbench } from '../../src/build/workbench.ts';
import { type Serving, serveWorkbench } from '../../src/cli/workbench/serve.ts';

/** The part of the grid's interface that the tests look through. */
interface GridRange {
  getRawValue(): unknown;
  getValue(): unknown;
  activate(): void;
}
interface GridSheet {
  getSheetName(): string;
  getRange(a1: string): GridRange;
  insertRowBefore(row: number): unknown;
}
interface GridWorkbook {
  getSheets(): GridSheet[];
  getSheetByName(name: string): GridSheet | null;
  getActiveSheet(): GridSheet;
  setActiveSheet(sheet: GridSheet): void;
}
/** What of the browser's page the tests look at. */
declare const document: { documentElement: { dataset: Record<string, string | undefined> } };
declare class DataTransfer {
  readonly items: { add(file: File): void };
}
declare class File {
  constructor(parts: readonly string[], name: string, options: { type: string });
}
declare const univerAPI: {
  getActiveWorkbook(): GridWorkbook;
  executeCommand(id: string, params?: object): Promise<boolean>;
};

/** Asks again until the answer is right. */
export function eventually(ask: () => Promise<unknown>): ReturnType<typeof expect.poll> {
  return expect.poll(ask, { timeout: 30_000, interval: 50 });
}

/** A built workbench, served, with a browser to open it in. */
export class Bench {
  private readonly folder: string;
  private readonly serving: Serving;
  private readonly browser: Browser;

  private constructor(folder: string, serving: Serving, browser: Browser) {
    this.folder = folder;
    this.serving = serving;
    this.browser = browser;
  }

  static async start(): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
    const [, browser] = await Promise.all([buildWorkbench(resolve('.'), folder), launchBrowser()]);
    return new Bench(folder, await serveWorkbench({ folder }), browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.serving.close();
    await rm(this.folder, { recursive: true });
  }

  /** Opens the workbench, with what the query asks for, in a browser that keeps nothing from before. */
  async open(query = ''): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 900, height: 420 } });
    const page = new OpenPage(context, await context.newPage(), new URL(this.serving.url).origin);
    await page.page.goto(this.serving.url + query);
    await page.ready();
    return page;
  }
}

/** The workbench as a user has it open. */
export class OpenPage {
  /** What the browser complained about. */
  readonly complaints: string[] = [];
  /** Addresses outside of the workbench that were asked for. */
  readonly outside: string[] = [];

  readonly context: BrowserContext;
  readonly page: Page;

  constructor(context: BrowserContext, page: Page, origin: string) {
    this.context = context;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.outside.push(request.url());
    });
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
  }

  /** Chooses an item of the add-on's menu, and answers the message that comes. */
  async menu(caption: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Extensions' }).click();
    await this.page.getByRole('menuitem', { name: caption }).click();
    const toast = this.page.locator('.toast');
    const dialog = this.page.locator('dialog');
    await toast.or(dialog).waitFor();
    if (await dialog.isVisible()) throw new Error(`"${caption}" brought up: ${await dialog.innerText()}`);
    const said = await toast.locator('span').innerText();
    await toast.getByRole('button').click();
    return said;
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#sidebar iframe');
  }

  /** Waits until the sidebar has what it asked for. */
  async idle(): Promise<void> {
    await this.sidebar.locator('#app:not(.busy) h1').waitFor();
  }

  /** Presses a button of the sidebar, and waits for what it sets off. */
  async press(name: string | RegExp): Promise<void> {
    await this.sidebar.getByRole('button', { name }).first().click();
    await this.idle();
  }

  /** Drops a file on the grid, as a person drags it there. */
  async drop(name: string, text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([title, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], title!, { type: 'text/csv' }));
        return transfer;
      },
      [name, text],
    );
    for (const event of ['dragenter', 'dragover', 'drop']) {
      await this.page.dispatchEvent('#grid', event, { dataTransfer });
    }
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() =>
      univerAPI
        .getActiveWorkbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => univerAPI.getActiveWorkbook().getActiveSheet().getSheetName());
  }

  async show(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      const workbook = univerAPI.getActiveWorkbook();
      workbook.setActiveSheet(workbook.getSheetByName(name)!);
    }, sheet);
  }

  /** What the grid holds in a cell of the sheet in view, or of another. */
  cell(a1: string, sheet?: string): Promise<unknown> {
    return this.page.evaluate(
      ([place, name]) => {
        const workbook = univerAPI.getActiveWorkbook();
        const from = name === undefined ? workbook.getActiveSheet() : workbook.getSheetByName(name)!;
        const range = from.getRange(place!);
        // What is spilled into a cell has no raw value.
        return range.getRawValue() ?? range.getValue() ?? null;
      },
      [a1, sheet] as const,
    );
  }

  /** The letter of the column under a header of the sheet in view. */
  async columnOf(header: string): Promise<string> {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      if ((await this.cell(`${letter}1`)) === header) return letter;
    }
    throw new Error(`no column has the header ${header}`);
  }

  select(a1: string): Promise<void> {
    return this.page.evaluate((place) => {
      univerAPI.getActiveWorkbook().getActiveSheet().getRange(place).activate();
    }, a1);
  }

  /** What has the focus, by the text it begins with, in the page or in the sidebar. */
  async focused(): Promise<string> {
    const text = 'document.activeElement.textContent';
    const isInSidebar = await this.page.evaluate<boolean>(
      'document.activeElement.matches("#sidebar iframe")',
    );
    return isInSidebar ? this.sidebar.locator('body').evaluate(text) : this.page.evaluate(text);
  }

  /** Presses a key until what has the focus begins with `name`. */
  async pressTo(key: string, name: string): Promise<void> {
    for (let pressed = 0; pressed < 120; pressed++) {
      await this.page.keyboard.press(key);
      if ((await this.focused()).startsWith(name)) return;
    }
    throw new Error(`"${name}" is not reached by ${key}`);
  }

  /** Clicks into the grid, so that it hears the keyboard. */
  async focusGrid(): Promise<void> {
    await this.page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 200 } });
  }

  /** Types into a cell of the sheet in view, and Enter. */
  async type(a1: string, text: string): Promise<void> {
    await this.select(a1);
    // The first key opens the editor.
    await this.page.keyboard.type(text[0]!);
    await this.page.keyboard.insertText(text.slice(1));
    await this.page.keyboard.press('Enter');
  }

  /** Inserts a row at the top of the sheet in view. */
  async insertFirstRow(): Promise<void> {
    await this.page.evaluate(() => {
      univerAPI.getActiveWorkbook().getActiveSheet().insertRowBefore(0);
    });
  }

  /** Runs a command of the grid, as its menus do. */
  async command(id: string, params?: object): Promise<void> {
    await this.page.evaluate(
      ([name, values]) => univerAPI.executeCommand(name as string, values as object).catch(() => false),
      [id, params] as const,
    );
  }

  /** Resolves when the browser has kept what a change has led to. */
  async kept(change: () => Promise<unknown>): Promise<void> {
    const before = await this.page.evaluate(() => Number(document.documentElement.dataset.changes ?? 0));
    await change();
    await this.page.waitForFunction((least) => {
      const { changes = '0', kept } = document.documentElement.dataset;
      return Number(changes) > least && kept === changes;
    }, before);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
