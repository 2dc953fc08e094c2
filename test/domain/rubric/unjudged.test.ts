import { describe, expect, it } from 'vitest';
import { review, rubric, sheet } from '../sheets.ts';

const SIZE = rubric('Fit | Size we serve | Employees | at least | 20 | 10 | yes');

describe('a filled cell that its criterion cannot judge', () => {
  it('is listed with its cell, and a blank one is not', () => {
    const found = review(
      sheet('Created|Employees\n2024-04-01|50\n2024-04-02|many\n2024-04-03|\n2024-04-04|11-50'),
      {
        rubric: SIZE,
      },
    );
    expect(found.dataChecks).toMatchObject([
      { id: 'criterion-unread: Size we serve', count: 2, cells: ['B3', 'B5'] },
    ]);
  });

  it('is not there where every cell can be judged', () => {
    expect(
      review(sheet('Created|Employees\n2024-04-01|50\n2024-04-02|5'), { rubric: SIZE }).dataChecks,
    ).toEqual([]);
  });
});
