import { describe, expect, it } from 'vitest';
import { zoneFromOffset } from '../../src/domain/lead/zone.ts';
import type { Argument } from '../../src/functions/custom-function.ts';
import { answerFunction } from '../../src/functions/functions.ts';
import { sheet } from '../domain/sheets.ts';
import { AROUND, ask, sentenceOf } from './ask.ts';
import { LEADS, RUBRIC } from './leads.ts';

const volume = (month: Argument, settings?: Argument, asOf?: Argument): unknown =>
  (ask('LEAD_SCORECARD', LEADS, RUBRIC, month, settings, asOf) as unknown[][])[1]![1];

describe('arguments', () => {
  const BLANKS: Argument[] = [undefined, null, '', ' ', [['']], [[null, ''], ['']]];

  it('are left out, blank or empty cells alike', () => {
    const expected = ask('LEAD_SCORECARD', LEADS);
    for (const blank of BLANKS) {
      expect(ask('LEAD_SCORECARD', LEADS, blank, blank, blank, blank)).toEqual(expected);
      expect(ask('WIN_RATE', LEADS, RUBRIC, blank, blank, blank, blank)).toBe(ask('WIN_RATE', LEADS, RUBRIC));
      expect(ask('LEAD_SCORE', LEADS, blank, blank, blank)).toEqual(ask('LEAD_SCORE', LEADS));
    }
  });

  it('say what is missing where the leads or the text are blank', () => {
    for (const blank of BLANKS) {
      expect(sentenceOf('LEAD_SCORE', blank, RUBRIC)).toBe(
        'The range of leads is empty; give the header row and all rows below it, such as Leads!A:T.',
      );
      expect(sentenceOf('NARRATIVE_CHECK', blank, LEADS)).toMatch(/^The text is blank/);
    }
  });
});

describe('the range of leads', () => {
  it('has to hold the header row', () => {
    const rest =
      'the names of the columns, such as Created, Source, Company or Status; give the header row and all rows below it, such as Leads!A:T.';
    expect(sentenceOf('WIN_RATE', LEADS.slice(1), RUBRIC)).toBe(`The range of leads has no row with ${rest}`);
    expect(sentenceOf('LEAD_TIER', LEADS.slice(1, 2), RUBRIC)).toBe(
      `The range of leads is one row without ${rest}`,
    );
    expect(sentenceOf('LEAD_TIER', 'Ann', RUBRIC)).toBe(
      'The argument leads takes a range, not "Ann"; give the header row and all rows below it, such as Leads!A:T.',
    );
  });

  it('is not taken to have one where a lead uses the words of headers', () => {
    const leads = [
      [new Date('2024-04-01'), 'Status', 'Company'],
      [new Date('2024-04-02'), 'Source', 'Email'],
    ];
    expect(sentenceOf('LEAD_SCORE', leads)).toMatch(/^The range of leads has no row with the names/);
    expect(sentenceOf('LEAD_SCORE', [['ann@firm.example', 'Owner', 'Created']])).toMatch(
      /^The range of leads is one/,
    );
  });

  it('may have a column of its own for each day beside the date of creation', () => {
    const leads = [
      ['Created', 'Source', new Date('2024-04-01')],
      ['2024-04-02', 'Referral', 3],
    ];
    expect(ask('LEAD_TIER', leads, RUBRIC)).toEqual([['Tier'], ['Incomplete']]);
  });

  it('needs a date of creation for a month, and the message says how a formula names it', () => {
    const dateless = LEADS.map((row) => row.slice(1));
    expect(sentenceOf('ICP_FIT_RATE', dateless, RUBRIC, '2024-04')).toMatch(
      /^No column is known to hold the day .*In a formula: "all" as the month, or a settings range with the row Column, created, and your header\.$/,
    );
    expect(ask('ICP_FIT_RATE', dateless, RUBRIC, 'all')).toBe(4 / 6);
    const named = LEADS.map((row, i) => (i === 0 ? ['Day zero', ...row.slice(1)] : row));
    expect(ask('ICP_FIT_RATE', named, RUBRIC, '2024-04', null, [['Column', 'created', 'Day zero']])).toBe(
      3 / 5,
    );
  });

  it('is never changed', () => {
    const before = JSON.stringify([LEADS, RUBRIC]);
    ask('LEAD_SCORECARD', LEADS, RUBRIC);
    expect(JSON.stringify([LEADS, RUBRIC])).toBe(before);
  });
});

describe('the month', () => {
  it.each<[Argument, number]>([
    ['2024-04', 6],
    [' 2024-04 ', 6],
    [new Date('2024-04-30T23:59:59Z'), 6],
    [45_383, 6], // 1 April 2024 as a spreadsheet counts days
    ['2024-04-17', 6],
    ['17 Apr 2024', 6],
    ['2024-03', 1],
    ['2024-Q1', 1],
    ['2024-q2', 6],
    ['2024-W14', 6],
    ['2024-w14', 6],
    ['all', 7],
    ['ALL', 7],
    ['', 6],
    ['2024-05', 0],
  ])('%s has %i leads', (month, leads) => {
    expect(volume(month)).toBe(leads);
  });

  it('is that of the spreadsheet’s zone', () => {
    const place = { ...AROUND.place, zone: zoneFromOffset('two hours ahead', () => 7_200_000) };
    const late = new Date('2024-03-31T22:30:00Z');
    const own = answerFunction('LEAD_SCORECARD', [LEADS, RUBRIC, late], { ...AROUND, place }) as unknown[][];
    expect(own[1]![1]).toBe(6);
    expect(volume(late)).toBe(1);
  });

  it.each<[Argument, string]>([
    [
      'March',
      '"March" is not a period. Write a month (2024-04), a quarter (2024-Q2), an ISO week (2024-W07) or all.',
    ],
    [4, '"4" is not a period. Write a month (2024-04), a quarter (2024-Q2), an ISO week (2024-W07) or all.'],
    ['2025-06', 'June 2025 begins after the review date 2024-12-31; name an earlier period or a later date.'],
    [[['2024-03'], ['2024-04']], 'The argument month takes one cell, not a range; name one cell.'],
  ])('%s is explained', (month, sentence) => {
    expect(sentenceOf('LEAD_FUNNEL', LEADS, RUBRIC, month)).toBe(sentence);
  });
});

it.each(['April 2024', 'apr 2024', '2024-4', '04/2024'])('the month may be written as %s', (month) => {
  expect(ask('LEAD_FUNNEL', LEADS, RUBRIC, month)).toEqual(ask('LEAD_FUNNEL', LEADS, RUBRIC, '2024-04'));
});

describe('the review date', () => {
  it.each<Argument>(['2024-04-02', new Date('2024-04-02T13:00:00Z'), 45_384, '2 Apr 2024', [['2024-04-02']]])(
    '%s leaves out what came later',
    (asOf) => {
      expect(volume('2024-04', null, asOf)).toBe(2);
    },
  );

  it('is a date', () => {
    expect(sentenceOf('LEAD_SCORE', LEADS, RUBRIC, null, 'soon')).toBe(
      'The review date as_of is "soon", which is no date; write one such as 2026-05-18.',
    );
    expect(sentenceOf('LEAD_SCORE', LEADS, RUBRIC, null, new Date(Number.NaN))).toMatch(/which is no date/);
  });
});

describe('the settings', () => {
  it('are those of the range', () => {
    const settings = sheet(`
      Setting  | Name              | Value
      Limit    | win_window_months | 1
      Target   | ICP fit rate      | 50%
    `);
    const rows = ask('LEAD_SCORECARD', LEADS, RUBRIC, '2024-04', settings) as unknown[][];
    expect(rows.find(([label]) => label === 'ICP fit rate')!.slice(10, 11)).toEqual([0.5]);
    expect(String(rows.find(([label]) => label === 'Win rate')![7])).toContain('closed in the 1 month to');
  });

  it('may say how dates are written, those of the arguments too', () => {
    expect(volume('3/4/2024')).toBe(6);
    expect(volume('3/4/2024', sheet('Date order | | month-day'))).toBe(1);
  });

  it('may name the zone, and a zone nobody knows is an error', () => {
    const ahead = sheet('Time zone | Time zone | Pacific/Auckland');
    expect(volume(new Date('2024-03-31T12:30:00Z'), ahead)).toBe(6);
    expect(sentenceOf('LEAD_FUNNEL', LEADS, RUBRIC, null, sheet('Time zone | Time zone | Mars'))).toMatch(
      /^The settings range, time zone: "Mars" is not a time zone/,
    );
  });

  it('are a range, and so is the rubric', () => {
    expect(sentenceOf('WIN_RATE', LEADS, '2024-04')).toBe(
      `The argument rubric takes a range, not "2024-04"; give it with its header row, such as 'Lead rubric'!A:G, or leave it blank.`,
    );
    expect(sentenceOf('LEAD_SCORE', LEADS, RUBRIC, 'x')).toMatch(
      /^The argument settings takes a range, not "x"/,
    );
    const luck = RUBRIC.map((row, i) => (i === 0 ? row : ['Luck', ...row.slice(1)]));
    expect(sentenceOf('LEAD_SCORE', LEADS, luck)).toMatch(/^The rubric range, A2: "Luck" is no dimension/);
  });
});
