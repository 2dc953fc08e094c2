import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readMemory } from '../../../src/cli/input/memory.ts';
import type { PastAction } from '../../../src/domain/rhythm/actions.ts';
import type { Memory } from '../../../src/domain/rhythm/memory.ts';
import type { Rhythm } from '../../../src/domain/rhythm/rhythm.ts';
import { toXlsx } from '../../../src/host/xlsx/write.ts';
import { historySheet } from '../../../src/tabs/history.ts';
import { monthlyReviewSheet } from '../../../src/tabs/monthly-review.ts';
import { actionLists, aprilAsOf, histories } from '../../domain/rhythm/memories.ts';

const NOTHING: Rhythm = { carried: [], decided: [] };

/** The review of April that proposes nothing of its own. */
const APRIL = { ...aprilAsOf('2024-05-02'), actions: [] };

function actionsIn(actions: readonly PastAction[], rhythm = NOTHING) {
  return monthlyReviewSheet({ review: { ...APRIL, rhythm } }, { actions });
}

function workbook({ history, actions }: Memory, rhythm = NOTHING): Promise<Uint8Array> {
  return toXlsx([historySheet(history), actionsIn(actions, rhythm)], 'Review', new Date(0));
}

/** Months of the builders sort as texts. */
const openFirst = (actions: readonly PastAction[]) =>
  [...actions].sort(
    (a, b) => Number(a.done) - Number(b.done) || (a.month < b.month ? 1 : a.month > b.month ? -1 : 0),
  );

describe('a memory in a workbook', () => {
  it('comes back as it went in, what is open and late first', async () => {
    await fc.assert(
      fc.asyncProperty(histories, actionLists, async (history, actions) => {
        const bytes = await workbook({ history, actions });
        expect(await readMemory(bytes, 'review.xlsx')).toEqual({ history, actions: openFirst(actions) });
      }),
      { numRuns: 40 },
    );
  });

  it('comes back empty from sheets that hold headers and free rows alone', async () => {
    const empty = { history: [], actions: [] };
    expect(await readMemory(await workbook(empty), 'review.xlsx')).toEqual(empty);
  });

  it('shows beside an action what came of it, in columns that are not read back', async () => {
    const watch = {
      ref: '/measures/icp_fit_rate',
      numerator: 'numerator',
      denominator: 'denominator',
      higherIsBetter: true,
      before: { numerator: 48, denominator: 80 },
    };
    const action: PastAction = {
      id: 'fit',
      who: 'sales',
      text: 'Say whom you serve.',
      month: '2024-04',
      asOf: '2024-05-02',
      done: true,
      owner: 'Ann',
      due: '',
      watch,
    };
    const came = {
      ref: watch.ref,
      before: { value: 0.6, ...watch.before },
      now: { value: 0.8, numerator: 56, denominator: 70 },
      difference: 0.2,
      lower: 0.0524,
      upper: 0.3339,
      level: 0.95,
      verdict: 'better',
      why: null,
    } as const;
    const memory = { history: [], actions: [action] };
    const bytes = await workbook(memory, {
      carried: [],
      decided: [{ ...action, proposedAgain: false, came }],
    });
    const rows = (await readXlsx(bytes)).sheets[1]!.rows;
    const at = rows.findIndex(([title]) => title === 'Done');
    const [titles, row] = rows.slice(at);
    const cells = Object.fromEntries(titles!.map((title, column) => [title, row![column]]));
    expect(cells).toMatchObject({
      Done: true,
      Then: '48 of 80',
      Now: '56 of 70',
      Change: 20,
      'What came of it': 'better',
    });
    expect(await readMemory(bytes, 'review.xlsx')).toEqual(memory);
  });
});

describe('readMemory', () => {
  it('says which sheets a workbook lacks, and what to give instead', async () => {
    const [history] = [historySheet([])];
    const bytes = await toXlsx([{ ...history, name: 'Leads' }, history], 'Leads', new Date(0));
    await expect(readMemory(bytes, 'leads.xlsx')).rejects.toThrow(
      'leads.xlsx has no sheet "Monthly review". Give the review.xlsx that an earlier review wrote, or give the sheets back their names. Its sheets: "Leads" and "Review history".',
    );
  });

  it('says so when the file is no workbook', async () => {
    await expect(readMemory(Buffer.from('Name,Email\n'), 'leads.csv')).rejects.toThrow(
      /^leads\.csv cannot be read as an Excel workbook/,
    );
  });

  it('names the file, the sheet and the cell of a row that cannot be read', async () => {
    const sheet = historySheet([]);
    const rows = [...sheet.rows, ['2024-04', 'Luck']];
    const bytes = await toXlsx([{ ...sheet, rows }, actionsIn([])], 'Review', new Date(0));
    await expect(readMemory(bytes, 'review.xlsx')).rejects.toThrow(
      'review.xlsx, Review history, B2: "Luck" is no measure',
    );
  });

  it('says so when a sheet has been emptied', async () => {
    const sheet = historySheet([]);
    const emptied = { ...sheet, name: 'Monthly review', rows: [], styles: new Map(), heights: new Map() };
    const bytes = await toXlsx([historySheet([]), emptied], 'Review', new Date(0));
    await expect(readMemory(bytes, 'review.xlsx')).rejects.toThrow(
      'The sheet "Monthly review" of review.xlsx is empty or damaged. Give the review.xlsx',
    );
  });
});
