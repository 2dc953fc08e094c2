import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Bench, eventually, type OpenPage } from './page.ts';

let bench: Bench;
let open: OpenPage;

beforeAll(async () => {
  bench = await Bench.start();
}, 60_000);
afterAll(() => bench?.stop());
afterEach(() => open.close());

describe('the workbench with the sidebar', () => {
  it('is walked by mouse from the first run to the reviewed sample', async () => {
    open = await bench.open();
    await open.page.getByRole('button', { name: 'Extensions' }).click();
    await open.page.getByRole('menuitem', { name: 'Open Lead Scorecard' }).click();
    await open.idle();
    await open.press('Insert sample leads');
    expect(await open.sidebar.locator('main').innerText()).toContain('173 leads in 4 months');
    await open.press(/^Match columns/);
    await open.press('Next: say what a good lead is');
    await open.press('Next: review a month');
    await open.press('Run the review');
    await open.sidebar.getByText('April 2026 is reviewed: its tabs are written.').waitFor();
    await open.press('Open Scorecard');
    await eventually(() => open.activeSheet()).toBe('Scorecard');
    expect(await open.cell('A1')).toBe('Lead scorecard, April 2026');
    await open.page.locator('.chart svg').first().waitFor();
    expect(open.outside).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  it('is walked by keyboard alone, from the grid and back into it', async () => {
    open = await bench.open();
    const { page } = open;
    await open.pressTo('F6', 'Extensions');
    await page.keyboard.press('Enter');
    await open.pressTo('ArrowDown', 'Open Lead Scorecard');
    await page.keyboard.press('Enter');
    await open.idle();
    for (const name of [
      'Insert sample leads',
      'Match columns',
      'Next: say what a good lead is',
      'Next: review a month',
      'Run the review',
    ]) {
      await open.pressTo('Tab', name);
      await page.keyboard.press('Enter');
      await open.idle();
    }
    await eventually(() => open.focused()).toBe('April 2026: 50 leads');
    await eventually(() => open.activeSheet()).toBe('Scorecard');
    await open.show('Sheet1');
    await open.pressTo('Shift+Tab', 'Open Scorecard');
    await page.keyboard.press('Enter');
    await eventually(() => open.activeSheet()).toBe('Scorecard');
    await open.show('Sheet1');
    await open.select('B2');
    await page.keyboard.press('Shift+F6');
    await page.locator('#grid :focus').waitFor({ state: 'attached' });
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await eventually(() => open.cell('B2')).toBe('mine');
    await page.keyboard.press('F6');
    await eventually(() => page.evaluate('document.activeElement.matches("#sidebar iframe")')).toBe(true);
    expect(open.complaints).toEqual([]);
  });

  it('comes up with the reviewed sample, calculates an inserted formula, again when a lead is edited, and keeps it all', async () => {
    open = await bench.open('?sample');
    expect(await open.activeSheet()).toBe('Scorecard');
    // As of 18 May 2026, the day that the printed story is told on.
    expect(await open.cell('A2')).toContain('As of 2026-05-18');
    await open.sidebar.getByText('Reviewed as of 18 May 2026').waitFor();
    await open.idle();
    await open.command('sheet.command.insert-sheet');
    await eventually(() => open.activeSheet()).toMatch(/^Sheet/);
    const own = await open.activeSheet();
    await open.press('Formulas');
    await open.sidebar
      .getByRole('listitem')
      .filter({ hasText: /^ICP_FIT_RATE/ })
      .getByRole('button', { name: 'Insert' })
      .click();
    await eventually(() => open.cell('A1', own)).toBe(0.52);
    await open.show('Sample leads');
    await open.focusGrid();
    const region = await open.columnOf('Region');
    // A lead of April, in a region that is served.
    expect(await open.cell(`${region}169`)).toBe('Yorkshire');
    await open.kept(async () => {
      await open.type(`${region}169`, 'Mars');
      await eventually(() => open.cell('A1', own)).toBe(0.5);
    });
    await open.page.reload();
    await open.ready();
    expect(await open.cell(`${region}169`, 'Sample leads')).toBe('Mars');
    await eventually(() => open.cell('A1', own)).toBe(0.5);
    expect(open.outside).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  it('opens a CSV of 10,000 leads that is dropped on it: matched, reviewed, hostile text as text', async () => {
    open = await bench.open();
    await open.page.evaluate(() => {
      Object.assign(globalThis, { alert: () => Object.assign(globalThis, { isHacked: true }) });
    });
    await open.drop('April.csv', LEADS);
    await eventually(() => open.sheets()).toEqual(['April']);
    await open.page.getByRole('button', { name: 'Extensions' }).click();
    await open.page.getByRole('menuitem', { name: 'Open Lead Scorecard' }).click();
    await open.idle();
    await open.sidebar.getByRole('navigation').getByRole('button', { name: 'Match' }).click();
    await open.idle();
    const source = open.sidebar.getByLabel('Which column says where a lead came from?');
    await source.selectOption(await source.locator('option', { hasText: 'Came by' }).getAttribute('value'));
    await open.press('Save');
    await open.sidebar.getByRole('navigation').getByRole('button', { name: 'Review' }).click();
    await open.idle();
    await open.press('Run the review');
    await open.sidebar.getByText('April 2026 is reviewed').waitFor();
    await eventually(() => open.activeSheet()).toBe('Scorecard');
    await eventually(() => open.cell('D10')).toBe(10_000);
    expect(await open.cell('C2', 'April')).toBe(HOSTILE);
    expect(await open.cell('D2', 'April')).toBe('=HYPERLINK("http://x.example")');
    expect(await open.page.locator('[src="x"]').count()).toBe(0);
    expect(await open.sidebar.locator('[src="x"]').count()).toBe(0);
    expect(await open.page.evaluate(() => 'isHacked' in globalThis)).toBe(false);
    expect(open.outside).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});

const HOSTILE = '<img src="x" onerror="parent.alert(1)"></script>';

const LEADS = [
  'Created,Email,Company,Came by,Sales accepted',
  `2026-04-02,ann@one.example,"${HOSTILE.replaceAll('"', '""')}","=HYPERLINK(""http://x.example"")",yes`,
  ...Array.from(
    { length: 9_999 },
    (_, lead) => `2026-04-${10 + (lead % 15)},lead${lead}@two.example,Two ${lead},Web,no`,
  ),
].join('\n');
