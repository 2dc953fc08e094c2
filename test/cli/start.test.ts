import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Runs `npm start` in a folder of its own until it says where the workbench is. */
async function start(...args: string[]): Promise<{ out: string; url: string }> {
  const own = { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'start', TZ: 'UTC' };
  child = spawn(process.execPath, ['src/build/run.js', 'src/cli/start.ts', ...args], {
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr!.on('data', (part) => {
    err += part;
  });
  for await (const part of child.stdout!.iterator({ destroyOnReturn: false })) {
    out += part;
    const url = /open at (\S+)/.exec(out)?.[1];
    if (url !== undefined) return { out, url };
  }
  throw new Error(`ended before it was open: ${err}`);
}

async function endedBy(signal: NodeJS.Signals): Promise<unknown[]> {
  const ended = once(child!, 'exit');
  child!.kill(signal);
  return ended;
}

/** Whether a port can be bound at an address: it cannot where somebody listens there, or everywhere. */
function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

describe('npm start', () => {
  it('prints the story of the sample, serves the workbench with it on 127.0.0.1 alone, and ends on Ctrl-C', async () => {
    const { out, url } = await start();
    expect(out).toContain('April 2026');
    expect(out).toContain('Written: ');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?sample$/);
    expect(await (await fetch(url)).text()).toContain('Local workbench');
    const port = Number(new URL(url).port);
    expect(await isFree('127.0.0.1', port)).toBe(false);
    const others = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    for (const { address, family } of others) {
      if (family === 'IPv4' && address !== '127.0.0.1') expect(await isFree(address, port)).toBe(true);
    }
    expect(await isFree('127.0.0.2', port)).toBe(true);
    expect(await endedBy('SIGINT')).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('serves the file that is named, and ends when it is told to terminate', async () => {
    const csv = 'Created,Email,Source\n2026-04-02,ann@one.example,Web\n';
    await writeFile(join(folder, 'my leads.csv'), csv);
    const { url } = await start('my leads.csv');
    expect(new URL(url).search).toBe('?open=my%20leads.csv');
    expect(await (await fetch(new URL('data/my%20leads.csv', url))).text()).toBe(csv);
    expect(await endedBy('SIGTERM')).toEqual([0, null]);
  });
});
