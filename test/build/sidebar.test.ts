import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSidebar } from '../../src/build/sidebar.ts';

describe('the sidebar as one page', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sidebar-'));
    await mkdir(join(root, 'src/sidebar'), { recursive: true });
    const write = (name: string, text: string): Promise<void> =>
      writeFile(join(root, 'src/sidebar', name), text);
    await write(
      'index.html',
      '<link rel="stylesheet" href="style.css"><p>$& stays</p><script type="module" src="main.ts"></script>',
    );
    await write('style.css', 'p {\n  color: red;\n}\n');
    await write(
      'main.ts',
      "import { b } from './b.ts';\nlet a: string = '</script><!--';\ndocument.title = a + b;\n",
    );
    await write('b.ts', `export const b = \`https://\${document.title}\`;\n`);
  });

  afterAll(() => rm(root, { recursive: true }));

  it('has the scripts and styles that its page names within it', async () => {
    const page = await buildSidebar(root);
    expect(page).toMatch(/^<style>p\{color:red\}<\/style><p>\$& stays<\/p><script>.*<\/script>$/s);
  });

  it('has no template literal, of which HtmlService drops what follows //, and nothing that ends or hides the script', async () => {
    const script = /<script>(.*)<\/script>$/s.exec(await buildSidebar(root))![1]!;
    expect(script).not.toMatch(/`|<\/script|<!--/);
    expect(script).toContain('https://');
  });

  it('of the add-on asks no other server for anything', async () => {
    const page = await buildSidebar(process.cwd());
    expect(page).toContain('google.script.run');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=/);
    expect(page).not.toMatch(/@import|url\(\s*["']?(?!data:)/);
    expect(page).not.toContain('<!--');
  });
});
