/** The words a team uses, each with its default in the singular; a plural may be given after a slash. */
export const TERMS = {
  lead: 'lead',
  qualified: 'qualified lead',
  conversation: 'first conversation',
  opportunity: 'opportunity',
  target_market: 'target market',
} as const;

export type TermId = keyof typeof TERMS;

/** A term in singular and plural. */
export interface Term {
  readonly one: string;
  readonly many: string;
}

/** A word with its plural: `deal` or `opportunity/opportunities`. */
export function termOf(word: string): Term {
  const [one = '', many] = word.split('/').map((part) => part.trim());
  return { one, many: many || plural(one) };
}

function plural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
