import { describe, expect, it } from 'vitest';
import { consoleOf, type LogLine, loggerOf } from '../../../src/host/services/log.ts';

describe('console and Logger', () => {
  it('collect what was logged in one list, in order, with its level', () => {
    const lines: LogLine[] = [];
    const console = consoleOf(lines);
    console.log('read %d rows of %s', 12, 'Leads');
    console.warn('slow', { rows: 3 });
    console.error(new Error('broken'));
    loggerOf(lines).log('done').log('50% of leads');
    expect(lines).toEqual([
      { level: 'log', text: 'read 12 rows of Leads' },
      { level: 'warn', text: 'slow {"rows":3}' },
      { level: 'error', text: 'Error: broken' },
      { level: 'log', text: 'done' },
      { level: 'log', text: '50% of leads' },
    ]);
  });

  it('give the log back as text, and forget it on request', () => {
    const lines: LogLine[] = [];
    const logger = loggerOf(lines);
    logger.log('one').log('two');
    expect(logger.getLog()).toBe('one\ntwo\n');
    logger.clear();
    expect(logger.getLog()).toBe('');
  });
});
