/** A period as its days: it starts with the first and ends before the second; the one before it starts with the third. */
export interface SqlPeriod {
  readonly id: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly before: string | null;
}

/** All leads as one. */
export const ALL: SqlPeriod = { id: 'all', starts: null, ends: null, before: null };

/** A period between two days, and the start of the one before. */
export function period(id: string, starts: string, ends: string, before: string): SqlPeriod {
  return { id, starts, ends, before };
}

const DAY = 86_400_000;

/** The moment after the last day ('YYYY-MM-DD') that a review sees, as SQL writes it. */
export function asOfInSql(asOf: string): string {
  return `TIMESTAMP '${new Date(Date.parse(asOf) + DAY).toISOString().slice(0, 10)}'`;
}
