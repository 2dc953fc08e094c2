import type { Browser, Page } from 'playwright-core';
import { buildSidebar } from '../../src/build/sidebar.ts';
import { openSample as openSampleSheet } from '../addon/calls/ask.ts';
import { type Open, type Opening, open } from '../addon/open.ts';

/** dist/Sidebar.html as the build makes it. */
export const SIDEBAR = await buildSidebar(process.cwd());

/** What the add-on answers to a call: as it is, later, something else, or not at all (a rejection is Google's failure). */
export type Answering = (answer: () => string, request: Record<string, unknown>) => string | Promise<string>;

/** A sidebar that is open beside a spreadsheet. */
export interface OpenSidebar extends Open {
  readonly page: Page;
  /** The calls so far, by name. */
  readonly calls: string[];
  /** What the page asked the network for, and errors that nothing caught. */
  readonly faults: string[];
  /** Answers the calls of a name from now on; without `answering`, as the add-on does again. */
  on(call: string, answering?: Answering): void;
  /** Waits until no call is under way. */
  idle(): Promise<void>;
  /** Presses the button of this name, and waits for what it set off. */
  press(name: string | RegExp): Promise<void>;
  /** Goes to a screen by the path across the top. */
  visit(screen: string): Promise<void>;
  /** Opens everything that opens and closes. */
  unfold(): Promise<void>;
}

/** The part of HtmlService that the sidebar uses, answered by `serveCall` of the test. */
const CLIENT = `
  const runner = (done, failed) => ({
    withSuccessHandler: (next) => runner(next, failed),
    withFailureHandler: (next) => runner(done, next),
    serve: (request) => {
      serveCall(request).then(({ answer, error }) =>
        error === undefined ? done(answer) : failed({ message: error }),
      );
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

/** Google's sidebar is 300 px wide. */
const SIZE = { width: 300, height: 800 };

/** Where the page is; no server has it. */
const ADDRESS = 'https://sidebar.example/';

/** Opens the sidebar over a spreadsheet, in a page that reaches no network, and waits until it has looked at it. */
export async function openSidebar(
  browser: Browser,
  opening: Opening | Open,
  answers: Readonly<Record<string, Answering>> = {},
): Promise<OpenSidebar> {
  const opened = 'model' in opening ? opening : open(opening);
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const calls: string[] = [];
  const faults: string[] = [];
  const own = new Map(Object.entries(answers));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: SIDEBAR });
    faults.push(url);
    return route.abort();
  });
  await page.exposeFunction('serveCall', async (text: string) => {
    const { call, with: request } = JSON.parse(text);
    calls.push(call);
    const answer = (): string => String(opened.addon.call('serve', text));
    try {
      return { answer: await (own.get(call)?.(answer, request) ?? answer()) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.addInitScript(CLIENT);
  await page.goto(ADDRESS);

  const sidebar: OpenSidebar = {
    ...opened,
    page,
    calls,
    faults,
    on: (call, answering) => {
      if (answering === undefined) own.delete(call);
      else own.set(call, answering);
    },
    idle: async () => {
      await page.locator('#app:not(.busy)').waitFor();
    },
    press: async (name) => {
      await page.getByRole('button', { name }).first().click();
      await sidebar.idle();
    },
    visit: async (screen) => {
      await page.getByRole('navigation').getByRole('button', { name: screen }).click();
      await sidebar.idle();
    },
    unfold: () => page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true'),
  };
  await sidebar.idle();
  return sidebar;
}

/** A spreadsheet with nothing in it, on the first Monday of May. */
export const EMPTY: Opening = { tabs: { Sheet1: [] }, today: '2026-05-04' };

const REASONS = ['Zu weit', 'Chef', 'Streit', 'Umzug', 'Laune', 'Wetter', 'Urlaub'];

/** Leads of April, under headers nobody knows; the first reasons stand more often. */
export const FOREIGN: Opening = {
  tabs: {
    Leads: [
      ['Kunde', 'Eingang', 'Company', 'Ursprüngliche Quelle', 'Lead status', 'Reason'],
      ...Array.from({ length: 28 }, (_, i) => [
        `Person ${i}`,
        `2026-04-${String(1 + i).padStart(2, '0')}`,
        `Firm ${i}`,
        ['Messe', 'Telefon'][i % 2]!,
        i % 4 === 0 ? 'Vielleicht' : 'Rejected',
        REASONS[Math.min(i % 10, 6)]!,
      ]),
    ],
  },
  today: '2026-05-04',
};

/** The sidebar over the sample's leads, rubric and settings. */
export function openSample(browser: Browser): Promise<OpenSidebar> {
  return openSidebar(browser, openSampleSheet('en_GB', '2026-05-04'));
}

/** What the add-on answers where something went wrong. */
export function trouble(kind: string, message: string): string {
  return JSON.stringify({ ok: false, trouble: kind, message });
}
