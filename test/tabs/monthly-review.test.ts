import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastAction } from '../../src/domain/rhythm/actions.ts';
import { readActions } from '../../src/domain/rhythm/actions-sheet.ts';
import { EMPTY_MEMORY, remember } from '../../src/domain/rhythm/memory.ts';
import type { Review } from '../../src/domain/scorecard/review.ts';
import { monthlyReviewSheet } from '../../src/tabs/monthly-review.ts';
import type { Sheet, Value } from '../../src/tabs/sheet.ts';
import { APRIL, actionLists, aprilAsOf, FIT } from '../domain/rhythm/memories.ts';
import { messySheets, reviewed, rubric } from '../domain/sheets.ts';

const review = aprilAsOf('2024-05-02');
const action = (more: Partial<PastAction>): PastAction => ({
  id: 'x',
  who: 'sales',
  text: 'Call back sooner.',
  month: '2024-03',
  asOf: '2024-04-02',
  done: false,
  owner: '',
  due: '',
  watch: null,
  ...more,
});
const tabOf = (actions: readonly PastAction[], more: Partial<Review> = {}) =>
  monthlyReviewSheet({ review: { ...review, ...more } }, { actions });
/** The rows of the actions by their titles, the free ones left out. */
function actionsOf({ rows }: Sheet): Record<string, Value>[] {
  const header = rows.findIndex(([cell]) => cell === 'Done');
  const titles = rows[header]!.map(String);
  const [last] = [rows.findIndex((row, index) => index > header && row.every((cell) => cell === null))];
  return rows
    .slice(header + 1, last < 0 ? rows.length : last)
    .map((row) => Object.fromEntries(titles.map((title, column) => [title, row[column] ?? null])))
    .filter((cells) => cells.Action !== null);
}
const firsts = ({ rows }: Sheet): Value[] =>
  rows.map(([cell]) => cell ?? null).filter((cell) => cell !== null);

describe('the monthly review', () => {
  it('is read back as the actions it holds, whatever else it tells', () => {
    fc.assert(
      fc.property(messySheets, actionLists, (grid, actions) => {
        const told = reviewed(grid, { rubric: FIT, memory: { ...EMPTY_MEMORY, actions } });
        const { actions: kept } = remember({ history: [], actions }, told.review, told.review.actions);
        const { rows } = monthlyReviewSheet(told, { actions });
        const byId = (list: readonly PastAction[]) =>
          Object.fromEntries(list.map((one) => [`${one.id} of ${one.month}`, one]));
        expect(byId(readActions(rows, 'Monthly review'))).toEqual(byId(kept));
      }),
      { numRuns: 60 },
    );
  });

  it('holds the actions of this review whether the memory has them already or not', () => {
    expect(review.actions.length).toBeGreaterThan(0);
    const remembered = remember(EMPTY_MEMORY, review, review.actions);
    expect(tabOf(remembered.actions)).toEqual(tabOf([]));
    expect(actionsOf(tabOf([])).map((row) => row.Action)).toEqual(review.actions.map(({ text }) => text));
  });

  it('lists what is open first, the latest month before older ones, and folds away what was done long ago', () => {
    const decided = action({ id: 'late done', month: '2024-03', done: true });
    const tab = tabOf(
      [
        action({ id: 'long done', month: '2024-01', done: true }),
        decided,
        action({ id: 'old', month: '2024-02' }),
        action({ id: 'late', month: '2024-03' }),
      ],
      {
        actions: [{ id: 'new', who: 'sales', text: 'Ask.', refs: [], watch: null }],
        rhythm: { carried: [], decided: [{ ...decided, proposedAgain: false, came: null }] },
      },
    );
    expect(actionsOf(tab).map(({ Id, Done }) => [Id, Done])).toEqual([
      ['new', false],
      ['late', false],
      ['old', false],
      ['late done', true],
      ['long done', true],
    ]);
    const long = tab.rows.findIndex((row) => row.includes('long done'));
    expect(tab.folds).toContainEqual({ top: long, bottom: long, isFolded: true });
  });

  it('has a box for every action and for the free rows below, and keeps from view what only a review reads', () => {
    const tab = tabOf([action({})], { actions: [] });
    const [box] = tab.ticks!;
    expect(tab.rows.slice(box!.top, box!.bottom + 1).map(([cell]) => cell)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const titles = tab.rows[box!.top - 1]!;
    expect([...tab.hiddenColumns!].map((column) => titles[column])).toEqual(['As of', 'Id', 'Watched']);
    const own = tab.rows.map((row, index) =>
      index === box!.top + 1 ? row.map((cell, at) => (titles[at] === 'Action' ? 'Visit Acme' : cell)) : row,
    );
    expect(readActions(own, 'Monthly review')[1]).toMatchObject({ text: 'Visit Acme', month: '2024-04' });
  });

  it('says so where nothing calls for action, and keeps free rows there', () => {
    const tab = tabOf([], { actions: [] });
    expect(firsts(tab)).toContain('Nothing calls for action.');
    expect(readActions(tab.rows, 'Monthly review')).toEqual([]);
  });

  it('tells the story, then what to do, then what lies behind it', () => {
    const narrative = (['changes', 'failures', 'story'] as const).map((section) => ({
      section,
      text: `About ${section}.`,
      refs: [],
    }));
    const titles = firsts(tabOf([], { narrative })).filter((cell) => typeof cell === 'string');
    const order = [
      'The story',
      'Next month: actions',
      'What failed and why',
      'What changed',
      'Eight questions',
    ];
    expect(titles.filter((title) => order.includes(String(title)))).toEqual(order);
  });

  it('folds the questions under their title', () => {
    const { rows, folds, heights } = tabOf([]);
    const fold = folds!.at(-1)!;
    expect(rows[fold.top - 1]![0]).toBe('Eight questions');
    expect([...heights.values()].every((height) => height > 10)).toBe(true);
    expect(rows.slice(fold.top, fold.bottom + 1).map((row) => row[4])).toEqual(
      expect.arrayContaining(review.questions.flatMap(({ sentences }) => sentences.map(({ text }) => text))),
    );
  });

  it('shows of a what-if only the figures that change', () => {
    const told = reviewed(APRIL, {
      rubric: rubric('Fit | Industry | Industry | is one of | Retail | 10 |'),
      whatIf: ['threshold=0'],
    });
    const tab = monthlyReviewSheet(told, EMPTY_MEMORY);
    const { funnel, tiers } = told.review.whatIf!;
    const changed = [...funnel, ...tiers.map((tier) => ({ ...tier, label: `Tier: ${tier.id}` }))];
    expect(changed.filter(({ now, changed: then }) => now !== then)).toMatchObject([
      { now: 2, changed: 4 },
      {},
      {},
    ]);
    for (const { label, now, changed: then } of changed) {
      expect(tab.rows.some((row) => row[4] === label)).toBe(now !== then);
    }
  });
});
