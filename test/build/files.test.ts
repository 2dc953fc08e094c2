import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFiles } from '../../src/build/files.ts';

const root = process.cwd();

describe('what is built and committed', () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await buildFiles(root);
  });

  it('is up to date with the sources: run npm run build', async () => {
    for (const [path, text] of files) {
      expect((await readFile(path, 'utf8')) === text, `${path} is up to date`).toBe(true);
    }
  });

  it('is all that dist holds', async () => {
    const names = [...files.keys()].filter((path) => path.startsWith('dist/')).map((path) => path.slice(5));
    expect((await readdir('dist')).sort()).toEqual([...names].sort());
  });

  it('is the same, byte for byte, however often it is built', async () => {
    expect([...(await buildFiles(root))]).toEqual([...files]);
  });

  it('does not tell where it was built', () => {
    for (const [path, text] of files) expect(text.includes(root), path).toBe(false);
  });

  it('is pushed to no script of ours', async () => {
    expect(JSON.parse(await readFile('.clasp.json', 'utf8'))).toEqual({ rootDir: 'dist' });
  });
});
