import { parseArgs } from 'node:util';
import { InputError, listed, quoted } from '../domain/input-error.ts';
import { FIELDS, type FieldId, isFieldId } from '../domain/lead/fields.ts';

/** What the command line was asked for. */
export interface Options {
  /** A path, "-" for standard input, or undefined for the built-in sample. */
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly month: string | undefined;
  readonly asOf: string | undefined;
  readonly rubric: string | undefined;
  readonly settings: string | undefined;
  readonly map: ReadonlyMap<FieldId, string>;
  readonly meanings: readonly string[];
  readonly by: string;
  /** Two names to set side by side. */
  readonly compare: readonly string[];
  /** What to tell the period again with. */
  readonly whatIf: readonly string[];
  /** The workbook of an earlier review, whose history and actions go on. */
  readonly previous: string | undefined;
  readonly out: string | undefined;
  /** A text to hold against the review instead of writing it. */
  readonly check: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

const FLAGS = {
  sheet: { type: 'string' },
  month: { type: 'string' },
  'as-of': { type: 'string' },
  rubric: { type: 'string' },
  settings: { type: 'string' },
  map: { type: 'string', multiple: true },
  meaning: { type: 'string', multiple: true },
  by: { type: 'string' },
  compare: { type: 'string', multiple: true },
  'what-if': { type: 'string', multiple: true },
  previous: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `--help` prints. */
export const HELP = `Reviews a lead sheet: what the leads taught, with every rate's counts.

  npm run review -- [FILE.csv|FILE.tsv|FILE.xlsx|-] [options]

Without a file it reviews the built-in sample; - reads standard input.

  --sheet NAME                the sheet of a workbook (default: the first that holds anything)
  --month WHICH               2026-04, 2026-Q2, 2026-W17 or all (default: the latest complete month)
  --as-of YYYY-MM-DD          look at the sheet as it stood at the end of that day (default: today)
  --rubric FILE.csv           what a good lead is (default: a rubric any B2B team can start from)
  --settings FILE.csv         columns, meanings, targets, words and limits
  --map FIELD=HEADER          which column holds a field; FIELD= leaves it without one; may be repeated
  --meaning HEADER:VALUE=WHAT what a status value means; may be repeated
  --by FIELD                  group by source (default), first_source, campaign, owner, "demand type" or any header
  --compare A,B               two sources, months (2026-03,2026-04) or demand types as funnels side by side
  --what-if WHAT              tell the month again with threshold=70 or without="Google Ads"; may be repeated
  --previous FILE.xlsx        the review.xlsx of an earlier month: its history and open actions go on
  --out DIR                   where review.xlsx and review.md go (default: review)
  --check FILE.md             hold a text against the review: each number or claim that nothing backs, on a line
  --json                      print the review as JSON and nothing else; writes files only with --out

Fields: ${wrap(FIELDS.map(({ id }) => id).join(', '))}

Examples
  npm run review
  npm run review -- leads.csv
  npm run review -- leads.xlsx --sheet "2026" --month 2026-Q2 --out april
  npm run review -- leads.csv --previous march/review.xlsx --out april
  npm run review -- leads.csv --compare "Google Ads,Referral" --what-if threshold=70
  npm run review -- leads.csv --check edited-summary.md
  npm run review -- leads.csv --map created="First seen" --meaning "Status:Demo booked=conversation"
  cat leads.csv | npm run --silent review -- - --month all --json
`;

/**
 * Reads the arguments after the program's name. Throws `InputError` that names the argument and what
 * may stand there.
 */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  if (positionals.length > 1) {
    throw new InputError(
      'file',
      `give one file at a time; ${listed(positionals.map((name) => quoted(name)))} were given`,
    );
  }
  return {
    file: positionals[0],
    sheet: values.sheet,
    month: values.month,
    asOf: values['as-of'],
    rubric: values.rubric,
    settings: values.settings,
    map: new Map((values.map ?? []).map(mapping)),
    meanings: values.meaning ?? [],
    by: values.by ?? 'source',
    compare: values.compare ?? [],
    whatIf: values['what-if'] ?? [],
    previous: values.previous,
    out: values.out,
    check: values.check,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
  } catch (error) {
    const [said] = (error as Error).message.split(/\n|\. (?:To|Did)/);
    throw new InputError('file', `${said!.replace(/\.$/, '')}. --help lists what can be asked`);
  }
}

function mapping(text: string): [FieldId, string] {
  const equals = text.indexOf('=');
  const id = text.slice(0, equals).trim().toLowerCase();
  if (equals < 1)
    throw new InputError(
      'columns',
      `--map ${quoted(text)} names no field; write --map created="Create Date"`,
    );
  if (!isFieldId(id)) {
    throw new InputError(
      'columns',
      `--map ${quoted(text)}: ${quoted(id)} is no field; use ${listed(
        FIELDS.map((field) => field.id),
        'or',
      )}`,
    );
  }
  return [id, text.slice(equals + 1).trim()];
}

function wrap(text: string): string {
  return text.replace(/(.{1,88})(?:, |$)/g, (_, line: string) => `${line},\n        `).replace(/,\s*$/, '');
}
