import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { EMPTY, FOREIGN, type OpenSidebar, openSample, openSidebar, trouble } from './open.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 on levels A and AA, and axe's own advice. */
const RUN = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

/** Buttons, fields and summaries that are narrower or lower than 24 px. */
const SMALL = `[...document.querySelectorAll('button, select, textarea, summary, input')]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.labels?.[0] && one.type === 'checkbox' ? one.labels[0] : one, one])
  .filter(([target]) => target.getBoundingClientRect().height < 24 || target.getBoundingClientRect().width < 24)
  .map(([, one]) => one.outerHTML)`;

/** What is wider than the page. */
const WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth && one.closest('.unseen') === null)
  .map((one) => one.outerHTML.slice(0, 200))`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Every state that a person can meet: its name, and how it comes about from the one before. */
const STATES: readonly (readonly [string, (sidebar: OpenSidebar) => Promise<unknown>])[] = [
  ['start', ({ unfold }) => unfold()],
  ['match', ({ visit }) => visit('Match')],
  [
    'match with answers to save',
    async ({ page, unfold }) => {
      await unfold();
      await page.getByLabel('Notes').selectOption({ index: 5 });
    },
  ],
  ['leaving with answers to save', ({ visit }) => visit('Rubric')],
  [
    'rubric',
    async ({ press, unfold }) => {
      await press('Leave without saving');
      await unfold();
    },
  ],
  [
    'rubric with a change',
    async ({ page }) => {
      await page.getByLabel('Score from').fill('50');
      await page.getByText('on another tier').click();
    },
  ],
  ['rubric with a form', ({ press }) => press('Edit: Size we serve')],
  [
    'a lead explained',
    async ({ press, page }) => {
      await press('Undo all');
      await page.getByRole('button', { name: 'Explain the selected row' }).click();
      await page.getByText('Something to mend first').waitFor();
    },
  ],
  ['review', ({ visit }) => visit('Review')],
  [
    'reviewed',
    async ({ press, unfold }) => {
      await press('Run the review');
      await unfold();
      await press('Compare');
    },
  ],
  [
    'another review running',
    async ({ on, press }) => {
      on('review', () => trouble('busy', 'Another review is running in this spreadsheet.'));
      await press('Run it again');
    },
  ],
  [
    'formulas',
    async ({ visit, unfold }) => {
      await visit('Formulas');
      await unfold();
    },
  ],
  [
    'a text checked',
    async ({ visit, page, press }) => {
      await visit('Check a text');
      await page.getByLabel('Text to check').fill('In April 2026, 51 leads came in.');
      await press('Check the text');
    },
  ],
  [
    'a screen that failed',
    async ({ on, visit }) => {
      on('match', () => {
        throw new Error('PERMISSION_DENIED');
      });
      await visit('Match');
    },
  ],
];

describe('every screen and state', () => {
  it('is without a fault that axe-core finds, has targets of at least 24 px, and at 200 % zoom nothing wider than the page', async () => {
    const first = await openSidebar(browser, EMPTY);
    await first.page.evaluate(AXE);
    const faults: Record<string, string[]> = { 'first run': await faultsOf(first.page) };
    const foreign = await openSidebar(browser, FOREIGN);
    await foreign.page.evaluate(AXE);
    faults['what comes first'] = await faultsOf(foreign.page);
    await foreign.visit('Match');
    await foreign.unfold();
    faults['questions and reasons'] = await faultsOf(foreign.page);
    const sidebar = await openSample(browser);
    await sidebar.page.evaluate(AXE);
    for (const [state, reach] of STATES) {
      await reach(sidebar);
      faults[state] = await faultsOf(sidebar.page);
    }
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((state) => [state, []])));
    expect(sidebar.faults).toEqual([]);
  });

  it('shows without motion that it works, where a person wants none', async () => {
    const { page } = await openSidebar(browser, EMPTY);
    await page.evaluate('document.querySelector("#app").classList.add("busy")');
    const motion = 'getComputedStyle(document.querySelector("header"), "::after").animationName';
    expect(await page.evaluate(motion)).toBe('along');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(motion)).toBe('none');
  });

  it('keeps apart by edges what colours alone would keep apart, where a person forces colours', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    await sidebar.visit('Review');
    await page.emulateMedia({ forcedColors: 'active' });
    const edge = 'getComputedStyle(document.querySelector(".status")).borderTopStyle';
    expect(await page.evaluate(edge)).toBe('solid');
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  // Nothing lies under what sticks to an edge where all of the page is in view.
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width: 300, height });
  const found = await page.evaluate<string[]>(RUN);
  const small = await page.evaluate<string[]>(SMALL);
  await page.setViewportSize({ width: 150, height: 400 });
  const wide = await page.evaluate<string[]>(WIDE);
  await page.setViewportSize({ width: 300, height: 800 });
  return [
    ...found,
    ...small.map((html) => `smaller than 24 px: ${html}`),
    ...wide.map((html) => `wider than the page: ${html}`),
  ];
}
