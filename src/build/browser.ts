import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: that of CHROMIUM_PATH, else an installed one, else the one inside the package
 * `@sparticuz/chromium` (Linux on x64). Rejects with what to do where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined && !existsSync(own))
    throw new Error(`CHROMIUM_PATH names ${own}, which is not there.`);
  const installed = own ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: QUIET });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Chromium or Chrome is needed: install one, or name it in CHROMIUM_PATH.');
  }
  // Makes the package unpack its libraries too; it looks at this when it is loaded.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await alone(() => packed.executablePath());
  return chromium.launch({
    executablePath,
    args: [...QUIET, '--headless=shell', '--no-sandbox'],
    env: { ...process.env, FONTCONFIG_PATH: join(executablePath, '..', 'fonts') } as Record<string, string>,
  });
}

/** Unpacks while no other process does: the package takes a file that is half written for the browser. */
async function alone<T>(unpack: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'lead-scorecard-chromium.lock');
  for (let tries = 0; tries < 300; tries++) {
    try {
      await mkdir(lock);
      break;
    } catch {
      await setTimeout(100);
    }
  }
  try {
    return await unpack();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
