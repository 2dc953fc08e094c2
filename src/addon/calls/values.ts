import { nameKey } from '../../domain/lead/cell.ts';
import { DEMAND_TYPES, defaultDemandType, tellsDemand } from '../../domain/lead/demand.ts';
import { fieldOf } from '../../domain/lead/fields.ts';
import { meaningIn } from '../../domain/lead/meaning.ts';
import type { Leads } from '../../domain/lead/read.ts';
import { REASONS, reasonCode } from '../../domain/lead/reasons.ts';
import { MEANINGS } from '../../domain/lead/vocabulary.ts';
import { capital } from '../../domain/wording.ts';
import type { AnswerOf } from '../../shared/contract.ts';

type Match = AnswerOf<'match'>;
type Value = Match['values'][number];
type Kind = Value['kind'];

/** A column with more values, or longer ones, than a person would explain holds free text. */
const [MOST_VALUES, LONGEST_VALUE] = [300, 500];

/** What may be said of values, by their kind. */
export const VALUE_MEANINGS: Match['meanings'] = [
  ...MEANINGS.map((id) => ({
    kind: 'meaning' as const,
    id,
    label: id === 'nothing' ? 'Says nothing' : capital(id),
  })),
  ...REASONS.map(({ code, label }) => ({ kind: 'reason' as const, id: code, label })),
  ...DEMAND_TYPES.map((id) => ({ kind: 'demand type' as const, id, label: capital(id) })),
];

/** The values of columns that a person may explain, of each kind those first that nobody has explained, the most frequent first. */
export function valuesOf(leads: Leads): Value[] {
  const { settings, header } = leads;
  const statuses = header.uses.flatMap(({ field, header: name }, column) =>
    field === null || fieldOf(field).kind !== 'meaning'
      ? []
      : valuesIn(leads, 'meaning', column, meaningIn(settings, field, name)),
  );
  const of = (
    kind: Kind,
    column: number | undefined,
    meant: (value: string) => string | undefined,
  ): Value[] => (column === undefined ? [] : valuesIn(leads, kind, column, meant));
  return [
    statuses,
    of('reason', leads.column('reason'), (text) => settings.reasons.get(nameKey(text)) ?? reasonCode(text)),
    of(
      'demand type',
      leads.column('source') ?? leads.column('first_source'),
      (name) =>
        settings.demandTypes.get(nameKey(name)) ?? (tellsDemand(name) ? defaultDemandType(name) : undefined),
    ),
  ].flatMap((values) =>
    values
      .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.count - a.count)
      .slice(0, MOST_VALUES),
  );
}

/** The values of a column; spellings that one answer settles are asked about once. */
function valuesIn(
  leads: Leads,
  kind: Kind,
  column: number,
  meant: (value: string) => string | undefined,
): Value[] {
  const header = leads.header.names[column]!;
  const { codes, values } = leads.text(column);
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code]! += 1;
  const known = new Map<string, Value>();
  values.forEach((value, code) => {
    if (value === '' || value.length > LONGEST_VALUE || counts[code] === 0) return;
    const meaning = meant(value) ?? null;
    const key = `${meaning}:${nameKey(value)}`;
    const entry = known.get(key) ?? { kind, header, value, count: 0, meaning };
    known.set(key, { ...entry, count: entry.count + counts[code]! });
  });
  return [...known.values()];
}
