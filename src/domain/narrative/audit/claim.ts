/** Something a text says that can be held against a Review. */
export interface Claim {
  /** As the text says it, and where in its sentence. */
  readonly claim: string;
  readonly at: number;
  /** Why nothing backs it; '' where something does. */
  readonly why: string;
  /** Addresses of the facts that back it. */
  readonly refs: readonly string[];
}

/** A claim that some facts back, or that none does. */
export function claimOf(
  said: { readonly text: string; readonly at: number },
  why: string,
  refs: readonly string[] = [],
): Claim {
  return { claim: said.text, at: said.at, why, refs: why === '' ? refs : [] };
}
