import { describe, expect, it } from 'vitest';
import { open } from './open.ts';

describe('charts', () => {
  it('show what was built: kind, ranges, place and options', () => {
    const { model, sheet } = open();
    const chart = sheet
      .newChart()
      .asBarChart()
      .setTitle('Acceptance')
      .addRange(sheet.getRange('A1:B5'))
      .setPosition(3, 4, 10, 20)
      .setOption('series', [{ color: '#123456' }])
      .setNumHeaders(1)
      .build();
    sheet.insertChart(chart);
    const [shown] = sheet.getCharts();
    expect(shown!.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B5']);
    const place = shown!.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      3, 4, 10, 20,
    ]);
    expect([shown!.getOptions().get('title'), shown!.getNumHeaders()]).toEqual(['Acceptance', 1]);
    expect(model.activeSheet.charts[0]).toMatchObject({
      type: 'BAR',
      options: { title: 'Acceptance', series: [{ color: '#123456' }] },
    });
  });

  it('over another sheet keep its ranges', () => {
    const { sheet, spreadsheet } = open();
    const data = spreadsheet.insertSheet('Data');
    sheet.insertChart(sheet.newChart().asLineChart().addRange(data.getRange('A1:B2')).build());
    expect(sheet.getCharts()[0]!.getRanges()[0]!.getSheet().getName()).toBe('Data');
  });

  it('are changed and removed by what getCharts gave', () => {
    const { model, sheet } = open();
    for (const title of ['One', 'Two']) {
      sheet.insertChart(sheet.newChart().setOption('title', title).setPosition(1, 1, 0, 0).build());
    }
    const [one, two] = sheet.getCharts();
    sheet.updateChart(two!.modify().asColumnChart().setOption('title', 'Second').build());
    sheet.removeChart(one!);
    expect(sheet.getCharts().map((chart) => chart.getOptions().get('title'))).toEqual(['Second']);
    expect(model.activeSheet.charts[0]!.id).toBe(two!.getChartId());
    expect(() => sheet.removeChart(one!)).toThrow('Chart not found on this sheet.');
    expect(() => sheet.updateChart(sheet.newChart().build())).toThrow('Chart not found on this sheet.');
  });

  it('stand inside the sheet', () => {
    const { sheet } = open();
    expect(() => sheet.newChart().setPosition(0, 1, 0, 0)).toThrow('position');
    expect(() => sheet.insertChart(sheet.newChart().setPosition(2000, 1, 0, 0).build())).toThrow('outside');
  });
});
