import { describe, expect, it } from 'vitest';
import { isMarked } from '../../../src/addon/draw/mark.ts';
import type { Chart } from '../../../src/tabs/sheet.ts';
import { HEADER } from '../../../src/tabs/style.ts';
import { type Drawing, drawing, layout } from './drawing.ts';

const values = ({ run }: Drawing) => run((tab) => tab.getDataRange().getValues());
const notes = ({ run }: Drawing, a1: string) => run((tab) => tab.getRange(a1).getNote());

const chart: Chart = {
  kind: 'bar',
  title: 'Leads by source',
  description: 'Bars: 3 and 4.',
  valueFormat: '0',
  series: [
    {
      name: 'Leads',
      color: '0B5563',
      sheet: 'Drawn',
      values: { top: 1, left: 1, bottom: 2, right: 1 },
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
    },
  ],
  area: { top: 4, left: 0, bottom: 14, right: 1 },
};

describe('drawPage', () => {
  it('writes texts as they are, numbers, ticks, and dates as the days they are', () => {
    const drawn = drawing();
    drawn.page(
      layout([['=1+1', 7, true, new Date(Date.UTC(2026, 3, 30, 18, 30))]], {
        styles: new Map([['0,3', { format: 'yyyy-mm-dd hh:mm' }]]),
      }),
    );
    expect(drawn.run((tab) => tab.getRange('A1:D1').getDisplayValues()[0])).toEqual([
      '=1+1',
      '7',
      'TRUE',
      '2026-04-30 18:30',
    ]);
    expect(drawn.run((tab) => tab.getRange('A1').getFormula())).toBe('');
  });

  it('blanks what a longer page left behind, within its own columns', () => {
    const drawn = drawing();
    drawn.page(
      layout([
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ]),
    );
    drawn.run((tab) => tab.getRange('D1:D4').setValues([[1], [2], [3], [4]]));
    drawn.page(layout([['g', 'h']]));
    expect(values(drawn)).toEqual([
      ['g', 'h', '', 1],
      ['', '', '', 2],
      ['', '', '', 3],
      ['', '', '', 4],
    ]);
  });

  it('moves columns of a user along where it grows wider, with formats and notes', () => {
    const drawn = drawing();
    drawn.page(layout([['a', 'b']]));
    drawn.run((tab) => tab.getRange('C1').setValue('mine').setNote('my note').setBackground('#ff0000'));
    drawn.page(layout([['a', 'b', 'c', 'd']]));
    expect(values(drawn)).toEqual([['a', 'b', 'c', 'd', 'mine']]);
    expect(notes(drawn, 'E1')).toBe('my note');
    expect(drawn.run((tab) => tab.getRange('E1').getBackground())).toBe('#ff0000');
  });

  it('blanks the columns that a narrower page no longer has, and nothing beside them', () => {
    const drawn = drawing();
    drawn.page(layout([['a', 'b', 'c']]));
    drawn.run((tab) => tab.getRange('D1').setValue('mine'));
    drawn.page(layout([['x']]));
    expect(values(drawn)).toEqual([['x', '', '', 'mine']]);
  });

  it('keeps the notes of a user, and replaces its own', () => {
    const drawn = drawing();
    drawn.page(layout([['a', 'b']], { notes: new Map([['0,0', 'ours']]) }));
    expect(isMarked(notes(drawn, 'A1'))).toBe(true);
    drawn.run((tab) => tab.getRange('B1').setNote('mine'));
    drawn.page(layout([['a', 'b']], { notes: new Map([['0,1', 'ours too']]) }));
    expect([notes(drawn, 'A1'), notes(drawn, 'B1')]).toEqual(['', 'mine']);
  });

  it('replaces its own charts and rules of colour and keeps those of a user', () => {
    const drawn = drawing();
    const page = layout(
      [
        ['Source', 'Leads'],
        ['Ads', 3],
        ['Fair', 4],
      ],
      {
        charts: [chart],
        rules: [
          { areas: [{ top: 1, left: 1, bottom: 2, right: 1 }], word: '3', color: '000000', fill: 'FFFFFF' },
        ],
      },
    );
    drawn.page(page);
    drawn.run((tab) => {
      tab.insertChart(
        tab
          .newChart()
          .addRange(tab.getRange('A1:B3'))
          .setPosition(20, 1, 0, 0)
          .setOption('title', 'Mine')
          .build(),
      );
      const beside = SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo('x')
        .setBackground('#ff0000')
        .setRanges([tab.getRange('D1:D3')])
        .build();
      tab.setConditionalFormatRules([...tab.getConditionalFormatRules(), beside]);
    });
    drawn.page(page);
    drawn.page(page);
    const titles = drawn.sheet.charts.map(({ options }) => String(options.title));
    expect(titles.map((title) => title.replace(/\u2063$/, '')).sort()).toEqual(['Leads by source', 'Mine']);
    expect(drawn.sheet.rules).toHaveLength(2);
  });

  it('lets cells take what they offered before, though the new page offers something else there', () => {
    const drawn = drawing();
    const box = { ticks: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    drawn.page(
      layout([[false, 'yes']], {
        ...box,
        choices: [{ areas: [{ top: 0, left: 1, bottom: 0, right: 1 }], words: ['yes'], isWhole: true }],
      }),
    );
    drawn.page(layout([['words', 'other']]));
    expect(values(drawn)).toEqual([['words', 'other']]);
  });

  it('takes as many calls for 2,000 rows as for 20', () => {
    const [few, many] = [20, 2_000].map((count) => {
      const drawn = drawing(3_000);
      const rows = Array.from({ length: count }, (_, row) => [`row ${row}`, row]);
      const styles = new Map(rows.flatMap((_, row) => [[`${row},0`, HEADER] as const]));
      drawn.page(layout(rows, { styles, notes: new Map([['0,0', 'ours']]) }));
      return drawn.host.execution.log.length;
    });
    expect(many).toBe(few);
  });

  it('gets the rows and columns it needs in one call each', () => {
    const drawn = drawing(5, 2);
    drawn.page(layout(Array.from({ length: 12 }, () => ['a', 'b', 'c', 'd'])));
    expect([drawn.sheet.maxRows, drawn.sheet.columns.length]).toEqual([12, 4]);
    const inserts = [...drawn.host.execution.counts].filter(([call]) => call.includes('insert'));
    expect(inserts.map(([, count]) => count)).toEqual([1, 1]);
  });
});
