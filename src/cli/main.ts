import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../domain/input-error.ts';
import type { DayMonthOrder } from '../domain/lead/date.ts';
import { auditText } from '../domain/narrative/audit/audit.ts';
import { backedBy } from '../domain/narrative/audit/fact-text.ts';
import { readTextFile } from './input/read.ts';
import { HELP, readOptions } from './options.ts';
import { reviewMarkdown } from './output/markdown.ts';
import { reviewText } from './output/text.ts';
import { type FileReview, reviewFile } from './review.ts';

const { argv, env, stdout, stderr } = process;

/** npm runs a script in the project's folder; a path means the folder the person is in. */
const isScript = env.npm_lifecycle_event === 'review' || env.npm_lifecycle_event === 'start';
const folder = isScript ? (env.INIT_CWD ?? process.cwd()) : process.cwd();

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has seen enough.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  stderr.write(`${error.message}.\n`.replace(/([.!?])\.\n$/, '$1\n'));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions(argv.slice(2));
  if (options.help) {
    stdout.write(HELP);
    return;
  }
  const progress = progressLine();
  const reviewed = await reviewFile(options, {
    now: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dateOrder: localDateOrder(),
    path: (given) => resolve(folder, given),
    ...(progress === undefined ? {} : { onProgress: progress }),
  }).finally(() => progress?.(undefined));
  const { review, encoding } = reviewed;
  if (encoding !== undefined) stderr.write(`The file is not UTF-8; it was read as ${encoding}.\n`);
  if (options.check !== undefined) {
    await check(resolve(folder, options.check), reviewed);
    return;
  }
  if (options.json) stdout.write(`${JSON.stringify(review)}\n`);
  if (!options.json || options.out !== undefined) {
    const files = await writeFiles(reviewed, resolve(folder, options.out ?? 'review'));
    if (!options.json) {
      stdout.write(
        reviewText(review, stdout.isTTY === true && !env.NO_COLOR, { compared: options.compare.length > 0 }),
      );
      stdout.write(`\nWritten: ${files.join(' and ')}\n`);
    }
  }
}

/**
 * Holds a text against the review: one line for each number or claim that nothing backs, and exit 1 where there is any;
 * then what holds nothing to check, and by which facts the rest is backed.
 */
async function check(path: string, { review }: FileReview): Promise<void> {
  const { claims, unchecked } = auditText(
    await readTextFile(path),
    review,
    reviewMarkdown(review).split('\n'),
  );
  const unbacked = claims.filter(({ backed }) => !backed);
  for (const { line, claim, why } of unbacked) stdout.write(`line ${line}: "${claim}": ${why}\n`);
  if (unbacked.length > 0) process.exitCode = 1;
  else if (claims.length === 0)
    stdout.write(
      `Nothing to check: no number, ranking or change in the text can be held against the review of ${review.label}.\n`,
    );
  else stdout.write(`Every number and claim is backed by the review of ${review.label}.\n`);
  for (const { line, text } of unchecked)
    stdout.write(`not checked, line ${line}: "${text}": nothing in it can be checked\n`);
  for (const { line, claim, fact } of backedBy(claims, review))
    if (fact !== '') stdout.write(`backed, line ${line}: "${claim}": ${fact}\n`);
}

/** Writes both files or neither: each is made whole beside its place and then moved there. */
async function writeFiles(reviewed: FileReview, directory: string): Promise<string[]> {
  const { writeReviewWorkbook } = await import('./output/workbook.ts');
  const files: [string, string | Uint8Array][] = [
    [join(directory, 'review.xlsx'), await writeReviewWorkbook(reviewed)],
    [join(directory, 'review.md'), reviewMarkdown(reviewed.review)],
  ];
  const temporary = (path: string): string => `${path}.${process.pid}.part`;
  try {
    await makeFolder(directory);
    for (const [path] of files)
      if (await isFolder(path)) throw Object.assign(new Error(), { code: 'EISDIR' });
    for (const [path, content] of files) await writeFile(temporary(path), content);
    for (const [path] of files) await rename(temporary(path), path);
  } catch (error) {
    await Promise.all(files.map(([path]) => rm(temporary(path), { force: true }).catch(() => undefined)));
    throw new InputError(
      'file',
      `${directory} cannot be written to (${(error as NodeJS.ErrnoException).code}); name another folder with --out, or close or remove what stands in the way`,
    );
  }
  return files.map(([path]) => path);
}

/** Makes a folder and those above it, one by one: where none can be made, the system's own answer is the error. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  await mkdir(path);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** One line on a terminal that says how far the reading is; undefined clears it. */
function progressLine(): ((fraction: number | undefined) => void) | undefined {
  if (stderr.isTTY !== true) return undefined;
  return (fraction) => {
    stderr.write(fraction === undefined ? '\r\u001b[K' : `\rReading ${Math.round(100 * fraction)}%`);
  };
}

/** How this machine writes a date, which settles what a column's dates do not. */
function localDateOrder(): DayMonthOrder {
  const parts = Intl.DateTimeFormat()
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month') ? 'day-month' : 'month-day';
}
