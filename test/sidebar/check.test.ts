import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { openSample } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('a checked text shows, folded, the facts behind its numbers and the sentences that could not be checked', async () => {
  const { page, press, visit } = await openSample(browser);
  await visit('Check a text');
  const text = page.getByLabel('Text to check');
  await text.fill('26 leads fit. Leads from Google Ads cost too much.');
  await press('Check the text');
  expect(await page.locator('.good').innerText()).toBe(
    'The review of April 2026 backs every number and claim. 1 sentence could not be checked.',
  );
  expect(await page.locator('dl').first().isVisible()).toBe(false);
  await page.getByText('Not checked: 1 sentence').click();
  await page.getByText('Backed: 1 number or claim').click();
  expect(await page.locator('dl').allInnerTexts()).toEqual([
    'Line 1\nLeads from Google Ads cost too much.',
    '“26”\nICP fit rate: 26 of 50',
  ]);
});

it('a text without a claim is not said to be backed', async () => {
  const { page, press, visit } = await openSample(browser);
  await visit('Check a text');
  await page.getByLabel('Text to check').fill('Leads from Google Ads cost too much.');
  await press('Check the text');
  expect(await page.locator('.notice').innerText()).toMatch(
    /^The text holds nothing that the review of April 2026 can check/,
  );
  expect(await page.locator('.good').count()).toBe(0);
});
