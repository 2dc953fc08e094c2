/** Makes the pictures of README: a browser has the workbench open with the sample. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page, Route } from 'playwright-core';
import { SAMPLE_AS_OF } from '../sample/sample.ts';
import { launchBrowser } from './browser.ts';
import { palettePng, readPng } from './png.ts';
import { buildWorkbench } from './workbench.ts';

/** No server has it: what the page asks for comes from the folder. */
const ADDRESS = 'http://workbench.example/';

/** As wide as the Scorecard tab and the sidebar. */
const WIDE = { width: 1600, height: 1000 };
/** High enough for every screen of the sidebar. */
const HIGH = { width: 1280, height: 6000 };

/** Pixels below what a picture ends with. */
const MARGIN = 12;

const FAMILIES = ['Roboto', 'Roboto Mono', 'Arial'];

/** The screens of the sidebar: what is done there first, and above which words a long one ends. */
const SCREENS: readonly {
  readonly name: string;
  readonly until?: string;
  readonly prepare?: (sidebar: FrameLocator) => Promise<void>;
}[] = [
  { name: 'Start' },
  { name: 'Match' },
  { name: 'Rubric', until: 'Pain' },
  { name: 'Review', until: 'Lead to opportunity' },
  { name: 'Formulas', until: 'FOLLOW_UP_COMPLETION' },
  {
    name: 'Check a text',
    prepare: async (sidebar) => {
      await sidebar
        .getByLabel('Text to check')
        .fill('In April, 26 of 50 leads fit (52%), and sales accepted 45% of them: the best month so far.');
      await sidebar.getByRole('button', { name: 'Check the text' }).click();
    },
  },
];

const root = process.cwd();
const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const [, browser] = await Promise.all([buildWorkbench(root, folder), launchBrowser()]);
try {
  await takePictures(await browser.newPage({ viewport: WIDE, locale: 'en-GB' }));
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function takePictures(page: Page): Promise<void> {
  const fonts = await fontStyles();
  await page.route('**', (route) => give(route, fonts));
  await page.goto(`${ADDRESS}?sample`);
  await page.locator('html[data-state=ready]').waitFor();
  const sidebar = page.frameLocator('#sidebar iframe');
  await idle(sidebar);
  await save(await page.screenshot(), 'scorecard');
  await page.setViewportSize(HIGH);
  const corner = (await page.locator('#sidebar iframe').boundingBox())!;
  for (const { name, until, prepare } of SCREENS) {
    await sidebar.getByRole('navigation').getByRole('button', { name }).click();
    await idle(sidebar);
    await prepare?.(sidebar);
    await idle(sidebar);
    const end =
      until === undefined
        ? sidebar.locator('main > *').last()
        : sidebar.getByText(until, { exact: true }).first();
    const { y, height } = (await end.boundingBox())!;
    const bottom = until === undefined ? y + height + MARGIN : y - MARGIN;
    const clip = { x: corner.x, y: corner.y, width: corner.width, height: bottom - corner.y };
    await save(await page.screenshot({ clip }), `sidebar-${name.split(' ')[0]!.toLowerCase()}`);
  }
}

/** Answers what the page asks for. */
async function give(route: Route, fonts: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const path = join(folder, pathname === '/' ? 'index.html' : pathname);
  if (pathname === '/worker/main.js') {
    // The same day for the sidebar as for the review, whenever the pictures are made.
    const clock = `Date.now = () => ${Date.parse(`${SAMPLE_AS_OF}T12:00Z`)};\n`;
    await route.fulfill({ contentType: 'text/javascript', body: clock + (await readFile(path, 'utf8')) });
  } else if (pathname === '/addon/Sidebar.html') {
    const page = await readFile(path, 'utf8');
    await route.fulfill({ contentType: 'text/html', body: page.replace('<head>', () => `<head>${fonts}`) });
  } else await route.fulfill({ path });
}

/** The fonts that the sidebar asks for, which this computer may not have: Arimo is as wide as Arial. */
async function fontStyles(): Promise<string> {
  const faces = [400, 700].map(async (weight) => {
    const file = join(root, `node_modules/@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`);
    const url = `data:font/woff2;base64,${await readFile(file, 'base64')}`;
    return FAMILIES.map(
      (name) => `@font-face{font-family:'${name}';font-weight:${weight};src:url(${url})format("woff2")}`,
    ).join('');
  });
  return `<style>${(await Promise.all(faces)).join('')}</style>`;
}

/** Waits until the sidebar has what it asked for. */
async function idle(sidebar: FrameLocator): Promise<void> {
  await sidebar.locator('#app:not(.busy) h1').waitFor();
}

async function save(picture: Uint8Array, name: string): Promise<void> {
  const bytes = palettePng(readPng(picture));
  await writeFile(join(root, 'docs', `${name}.png`), bytes);
  process.stdout.write(`docs/${name}.png: ${(bytes.length / 1000).toFixed(0)} KB\n`);
}
