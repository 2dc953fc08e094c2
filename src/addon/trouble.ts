import { sentence } from '../domain/format.ts';
import { InputError } from '../domain/input-error.ts';
import { Busy } from './lock.ts';
import { Stopped } from './progress.ts';

/** What went wrong, and what to tell the person who asked: what to mend, or what is whole and what to do. */
export interface Trouble {
  readonly trouble: 'input' | 'busy' | 'permission' | 'service';
  readonly message: string;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof InputError) return { trouble: 'input', message: sentence(error.message) };
  if (error instanceof Stopped) return { trouble: 'input', message: error.message };
  if (error instanceof Busy) return { trouble: 'busy', message: error.message };
  const said = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '');
  const isRefused = /permission|protected/i.test(said);
  const remedy = isRefused
    ? 'Whoever may edit this spreadsheet can run it, signed in with one Google account alone'
    : 'Run it again: it writes what is missing';
  return {
    trouble: isRefused ? 'permission' : 'service',
    message: `Google Sheets ${isRefused ? 'did not allow it' : 'stopped half way'}: ${said}. Your leads, rubric, settings and history are whole. ${remedy}.`,
  };
}
