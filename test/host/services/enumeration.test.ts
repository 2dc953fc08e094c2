import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { charts } from '../../../src/host/services/charts.ts';
import { authModeValue, scriptApp } from '../../../src/host/services/script-app.ts';

describe('an enumeration', () => {
  const { ChartType } = charts(new Execution());

  it('has values that are told apart by identity and say their names', () => {
    expect(String(ChartType.COLUMN)).toBe('COLUMN');
    expect(ChartType.COLUMN).toBe(charts(new Execution()).ChartType.COLUMN);
    expect(ChartType.COLUMN).not.toBe(ChartType.BAR);
  });

  it('names the modes of authorisation as an event carries them', () => {
    const { AuthMode } = scriptApp(new Execution());
    expect(authModeValue('NONE')).toBe(AuthMode.NONE);
    expect(String(AuthMode.LIMITED)).toBe('LIMITED');
  });

  it('is there while the script is loaded, when services are not', () => {
    const execution = new Execution();
    execution.running = 'load';
    expect(String(charts(execution).ChartType.LINE)).toBe('LINE');
  });
});
