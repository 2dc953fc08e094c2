import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { cellsOf, tabNames } from '../addon/open.ts';
import { EMPTY, type OpenSidebar, openSidebar } from './open.ts';

const TABS = [
  'Sample leads',
  'Lead rubric',
  'Lead settings',
  'Scorecard',
  'Monthly review',
  'Lead qualification',
  'Review history',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('the path from the first run to a reviewed month', () => {
  it('is walked by mouse: insert the sample, see each step, run the review, and every step is done', async () => {
    const sidebar = await openSidebar(browser, EMPTY);
    const { page, press } = sidebar;
    expect(await headings(page)).toEqual(['What did this month’s leads teach you?']);
    await press('Insert sample leads');
    expect(await page.locator('main').innerText()).toContain('173 leads in 4 months');
    expect(await stepsDone(page)).toEqual(['Start', 'Match', 'Rubric']);
    await press(/^Match columns/);
    await press('Next: say what a good lead is');
    await press('Next: review a month');
    await press('Run the review');
    await page.getByText('April 2026 is reviewed: its tabs are written.').waitFor();
    await page.locator('nav .done').nth(3).waitFor();
    expect(await stepsDone(page)).toEqual(['Start', 'Match', 'Rubric', 'Review']);
    expectReviewed(sidebar);
  });

  it('is walked by keyboard alone, and the focus is never lost', async () => {
    const sidebar = await openSidebar(browser, EMPTY);
    const { page } = sidebar;
    for (const name of [
      'Insert sample leads',
      'Match columns',
      'Next: say what a good lead is',
      'Next: review a month',
      'Run the review',
    ]) {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await sidebar.idle();
      await page.locator('h1:focus, h2:focus').waitFor();
    }
    expect(await focused(page)).toBe('April 2026: 50 leads');
    await tabTo(page, 'Open Scorecard');
    await page.keyboard.press('Enter');
    await sidebar.idle();
    expect(await focused(page)).toBe('Open Scorecard');
    expect(sidebar.model.sheetById(sidebar.model.data.activeSheetId)?.name).toBe('Scorecard');
    expectReviewed(sidebar);
  });

  it('tells which screen is open as the current step, and each screen has one heading of the first level', async () => {
    const { page, visit } = await openSidebar(browser, EMPTY);
    for (const [screen, kind] of [
      ['Formulas', 'page'],
      ['Check a text', 'page'],
      ['Start', 'step'],
    ] as const) {
      await visit(screen);
      expect(await page.locator('[aria-current]').allInnerTexts()).toEqual([expect.stringContaining(screen)]);
      expect(await page.locator('[aria-current]').getAttribute('aria-current')).toBe(kind);
      expect(await headings(page)).toHaveLength(1);
    }
  });
});

function expectReviewed({ model, faults }: OpenSidebar): void {
  expect(tabNames(model)).toEqual(expect.arrayContaining(TABS));
  expect(cellsOf(model, 'Review history').length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
}

function headings(page: Page): Promise<string[]> {
  return page.getByRole('heading', { level: 1 }).allInnerTexts();
}

/** The steps that a screen reader hears as done. */
async function stepsDone(page: Page): Promise<string[]> {
  const texts = await page.locator('nav .step').allTextContents();
  return texts.flatMap((text) => /^\d?(.*), done$/.exec(text)?.[1] ?? []);
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent');
}

/** Presses Tab until what has the focus begins with `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`"${name}" is not reached by Tab`);
}
