import { describe, expect, it } from 'vitest';
import {
  FOLLOW_UP_COMPLETE,
  FOLLOW_UP_DUE,
  FOLLOW_UP_TOLD,
  INTENT,
  TOUCH_DUE,
  TOUCH_IN_TIME,
  TOUCHED,
  WINDOW_OVER,
} from '../../../src/domain/lead/flags.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.ts';
import { bitsIn, grid, readSheet } from './crm/read-sheet.ts';

/** What is known of how the one lead of a sheet was followed up. */
const followUp = (headers: string, row: string, asOf = '2024-06-30', limits = {}) => {
  const { facts } = readSheet(
    grid(headers, row),
    { limits: { ...DEFAULT_SETTINGS.limits, ...limits } },
    asOf,
  );
  return bitsIn(facts.flags[0]!, {
    complete: FOLLOW_UP_COMPLETE,
    due: FOLLOW_UP_DUE,
    told: FOLLOW_UP_TOLD,
    touched: TOUCHED,
  });
};

describe('follow-up is complete', () => {
  it.each([
    ['because its column says so', 'Follow-up', 'done', 'complete told touched'],
    ['unless its column says not', 'Follow-up, Touches, First conversation', 'open, 9, yes', 'told touched'],
    [
      'with all planned activities done',
      'Activities done, Activities planned',
      '4, 4',
      'complete told touched',
    ],
    [
      'with more activities done than planned',
      'Activities done, Activities planned',
      '5, 4',
      'complete told touched',
    ],
    ['but not with some left', 'Activities done, Activities planned', '3, 4', 'told touched'],
    ['nor with none planned', 'Activities done, Activities planned', '0, 0', ''],
    ['with the agreed touches made', 'Touches', '3', 'complete told touched'],
    ['but not with fewer', 'Touches', '2', 'told touched'],
    ['nor with none', 'Touches', '0', 'told'],
    ['with a conversation held', 'First conversation', '2024-05-03', 'complete touched'],
    [
      'with a conversation held where the touches are fewer',
      'Touches, First conversation',
      '1, yes',
      'complete told touched',
    ],
    ['but where nothing is filled in nothing is known', 'Follow-up, Touches, First touch', ', , ', ''],
  ])('%s: %s | %s', (_, headers, row, expected) => {
    expect(followUp(`Name, ${headers}`, `Ana, ${row}`)).toBe(expected);
  });

  it('with as many touches as the team agreed on', () => {
    expect(followUp('Name, Touches', 'Ana, 4', undefined, { agreed_touches: 5 })).toBe('told touched');
    expect(followUp('Name, Touches', 'Ana, 5', undefined, { agreed_touches: 5 })).toBe(
      'complete told touched',
    );
  });

  it('or asked about, where the answer is not understood', () => {
    const sheet = readSheet(grid('Name, Follow-up, Touches', 'Ana, kind of, many', 'Ben, yes, 4'));
    expect(sheet.checks).toEqual({ 'answer-unknown: Follow-up': ['B2'], 'number-unread: Touches': ['C2'] });
  });
});

describe('the follow-up window', () => {
  const over = (created: string, asOf: string, limits = {}) => {
    const { facts } = readSheet(
      grid('Name, Created', `Ana, ${created}`),
      { limits: { ...DEFAULT_SETTINGS.limits, ...limits } },
      asOf,
    );
    return (facts.flags[0]! & WINDOW_OVER) !== 0;
  };

  it('of fourteen days is over at the end of the fourteenth day after the lead came in', () => {
    expect(over('2024-05-01', '2024-05-14')).toBe(false);
    expect(over('2024-05-01', '2024-05-15')).toBe(true);
    expect(over('2024-05-01 23:59', '2024-05-14')).toBe(false);
    expect(over('2024-05-01 23:59', '2024-05-15')).toBe(true);
  });

  it('lasts as long as the team says, and is never over for a lead without a date', () => {
    expect(over('2024-05-01', '2024-05-02', { follow_up_days: 1 })).toBe(true);
    expect(over('2024-05-01', '2024-05-01', { follow_up_days: 0 })).toBe(true);
    expect(over('', '2030-01-01')).toBe(false);
  });

  it.each([
    ['is due once it is over', 'Source', 'Web', true],
    ['is not due for a rejected lead', 'Decision', 'Rejected', false],
    ['is not due for a disqualified lead', 'Status', 'Unqualified', false],
    ['is not due for one that asked to be left alone', 'Do not contact', 'yes', false],
    ['is due for one that did not ask', 'Do not contact', '0', true],
  ])('%s', (_, header, cell, expected) => {
    expect(followUp(`Name, Created, ${header}`, `Ana, 2024-05-01, ${cell}`).includes('due')).toBe(expected);
    expect(followUp(`Name, Created, ${header}`, `Ana, 2024-06-29, ${cell}`).includes('due')).toBe(false);
  });
});

describe('the first touch', () => {
  const touch = (created: string, touched: string, asOf = '2024-05-31', limits = {}) => {
    const { facts, checks } = readSheet(
      grid('Name, Created, First touch', `Ana, ${created}, ${touched}`),
      { limits: { ...DEFAULT_SETTINGS.limits, ...limits } },
      asOf,
    );
    const words = bitsIn(facts.flags[0]!, { due: TOUCH_DUE, 'in time': TOUCH_IN_TIME });
    return [words, facts.touchMinutes[0], ...Object.keys(checks)];
  };

  it.each([
    ['2024-05-01 10:00', '2024-05-01 10:30', 'due in time', 30],
    ['2024-05-01 10:00', '2024-05-02 10:00', 'due in time', 1440],
    ['2024-05-01 10:00', '2024-05-02 10:01', 'due', 1441],
    ['2024-05-01 10:00', '', 'due', Number.NaN],
    // A column of days compares in whole days, whichever of the two it is.
    ['2024-05-01', '2024-05-02 23:00', 'due in time', 1440],
    ['2024-05-01 10:00', '2024-05-02', 'due in time', 1440],
    ['2024-05-01 23:59', '2024-05-03', 'due', 2880],
    ['2024-05-01', '2024-05-01', 'due in time', 0],
  ])('of a lead of %s at %s is "%s"', (created, touched, words, minutes) => {
    expect(touch(created, touched)).toEqual([words, minutes]);
  });

  it('is due when its limit is over: in hours to the minute, in days at the end of the day', () => {
    // The review looks at the end of its day: 24 hours after 30 May 23:59 is 31 May 23:59.
    expect(touch('2024-05-30 23:59', '2024-06-20 10:00')[0]).toBe('due');
    expect(touch('2024-05-31 00:01', '2024-06-20 10:00')[0]).toBe('');
    expect(touch('2024-05-30', '2024-06-20')[0]).toBe('due');
    expect(touch('2024-05-31', '2024-06-20')[0]).toBe('');
  });

  it('takes the limit that the team set, in days rounded up', () => {
    expect(touch('2024-05-01 10:00', '2024-05-01 11:30', undefined, { first_touch_hours: 1 })[0]).toBe('due');
    expect(touch('2024-05-01', '2024-05-03', undefined, { first_touch_hours: 48 })[0]).toBe('due in time');
    expect(touch('2024-05-01', '2024-05-03', undefined, { first_touch_hours: 25 })[0]).toBe('due in time');
  });

  it('before the lead came in counts as in time, is left out of the median and is listed', () => {
    expect(touch('2024-05-02 10:00', '2024-05-01 10:00')).toEqual([
      'due in time',
      Number.NaN,
      'touched-before-created',
    ]);
  });

  it('after the review has not happened', () => {
    expect(touch('2024-05-01 10:00', '2024-06-01 10:00')).toEqual(['due', Number.NaN]);
  });
});

it.each([
  ['Timing', 'this quarter', true],
  ['Next step', 'demo', true],
  ['Timing', 'unknown', false],
  ['Pain', 'slow', false],
])('intent is a timing or a next step: %s = %s', (header, cell, expected) => {
  const { facts } = readSheet(grid(`Name, ${header}`, `Ana, ${cell}`));
  expect((facts.flags[0]! & INTENT) !== 0).toBe(expected);
});

it('what a sheet tells of follow-up is what it has columns for', () => {
  const tells = (headers: string) => {
    const { facts } = readSheet(grid(headers, 'Ana'));
    return [facts.tellsTouch, facts.tellsFollowUp, facts.tellsFirstTouch].map(Number).join('');
  };
  expect(tells('Name, Created')).toBe('000');
  expect(tells('Name, Created, First touch')).toBe('101');
  expect(tells('Name, First touch')).toBe('100');
  expect(tells('Name, Touches')).toBe('110');
  expect(tells('Name, Activities done')).toBe('000');
  expect(tells('Name, Activities done, Activities planned')).toBe('110');
});
