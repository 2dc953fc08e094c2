import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../build/browser.ts';
import { buildWorkbench } from '../build/workbench.ts';
import { serveWorkbench } from '../cli/workbench/serve.ts';
import { leadSheet } from './sheet.ts';

/** How long something took in the workbench, and the longest time that its page answered nobody meanwhile; ms. */
export interface Wait {
  readonly ms: number;
  readonly longest: number;
}

/** The browser tells of a task that blocks the page for 50 ms and more. */
const OBSERVE = `
  globalThis.blocked = [0];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked.push(duration);
  }).observe({ type: 'longtask' });
`;

/** Everything that was done is shown, and the browser keeps it. */
const IS_KEPT = '(({ changes, kept }) => changes > 0 && kept === changes)(document.documentElement.dataset)';

/** Opens a file of so many generated leads in the workbench, and reviews its last month by the sidebar. */
export async function reviewInWorkbench(rows: number, seed: number): Promise<readonly [Wait, Wait]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const [, browser] = await Promise.all([buildWorkbench(process.cwd(), folder), launchBrowser()]);
  const serving = await serveWorkbench({ folder });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(serving.url);
    await page.locator('html[data-state=ready]').waitFor();
    await page.evaluate(OBSERVE);
    const file = join(folder, 'Leads.csv');
    await writeFile(file, leadSheet(rows, seed));
    const opened = await waitFor(page, () => page.setInputFiles('#file', file));
    await page.getByRole('button', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Open Lead Scorecard' }).click();
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('navigation').getByRole('button', { name: 'Review' }).click();
    const reviewed = await waitFor(page, async () => {
      await sidebar.getByRole('button', { name: 'Run the review' }).click();
      await sidebar.getByText('is reviewed').waitFor();
    });
    return [opened, reviewed];
  } finally {
    await browser.close();
    await serving.close();
    await rm(folder, { recursive: true });
  }
}

async function waitFor(page: Page, work: () => Promise<unknown>): Promise<Wait> {
  const begun = performance.now();
  await work();
  while (!(await page.evaluate(IS_KEPT))) await page.evaluate('new Promise(requestAnimationFrame)');
  const ms = performance.now() - begun;
  return { ms, longest: await page.evaluate<number>('Math.max(0, ...blocked.splice(0))') };
}
