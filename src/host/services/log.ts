import { formatted } from './format-string.ts';

/** A line that the add-on logged. */
export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

function text([first, ...rest]: readonly unknown[]): string {
  if (typeof first === 'string' && rest.length > 0 && first.includes('%')) return formatted(first, rest);
  return [first, ...rest].map(shown).join(' ');
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'message' in value ? String(value) : (JSON.stringify(value) ?? String(value));
}

/** `console`, as far as Apps Script has it and without its stopwatches; what is logged goes to `lines`. */
export function consoleOf(lines: LogLine[]): Omit<Console, 'time' | 'timeEnd'> {
  const at =
    (level: LogLine['level']) =>
    (...args: unknown[]): void => {
      lines.push({ level, text: text(args) });
    };
  return { log: at('log'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** `Logger`, whose log is that of `console` too. */
export function loggerOf(lines: LogLine[]): GoogleAppsScript.Base.Logger {
  const logger: GoogleAppsScript.Base.Logger = {
    clear: () => {
      lines.length = 0;
    },
    getLog: () => lines.map((line) => `${line.text}\n`).join(''),
    log: (...args: unknown[]) => {
      lines.push({ level: 'log', text: text(args) });
      return logger;
    },
  };
  return logger;
}
