import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { cellsOf } from '../addon/open.ts';
import { type OpenSidebar, openSample, trouble } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('running a review', () => {
  it('shows how far it is, and stops when the person cancels, in the words of the add-on', async () => {
    const sidebar = await openSample(browser);
    const { page, calls } = sidebar;
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    sidebar.on('review', async () => {
      await ended;
      return trouble('input', 'The review was stopped before this step: writing the scorecard.');
    });
    sidebar.on('progress', () =>
      JSON.stringify({ ok: true, answer: { done: 2, of: 4, what: 'Writing the scorecard' } }),
    );
    await sidebar.visit('Review');
    const run = page.getByRole('button', { name: 'Run the review' });
    await run.click();
    await page.getByText('Writing the scorecard (3 of 4)').waitFor();
    expect(await page.getByRole('progressbar').evaluate((bar) => Reflect.get(bar, 'value'))).toBe(0.5);
    await run.click({ force: true });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopping before the next tab…').waitFor();
    end();
    await page.getByText('The review was stopped before this step: writing the scorecard.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(calls.filter((call) => call === 'review')).toHaveLength(1);
    expect(calls).toContain('cancel');
  });
});

describe('a reviewed month', () => {
  let sidebar: OpenSidebar;

  beforeAll(async () => {
    sidebar = await openSample(browser);
    await sidebar.visit('Review');
    await sidebar.press('Run the review');
    await sidebar.unfold();
  });

  it('shows each measure with its counts and its status in words, and the one weakest step', async () => {
    const measures = sidebar.page.getByRole('list', { name: 'Measures' }).getByRole('listitem');
    expect(await measures.count()).toBe(9);
    expect(await measures.filter({ hasText: 'Sales acceptance' }).innerText()).toMatch(
      /34%\s+12 of 35, 21–51%\s+Change .*\s+off target/,
    );
    expect(await sidebar.page.locator('.weakest').allInnerTexts()).toEqual([
      expect.stringMatching(/^Weakest step: Sales acceptance is 34%/),
    ]);
  });

  it('shows every source with what its counts carry', async () => {
    const row = sidebar.page.getByRole('row', { name: /^Google Ads/ });
    expect(await row.first().innerText()).toMatch(
      /^Google Ads\s+volume without quality\s+20\s+3\/20\s+1\/16\s+0$/,
    );
  });

  it('lays two funnels side by side, step by step', async () => {
    const { page, press } = sidebar;
    await page.getByLabel('The other', { exact: true }).selectOption('Referral campaign');
    await press('Compare');
    const steps = page.locator('.funnel').nth(1);
    expect(await page.locator('.legend').innerText()).toMatch(
      /Google Ads, 20 leads\s+Referral campaign, 8 leads/,
    );
    expect(await steps.getByRole('listitem').filter({ hasText: 'In the target market' }).innerText()).toMatch(
      /3 \(15%\)\s+Referral campaign.*\s+8 \(100%\)\s+Higher: Referral campaign/,
    );
  });

  it('lays two months side by side', async () => {
    const { page, press } = sidebar;
    await page.getByLabel('One', { exact: true }).selectOption('2026-03');
    await page.getByLabel('The other', { exact: true }).selectOption('2026-04');
    await press('Compare');
    expect(await page.locator('.legend').innerText()).toMatch(/March 2026, 46 leads\s+April 2026, 50 leads/);
    // 25 of 46 and 26 of 50, as the trend on the Scorecard has them.
    const market = page
      .locator('.funnel')
      .nth(1)
      .getByRole('listitem')
      .filter({ hasText: 'In the target market' });
    expect(await market.innerText()).toMatch(/25 \(5[46]%\)[\s\S]*26 \(52%\)/);
  });

  it('tells the month again without a source', async () => {
    await sidebar.page.getByLabel('Without').selectOption('Google Ads');
    await sidebar.press('Tell the month again');
    expect(await sidebar.page.getByRole('row', { name: /^ICP fit rate/ }).innerText()).toMatch(/52%\s+77%$/);
  });

  it('selects the row of a lead behind a number', async () => {
    await sidebar.press(/^Rashid Mistry/);
    const { model } = sidebar;
    expect(model.sheetById(model.data.activeSheetId)?.name).toBe('Sample leads');
    expect(sidebar.calls.at(-1)).toBe('select');
  });

  it('keeps in Monthly review who does an action, until when, and that it is done', async () => {
    const { page, model } = sidebar;
    const action = page.locator('.actions > li').first();
    const open = page.locator('summary', { hasText: 'What to do next month' }).locator('.about');
    const before = Number.parseInt(await open.innerText(), 10);
    await action.getByLabel('Owner').fill('=Hannah');
    await action.getByLabel('Due').fill('2026-05-29');
    await action.getByRole('checkbox').check();
    await page.getByText('=Hannah, due 29 May 2026').waitFor();
    await sidebar.idle();
    expect(await open.innerText()).toBe(`${before - 1} open`);
    const row = cellsOf(model, 'Monthly review').find((cells) => cells.includes(46_171));
    // 29 May 2026 as Sheets counts days.
    expect(row).toEqual(expect.arrayContaining([true, '=Hannah', 46_171]));
  });

  it('copies its story as plain text', async () => {
    const { page, press } = sidebar;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('Copy the story');
    await page.getByText('The story is copied.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^Lead review: April 2026\n\nThe story\nIn April 2026, 50 leads came in/);
    expect(sidebar.faults).toEqual([]);
  });

  it('gives way to another month, whose actions have owners once it is reviewed too', async () => {
    const { page } = sidebar;
    await page.getByLabel('Month', { exact: true }).selectOption({ label: 'March 2026, 46 leads' });
    await page.getByRole('heading', { name: 'March 2026: 46 leads' }).waitFor();
    expect(await page.getByText('Run the review to give each an owner').isVisible()).toBe(true);
    expect(await page.getByLabel('Owner').count()).toBe(0);
  });
});

describe('the formulas screen', () => {
  it('writes a formula with the right ranges into the selected cell, and nothing over what is there', async () => {
    const sidebar = await openSample(browser);
    const { page, model } = sidebar;
    await sidebar.visit('Formulas');
    await sidebar.press('Insert LEAD_TIER');
    await page.getByText('Something to mend first').waitFor();
    const sheet = model.sheetByName('Sheet1')!;
    model.data.activeSheetId = sheet.id;
    await sidebar.press('Try again');
    await page.getByText('Written into Sheet1!A1.').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Insert LEAD_TIER');
    expect(JSON.stringify(sheet.rows[0])).toContain("=LEAD_TIER('Sample leads'!A:AF");
  });
});

describe('checking a text', () => {
  it('lists the numbers and claims that the scorecard does not back, and shows each in the text', async () => {
    const sidebar = await openSample(browser);
    const { page, press } = sidebar;
    await sidebar.visit('Check a text');
    const text = page.getByLabel('Text to check');
    await text.fill('In April 2026, 50 leads came in.\n31 of them are in the target market.');
    await press('Check the text');
    expect(await page.locator('.notice').innerText()).toBe(
      'The review of April 2026 does not back 1 number or claim:',
    );
    await press('Show in line 2');
    expect(await page.evaluate('String(document.getSelection())')).toBe('31');
    await text.fill('In April 2026, 50 leads came in.\n26 of them are in the target market.');
    await press('Check the text');
    expect(await page.locator('.good').innerText()).toBe(
      'The review of April 2026 backs every number and claim.',
    );
  });
});
