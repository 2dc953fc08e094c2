import { sentence } from '../domain/format.ts';
import { InputError } from '../domain/input-error.ts';
import { type GoogleTrouble, googleTrouble } from '../shared/google-trouble.ts';
import { Busy } from './lock.ts';
import { Stopped } from './progress.ts';

/** What went wrong, and what to tell the person who asked: what to mend, or what is whole and what to do. */
export interface Trouble {
  readonly trouble: 'input' | 'busy' | 'permission' | 'service';
  readonly message: string;
}

/** `isWriting` says whether what was asked writes: else there is nothing to be whole or missing. */
export function troubleOf(error: unknown, isWriting = true): Trouble {
  if (error instanceof InputError) return { trouble: 'input', message: sentence(error.message) };
  if (error instanceof Stopped) return { trouble: 'input', message: error.message };
  if (error instanceof Busy) return { trouble: 'busy', message: error.message };
  const said = (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '');
  // Google's own errors are plain ones.
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  const isRefused = !isOurs && /permission|protected/i.test(said);
  const { what, remedy } = isOurs
    ? OURS
    : isRefused
      ? REFUSED
      : (googleTrouble(said) ?? (isWriting ? HALF_WAY : UNANSWERED));
  const state = isWriting ? 'Your leads, rubric, settings and history are whole' : 'Nothing was written';
  return {
    trouble: isRefused ? 'permission' : 'service',
    message: `${what}: ${said}. ${state}. ${remedy}.`,
  };
}

const OURS: GoogleTrouble = {
  what: 'The add-on stopped',
  remedy: 'This is a mistake in the add-on: please report it, with these words',
};
const REFUSED: GoogleTrouble = {
  what: 'Google Sheets did not allow it',
  remedy: 'Whoever may edit this spreadsheet can run it, signed in with one Google account alone',
};
const HALF_WAY: GoogleTrouble = {
  what: 'Google Sheets stopped half way',
  remedy: 'Run it again: it writes what is missing',
};
const UNANSWERED: GoogleTrouble = { what: 'Google Sheets did not answer', remedy: 'Try it again' };
