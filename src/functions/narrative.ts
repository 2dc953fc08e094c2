import { InputError } from '../domain/input-error.ts';
import type { Grid } from '../domain/lead/cell.ts';
import { audit } from '../domain/narrative/audit/audit.ts';
import { SECTIONS } from '../domain/narrative/sentence.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { capital } from '../domain/wording.ts';
import { filledPart } from './argument.ts';
import type { Argument, CustomFunction } from './custom-function.ts';
import { AS_OF, LEADS, MONTH, RUBRIC, SETTINGS } from './parameters.ts';
import { reviewOf } from './reviewing.ts';

/** What the month taught. */
export const leadNarrative: CustomFunction = {
  name: 'LEAD_NARRATIVE',
  summary:
    'What the month taught, in sentences: the story, what failed and why, where quality came from, where follow-up broke, what changed, what to be careful about, and what to do next month.',
  parameters: [LEADS, RUBRIC, MONTH, SETTINGS, AS_OF],
  returns:
    'a column of lines, a sentence each under the titles of their sections; a section with nothing to say is left out',
  returnType: 'Array<Array<string>>',
  examples: [
    "=LEAD_NARRATIVE(Leads!A:T, 'Lead rubric'!A:G)",
    '=LEAD_NARRATIVE(Leads!A:T, \'Lead rubric\'!A:G, "2026-03")',
  ],
  answer: ([leads, rubric, month, settings, asOf], around) =>
    narrativeLines(reviewOf({ leads, rubric, month, settings, asOf }, around).review).map((line) => [line]),
};

/** Whether a text says only what the month backs. */
export const narrativeCheck: CustomFunction = {
  name: 'NARRATIVE_CHECK',
  summary:
    'Checks every number, ranking and change in a text against the review of the month, and lists what nothing backs.',
  parameters: [
    {
      name: 'text',
      type: 'string|Array<Array<string>>',
      help: 'The text to check: one cell, or a range with a line in each row.',
    },
    LEADS,
    RUBRIC,
    MONTH,
    SETTINGS,
    AS_OF,
  ],
  returns:
    'a column of lines, one for each number or claim that the review does not back, with its line and why; one line that says so where all is backed',
  returnType: 'Array<Array<string>>',
  examples: [
    '=NARRATIVE_CHECK(A1, Leads!A:T, \'Lead rubric\'!A:G, "2026-03")',
    "=NARRATIVE_CHECK('Monthly review'!A1:A40, Leads!A:T, 'Lead rubric'!A:G)",
  ],
  answer: ([text, leads, rubric, month, settings, asOf], around) => {
    const written = textOf(text);
    if (written.trim() === '') {
      throw new InputError('leads', 'the text is blank; give the cell or the range that holds what to check');
    }
    const { review } = reviewOf({ leads, rubric, month, settings, asOf }, around);
    const unbacked = audit(written, review, narrativeLines(review));
    if (unbacked.length === 0)
      return [[`Every number and claim is backed by the review of ${review.label}.`]];
    return unbacked.map(({ line, claim, why }) => [`Line ${line}: "${claim}": ${why}`]);
  },
};

function narrativeLines({ narrative, actions }: Review): string[] {
  const sections = SECTIONS.flatMap(({ id, title }) => {
    const said = narrative.filter(({ section }) => section === id).map(({ text }) => text);
    return said.length === 0 ? [] : [title, ...said];
  });
  const next = actions.map(({ who, text }) => `${capital(who)}: ${text}`);
  return next.length === 0 ? sections : [...sections, 'Next month', ...next];
}

function textOf(argument: Argument): string {
  const rows: Grid = Array.isArray(argument) ? filledPart(argument) : [[argument]];
  return rows
    .map((cells) =>
      cells
        .filter((cell) => cell !== null && cell !== undefined && cell !== '')
        .map(String)
        .join(' '),
    )
    .join('\n');
}
