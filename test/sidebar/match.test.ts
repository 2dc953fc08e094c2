import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { cellsOf } from '../addon/open.ts';
import { FOREIGN, openSidebar } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('leads under headers that nobody knows', () => {
  it('begin with the question when a lead came in, answered on Start, and the month is there', async () => {
    const { page, press, faults, idle } = await openSidebar(browser, FOREIGN);
    const main = page.locator('main');
    const question = page.getByLabel('Which column says when a lead came in?');
    expect(await main.innerText()).toContain('Until it is said, there is no month to review.');
    expect(await question.locator('optgroup').first().getAttribute('label')).toBe('Columns that hold dates');
    await press('Use this column');
    expect(await page.getByRole('status').first().innerText()).toBe('Choose a column first.');
    await question.selectOption({ label: 'Eingang (2026-04-01)' });
    await press('Use this column');
    expect(await page.locator(':focus').innerText()).toBe('Leads');
    expect(await main.innerText()).toContain('The month to review is April 2026, with 28 leads.');
    expect(await question.count()).toBe(0);
    await idle();
    expect(faults).toEqual([]);
  });

  it('ask in Match as many questions as Start counts, each by a list to choose from', async () => {
    const { page, press, visit, model } = await openSidebar(browser, FOREIGN);
    await press('Answer 3 questions');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining(['2 questions about columns', '1 value to explain']),
    );
    expect(await page.locator('main').innerText()).not.toContain('say so in the settings');
    await page.getByLabel('Which column says when a lead came in?').selectOption({ index: 1 });
    await page
      .getByLabel('Which column says where a lead came from?')
      .selectOption({ label: 'Ursprüngliche Quelle (Messe)' });
    await page.getByLabel('Vielleicht').selectOption('Nurture');
    await press('Save 3 answers');
    expect(await page.locator('main').innerText()).toContain('Nothing needs an answer.');
    const said = cellsOf(model, 'Lead settings').filter(([, , value]) => (value ?? '') !== '');
    expect(said.map((row) => row.slice(0, 3))).toEqual(
      expect.arrayContaining([
        ['Column', 'Created', 'Eingang'],
        ['Column', 'Source', 'Ursprüngliche Quelle'],
        ['Meaning', 'Lead status:Vielleicht', 'nurture'],
      ]),
    );
    await visit('Start');
    expect(await page.locator('main').innerText()).toContain('Nothing needs an answer');
    await visit('Review');
    expect(await page.getByRole('heading', { level: 2, name: /^By / }).innerText()).toBe(
      'By Ursprüngliche Quelle',
    );
  });

  it('show the commonest reasons to explain, the rest folded, and none of them has to be', async () => {
    const { page, press, visit, unfold } = await openSidebar(browser, FOREIGN);
    await visit('Match');
    const reasons = page.locator('details.part', { hasText: 'Reasons without a code' });
    await reasons.locator('summary').first().click();
    const shown = () => reasons.locator('li:visible > label').allInnerTexts();
    expect(await shown()).toEqual(['Urlaub', 'Zu weit', 'Chef', 'Streit', 'Umzug']);
    expect(await reasons.locator('summary').last().innerText()).toBe('2 more');
    await unfold();
    expect(await shown()).toHaveLength(7);
    await page.getByLabel('Zu weit').selectOption('Outside the service area');
    await press('Save 1 answer');
    await unfold();
    expect(await reasons.locator('li > label').allInnerTexts()).not.toContain('Zu weit');
    expect(await page.getByLabel('Zu weit').inputValue()).toBe('wrong_market');
  });
});
