import { compare } from '../code-units.ts';
import { listed, quoted } from '../input-error.ts';
import { nameKey } from './cell.ts';
import { type CheckList, counted } from './checks.ts';
import type { Facts } from './facts.ts';
import { NURTURE_ASKED, REASON_GIVEN } from './flags.ts';
import type { Leads } from './read.ts';
import { type ReasonCode, reasonCode, reasonOf } from './reasons.ts';

/** Reasons without a code that are named. */
const REASONS_NAMED = 3;

/** Why each lead failed, as written and by its code; what no code knows counts as other reasons, and is listed. */
export function readReasons(
  leads: Leads,
  flags: Int32Array,
  checks: CheckList,
): Pick<Facts, 'reasons' | 'reasonTexts' | 'reasonCodes'> {
  const column = leads.column('reason');
  if (column === undefined) {
    return { reasons: new Int32Array(leads.count), reasonTexts: [''], reasonCodes: ['blank'] };
  }
  const { codes, values } = leads.text(column);
  const known = values.map((value) => leads.settings.reasons.get(nameKey(value)) ?? reasonCode(value));
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 0) continue;
    flags[i]! |= REASON_GIVEN;
    if (known[code] === 'too_early' || known[code] === 'needs_nurturing') flags[i]! |= NURTURE_ASKED;
  }
  if (known.includes(undefined)) noteUnknown(leads, column, known, checks);
  return { reasons: codes, reasonTexts: values, reasonCodes: known.map((code) => code ?? 'other') };
}

/** Tells of reasons that no code knows, with the most frequent of them. */
function noteUnknown(
  leads: Leads,
  column: number,
  known: readonly (ReasonCode | undefined)[],
  checks: CheckList,
): void {
  const { codes, values } = leads.text(column);
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code]! += 1;
  const spellings = values
    .map((text, code) => ({ text, code, count: counts[code]! }))
    .filter(({ code, count }) => known[code] === undefined && count > 0)
    .sort(byCount);
  // Several spellings of one reason are one, named by the commonest.
  const unknown = new Map<string, { text: string; count: number }>();
  for (const { text, count } of spellings) {
    const entry = unknown.get(nameKey(text)) ?? { text, count: 0 };
    unknown.set(nameKey(text), { ...entry, count: entry.count + count });
  }
  const sorted = [...unknown.values()].sort(byCount);
  const named = sorted.slice(0, REASONS_NAMED).map(({ text, count }) => `${quoted(text)} (${count})`);
  const most =
    sorted.length > named.length
      ? `${counted(sorted.length, 'different reason')}, most often ${listed(named)}`
      : listed(named);
  codes.forEach((code, i) => {
    if (known[code] !== undefined) return;
    checks.lead(
      'reason-unknown',
      i,
      column,
      (count) =>
        `${counted(count, 'lead')} ${count === 1 ? 'has' : 'have'} a reason in ${leads.header.names[column]} that fits no coded one: ${most}. Shown as written, and counted under other reasons until the settings say what each stands for`,
      { setting: ['reason', sorted[0]!.text, reasonOf('other').label] },
    );
  });
}

interface Counted {
  readonly text: string;
  readonly count: number;
}

/** The commonest first; among equals by their letters, in whatever order the rows stand. */
function byCount(a: Counted, b: Counted): number {
  return b.count - a.count || compare(a.text, b.text);
}
