import { describe, expect, it } from 'vitest';
import { ask, sentenceOf } from './ask.ts';
import { LEADS, RUBRIC } from './leads.ts';

describe('the rates', () => {
  it.each([
    ['ICP_FIT_RATE', '2024-04', null, 3 / 5],
    ['SALES_ACCEPTANCE_RATE', '2024-04', null, 2 / 4],
    ['LEAD_TO_OPPORTUNITY', '2024-04', null, 2 / 6],
    ['WIN_RATE', '2024-04', null, 2 / 3],
    ['WIN_RATE', 'all', null, 2 / 3],
    ['ICP_FIT_RATE', 'all', null, 4 / 6],
    ['ICP_FIT_RATE', '2024-04', 'Google Ads', 1 / 3],
    ['ICP_FIT_RATE', '2024-04', ' GOOGLE ads', 1 / 3],
    ['WIN_RATE', '2024-04', 'Referral', 1],
    ['LEAD_TO_OPPORTUNITY', '2024-Q1', 'Referral', 1],
  ])('%s of %s and source %s is %d by hand', (name, month, source, expected) => {
    expect(ask(name, LEADS, RUBRIC, month, source)).toBe(expected);
  });

  it('count the follow-up and the quality of opportunities where the sheet tells them', () => {
    const told = LEADS.map((row, i) => [
      ...row,
      ...(i === 0
        ? ['Follow-up', 'Opportunity quality']
        : [i === 3 ? 'done' : 'open', i === 3 ? 'strong' : 'weak']),
    ]);
    // Due are Cem, Eve, Fay and Gus: the two that sales rejected are not.
    expect(ask('FOLLOW_UP_COMPLETION', told, RUBRIC, '2024-04')).toBe(1 / 4);
    expect(ask('OPPORTUNITY_QUALITY', told, RUBRIC, '2024-04')).toBe(1 / 2);
  });

  it('say in one sentence why there is no number', () => {
    expect(sentenceOf('FOLLOW_UP_COMPLETION', LEADS, RUBRIC, '2024-04')).toBe(
      'Follow-up completion, April 2024: no column tells of follow-up, touches or activities.',
    );
    expect(sentenceOf('WIN_RATE', LEADS, RUBRIC, '2024-04', 'webinar')).toBe(
      'Win rate, Webinar, April 2024: nothing was closed.',
    );
    expect(sentenceOf('ICP_FIT_RATE', LEADS, RUBRIC, '2024-03', 'Webinar')).toBe(
      'ICP fit rate, Webinar, March 2024: no lead could be told fit or unfit.',
    );
    const blank = [
      ['Created', 'Source', 'Industry'],
      ['2024-04-02', '', ''],
    ];
    expect(sentenceOf('ICP_FIT_RATE', blank, RUBRIC, '2024-04', '(unknown)')).toBe(
      'ICP fit rate, (unknown), April 2024: no lead could be told fit or unfit.',
    );
    expect(sentenceOf('ICP_FIT_RATE', LEADS, null, '2024-04')).toMatch(/say first whom you serve/);
  });

  it('name the sources there are where none is meant', () => {
    expect(sentenceOf('WIN_RATE', LEADS, RUBRIC, '2024-04', 'Goggle')).toBe(
      'There is no source "Goggle"; the sources are "Referral", "Google Ads" and "Webinar".',
    );
    const none = LEADS.map((row) => row.filter((_, column) => column !== 3));
    expect(sentenceOf('WIN_RATE', none, RUBRIC, '2024-04', 'Webinar')).toMatch(
      /^No column is known to hold the source/,
    );
  });

  it('answer for the leads without a source as "(unknown)" or "unknown"', () => {
    const leads = [...LEADS, ['2024-04-09', 'Hal', 'hal@h.example', '', 'Banking']];
    expect(ask('ICP_FIT_RATE', leads, RUBRIC, '2024-04', '(unknown)')).toBe(0);
    expect(ask('ICP_FIT_RATE', leads, RUBRIC, '2024-04', 'Unknown')).toBe(0);
    expect(sentenceOf('WIN_RATE', leads, RUBRIC, '2024-04', 'x')).toContain('"(unknown)"');
    const named = [...leads, ['2024-04-10', 'Ida', 'ida@i.example', 'Unknown!', 'Retail']];
    expect(ask('ICP_FIT_RATE', named, RUBRIC, '2024-04', 'Unknown!')).toBe(1);
  });
});
