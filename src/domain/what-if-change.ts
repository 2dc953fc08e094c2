import { InputError, quoted } from './input-error.ts';
import { nameKey } from './lead/cell.ts';
import { listedHeaders } from './lead/header.ts';
import { parseThreshold } from './rubric/sheet.ts';
import { plainNumber } from './rubric/tests.ts';
import type { Grouping } from './scorecard/grouping.ts';

/** One thing that a what-if changes. */
export type Change =
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'without'; readonly group: string };

const FORMS = 'write threshold=70, or without= and a group';

/**
 * Reads what is asked of a what-if: `threshold=70`, and `without=Google Ads` (or `drop=`) as often as
 * there are groups to leave out, each a group of the review's grouping in any spelling. A threshold is
 * read as that of a rubric: 70, 70% or 0.7. Nothing asked changes nothing; a group named twice is left
 * out once. Throws `InputError` for anything else, naming what may be asked.
 */
export function parseWhatIf(asked: readonly string[], grouping: Pick<Grouping, 'names' | 'label'>): Change[] {
  const thresholds: Change[] = [];
  const groups = new Set<string>();
  for (const text of asked) {
    const equals = text.indexOf('=');
    const what = text.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const value = text.slice(equals + 1).trim();
    if (what === 'threshold') {
      thresholds.push({ kind: 'threshold', threshold: thresholdOf(value) });
    } else if (what === 'without' || what === 'drop') {
      groups.add(groupNamed(value, grouping));
    } else {
      throw new InputError('settings', `${quoted(text)} is nothing that a what-if can ask; ${FORMS}`);
    }
  }
  if (thresholds.length > 1) {
    throw new InputError('rubric', `a what-if has one threshold; ${thresholds.length} were given. Keep one`);
  }
  return [...thresholds, ...[...groups].map((group): Change => ({ kind: 'without', group }))];
}

/** A change in words; `threshold` is that of the rubric. */
export function changeInWords(change: Change, threshold: number): string {
  return change.kind === 'without'
    ? `without ${change.group}`
    : `threshold ${plainNumber(change.threshold)} instead of ${plainNumber(threshold)}`;
}

function thresholdOf(text: string): number {
  const threshold = parseThreshold(text);
  if (Number.isNaN(threshold)) {
    throw new InputError(
      'rubric',
      `the threshold ${quoted(text)} is no number from 0 to 100; write for instance threshold=70`,
    );
  }
  return threshold;
}

function groupNamed(text: string, { names, label }: Pick<Grouping, 'names' | 'label'>): string {
  const key = nameKey(text);
  const found =
    names.find((name) => name === text) ?? names.find((name) => key !== '' && nameKey(name) === key);
  if (found !== undefined) return found;
  throw new InputError(
    'columns',
    `no lead has ${quoted(text)} under ${label}, so it cannot be left out; what stands there is ${listedHeaders(names)}`,
  );
}
