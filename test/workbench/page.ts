import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
declare const univerAPI: {
  getActiveWorkbook(): GridWorkbook;
  executeCommand(id: string, params?: object): Promise<boolean>;
};

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

  /** Opens the workbench in a browser that keeps nothing from before. */
  async open(): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 1100, height: 640 } });
    const page = new OpenPage(context, await context.newPage(), new URL(this.serving.url).origin);
    await page.page.goto(this.serving.url);
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

  select(a1: string): Promise<void> {
    return this.page.evaluate((place) => {
      univerAPI.getActiveWorkbook().getActiveSheet().getRange(place).activate();
    }, a1);
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

  /** Resolves when the browser has kept what was changed before. */
  async kept(change: () => Promise<unknown>): Promise<void> {
    const count = () => Number(document.documentElement.dataset.kept ?? 0);
    const before = await this.page.evaluate(count);
    await change();
    await this.page.waitForFunction(
      (least) => Number(document.documentElement.dataset.kept ?? 0) > least,
      before,
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
