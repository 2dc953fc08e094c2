import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { ACTIONS_HEADER } from '../../../src/domain/rhythm/action-row.ts';
import { freeRow, readActions, writeActions } from '../../../src/domain/rhythm/actions-sheet.ts';
import { actionLists } from './memories.ts';

type Title = (typeof ACTIONS_HEADER)[number];
const ROW: Readonly<Record<Title, Cell>> = {
  Done: 'no',
  Who: 'sales',
  Owner: 'Ann',
  Due: 'soon',
  Action: 'Call back sooner.',
  'Decided in': '2024-04',
  Then: '1,026 of 1,250',
  'As of': '2024-05-02',
  Id: 'mend: first_touch_in_time',
  Watched: '/measures/first_touch_in_time: numerator of denominator, higher is better',
};
const read = (...rows: Partial<Record<Title, Cell>>[]) =>
  readActions(
    [[...ACTIONS_HEADER], ...rows.map((row) => ACTIONS_HEADER.map((title) => row[title]))],
    'Actions',
  );

describe('readActions', () => {
  it('reads what writeActions wrote', () => {
    fc.assert(
      fc.property(actionLists, (actions) => {
        expect(readActions(writeActions(actions), 'Actions')).toEqual(actions);
      }),
    );
  });

  it.each([
    [new Date(Date.UTC(2026, 5, 5)), '2026-06-05'],
    [46_178, '2026-06-05'],
    ['46178', '2026-06-05'],
    ['2026-06-05', '2026-06-05'],
    ['5 June', '5 June'],
    [12, '12'],
  ] as const)('reads Due %j as %j', (cell, due) => {
    expect(read({ ...ROW, Due: cell })[0]!.due).toBe(due);
  });

  it('reads the day count of a spreadsheet under Decided in and As of', () => {
    expect(read({ ...ROW, 'Decided in': 45_383, 'As of': 45_414 })[0]).toMatchObject({
      month: '2024-04',
      asOf: '2024-05-02',
    });
  });

  it('reads the limits of a watched rate back', () => {
    const limits = 'follow_up_days 14, agreed_touches 3';
    expect(read({ ...ROW, Watched: `${ROW.Watched}, by ${limits}` })[0]!.watch).toMatchObject({ limits });
  });

  it('reads a row as the review left it', () => {
    expect(read(ROW)).toEqual([
      {
        id: 'mend: first_touch_in_time',
        who: 'sales',
        text: 'Call back sooner.',
        month: '2024-04',
        asOf: '2024-05-02',
        done: false,
        owner: 'Ann',
        due: 'soon',
        watch: {
          ref: '/measures/first_touch_in_time',
          numerator: 'numerator',
          denominator: 'denominator',
          higherIsBetter: true,
          before: { numerator: 1026, denominator: 1250 },
        },
      },
    ]);
  });

  it.each([
    [true, true],
    ['TRUE', true],
    ['x', true],
    ['Yes', true],
    ['✓', true],
    ['done', true],
    [1, true],
    [false, false],
    ['', false],
    [null, false],
    ['no', false],
    ['open', false],
  ] as const)('reads Done %j as %j', (cell, done) => {
    expect(read({ ...ROW, Done: cell })[0]!.done).toBe(done);
  });

  it("takes in an action of the team's own with a month alone", () => {
    expect(read({ Action: 'Visit Acme', 'Decided in': '2024-04' })).toEqual([
      {
        id: 'own: Visit Acme',
        who: '',
        text: 'Visit Acme',
        month: '2024-04',
        asOf: '',
        done: false,
        owner: '',
        due: '',
        watch: null,
      },
    ]);
  });

  it("takes the team's own action without a month as decided when the latest of the others was", () => {
    const own = { Action: 'Visit Acme', Owner: 'Bea' };
    const [, , visit] = read(ROW, { ...ROW, 'Decided in': '2024-03', 'As of': '2024-04-02' }, own);
    expect(visit).toMatchObject({ id: 'own: Visit Acme', owner: 'Bea', month: '2024-04' });
    expect(() => read(own)).toThrow('Actions, F2: "" is not a period');
  });

  it('passes over rows left free until someone writes there, and reads them as of their review', () => {
    const free = freeRow({ month: '2024-05', asOf: '2024-06-02' });
    const filled = free.map((cell, column) => (ACTIONS_HEADER[column] === 'Action' ? 'Visit Acme' : cell));
    const grid = [[...ACTIONS_HEADER], free, filled, free];
    expect(readActions(grid, 'Actions')).toMatchObject([
      { text: 'Visit Acme', month: '2024-05', asOf: '2024-06-02', done: false },
    ]);
    const ticked = free.map((cell) => (cell === false ? true : cell));
    expect(() => readActions([[...ACTIONS_HEADER], ticked], 'Actions')).toThrow('Actions, E2 is empty');
  });

  it('passes over rows that are blank or hold an unticked box alone', () => {
    expect(read({}, { Done: false }, ROW)).toHaveLength(1);
  });

  it('names the cell, the value and the remedy of a row that it cannot read', () => {
    const says = (cells: Partial<Record<Title, Cell>>) => expect(() => read({ ...ROW, ...cells }));
    says({ Done: 'perhaps' }).toThrow(
      'Actions, A2: "perhaps" does not say whether it is done; write yes or no',
    );
    says({ Action: '' }).toThrow('Actions, E2 is empty; write what is to be done, or empty the whole row');
    says({ 'Decided in': 'April' }).toThrow('Actions, F2: "April" is not a period. Write a month (2024-04)');
    says({ 'As of': 'May' }).toThrow('Actions, H2: "May" is not a day of the calendar');
    says({ 'Decided in': 'all', 'As of': '' }).toThrow('Actions, H2: "" is not a day of the calendar');
    says({ Watched: 'fit' }).toThrow('Actions, J2: "fit" names no rate; write it back as the review gave it');
    says({ Then: '' }).toThrow('Actions, G2: "" is no share of leads; write it such as 26 of 50');
    says({ Then: '60 of 50' }).toThrow('Actions, G2: "60 of 50" is no share of leads');
  });

  it('says where an action of the same month stands already', () => {
    expect(() => read(ROW, { ...ROW, Done: true })).toThrow(
      'Actions, I3: "mend: first_touch_in_time" of 2024-04 stands at Actions, I2 already; delete one',
    );
  });
});

describe('a list among other parts of a sheet', () => {
  const cells = (row: Partial<Record<Title, Cell>>) => ACTIONS_HEADER.map((title) => row[title]);
  const own = (Action: string) => cells({ Done: false, Action });
  const story: Cell[][] = [['What April taught'], [], ['The story', '', '', '', '50 leads came in.'], []];
  const failures: Cell[][] = [
    ['What failed and why', '', '', '', '28 leads went no further.'],
    ['', '', '', '', '2 of them have no reason.'],
  ];
  const textsIn = (...parts: Cell[][][]) =>
    readActions([story, [[...ACTIONS_HEADER]], ...parts].flat(), 'Monthly review').map(({ text }) => text);

  it('begins at its header and ends at a blank row', () => {
    expect(textsIn([cells(ROW), own('Visit Acme')], [[]], failures)).toEqual([ROW.Action, 'Visit Acme']);
  });

  it('ends at the title of the next part where no blank row is left', () => {
    expect(textsIn([cells(ROW), own('Visit Acme')], failures)).toEqual([ROW.Action, 'Visit Acme']);
  });

  it('goes on below a row that someone has emptied', () => {
    expect(textsIn([[], cells(ROW), own('Visit Acme'), [], ...failures])).toEqual([ROW.Action, 'Visit Acme']);
  });

  it('is found by its titles once columns were inserted, moved and added, and rows sorted', () => {
    const grid = [...story, [...ACTIONS_HEADER], cells(ROW), own('Visit Acme'), [], ...failures];
    const moved = grid.map((row) => {
      const [first, ...rest] = ACTIONS_HEADER.map((_, column) => row[column]);
      return ['mine', ...rest.slice(0, 4), 'a column of my own', ...rest.slice(4), first];
    });
    const sorted = [...moved.slice(0, 5), moved[6]!, moved[5]!, ...moved.slice(7)];
    expect(readActions(sorted, 'Monthly review').map(({ text }) => text)).toEqual(['Visit Acme', ROW.Action]);
  });
});

describe('writeActions', () => {
  it('gives a Due that is a day as a date, and other words as they are', () => {
    const dues = ['2026-06-05', '2026-02-30', 'soon', ''].map((due) => {
      const [, row] = writeActions([{ ...read(ROW)[0]!, due }]);
      return row![ACTIONS_HEADER.indexOf('Due')];
    });
    expect(dues).toEqual([new Date(Date.UTC(2026, 5, 5)), '2026-02-30', 'soon', '']);
  });
});
