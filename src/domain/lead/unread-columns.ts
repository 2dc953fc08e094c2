import { listed, quoted } from '../input-error.ts';
import { cellName, cellText, comparable, nameKey } from './cell.ts';
import { type CheckList, counted } from './checks.ts';
import { isPlatform, tellsDemand } from './demand.ts';
import { LOST, REJECTED } from './flags.ts';
import { parseIsoDate } from './iso-date.ts';
import { parseNumber } from './number.ts';
import type { Leads } from './read.ts';
import { reasonCode } from './reasons.ts';
import { YES_NO } from './vocabulary.ts';
import { UTC } from './zone.ts';

/** A column that is not read and holds few different texts, each of them often. */
interface Listed {
  readonly column: number;
  readonly texts: readonly string[];
  readonly filled: number;
  /** Filled cells of leads that sales rejected or that were lost. */
  readonly ofFailed: number;
}

/** Rows looked at: so many tell. */
const SEARCHED = 2_000;
const FEWEST_CELLS = 10;
const MOST_TEXTS = 20;
/** How often each text stands there, in the mean. */
const REPEATED = 3;
const LONGEST = 60;
/** Columns named for a field. */
const NAMED = 3;

/**
 * Asks about columns under a header that nobody knows, where no column is known to hold the source, or the reason why
 * leads failed: those whose values are such words, else, for the source, any that holds few different texts, and for
 * the reason, one that is filled for failed leads almost alone. Nothing is asked where people said that there is none.
 */
export function askUnread(leads: Leads, flags: Int32Array, checks: CheckList): void {
  const { header, settings } = leads;
  const isOpen = (field: 'source' | 'reason'): boolean =>
    leads.column(field) === undefined && !settings.columns.has(field);
  const asks = {
    source: isOpen('source') && leads.column('first_source') === undefined,
    reason: isOpen('reason') && flags.some((bits) => (bits & (REJECTED | LOST)) !== 0),
  };
  if (!asks.source && !asks.reason) return;
  const found = header.uses.flatMap(({ header: name, how }, column) =>
    name === '' || how !== 'not a field' ? [] : (listOf(leads, flags, column) ?? []),
  );
  const told = (tells: (text: string) => boolean): readonly Listed[] =>
    found.filter(({ texts }) => texts.some(tells));
  const sources = told((text) => tellsDemand(text) || isPlatform(text));
  const reasons = told((text) => reasonCode(text) !== undefined).filter((own) => !sources.includes(own));
  const rest = found.filter((own) => !sources.includes(own) && !reasons.includes(own));
  const ofFailed = rest.filter(({ filled, ofFailed: failed }) => 10 * failed >= 9 * filled);
  const others = rest.filter((own) => !ofFailed.includes(own));
  const ask = (field: 'source' | 'reason', what: string, likely: readonly Listed[]): void => {
    for (const { column, texts, filled } of likely.slice(0, NAMED)) {
      const name = header.names[column]!;
      checks.ask(
        `column-asked: ${field}: ${name}`,
        cellName(header.row, column),
        `no column is known to hold ${what}; ${quoted(name)}, with ${counted(texts.length, 'different text')} in ${counted(filled, 'cell')} (${someOf(texts)}), is not read. If it does, say so in the settings: column, ${field}, ${name}`,
        ['column', field, name],
      );
    }
  };
  if (asks.source) ask('source', 'where leads come from', sources.length > 0 ? sources : others);
  if (asks.reason) ask('reason', 'why leads failed', reasons.length > 0 ? reasons : ofFailed);
}

/** The texts of a column that holds few; undefined for one of dates, numbers, answers, notes or names. */
function listOf({ grid, rows }: Leads, flags: Int32Array, column: number): Listed | undefined {
  const texts = new Map<string, string>();
  let [filled, ofFailed] = [0, 0];
  for (let i = 0; i < Math.min(rows.length, SEARCHED); i++) {
    const cell = grid[rows[i]!]![column];
    const text = cellText(cell);
    if (text === '') continue;
    if (typeof cell !== 'string' || text.length > LONGEST) return undefined;
    filled += 1;
    if ((flags[i]! & (REJECTED | LOST)) !== 0) ofFailed += 1;
    const key = nameKey(text);
    if (!texts.has(key)) texts.set(key, text);
    if (texts.size > MOST_TEXTS) return undefined;
  }
  const all = [...texts.values()];
  if (filled < FEWEST_CELLS || all.length < 2 || filled < REPEATED * all.length) return undefined;
  return all.every(isName) ? { column, texts: all, filled, ofFailed } : undefined;
}

function someOf(texts: readonly string[]): string {
  const some = texts.slice(0, 2).map((text) => quoted(text));
  return listed(texts.length > 2 ? [...some, 'others'] : some);
}

/** The zone is UTC's, as only whether it is a date counts. */
function isName(text: string): boolean {
  return (
    YES_NO.get(comparable(text)) === undefined &&
    Number.isNaN(parseNumber(text)) &&
    Number.isNaN(parseIsoDate(text, UTC))
  );
}
