import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'));
});
afterAll(() => rm(folder, { recursive: true }));

const build = (...args: string[]) =>
  run(process.execPath, ['src/build/run.js', 'src/build/static.ts', ...args], {
    env: { ...process.env, INIT_CWD: folder },
  });

describe('the workbench for a static server', () => {
  it('is written into the folder that is named, with addresses of its own folder only, and over one that was there', async () => {
    await mkdir(join(folder, 'site/addon'), { recursive: true });
    for (const old of ['index.html', 'old.js']) await writeFile(join(folder, 'site', old), 'old');
    const { stdout } = await build('site');
    expect(stdout).toBe('The workbench is in site. Serve that folder from anywhere.\n');
    const held = await readdir(join(folder, 'site'));
    expect(held).toEqual(expect.arrayContaining(['addon', 'fonts', 'index.html', 'page', 'worker']));
    expect(held).not.toContain('old.js');
    const page = await readFile(join(folder, 'site/index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(['data:,', 'page/main.css', 'page/main.js']);
  });

  it('never takes the place of something else', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await expect(build('.')).rejects.toThrow(/holds something else/);
    expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });
});
