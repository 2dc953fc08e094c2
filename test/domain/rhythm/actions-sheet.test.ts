import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/lead/cell.ts';
import { ACTIONS_HEADER, readActions, writeActions } from '../../../src/domain/rhythm/actions-sheet.ts';
import { actionLists } from './memories.ts';

type Title = (typeof ACTIONS_HEADER)[number];
const ROW: Readonly<Record<Title, Cell>> = {
  Done: 'no',
  Who: 'sales',
  Owner: 'Ann',
  Due: 'soon',
  Action: 'Call back sooner.',
  'Decided in': '2024-04',
  'As of': '2024-05-02',
  Id: 'mend: first_touch_in_time',
  Watched: '/measures/first_touch_in_time: numerator of denominator, higher is better',
  Then: '1,026 of 1,250',
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

  it('passes over rows that are blank or hold an unticked box alone', () => {
    expect(read({}, { Done: false }, ROW)).toHaveLength(1);
  });

  it('names the cell, the value and the remedy of a row that it cannot read', () => {
    const says = (cells: Partial<Record<Title, Cell>>) => expect(() => read({ ...ROW, ...cells }));
    says({ Done: 'perhaps' }).toThrow(
      'Actions, A2: "perhaps" does not say whether it is done; write yes or no',
    );
    says({ Action: '' }).toThrow('Actions, E2 is empty; write what is to be done, or empty the whole row');
    says({ 'Decided in': '' }).toThrow('Actions, F2: "" is not a period. Write a month (2024-04)');
    says({ 'As of': 'May' }).toThrow('Actions, G2: "May" is not a day of the calendar');
    says({ 'Decided in': 'all', 'As of': '' }).toThrow('Actions, G2: "" is not a day of the calendar');
    says({ Watched: 'fit' }).toThrow('Actions, I2: "fit" names no rate; write it back as the review gave it');
    says({ Then: '' }).toThrow('Actions, J2: "" is no share of leads; write it such as 26 of 50');
    says({ Then: '60 of 50' }).toThrow('Actions, J2: "60 of 50" is no share of leads');
  });

  it('says where an action of the same month stands already', () => {
    expect(() => read(ROW, { ...ROW, Done: true })).toThrow(
      'Actions, H3: "mend: first_touch_in_time" of 2024-04 stands at Actions, H2 already; delete one',
    );
  });
});
