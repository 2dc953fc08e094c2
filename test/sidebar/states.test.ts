import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { removeSheet } from '../../src/host/model/sheets.ts';
import { cellsOf, tabNamed } from '../addon/open.ts';
import { EMPTY, openSample, openSidebar, SIDEBAR, trouble } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const LEADS = [
  ['Created', 'Name', 'Company', 'Source', 'Status'],
  ['2026-05-01', 'Ann', 'Harbour Foods', 'Referral', 'Accepted'],
];

describe('the page', () => {
  it('is one file under 100 KB', () => {
    expect(Buffer.byteLength(SIDEBAR)).toBeLessThan(100_000);
  });

  it('shows whatever stands in the sheet as text, and never as markup', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const sheet = LEADS.map((row) => row.map((cell) => (cell === 'Status' ? cell : `${cell}${markup}`)));
    const dated = sheet.map((row, at) => [LEADS[at]![0]!, ...row.slice(1)]);
    const sidebar = await openSidebar(browser, {
      tabs: { [`Leads ${markup}`]: dated },
      today: '2026-06-01',
    });
    const { page } = sidebar;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`Leads ${markup}`);
    for (const screen of ['Match', 'Rubric', 'Review', 'Formulas', 'Start']) {
      await sidebar.visit(screen);
      await sidebar.unfold();
      expect(await page.locator('main img, main script').count()).toBe(0);
    }
    expect(await page.title()).toBe('Lead Scorecard');
    expect(sidebar.faults).toEqual([]);
  });
});

describe('a spreadsheet that cannot be reviewed', () => {
  it('says what a lead sheet is where there is none, and why a chosen tab is not read as one', async () => {
    const { page, press } = await openSidebar(browser, EMPTY);
    expect(await page.locator('main').innerText()).toContain('one row with the names of its columns');
    await press('Use this tab');
    expect(await page.locator('main .card').innerText()).toMatch(/Sheet1/);
    expect(await page.locator(':focus').innerText()).toBe('What did this month’s leads teach you?');
  });

  it('says that no month can be reviewed while no lead has a date up to today', async () => {
    const { page, visit } = await openSidebar(browser, { tabs: { Leads: LEADS }, today: '2026-04-06' });
    expect(await page.locator('main').innerText()).toContain('there is no month to review yet');
    await visit('Review');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No month to review yet');
  });
});

describe('a month', () => {
  it('that is not over yet is not offered as the one to review', async () => {
    const { page, visit } = await openSidebar(browser, { tabs: { Leads: LEADS }, today: '2026-05-12' });
    const said = await page.locator('main').innerText();
    expect(said).toContain('No month with leads is over yet. May 2026, with 1 lead so far,');
    await visit('Review');
    expect(await page.getByLabel('Month', { exact: true }).innerText()).toBe(
      'May 2026, 1 lead, not over yet',
    );
  });

  it('whose Scorecard was deleted offers to open only what is left', async () => {
    const sidebar = await openSample(browser);
    const { page, model } = sidebar;
    await sidebar.visit('Review');
    await sidebar.press('Run the review');
    expect(await page.getByRole('button', { name: /^Open/ }).allInnerTexts()).toEqual([
      'Open Scorecard',
      'Open Monthly review',
    ]);
    removeSheet(model, tabNamed(model, 'Scorecard'));
    await sidebar.visit('Start');
    await sidebar.visit('Review');
    expect(await page.getByRole('button', { name: /^Open/ }).allInnerTexts()).toEqual([
      'Open Monthly review',
    ]);
  });
});

describe('a call that fails', () => {
  const fail = (message: string) => () => {
    throw new Error(message);
  };

  it.each([
    ['PERMISSION_DENIED', 'No permission', 'several Google accounts'],
    ['You do not have permission to call SpreadsheetApp.getActive', 'No permission', 'allow it'],
    ['NetworkError: Connection failure due to HTTP 0', 'Something went wrong', 'Check the connection'],
    ['Exceeded maximum execution time', 'Something went wrong', 'six minutes at most'],
    ['Service invoked too many times for one day: spreadsheets.', 'Something went wrong', 'tomorrow'],
    ['Too many simultaneous invocations', 'Something went wrong', 'Wait a minute'],
    [
      'Oops',
      'Something went wrong',
      'did not answer ("Oops"). Your sheets are as they were before this step.',
    ],
  ])(
    'by "%s" tells what to do in place of the screen, and is tried again there',
    async (message, title, remedy) => {
      const sidebar = await openSidebar(browser, EMPTY, { start: fail(message) });
      const { page } = sidebar;
      expect(await page.getByRole('alert').filter({ hasText: title }).innerText()).toContain(remedy);
      sidebar.on('start');
      await sidebar.press('Try again');
      expect(await page.locator(':focus').innerText()).toBe('What did this month’s leads teach you?');
    },
  );

  it('after the add-on had done it says that it may have been done, and is run again without harm', async () => {
    const sidebar = await openSample(browser);
    const { page, model } = sidebar;
    await sidebar.visit('Review');
    sidebar.on('review', (answer) => {
      answer();
      throw new Error('NetworkError: Connection failure due to HTTP 0');
    });
    await sidebar.press('Run the review');
    const said = await page.locator('#alert').innerText();
    expect(said).toContain('It may have been done all the same: look at the tabs, or run it again');
    expect(said).toContain('Check the connection');
    expect(said).not.toContain('as they were');
    const history = cellsOf(model, 'Review history');
    expect(history.length).toBeGreaterThan(1);
    sidebar.on('review');
    await sidebar.press('Try again');
    await page.getByText('April 2026 is reviewed').waitFor();
    expect(cellsOf(model, 'Review history')).toEqual(history);
  });

  it('because another review is running is tried again from its card, to which the focus went', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    sidebar.on('review', () => trouble('busy', 'Another review is running in this spreadsheet.'));
    await sidebar.visit('Review');
    await sidebar.press('Run the review');
    expect(await page.locator('#alert').innerText()).toContain('Another review is running');
    expect(await page.locator(':focus').innerText()).toBe('Try again');
    await page.keyboard.press('Escape');
    expect(await page.locator('#alert').innerText()).toBe('');
    expect(await page.locator(':focus').innerText()).toBe('Run the review');
    await sidebar.press('Run the review');
    sidebar.on('review');
    await page.keyboard.press('Enter');
    await page.getByText('April 2026 is reviewed').waitFor();
  });

  it('with an answer that cannot be read says so', async () => {
    const { page } = await openSidebar(browser, EMPTY, { start: () => '{"ok":true,"answer":{"tabs":1}}' });
    expect(await page.locator('main').innerText()).toContain('Something went wrong');
  });
});

describe('a call that takes long', () => {
  it('says after some seconds that it still works, and no longer once it is answered', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    sidebar.on('match', async (asked) => {
      await held;
      return asked();
    });
    await page.clock.install();
    await page.getByRole('button', { name: /^Match columns/ }).click();
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    await page.clock.fastForward(7000);
    expect(await page.getByRole('status').first().innerText()).toContain('Still working');
    answer();
    await sidebar.idle();
    expect(await page.getByRole('status').first().innerText()).toBe('');
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('false');
  });

  it('draws nothing over a screen that was opened meanwhile', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    sidebar.on('match', async (asked) => {
      await held;
      return asked();
    });
    const path = page.getByRole('navigation');
    await path.getByRole('button', { name: 'Match' }).click();
    await path.getByRole('button', { name: 'Check a text' }).click();
    answer();
    await sidebar.idle();
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([
      'Is this summary still true?',
    ]);
  });
});
