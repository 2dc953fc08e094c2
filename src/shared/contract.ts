import * as z from 'zod/mini';
import {
  Action,
  Backed,
  Check,
  Column,
  ColumnAnswer,
  Criterion,
  Field,
  Formula,
  Funnels,
  Meaning,
  OfferedPeriod,
  Period,
  Question,
  ReviewShown,
  Rubric,
  RubricCounts,
  Tab,
  Unbacked,
  Unchecked,
  Value,
  ValueAnswer,
  WhatIf,
} from './parts.ts';

/** What the lead sheet was read as, and what is there already. */
const Start = z.object({
  tabs: z.array(Tab),
  leadSheet: z.nullable(Tab),
  leads: z.int(),
  /** What was recognised, a line each: "Company: column C". */
  recognised: z.array(z.string()),
  /** How many columns and values wait for an answer. */
  questions: z.int(),
  /** The one without whose answer there is no month to review; null where it needs none. */
  firstQuestion: z.nullable(Question),
  checks: z.array(Check),
  periods: z.array(OfferedPeriod),
  reviewed: z.array(z.object({ id: z.string(), label: z.string(), asOf: z.string() })),
  hasRubric: z.boolean(),
  /** The tabs that can be opened, by the names that `openTab` takes. */
  written: z.array(z.string()),
  /** Why no lead sheet can be read yet, in one sentence; '' where one can. */
  trouble: z.string(),
});

const Match = z.object({
  questions: z.array(Question),
  columns: z.array(Column),
  fields: z.array(Field),
  values: z.array(Value),
  meanings: z.array(Meaning),
  checks: z.array(Check),
});

const RubricShown = z.object({
  rubric: Rubric,
  dimensions: z.array(z.object({ id: z.string(), label: z.string(), question: z.string() })),
  tests: z.array(z.object({ id: z.string(), meaning: z.string(), needs: z.string() })),
  columns: z.array(z.string()),
  counts: RubricCounts,
  period: Period,
  /** Criteria that the team's own history suggests; none where the counts do not carry one. */
  draft: z.array(Criterion),
});

const RubricTried = z.object({
  counts: RubricCounts,
  moved: z.array(z.object({ cell: z.string(), name: z.string(), from: z.string(), to: z.string() })),
  movedCount: z.int(),
});

const Explained = z.object({
  row: z.int(),
  name: z.string(),
  tier: z.string(),
  why: z.string(),
  criteria: z.array(z.object({ name: z.string(), dimension: z.string(), answer: z.string() })),
});

const Progress = z.object({
  /** Steps done and in all; 0 of 0 while nothing runs. */
  done: z.int(),
  of: z.int(),
  what: z.string(),
});

const Nothing = z.object({});

/** Every call of the sidebar: what it asks with, and what the add-on answers. */
export const CALLS = {
  start: { request: Nothing, answer: Start },
  chooseSheet: { request: z.object({ id: z.int() }), answer: Start },
  insertSample: { request: Nothing, answer: Start },
  match: { request: Nothing, answer: Match },
  saveMatch: {
    request: z.object({ columns: z.array(ColumnAnswer), meanings: z.array(ValueAnswer) }),
    answer: Match,
  },
  rubric: { request: z.object({ month: z.optional(z.string()) }), answer: RubricShown },
  tryRubric: { request: z.object({ rubric: Rubric, month: z.optional(z.string()) }), answer: RubricTried },
  saveRubric: { request: z.object({ rubric: Rubric }), answer: RubricShown },
  /** Why the lead of the selected row stands where it does. */
  explain: { request: Nothing, answer: Explained },
  review: { request: z.object({ month: z.optional(z.string()) }), answer: ReviewShown },
  /** The same figures without writing a tab. */
  look: {
    request: z.object({ month: z.optional(z.string()), compare: z.optional(z.array(z.string())) }),
    answer: ReviewShown,
  },
  progress: { request: Nothing, answer: Progress },
  cancel: { request: Nothing, answer: Nothing },
  compare: {
    request: z.object({ month: z.string(), a: z.string(), b: z.string() }),
    answer: Funnels,
  },
  whatIf: {
    request: z.object({
      month: z.string(),
      threshold: z.optional(z.number()),
      without: z.optional(z.string()),
    }),
    answer: WhatIf,
  },
  markAction: {
    request: z.object({
      id: z.string(),
      month: z.string(),
      done: z.boolean(),
      owner: z.string(),
      due: z.string(),
    }),
    answer: Action,
  },
  /** A mark of the lead sheet as it is now. */
  mark: { request: Nothing, answer: z.object({ mark: z.string() }) },
  select: { request: z.object({ cell: z.string() }), answer: Nothing },
  openTab: { request: z.object({ tab: z.string() }), answer: Nothing },
  formulas: { request: Nothing, answer: z.object({ formulas: z.array(Formula) }) },
  insertFormula: {
    request: z.object({ name: z.string() }),
    answer: z.object({ cell: z.string(), formula: z.string() }),
  },
  check: {
    request: z.object({ text: z.string(), month: z.optional(z.string()) }),
    answer: z.object({
      label: z.string(),
      unbacked: z.array(Unbacked),
      backed: z.array(Backed),
      unchecked: z.array(Unchecked),
    }),
  },
} as const;

export type CallName = keyof typeof CALLS;

/** The calls that write into the spreadsheet. Each may be made again: it writes what is missing. */
export const WRITING: ReadonlySet<CallName> = new Set<CallName>([
  'chooseSheet',
  'insertSample',
  'saveMatch',
  'saveRubric',
  'review',
  'markAction',
  'insertFormula',
]);

export type RequestOf<N extends CallName> = z.infer<(typeof CALLS)[N]['request']>;
export type AnswerOf<N extends CallName> = z.infer<(typeof CALLS)[N]['answer']>;

/** What went wrong: something the person mends, another review at work, a permission, or Google's services. */
export const TROUBLES = ['input', 'busy', 'permission', 'service'] as const;
export type Trouble = (typeof TROUBLES)[number];

const Sent = z.object({
  call: z.enum(Object.keys(CALLS) as [CallName, ...CallName[]]),
  with: z.unknown(),
});

const Returned = z.union([
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), trouble: z.enum(TROUBLES), message: z.string() }),
]);

/** A call as it goes over the wire. */
export function writeRequest<N extends CallName>(call: N, request: RequestOf<N>): string {
  return JSON.stringify({ call, with: request });
}

/** A call as it came over the wire; throws `Error` for what is no call of this contract. */
export function readRequest(text: string): { [N in CallName]: { call: N; request: RequestOf<N> } }[CallName] {
  const { call, with: given } = parsed(Sent, text, 'request');
  const request = CALLS[call].request.safeParse(given);
  if (!request.success)
    throw new Error(`The request "${call}" is not as agreed: ${firstIssue(request.error)}.`);
  return { call, request: request.data } as ReturnType<typeof readRequest>;
}

/** An answer as it goes over the wire. */
export function writeAnswer<N extends CallName>(call: N, answer: AnswerOf<N>): string {
  return JSON.stringify({ ok: true, answer: CALLS[call].answer.parse(answer) });
}

/** What went wrong, as it goes over the wire. */
export function writeTrouble(trouble: Trouble, message: string): string {
  return JSON.stringify({ ok: false, trouble, message });
}

/** A call that failed, with what kind of trouble it was. */
export class CallFailed extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/**
 * The answer as it came over the wire; throws `CallFailed` where the add-on answered with trouble, and `Error` for what
 * is no answer of this contract.
 */
export function readAnswer<N extends CallName>(call: N, text: string): AnswerOf<N> {
  const returned = parsed(Returned, text, 'answer');
  if (!returned.ok) throw new CallFailed(returned.trouble, returned.message);
  const answer = CALLS[call].answer.safeParse(returned.answer);
  if (!answer.success) {
    throw new Error(`The answer to "${call}" is not as agreed: ${firstIssue(answer.error)}.`);
  }
  return answer.data as AnswerOf<N>;
}

function parsed<T extends z.ZodMiniType>(schema: T, text: string, what: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`The ${what} is no JSON.`);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`The ${what} is not as agreed: ${firstIssue(result.error)}.`);
  return result.data;
}

function firstIssue({ issues }: z.core.$ZodError): string {
  const { path = [], code } = issues[0] ?? {};
  return `${path.length === 0 ? 'it' : path.join('.')} has ${code === 'invalid_type' ? 'the wrong type' : 'a wrong value'}`;
}
