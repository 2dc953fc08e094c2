import { describe, expect, it } from 'vitest';
import { chartImage } from '../../src/workbench/page/chart.ts';
import type { ChartView } from '../../src/workbench/protocol.ts';

const chart = (change: Partial<ChartView>): ChartView => ({
  id: 1,
  type: 'BAR',
  position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  options: { title: 'Leads by source' },
  categories: ['Ads', 'Fair'],
  series: [{ name: 'Leads', color: '#000000', values: [20, 5], labels: ['20', '5'] }],
  ...change,
});

/** An attribute of every bar. */
const bars = (image: string, attribute: 'width' | 'height' | 'x'): number[] =>
  [...image.matchAll(/<rect x=[^>]* fill="#\d{6}"\/>|<rect x=[^>]* fill="&#35;\d{6}"\/>/g)].map(([bar]) =>
    Number(new RegExp(` ${attribute}="([\\d.]+)"`).exec(bar)![1]),
  );

describe('a chart', () => {
  it('draws bars as long as their values', () => {
    const [longer, shorter] = bars(chartImage(chart({}), 600, 300), 'width');
    expect(longer! / shorter!).toBeCloseTo(4, 1);
  });

  it('draws columns as high as their values', () => {
    const [higher, lower] = bars(chartImage(chart({ type: 'COLUMN' }), 600, 300), 'height');
    expect(higher! / lower!).toBeCloseTo(4, 1);
  });

  it('lays stacked bars end to end', () => {
    const image = chartImage(
      chart({
        options: { isStacked: true, legend: { position: 'none' } },
        series: [
          { name: 'Air', color: '#111111', values: [3, 1], labels: ['', ''] },
          { name: 'Leads', color: '#222222', values: [2, 2], labels: ['', ''] },
        ],
      }),
      600,
      300,
    );
    const [x, nextX] = bars(image, 'x');
    expect(nextX! - x!).toBeCloseTo(bars(image, 'width')[0]!, 0);
  });

  it('breaks a line where a value is missing', () => {
    const image = chartImage(
      chart({
        type: 'LINE',
        categories: ['a', 'b', 'c', 'd'],
        series: [{ name: 'Rate', color: '#000000', values: [1, null, 2, 3], labels: [] }],
      }),
      600,
      300,
    );
    expect(/ d="([^"]*)"/.exec(image)![1]!.replace(/[\d. ]/g, '')).toBe('MML');
  });

  it.each([
    [291, '0', '0 100 200 300'],
    [3, '0', '0 1 2 3'],
    [46, '0', '0 20 40 60'],
    [0.7, '0%', '0% 20% 40% 60% 80%'],
    [1, '0%', '0% 25% 50% 75% 100%'],
  ])('has round marks up to %d, whole ones for counts', (most, format, marks) => {
    const image = chartImage(
      chart({
        type: 'LINE',
        options: { vAxis: { format } },
        series: [{ name: 'Leads', color: '#000000', values: [most, 0], labels: [] }],
      }),
      600,
      300,
    );
    const texts = [...image.matchAll(/text-anchor="end">([^<]*)</g)].map(([, text]) => text);
    expect(texts.join(' ')).toBe(marks);
  });

  it('shows text of leads as text', () => {
    const image = chartImage(chart({ categories: ['<img src=x onerror=alert(1)>', 'b'] }), 900, 300);
    expect(image).not.toContain('<img');
    expect(image).toContain('&#60;im');
  });

  it('says what it shows to those who cannot see it', () => {
    const image = chartImage(
      chart({ options: { title: 'Funnel', altText: 'Leads by step: 50, 26.' } }),
      600,
      300,
    );
    expect(image).toContain('aria-label="Funnel"');
    expect(image).toContain('<desc>Leads by step: 50, 26.</desc>');
  });
});
