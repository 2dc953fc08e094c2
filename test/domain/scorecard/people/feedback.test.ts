import { describe, expect, it } from 'vitest';
import { HOSTILE, sheet } from '../../sheets.ts';
import { peopleIn } from './read-people.ts';

const GRID = sheet(`
  Name | Source | Sales feedback
  Ann  | Ads    | Did not remember the form
  Ben  | Ads    | Thought we were a price comparison
  Cem  | Ads    | Knew us, but busy
  Dee  | Web    | Expected our call
  Eve  | Web    | expected our call
  Fay  | Web    | Did not remember the form, knew two of our customers  // both
  Gus  | Web    | Nice chat
  Hal  | Web    | n/a
  Ida  |        | Stop calling
`);

describe('what sales heard', () => {
  it('is counted by theme and group, the most frequent first and what no theme knows last', () => {
    const { feedback } = peopleIn(GRID);
    expect(feedback).toMatchObject({ told: true, why: null, withFeedback: 8 });
    expect(feedback.themes.map(({ id, count, groups }) => [id, count, groups])).toEqual([
      [
        'knew_us',
        4,
        [
          { group: 'Web', count: 3 },
          { group: 'Ads', count: 1 },
        ],
      ],
      [
        'did_not_know_us',
        3,
        [
          { group: 'Ads', count: 2 },
          { group: 'Web', count: 1 },
        ],
      ],
      ['leave_alone', 1, [{ group: '(unknown)', count: 1 }]],
      ['not_now', 1, [{ group: 'Ads', count: 1 }]],
      ['other', 1, [{ group: 'Web', count: 1 }]],
    ]);
  });

  it('is warm where they knew us, of those who did or did not; of whom both is said is left out and counted', () => {
    const { feedback } = peopleIn(GRID);
    expect(feedback.warm).toMatchObject({ numerator: 3, denominator: 5, value: 0.6 });
    expect(feedback.mixed).toBe(1);
    expect(feedback.groups.map((own) => [own.group, own.numerator, own.denominator])).toEqual([
      ['Ads', 1, 3],
      ['Web', 2, 2],
    ]);
  });

  it('shows the first five leads of a theme at the cell of their feedback', () => {
    const rows = Array.from({ length: 7 }, (_, n) => [`Lead ${n}`, 'knew us']);
    const { themes } = peopleIn([['Name', 'Feedback'], ...rows]).feedback;
    expect(themes[0]!.count).toBe(7);
    expect(themes[0]!.cells.map(({ cell, name }) => `${cell} ${name}`)).toEqual([
      'B2 Lead 0',
      'B3 Lead 1',
      'B4 Lead 2',
      'B5 Lead 3',
      'B6 Lead 4',
    ]);
  });

  it('is not told without its column, and empty where nothing was written', () => {
    expect(peopleIn([['Name'], ['Ann']]).feedback).toMatchObject({
      told: false,
      why: 'no column holds what sales heard',
      withFeedback: 0,
      themes: [],
    });
    expect(peopleIn([['Name', 'Feedback'], ['Ann']]).feedback).toMatchObject({
      told: true,
      withFeedback: 0,
      warm: { value: null },
    });
  });

  it('takes texts that have broken others for something else', () => {
    const { feedback } = peopleIn([['Name', 'Feedback'], ...HOSTILE.map((text) => ['Ann', text])]);
    expect(feedback.themes.map(({ id }) => id)).toEqual(['other']);
    // A cell of nothing but a NUL is text, of nothing but a mark too.
    expect(feedback.withFeedback).toBe(HOSTILE.length);
  });
});
