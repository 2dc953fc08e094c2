import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import { enumeration } from './enumeration.ts';

type Charts = GoogleAppsScript.Charts.Charts;

const ENUMERATIONS = {
  ChartType: enumeration<Charts['ChartType']>([
    'TIMELINE',
    'AREA',
    'BAR',
    'BUBBLE',
    'CANDLESTICK',
    'COLUMN',
    'COMBO',
    'GAUGE',
    'GEO',
    'HISTOGRAM',
    'RADAR',
    'LINE',
    'ORG',
    'PIE',
    'SCATTER',
    'SPARKLINE',
    'STEPPED_AREA',
    'TABLE',
    'TREEMAP',
    'WATERFALL',
  ]),
  ChartHiddenDimensionStrategy: enumeration<Charts['ChartHiddenDimensionStrategy']>([
    'IGNORE_BOTH',
    'IGNORE_ROWS',
    'IGNORE_COLUMNS',
    'SHOW_BOTH',
  ]),
  ChartMergeStrategy: enumeration<Charts['ChartMergeStrategy']>(['MERGE_COLUMNS', 'MERGE_ROWS']),
  CurveStyle: enumeration<Charts['CurveStyle']>(['NORMAL', 'SMOOTH']),
  PointStyle: enumeration<Charts['PointStyle']>(['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']),
  Position: enumeration<Charts['Position']>(['TOP', 'RIGHT', 'BOTTOM', 'NONE']),
};

/** `Charts`, as far as charts in a spreadsheet need it: its enumerations. */
export function charts(execution: Execution): Pick<Charts, keyof typeof ENUMERATIONS> {
  return served(execution, 'Charts', ENUMERATIONS);
}
