import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scorecard-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const LEADS = [
  'Created,Name,Email,Company,Source,Status',
  '2026-03-02,Ada Ames,ada@ames.example,Ames,Google Ads,New',
  '2026-03-09,Ben Bo,ben@bo.example,Bo,Referral,Won',
  '2026-04-01,Cy Coe,cy@coe.example,Coe,Google Ads,Lost',
].join('\n');

describe('the command line', () => {
  it('reviews the sample without a file, writes both files and prints the story and the scorecard', () => {
    const { code, out, err } = run(['--out', 'sample'], { cwd: folder });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/In April 2026, 50 leads came in/);
    expect(out).toMatch(/Scorecard\n/);
    expect(out).toContain(join(folder, 'sample', 'review.xlsx'));
    expect(readdirSync(join(folder, 'sample')).sort()).toEqual(['review.md', 'review.xlsx']);
    expect(readFileSync(join(folder, 'sample', 'review.md'), 'utf8')).toMatch(/^# Lead review: April 2026\n/);
    expect(
      readFileSync(join(folder, 'sample', 'review.xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('prints the review as JSON and nothing else with --json, and leaves no file', () => {
    const { code, out, err } = run(['--json'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    const review = JSON.parse(out);
    expect(review.month).toBe('2026-04');
    expect(review.counts).toEqual({ raw: 52, duplicates: 1, tests: 1, leads: 50 });
    expect(existsSync(join(folder, 'review'))).toBe(false);
  });

  it('uses no colour where the output is no terminal', () => {
    expect(run(['--out', 'plain'], { cwd: folder }).out).not.toContain('\u001b');
  });

  it('reviews what standard input holds when the file is a dash', () => {
    const { code, out } = run(['-', '--month', 'all', '--json'], { cwd: folder, input: LEADS });
    expect(code).toBe(0);
    expect(JSON.parse(out).counts.leads).toBe(3);
  });

  it('takes the latest complete month that has leads, and the month that is asked for', () => {
    const path = file('months.csv', LEADS);
    const month = (...args: string[]): string => JSON.parse(run([path, '--json', ...args]).out).month;
    expect(month('--as-of', '2026-04-15')).toBe('2026-03');
    expect(month('--as-of', '2026-04-30')).toBe('2026-04');
    expect(month('--month', '2026-Q2')).toBe('2026-Q2');
  });

  it('says with --help what can be asked, with examples', () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run review -- leads.csv --map created=');
    for (const flag of [
      'sheet',
      'month',
      'as-of',
      'rubric',
      'settings',
      'map',
      'meaning',
      'by',
      'out',
      'json',
    ]) {
      expect(out).toContain(`--${flag}`);
    }
  });

  it.each([
    ['an empty file', () => [file('empty.csv', '')], /empty\.csv is empty/],
    [
      'a file without a header',
      () => [file('rows.csv', 'Ames,12,blue\nBo,13,red\n')],
      /rows\.csv: no header row was found/,
    ],
    ['a file that is not there', () => [join(folder, 'nowhere.csv')], /There is no file .*nowhere\.csv/],
    ['a folder', () => [folder], /is a folder/],
    ['a broken workbook', () => [file('broken.xlsx', 'PK\u0003\u0004 and no more')], /broken\.xlsx/],
    [
      'a header and no lead',
      () => [file('header.csv', 'Created,Source,Status\n')],
      /header\.csv: there is no lead below the header in row 1/,
    ],
    [
      'a sheet without dates',
      () => [file('undated.csv', 'Name,Source,Status\nAda,Ads,New\n')],
      /undated\.csv: no column is known to hold the day a lead came in/,
    ],
    ['an unknown flag', () => ['--colour'], /--colour/],
    ['two files', () => ['a.csv', 'b.csv'], /one file at a time/],
    ['a month that is none', () => ['--month', '2026-13'], /"2026-13"/],
    ['a day that is none', () => ['--as-of', '2026-02-30'], /"2026-02-30"/],
    ['a field that is none', () => ['--map', 'colour=Blue'], /"colour" is no field/],
    ['a header that is not there', () => ['--map', 'created=Birthday'], /there is no column "Birthday"/],
    ['a group that is none', () => ['--by', 'moon'], /"moon"/],
    ['a meaning that is none', () => ['--meaning', 'Sales decision:maybe=blue'], /"blue"/],
    [
      'a rubric that asks an unknown column',
      () => [
        '--rubric',
        file(
          'r1.csv',
          'Dimension,Criterion,Column,Test,Value,Points,Must-have\nFit,Moon,Moon phase,is one of,full,5,yes\n',
        ),
      ],
      /r1\.csv, C2.*"Moon phase"/,
    ],
    [
      'a rubric with a bad value',
      () => [
        '--rubric',
        file(
          'r2.csv',
          'Dimension,Criterion,Column,Test,Value,Points,Must-have\nFit,Size,Employees,at least,many,5,yes\n',
        ),
      ],
      /r2\.csv, E2.*"many" is no number/,
    ],
    [
      'settings with an unknown kind',
      () => ['--settings', file('s.csv', 'Setting,Name,Value\nColour,a,b\n')],
      /s\.csv, A2.*"Colour"/,
    ],
  ])('answers %s with one message, exit 1 and no file', (_, args, message) => {
    const { code, out, err } = run([...args(), '--out', 'bad'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    expect(existsSync(join(folder, 'bad'))).toBe(false);
  });

  it('reads a sheet of 200 columns, a cell of 50,000 characters and names that break programs', () => {
    const names = [
      '__proto__',
      'constructor',
      '=HYPERLINK("http://x.example","x")',
      '+1',
      '@SUM(A1)',
      '<script>',
    ];
    const header = [
      'Created',
      'Source',
      'Status',
      'Notes',
      ...Array.from({ length: 196 }, (_, i) => `Column ${i}`),
    ];
    const rows = names.map((name, i) => [
      '2026-04-02',
      `"${name.replaceAll('"', '""')}"`,
      'New',
      i === 0 ? 'x'.repeat(50_000) : '',
    ]);
    const path = file('odd.csv', [header, ...rows].map((cells) => cells.join(',')).join('\n'));
    const { code, out } = run([path, '--month', '2026-04', '--json']);
    expect(code).toBe(0);
    const groups = JSON.parse(out).groups.map(({ group, leads }: { group: string; leads: number }) => [
      group,
      leads,
    ]);
    expect(groups.sort()).toEqual(names.map((name) => [name, 1]).sort());
  });

  it('reviews one lead', () => {
    const { code, out } = run(['-', '--month', '2026-04'], {
      cwd: folder,
      input: 'Created,Source,Status\n2026-04-02,Ads,Won',
    });
    expect(code).toBe(0);
    expect(out).toMatch(/In April 2026, 1 lead came in\./);
  });

  it('writes nothing where the folder cannot be written, and says so', () => {
    const { code, err } = run(['--out', file('taken', 'a file')], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/taken cannot be written to/);
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
  });

  it('says in which encoding it read a file that is not UTF-8', () => {
    const path = file(
      'latin.csv',
      Buffer.from(`${LEADS}\n2026-04-02,Zoë Müller,z@m.example,Müller,Référence,New\n`, 'latin1'),
    );
    const { out, err } = run([path, '--month', 'all', '--json']);
    expect(err).toMatch(/windows-1252/);
    expect(JSON.parse(out).groups.map((group: { group: string }) => group.group)).toContain('Référence');
  });
});
