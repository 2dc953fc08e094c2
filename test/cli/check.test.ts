import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-scorecard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(text: string): { code: number | null; lines: string[] } {
  const path = join(folder, 'text.md');
  writeFileSync(path, text);
  const { code, out } = run(['--check', path], { cwd: folder });
  return { code, lines: out.trimEnd().split('\n') };
}

it('--check lists what is not backed, then what holds nothing to check, then the facts behind the rest', () => {
  expect(check('26 leads fit.\nLeads cost too much.\nMost opportunities came from LinkedIn.\n')).toEqual({
    code: 1,
    lines: [
      'line 3: "Most": it is 0 of 4',
      'not checked, line 2: "Leads cost too much.": nothing in it can be checked',
      'backed, line 1: "26": ICP fit rate: 26 of 50',
    ],
  });
});

it('--check of a text that claims nothing known says so, and does not say that it is backed', () => {
  const { code, lines } = check('Leads from Google Ads cost too much.\n');
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/^Nothing to check: /);
  expect(lines.join('\n')).not.toMatch(/is backed/);
});
