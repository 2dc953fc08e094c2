import * as z from 'zod/mini';

/** A whole number from 0. */
const count = z.int().check(z.minimum(0));
const rate = z.nullable(z.number());

/** A tab of the spreadsheet. */
export const Tab = z.object({ id: z.int(), name: z.string() });

/** A period that can be reviewed, and how many leads came in then. */
export const Period = z.object({ id: z.string(), label: z.string(), leads: count });

/** A period that can be reviewed, and whether its last day has come. */
export const OfferedPeriod = z.object({ ...Period.shape, isOver: z.boolean() });

/** Something about the sheet that a person should look at, with the first of its cells. */
export const Check = z.object({
  id: z.string(),
  count,
  message: z.string(),
  cells: z.array(z.string()),
  /** Whether Match asks for it, with answers to choose from. */
  isAsked: z.boolean(),
});

/** A field's column by its header; '' leaves the field without one, null back to what is recognised. */
export const ColumnAnswer = z.object({ field: z.string(), header: z.nullable(z.string()) });

/** A question about the columns, with the answers to choose from, in groups of one title ('' for none). */
export const Question = z.object({
  id: z.string(),
  text: z.string(),
  /** What is known so far. */
  about: z.string(),
  choices: z.array(z.object({ text: z.string(), group: z.string(), columns: z.array(ColumnAnswer) })),
});

/** What a column of the lead sheet was read as, with some of its values. */
export const Column = z.object({
  cell: z.string(),
  header: z.string(),
  field: z.nullable(z.string()),
  how: z.string(),
  samples: z.array(z.string()),
});

/** A field that a column may be read as. */
export const Field = z.object({ id: z.string(), label: z.string(), meaning: z.string() });

/** What is said of a value: what a status means, which coded reason a reason is, how a source brings demand. */
export const VALUE_KINDS = ['meaning', 'reason', 'demand type'] as const;
const ValueKind = z.enum(VALUE_KINDS);

/** What may be said of the values of a kind. */
export const Meaning = z.object({ kind: ValueKind, id: z.string(), label: z.string() });

/** What is said of a value that stands in a column. */
export const ValueAnswer = z.object({
  kind: ValueKind,
  header: z.string(),
  value: z.string(),
  meaning: z.string(),
});

/** A value of a column: how often it stands there and what it means; null while nobody has said. */
export const Value = z.object({
  kind: ValueKind,
  header: z.string(),
  value: z.string(),
  count,
  meaning: z.nullable(z.string()),
});

/** One criterion of the rubric, as its tab holds it. */
export const Criterion = z.object({
  dimension: z.string(),
  name: z.string(),
  column: z.string(),
  test: z.string(),
  value: z.string(),
  points: z.number().check(z.minimum(0)),
  mustHave: z.boolean(),
});

/** The rubric as a whole. */
export const Rubric = z.object({
  criteria: z.array(Criterion),
  threshold: z.number().check(z.minimum(0), z.maximum(100)),
});

/** A lead behind a number, and the cell to look at. */
export const Lead = z.object({ cell: z.string(), name: z.string(), company: z.string(), owner: z.string() });

/** Leads behind a number: how many, and the first of them. */
export const LeadList = z.object({ id: z.string(), title: z.string(), count, leads: z.array(Lead) });

/** What a rubric makes of the leads of a period. */
export const RubricCounts = z.object({
  leads: count,
  fit: count,
  qualified: count,
  nurture: count,
  incomplete: count,
  disqualified: count,
});

/** A measure as the scorecard shows it; `text` fields are written for people, '' where there is nothing to say. */
export const Measure = z.object({
  id: z.string(),
  label: z.string(),
  value: rate,
  text: z.string(),
  counts: z.string(),
  interval: z.string(),
  change: z.string(),
  basis: z.string(),
  status: z.string(),
  note: z.string(),
});

/** A source, or whatever the leads are grouped by. */
export const Group = z.object({
  group: z.string(),
  leads: count,
  fit: z.string(),
  accepted: z.string(),
  opportunities: z.string(),
  signal: z.string(),
});

/** A step of one or of two funnels. */
export const Step = z.object({ label: z.string(), counts: z.array(count), texts: z.array(z.string()) });

/** Two funnels side by side. */
export const Funnels = z.object({
  sides: z.array(z.object({ label: z.string(), leads: count })),
  steps: z.array(z.object({ ...Step.shape, verdict: z.string() })),
  caution: z.string(),
});

/** Sentences under a heading. */
export const Section = z.object({ title: z.string(), sentences: z.array(z.string()) });

/** An action with what the team has made of it. */
export const Action = z.object({
  id: z.string(),
  month: z.string(),
  who: z.string(),
  text: z.string(),
  owner: z.string(),
  due: z.string(),
  done: z.boolean(),
  /** What came of it, or since when it is open; '' for a new one. */
  note: z.string(),
});

/** A number before and after a change. */
export const Beside = z.object({ label: z.string(), now: z.string(), changed: z.string() });

/** A month told again with something changed. */
export const WhatIf = z.object({
  asked: z.string(),
  beside: z.array(Beside),
  moved: z.array(z.object({ from: z.string(), to: z.string(), count })),
  caution: z.string(),
});

/** A number or claim of a text that nothing backs. */
export const Unbacked = z.object({ line: z.int(), claim: z.string(), why: z.string() });

/** A number or claim of a text, and the fact that backs it; '' for a sentence that the review says itself. */
export const Backed = z.object({ line: z.int(), claim: z.string(), fact: z.string() });

/** A sentence of a text that holds nothing that could be checked. */
export const Unchecked = z.object({ line: z.int(), text: z.string() });

/** A custom function, and the formula that a press of a button writes. */
export const Formula = z.object({
  name: z.string(),
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), help: z.string() })),
  formula: z.string(),
});

/** Everything the sidebar shows of a review. */
export const ReviewShown = z.object({
  month: z.string(),
  label: z.string(),
  asOf: z.string(),
  leads: count,
  measures: z.array(Measure),
  weakestStep: z.string(),
  byLabel: z.string(),
  /** The same within a sentence. */
  by: z.string(),
  groups: z.array(Group),
  funnel: z.array(Step),
  funnels: z.nullable(Funnels),
  comparable: z.array(z.string()),
  lists: z.array(LeadList),
  story: z.array(Section),
  actions: z.array(Action),
  checks: z.array(Check),
  /** What the lead sheet looked like when it was reviewed: another mark means that it has changed since. */
  mark: z.string(),
});
