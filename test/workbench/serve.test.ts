import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serveWorkbench } from '../../src/cli/workbench/serve.ts';

let root: string;
let serving: Serving;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(root, 'site'));
  await writeFile(join(root, 'site', 'index.html'), 'page');
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'my leads.csv'), 'Created');
  serving = await serveWorkbench({
    folder: join(root, 'site'),
    opening: { file: join(root, 'my leads.csv') },
  });
});
afterAll(async () => {
  await serving.close();
  await rm(root, { recursive: true });
});

/** As it is written: fetch would tidy the path up. */
function get(path: string, method = 'GET'): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('serving the workbench', () => {
  it('is on this computer only, and opens with the lead file in its address', () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?open=my%20leads\.csv$/);
  });

  it('has the port that is asked for, and a free one where that is taken', async () => {
    const taken = Number(new URL(serving.url).port);
    const other = await serveWorkbench({ folder: root, opening: 'sample', port: taken });
    expect(other.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?sample$/);
    const free = Number(new URL(other.url).port);
    await other.close();
    expect(free).not.toBe(taken);
    const again = await serveWorkbench({ folder: root, port: free });
    await again.close();
    expect(again.url).toBe(`http://127.0.0.1:${free}/`);
  });

  it('gives the page and the lead file', async () => {
    expect(await get('/')).toEqual({ status: 200, text: 'page' });
    expect(await get('/data/my%20leads.csv')).toEqual({ status: 200, text: 'Created' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/data/secret.txt',
    '/data/..%2f..%2fsecret.txt',
  ])('gives nothing from outside its folder: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('answers 404 for what is not there or not an address, and takes nothing in', async () => {
    expect((await get('/nothing.js')).status).toBe(404);
    expect((await get('/%')).status).toBe(404);
    expect((await get('/', 'POST')).status).toBe(405);
  });
});
