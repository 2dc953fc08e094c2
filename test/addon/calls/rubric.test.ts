import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/domain/rubric/sheet.ts';
import { leads } from '../leads.ts';
import { cellsOf, open, tabNamed, tabNames, type } from '../open.ts';
import { ask, openSample, pick, troubleOf } from './ask.ts';

const HEADER = ['Dimension', 'Criterion', 'Column', 'Test', 'Value', 'Points', 'Must-have'];
const CRITERION = {
  dimension: 'fit',
  name: 'Our sources',
  column: 'Lead source',
  test: 'is one of',
  value: 'Referral; Trade show',
  points: 10,
  mustHave: true,
};

describe('the rubric', () => {
  it('counts fit and tiers as the review of the month does', () => {
    const opened = openSample();
    const { counts, period } = ask(opened, 'rubric', { month: '2026-04' });
    const { measures } = ask(opened, 'look', { month: '2026-04' });
    ask(opened, 'review', { month: '2026-04' });
    const qualification = cellsOf(opened.model, 'Lead qualification');
    const [tier, created] = ['Tier', 'Created'].map((title) => qualification[0]!.indexOf(title));
    // 1 April and 1 May 2026 as Sheets counts days.
    const tiers = qualification
      .filter((row) => Number(row[created!]) >= 46_113 && Number(row[created!]) < 46_143)
      .map((row) => row[tier!]);
    const count = (name: string) => tiers.filter((one) => one === name).length;
    expect(period).toEqual({ id: '2026-04', label: 'April 2026', leads: 50 });
    expect(measures.find(({ id }) => id === 'icp_fit_rate')?.counts).toBe(`${counts.fit} of 50`);
    expect(counts).toEqual({
      leads: 50,
      fit: 26,
      qualified: count('Qualified'),
      nurture: count('Nurture'),
      incomplete: count('Incomplete'),
      disqualified: count('Disqualified'),
    });
  });

  it('takes all leads as one where no month can be told', () => {
    const grid = leads(20).map((row) => row.slice(1));
    for (const [Leads, count] of [
      [grid, 20],
      [leads(0), 0],
    ] as const) {
      const { period, rubric, counts } = ask(open({ tabs: { Leads } }), 'rubric', {});
      expect([period.id, counts.leads]).toEqual(['all', count]);
      expect(rubric.criteria.length).toBeGreaterThan(5);
    }
  });

  it('drafts from history only what no criterion asks', () => {
    const opened = openSample();
    const { rubric, draft } = ask(opened, 'rubric', {});
    const asked = rubric.criteria.map(({ column }) => column);
    expect(draft.filter(({ column }) => asked.includes(column))).toEqual([]);
    const without = { ...rubric, criteria: rubric.criteria.filter(({ column }) => column !== 'Employees') };
    const again = ask(opened, 'saveRubric', { rubric: without }).draft;
    expect(again.find(({ column }) => column === 'Employees')).toMatchObject({
      dimension: 'fit',
      name: 'Employees we serve',
      test: 'at least',
      mustHave: true,
    });
  });
});

describe('trying a rubric', () => {
  it('without a change moves nobody', () => {
    const opened = openSample();
    const { rubric, counts, period } = ask(opened, 'rubric', {});
    expect(ask(opened, 'tryRubric', { rubric, month: period.id })).toEqual({
      counts,
      moved: [],
      movedCount: 0,
    });
  });

  it('counts as saving it would, names each lead that moved from tier to tier, and writes nothing', () => {
    const opened = openSample();
    const before = cellsOf(opened.model, 'Lead rubric');
    const { rubric, counts } = ask(opened, 'rubric', {});
    const changed = { ...rubric, threshold: 95 };
    const tried = ask(opened, 'tryRubric', { rubric: changed, month: '2026-04' });
    expect(cellsOf(opened.model, 'Lead rubric')).toEqual(before);
    expect(tried.movedCount).toBeGreaterThan(0);
    expect(tried.moved).toHaveLength(tried.movedCount);
    const net = (tier: string) =>
      tried.moved.filter(({ to }) => to === tier).length -
      tried.moved.filter(({ from }) => from === tier).length;
    for (const tier of ['Qualified', 'Nurture', 'Incomplete', 'Disqualified'] as const) {
      const key = tier.toLowerCase() as 'qualified' | 'nurture' | 'incomplete' | 'disqualified';
      expect(tried.counts[key] - counts[key], tier).toBe(net(tier));
    }
    const { cell, name, to } = tried.moved[0]!;
    expect(ask(opened, 'saveRubric', { rubric: changed }).counts).toEqual(tried.counts);
    ask(opened, 'select', { cell });
    expect(ask(opened, 'explain', {})).toMatchObject({ name, tier: to });
  });

  it('names who moved by first and last name where they stand in two columns', () => {
    const [titles, ...rows] = leads(20);
    const grid = [
      ['First name', ...titles!.map((title) => (title === 'Name' ? 'Last name' : title))],
      ...rows.map((row) => ['Ana', ...row]),
    ];
    const opened = open({ tabs: { Leads: grid } });
    const { rubric } = ask(opened, 'rubric', {});
    const tried = ask(opened, 'tryRubric', {
      rubric: { ...rubric, criteria: [CRITERION] },
      month: '2026-03',
    });
    expect(tried.moved.map(({ name }) => name)).toContain('Ana Person 0');
  });

  it.each([
    [{ test: 'smells like' }, /^input: "Our sources", test: "smells like" is no test; use is one of/],
    [{ dimension: 'charm' }, /^input: "Our sources", dimension: "charm" is no dimension; use Fit/],
    [{ column: ' ' }, /^input: "Our sources", column: .* names no column/],
    [
      { column: 'Shoe size' },
      /^input: "Our sources", column: .* asks the column "Shoe size", which the lead sheet does not have/,
    ],
    [
      { test: 'at least', value: 'many' },
      /^input: "Our sources", value: "many" is no number \("at least" needs a number such as 20\)/,
    ],
    [{ test: 'between', value: '5' }, /^input: "Our sources", value: /],
  ])('says of %j what is wrong by the names on the screen, and saves nothing', (wrong, message) => {
    const opened = open({ tabs: { Leads: leads(20) } });
    const rubric = { threshold: 60, criteria: [{ ...CRITERION, ...wrong }] };
    for (const call of ['tryRubric', 'saveRubric'] as const) {
      expect(troubleOf(opened, call, { rubric })).toMatch(message);
    }
    expect(tabNames(opened.model)).toEqual(['Leads']);
  });

  it('asks for a criterion where there is none', () => {
    const opened = openSample();
    expect(troubleOf(opened, 'saveRubric', { rubric: { threshold: 60, criteria: [] } })).toBe(
      'input: The rubric asks nothing; add a criterion.',
    );
  });
});

describe('saving the rubric', () => {
  const read = (opened: ReturnType<typeof open>) => {
    const { threshold, criteria } = readRubric(cellsOf(opened.model, 'Lead rubric'), 'Lead rubric');
    return { threshold, criteria: criteria.map(({ place, ...one }) => one) };
  };

  it.each([0, 0.5, 1, 62.125, 100])(
    'makes a tab that reads back the same, with a threshold of %d',
    (threshold) => {
      const opened = open({ tabs: { Leads: leads(20) } });
      const rubric = {
        threshold,
        criteria: [
          CRITERION,
          {
            ...CRITERION,
            dimension: 'next_step',
            name: '=IMPORTXML("x")',
            test: 'is filled',
            value: '',
            points: 2.125,
            mustHave: false,
          },
          {
            ...CRITERION,
            dimension: 'pain',
            name: "'</script>\u202e",
            test: 'contains any of',
            value: '=1+1; 2026-04-01',
          },
        ],
      };
      expect(ask(opened, 'saveRubric', { rubric }).rubric).toEqual(rubric);
      expect(read(opened)).toEqual(rubric);
      expect(cellsOf(opened.model, 'Leads')).toHaveLength(21);
    },
  );

  it('of fewer criteria leaves none of the old ones, and keeps what a person has beside them', () => {
    const opened = openSample();
    const { rubric } = ask(opened, 'rubric', {});
    type(opened.model, 'Lead rubric', [['Said by'], ['Ann'], ['Bo']], 2, 8);
    const fewer = { threshold: 70, criteria: rubric.criteria.slice(0, 2) };
    ask(opened, 'saveRubric', { rubric: fewer });
    expect(read(opened)).toEqual(fewer);
    expect(
      cellsOf(opened.model, 'Lead rubric')
        .slice(2, 5)
        .map((row) => row[8]),
    ).toEqual(['Said by', 'Ann', 'Bo']);
  });

  it('keeps columns and rows of a tab that a person arranged', () => {
    const arranged = [
      ['Agreed in May'],
      ['Must-have', 'Who', 'Points', 'Value', 'Test', 'Column', 'Criterion', 'Dimension'],
      ['no', 'Ann', 5, '', 'is filled', 'Reason', 'A', 'Pain'],
      ['no', 'Bo', 5, '', 'is filled', 'Company', 'B', 'Pain'],
    ];
    const opened = open({ tabs: { Leads: leads(20), 'Lead rubric': arranged } });
    const rubric = { threshold: 50, criteria: [CRITERION] };
    expect(ask(opened, 'saveRubric', { rubric }).rubric).toEqual(rubric);
    const cells = cellsOf(opened.model, 'Lead rubric');
    expect(cells[0]).toEqual(['Agreed in May']);
    expect(cells[1]?.slice(0, 8)).toEqual(arranged[1]);
    expect(cells.slice(2, 4).map((row) => row[1])).toEqual(['Ann', 'Bo']);
    expect(read(opened)).toEqual(rubric);
  });

  it('is what the next review goes by', () => {
    const opened = open({
      tabs: { Leads: leads(20), 'Lead rubric': [HEADER, ['Fit', 'A', 'Company', 'is filled', '', 1, 'yes']] },
    });
    ask(opened, 'saveRubric', { rubric: { threshold: 60, criteria: [CRITERION] } });
    const { counts } = ask(opened, 'rubric', { month: '2026-03' });
    const { measures } = ask(opened, 'review', { month: '2026-03' });
    expect(measures.find(({ id }) => id === 'icp_fit_rate')?.counts).toBe(`${counts.fit} of ${counts.leads}`);
    expect(read(opened).criteria).toEqual([CRITERION]);
  });
});

describe('explaining the selected row', () => {
  it('says why the lead stands where it does, as the qualification does', () => {
    const opened = openSample();
    ask(opened, 'review', {});
    const qualification = cellsOf(opened.model, 'Lead qualification');
    const [row, tier, name] = ['Row', 'Tier', 'Name'].map((title) => qualification[0]!.indexOf(title));
    const why = qualification[0]!.indexOf('Why');
    pick(opened, 'Sample leads', [3, 5]);
    const explained = ask(opened, 'explain', {});
    const line = qualification.find((cells) => cells[row!] === 4)!;
    expect(explained).toMatchObject({ row: 4, tier: line[tier!], name: line[name!], why: `${line[why]}.` });
    expect(explained.criteria).toContainEqual({
      name: 'Region we serve',
      dimension: 'fit',
      answer: 'not met',
    });
  });

  it('takes the first of several rows', () => {
    const opened = openSample();
    pick(opened, 'Sample leads', [3, 0, 9, 4]);
    expect(ask(opened, 'explain', {}).row).toBe(4);
  });

  it('says of a duplicate and of a test lead that it is left out', () => {
    const opened = openSample();
    const said = [175, 124].map((row) => {
      pick(opened, 'Sample leads', [row, 0]);
      const { tier, why } = ask(opened, 'explain', {});
      return [tier, why];
    });
    expect(said).toEqual([
      ['Left out', 'Left out of every count: a duplicate.'],
      ['Left out', 'Left out of every count: a test lead.'],
    ]);
  });

  it.each([
    ['Sample leads', 0, 'Row 1 holds no lead; select a filled row below the header in row 1.'],
    ['Sample leads', 180, 'Row 181 holds no lead; select a filled row below the header in row 1.'],
    ['Lead rubric', 3, 'Select a row of "Sample leads", the sheet with the leads.'],
  ])('of %s, row index %i, says what to select', (tab, row, message) => {
    const opened = openSample();
    pick(opened, tab, [row, 0]);
    expect(tabNamed(opened.model, tab).maxRows).toBeGreaterThan(row);
    expect(troubleOf(opened, 'explain', {})).toBe(`input: ${message}`);
  });
});
