import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../src/cli/options.ts';
import { reviewText } from '../src/cli/output/text.ts';
import { reviewFile } from '../src/cli/review.ts';
import { FIELDS } from '../src/domain/lead/fields.ts';
import { MEANINGS } from '../src/domain/lead/vocabulary.ts';
import { TESTS } from '../src/domain/rubric/tests.ts';
import { MEASURES } from '../src/domain/scorecard/measure.ts';
import { LIMITS } from '../src/domain/settings/limits.ts';
import { TERMS } from '../src/domain/settings/terms.ts';
import { FUNCTIONS } from '../src/functions/functions.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const docs = (name: string): string => readFileSync(new URL(`../docs/${name}.md`, import.meta.url), 'utf8');
const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the README', () => {
  it('shows the sample as the command line prints it', async () => {
    const { review } = await reviewFile(readOptions([]), {
      now: 0,
      timeZone: 'UTC',
      dateOrder: 'month-day',
      path: (given) => given,
    });
    const printed = reviewText(review, false);
    expect(README).toContain(printed.slice(0, printed.indexOf('\nBy ')).trim());
  });

  it('leads to pages that list every field with its headers', () => {
    for (const { id, meaning, headers } of FIELDS) {
      expect(docs('lead-sheet')).toContain(`| \`${id}\` | ${meaning} | ${headers.slice(0, 3).join(' · ')} |`);
    }
  });

  it('leads to pages that name every measure, test of the rubric, meaning, limit and term', () => {
    for (const { id, label } of MEASURES) expect(docs('scorecard')).toContain(`| ${label} \`${id}\` |`);
    for (const { id } of TESTS) expect(docs('rubric')).toMatch(new RegExp(`^\\| (?:.*, )?${id}[ ,]`, 'm'));
    const sheet = docs('lead-sheet');
    for (const meaning of MEANINGS.filter((word) => word !== 'nothing')) expect(sheet).toContain(meaning);
    for (const [id, { value }] of Object.entries(LIMITS)) expect(sheet).toContain(`\`${id}\` (${value})`);
    for (const id of Object.keys(TERMS)) expect(sheet).toContain(`\`${id}\``);
  });

  it('lists every custom function with its parameters', () => {
    for (const { name, parameters, summary } of FUNCTIONS) {
      const taken = parameters.map((one) => (one.isOptional ? `[${one.name}]` : one.name)).join(', ');
      expect(README).toContain(`| \`${name}(${taken})\` | ${summary} |`);
    }
  });

  it('says why every package is there', () => {
    const rows = README.slice(README.indexOf('## What it is made of'));
    for (const name of Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies })) {
      expect(rows).toContain(name);
    }
  });
});
