import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/browser.ts';
import { cellsOf, type } from '../addon/open.ts';
import { openSample, openSidebar } from './open.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('the rubric screen', () => {
  it('tells at every change how many leads fit and qualify, and which moved, and saves nothing by itself', async () => {
    const sidebar = await openSample(browser);
    const { page, model } = sidebar;
    await sidebar.visit('Rubric');
    const live = page.locator('.live');
    expect(await live.innerText()).toContain('Of 50 leads in April 2026, 26 fit and 18 qualify.');
    const before = cellsOf(model, 'Lead rubric');
    await page.getByLabel('Score from').fill('50');
    await live.getByText('23 qualify (+5)').waitFor();
    await live.getByText('5 leads on another tier').click();
    await live.getByRole('button', { name: 'Vikram Clegg' }).click();
    await sidebar.idle();
    expect(model.sheetById(model.data.activeSheetId)?.name).toBe('Sample leads');
    expect(cellsOf(model, 'Lead rubric')).toEqual(before);
    await sidebar.press('Undo all');
    await live.getByText('18 qualify.').waitFor();
    expect(await page.getByLabel('Score from').inputValue()).toBe('60');
  });

  it('adds, edits, moves and removes criteria by keyboard, and keeps the focus at what was done', async () => {
    const sidebar = await openSample(browser);
    const { page, model } = sidebar;
    await sidebar.visit('Rubric');
    const focus = page.locator(':focus');
    const named = (name: string) => page.getByRole('button', { name, exact: true });

    await named('Edit: Region we serve').press('Enter');
    await named('Add a criterion to Pain').press('Enter');
    expect(await page.getByRole('form').count()).toBe(1);
    await page.keyboard.type('Budget is known');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Amount');
    await page.getByLabel('Test').selectOption('is filled');
    expect(await page.getByLabel('Value').isVisible()).toBe(false);
    await page.getByLabel('Points').fill('5');
    await page.keyboard.press('Enter');
    expect(await focus.getAttribute('aria-label')).toBe('Edit: Budget is known');

    await named('Move up: Budget is known').press('Enter');
    expect(await focus.getAttribute('aria-label')).toBe('Move up: Budget is known');
    await named('Edit: Budget is known').press('Enter');
    await page.keyboard.press('Escape');
    expect(await focus.getAttribute('aria-label')).toBe('Edit: Budget is known');
    await named('Remove: A problem we solve').press('Enter');
    expect(await focus.innerText()).toContain('Add a criterion');

    await sidebar.press('Save the rubric');
    expect(await page.locator('#status').innerText()).toBe('Saved in Lead rubric.');
    expect(await focus.innerText()).toBe('What a good lead is');
    const names = cellsOf(model, 'Lead rubric').flat();
    expect(names).toContain('Budget is known');
    expect(names).not.toContain('A problem we solve');
    expect(sidebar.faults).toEqual([]);
  });

  it('says why the lead of the selected row got its tier, criterion by criterion', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    await sidebar.visit('Rubric');
    await page.getByLabel('Score from').fill('50');
    await page.getByText('on another tier').click();
    await page.getByRole('button', { name: 'Vikram Clegg' }).click();
    await sidebar.idle();
    await sidebar.press('Explain the selected row');
    const told = page.locator('[aria-labelledby="why"]');
    expect(await told.innerText()).toMatch(/Vikram Clegg, row \d+\s+Nurture/i);
    expect(await told.locator('dd').allInnerTexts()).toEqual(
      expect.arrayContaining(['met', expect.stringMatching(/not met|unknown/)]),
    );
  });

  it('saves the threshold that is shown, and none that is no number from 0 to 100', async () => {
    const { page, model, press, visit } = await openSample(browser);
    await visit('Rubric');
    const threshold = page.getByLabel('Score from');
    await threshold.fill('90');
    await threshold.fill('');
    await press('Save the rubric');
    expect(await page.locator('#threshold:invalid:focus').count()).toBe(1);
    await threshold.fill('59.5');
    await press('Save the rubric');
    await page.getByText('Saved in Lead rubric.').waitFor();
    expect(cellsOf(model, 'Lead rubric').flat()).toContain(59.5);
    expect(await threshold.inputValue()).toBe('59.5');
  });

  it('asks before changes are lost, and Escape stays', async () => {
    const sidebar = await openSample(browser);
    const { page } = sidebar;
    await sidebar.visit('Rubric');
    await page.getByLabel('Score from').fill('70');
    await sidebar.visit('Review');
    await page.getByText('Your changes to the rubric are not saved').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Score from').inputValue()).toBe('70');
    await sidebar.visit('Review');
    await sidebar.press('Leave without saving');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Review');
  });
});

const SHEET = [
  ['Created', 'Company', 'Source', 'Status', 'Remarks'],
  ['2026-04-02', 'Harbour Foods', 'Referral', 'Parked by Ann', 'quick'],
  ['2026-04-03', 'Mill Tools', 'Referral', 'Accepted', ''],
  ['2026-04-09', 'Lane Paper', 'Ads', 'Rejected', ''],
  ['2026-03-09', 'Dock Glass', 'Ads', 'Parked by Ann', ''],
];

describe('the match screen', () => {
  it('asks what an unknown value means, and keeps the answer in Lead settings', async () => {
    const sidebar = await openSidebar(browser, { tabs: { Leads: SHEET }, today: '2026-05-04' });
    const { page, model } = sidebar;
    expect(await page.locator('main').innerText()).toContain('1 question to answer');
    await sidebar.press('Answer 1 question');
    expect(await page.locator('main').innerText()).toMatch(/Parked by Ann\s+Status, 2 leads/);
    await page.getByLabel('Parked by Ann').selectOption('Nurture');
    await sidebar.press('Save 1 answer');
    expect(await page.locator(':focus').innerText()).toBe('What your columns and values mean');
    expect(await page.locator('main').innerText()).toContain('Nothing needs an answer');
    expect(cellsOf(model, 'Lead settings')).toContainEqual(
      expect.arrayContaining(['Status:Parked by Ann', 'nurture']),
    );
    expect(sidebar.faults).toEqual([]);
  });

  it('selects the cell that a data check names', async () => {
    const sidebar = await openSample(browser);
    await sidebar.visit('Match');
    await sidebar.press(/^R54/);
    const { model } = sidebar;
    expect(sidebar.calls.at(-1)).toBe('select');
    expect(model.sheetById(model.data.activeSheetId)?.name).toBe('Sample leads');
  });
});

describe('a result from a sheet that has changed since', () => {
  it('is marked as such when the person comes back to the sidebar, and counted again on request', async () => {
    const sidebar = await openSidebar(browser, { tabs: { Leads: SHEET }, today: '2026-05-04' });
    const { page, model } = sidebar;
    await sidebar.visit('Review');
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    type(model, 'Leads', [['2026-04-20', 'Quay Works', 'Ads', 'Accepted', '']], SHEET.length);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await page.getByText('The lead sheet has changed since this was counted.').waitFor();
    await sidebar.press('Count again');
    expect(await page.locator(':focus').innerText()).toBe('April 2026: 4 leads');
    expect(await page.getByText('has changed since').count()).toBe(0);
  });
});
