import { describe, expect, it } from 'vitest';
import { measure, reviewSample } from '../../sample/review.ts';
import { leads } from '../leads.ts';
import { again, cellsOf, type Open, open, tabNames, type } from '../open.ts';
import { ask, openSample, pick, troubleOf } from './ask.ts';

describe('a review in the sidebar', () => {
  it('tells the figures of the review, and looking tells the same without writing', () => {
    const opened = openSample();
    const before = tabNames(opened.model);
    const looked = ask(opened, 'look', { month: '2026-04' });
    expect(tabNames(opened.model)).toEqual(before);
    const shown = ask(opened, 'review', { month: '2026-04' });
    expect(tabNames(opened.model)).toHaveLength(before.length + 4);
    expect({ ...looked, actions: [] }).toEqual({ ...shown, actions: [] });
    const review = reviewSample('2026-04');
    for (const { id, value, counts } of shown.measures) {
      const { value: own, numerator, denominator } = measure(review, id as never);
      expect([value, counts.replace(' rows', '')], id).toEqual([own, `${numerator} of ${denominator}`]);
    }
    expect(shown.leads).toBe(50);
    expect(shown.lists.every(({ count, leads: listed }) => listed.length === Math.min(count, 50))).toBe(true);
    expect(shown.funnel[0]?.counts).toEqual([50]);
  });

  it('of a first run names what is missing', () => {
    expect(troubleOf(open({ tabs: { Leads: [] } }), 'review', {})).toMatch(/^input: No sheet reads as leads/);
    expect(troubleOf(open({ tabs: { Leads: leads(0) } }), 'review', {})).toMatch(
      /^input: Sheet "Leads": there is no lead below the header in row 1/,
    );
    const grid = leads(5).map((row) => row.slice(1));
    expect(troubleOf(open({ tabs: { Leads: grid } }), 'review', {})).toMatch(
      /^input: Sheet "Leads": no column is known to hold the day/,
    );
    expect(ask(open({ tabs: { Leads: leads(1) } }), 'review', {})).toMatchObject({
      month: '2026-03',
      leads: 1,
    });
  });

  it.each(['May', '2027-01', '', '</script>'])(
    'of the period %j says what a period is, and writes nothing',
    (month) => {
      const opened = openSample();
      const before = tabNames(opened.model);
      expect(troubleOf(opened, 'review', { month })).toMatch(/^input: /);
      expect(troubleOf(opened, 'look', { month })).toMatch(/^input: /);
      expect(tabNames(opened.model)).toEqual(before);
    },
  );

  it('compares two sources side by side, and says which pairs are none', () => {
    const opened = openSample();
    const { comparable, groups } = ask(opened, 'look', { month: '2026-04' });
    expect(comparable).toEqual(groups.map(({ group }) => group).filter((group) => group !== '(unknown)'));
    const { sides, steps } = ask(opened, 'compare', { month: '2026-04', a: 'Google Ads', b: 'LinkedIn' });
    expect(sides.map(({ leads: count }) => count)).toEqual([20, 5]);
    expect(steps[0]?.counts).toEqual([20, 5]);
    expect(troubleOf(opened, 'compare', { month: '2026-04', a: 'Google Ads', b: 'Nowhere' })).toMatch(
      /^input: /,
    );
    expect(troubleOf(opened, 'compare', { month: '2026-04', a: '', b: '' })).toMatch(/^input: /);
  });

  it('tells the month again with another threshold or without a source, and writes nothing', () => {
    const opened = openSample();
    const before = tabNames(opened.model);
    const told = ask(opened, 'whatIf', { month: '2026-04', threshold: 1, without: 'Google Ads' });
    expect(told.asked).toBe('Threshold 1 instead of 60 and without Google Ads.');
    expect(told.beside.find(({ label }) => label === 'Lead volume')).toMatchObject({
      now: '50',
      changed: '30',
    });
    expect(ask(opened, 'whatIf', { month: '2026-04' })).toMatchObject({
      asked: 'Nothing was changed.',
      moved: [],
    });
    expect(troubleOf(opened, 'whatIf', { month: '2026-04', threshold: 101 })).toBe(
      'input: A score is a number from 0 to 100, and 101 is none.',
    );
    expect(troubleOf(opened, 'whatIf', { month: '2026-04', without: 'Nowhere' })).toMatch(
      /^input: .*no lead has "Nowhere"/,
    );
    expect(tabNames(opened.model)).toEqual(before);
  });

  it('checks a text against the month', () => {
    const opened = openSample();
    const { label, unbacked } = ask(opened, 'check', {
      text: '50 leads came in.\n77 of them were won.',
      month: '2026-04',
    });
    expect([label, unbacked.map(({ line, claim }) => [line, claim])]).toEqual([
      'April 2026',
      [[2, expect.stringContaining('77')]],
    ]);
    const { story } = ask(opened, 'look', { month: '2026-04' });
    const text = story.flatMap(({ sentences }) => sentences).join('\n');
    expect(ask(opened, 'check', { text, month: '2026-04' }).unbacked).toEqual([]);
    expect(troubleOf(opened, 'check', { text: ' \n' })).toBe('input: There is no text to check; paste one.');
  });
});

describe('stopping a review', () => {
  /** Does something while a review is running, when it is about to tell of its `step`-th tab, the first being 0. */
  function during({ host }: Open, step: number, act: () => void): void {
    const { execution } = host;
    const called = execution.called.bind(execution);
    let told = 0;
    execution.called = (...call) => {
      called(...call);
      if (call[0] !== 'Cache' || call[1] !== 'put') return;
      told += 1;
      // The first word is that the leads are being read.
      if (told === step + 2) {
        execution.called = called;
        act();
      }
    };
  }

  it('stops it before its next tab, says so, and the next one writes the rest', () => {
    const opened = openSample();
    let progress: unknown;
    during(opened, 1, () => {
      progress = ask(opened, 'progress', {});
      ask(opened, 'cancel', {});
    });
    expect(troubleOf(opened, 'review', { month: '2026-04' })).toBe(
      'input: The review was stopped before this step: writing the monthly review. What was written before it is whole; run the review again to write the rest.',
    );
    expect(progress).toEqual({ done: 0, of: 4, what: 'Writing the qualification of every lead' });
    expect(ask(opened, 'progress', {})).toEqual({ done: 0, of: 0, what: '' });
    expect(tabNames(opened.model).slice(-2)).toEqual(['Lead qualification', 'Scorecard']);
    ask(opened, 'review', { month: '2026-04' });
    expect(tabNames(opened.model).slice(-2)).toEqual(['Monthly review', 'Review history']);
  });

  it('that nobody runs does not stop the next', () => {
    const opened = openSample();
    ask(opened, 'cancel', {});
    expect(ask(opened, 'review', { month: '2026-04' }).leads).toBe(50);
  });
});

describe('the mark of the lead sheet', () => {
  const marked = (opened: Open) => ask(opened, 'mark', {}).mark;

  it('is that of the review until a cell changes, and changes with any', () => {
    const opened = openSample();
    const { mark } = ask(opened, 'look', { month: '2026-04' });
    expect(marked(opened)).toBe(mark);
    const marks = new Set([mark]);
    for (const [row, column, value] of [
      [3, 1, 'Ann'],
      [176, 31, 'x'],
      [200, 0, 'new row'],
      [0, 31, 'Remarks'],
      [3, 6, 726],
      [3, 6, ''],
    ] as const) {
      type(opened.model, 'Sample leads', [[value]], row, column);
      marks.add(marked(opened));
    }
    expect(marks.size).toBe(7);
  });

  it('tells two cells that were swapped, and a number from its digits as text', () => {
    const of = (row: readonly (string | number)[]) =>
      marked(open({ tabs: { Leads: [...leads(3), ['', ...row]] } }));
    expect(of(['a', 'b'])).not.toBe(of(['b', 'a']));
    expect(of(['a', ''])).not.toBe(of(['', 'a']));
    expect(of([5])).not.toBe(of(["'5"]));
  });
});

describe('an action', () => {
  /** 15 May 2026 as Sheets counts days. */
  const MAY_15 = 46_157;
  const listed = (opened: Open) => {
    const cells = cellsOf(opened.model, 'Monthly review');
    const header = cells.findIndex((row) => row.includes('Owner'));
    const column = (title: string) => cells[header]!.indexOf(title);
    return cells
      .slice(header + 1)
      .map((row) => ['Done', 'Owner', 'Due', 'Id'].map((title) => row[column(title)] ?? ''));
  };

  it('that is marked stands so in the Monthly review, and survives the next review', () => {
    const opened = openSample();
    const { actions } = ask(opened, 'review', { month: '2026-03' });
    const { id, month, text, who } = actions[0]!;
    const marked = ask(opened, 'markAction', { id, month, done: true, owner: ' Ada ', due: '2026-05-15' });
    expect(marked).toEqual({ id, month, text, who, done: true, owner: 'Ada', due: '2026-05-15', note: '' });
    expect(listed(opened)).toContainEqual([true, 'Ada', MAY_15, id]);
    const later = again(opened, '2026-05-20');
    const next = ask(later, 'review', { month: '2026-04' });
    expect(next.actions.find((one) => one.id === id && one.month === month)).toMatchObject({
      done: true,
      owner: 'Ada',
      due: '2026-05-15',
    });
    expect(listed(later)).toContainEqual([true, 'Ada', MAY_15, id]);
    const undone = ask(later, 'markAction', { id, month, done: false, owner: '', due: '' });
    expect(undone).toMatchObject({ done: false, owner: '', due: '' });
  });

  it('keeps whatever is written for the owner and the day as the text it is', () => {
    const opened = openSample();
    const owners = [
      '=IMPORTXML("http://x.example")',
      '+1',
      '</script><!--',
      '\u202eada',
      "'x",
      '1/2',
      'TRUE',
    ];
    const { actions } = ask(opened, 'review', { month: '2026-04' });
    owners.forEach((owner, at) => {
      const { id, month } = actions[at]!;
      expect(ask(opened, 'markAction', { id, month, done: false, owner, due: owner }).owner).toBe(owner);
      expect(listed(opened)).toContainEqual([false, owner, owner, id]);
    });
    const after = ask(opened, 'review', { month: '2026-04' }).actions;
    owners.forEach((owner, at) => {
      expect(after.find(({ id }) => id === actions[at]!.id)).toMatchObject({ owner, due: owner });
    });
  });

  it('that no review has written is not marked', () => {
    const opened = openSample();
    const request = { id: 'none', month: '2026-04', done: true, owner: '', due: '' };
    const message =
      'input: That action does not stand in the Monthly review; run the review of its month first.';
    expect(troubleOf(opened, 'markAction', request)).toBe(message);
    ask(opened, 'review', { month: '2026-04' });
    expect(troubleOf(opened, 'markAction', request)).toBe(message);
  });
});

describe('going to a cell or a tab', () => {
  it('selects the cell of the lead sheet, from wherever the person is', () => {
    const opened = openSample();
    pick(opened, 'Sheet1', [0, 0]);
    ask(opened, 'select', { cell: 'AD61' });
    const { activeSheet } = opened.model;
    expect([activeSheet.name, activeSheet.selection]).toEqual([
      'Sample leads',
      [{ top: 60, bottom: 60, left: 29, right: 29 }],
    ]);
  });

  it.each(['', 'a1', 'A0', 'A1:B2', 'Sheet1!A1', 'A99999999'])('refuses %j, which is no cell', (cell) => {
    expect(troubleOf(openSample(), 'select', { cell })).toMatch(/^input: /);
  });

  it('says of a cell beyond the sheet that the sheet has changed', () => {
    expect(troubleOf(openSample(), 'select', { cell: 'A9999999' })).toMatch(
      /^input: The lead sheet has no cell A9999999 any more/,
    );
    expect(troubleOf(openSample(), 'select', { cell: 'ZZZ1' })).toMatch(
      /^input: The lead sheet has no cell ZZZ1 any more/,
    );
  });

  it('opens a tab that a review wrote, and says what to do before there is one', () => {
    const opened = openSample();
    const missing = 'input: That tab is not there yet; run the review first.';
    for (const tab of ['scorecard', 'monthly-review', 'toString']) {
      expect(troubleOf(opened, 'openTab', { tab })).toBe(missing);
    }
    ask(opened, 'review', { month: '2026-04' });
    ask(opened, 'openTab', { tab: 'monthly-review' });
    expect(opened.model.activeSheet.name).toBe('Monthly review');
    ask(opened, 'openTab', { tab: 'scorecard' });
    expect(opened.model.activeSheet.name).toBe('Scorecard');
  });
});
