import { sentence } from '../domain/format.ts';
import { InputError } from '../domain/input-error.ts';
import { Busy } from './lock.ts';

/** What went wrong, and what to tell the person who asked: what to mend, or what is whole and what to do. */
export interface Trouble {
  readonly trouble: 'input' | 'busy' | 'permission' | 'service';
  readonly message: string;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof InputError) return { trouble: 'input', message: sentence(error.message) };
  if (error instanceof Busy) return { trouble: 'busy', message: error.message };
  const said = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '');
  return {
    trouble: /permission|PERMISSION_DENIED/.test(said) ? 'permission' : 'service',
    message: `Google Sheets stopped half way: ${said}. Your leads, rubric, settings and history are whole. Run it again: it writes what is missing.`,
  };
}
