import { InputError } from '../domain/input-error.ts';
import { counted } from '../domain/lead/checks.ts';
import { auditClaims } from '../domain/narrative/audit/audit.ts';
import { SECTIONS } from '../domain/narrative/sentence.ts';
import type { Review } from '../domain/scorecard/review.ts';
import { capital } from '../domain/wording.ts';
import { checkedText, titlesOf } from './checked-text.ts';
import type { CustomFunction } from './custom-function.ts';
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
      help: 'The text to check: one cell, or a range with a line in each row, such as the whole tab of a monthly review.',
    },
    LEADS,
    RUBRIC,
    MONTH,
    SETTINGS,
    AS_OF,
  ],
  returns:
    'a column of lines: one for each number or claim that the review does not back, with its line (in a range its row) and why, and one for each cell with an error; one line where all is backed, or where there is nothing to check. What the tab of a monthly review tells of earlier months is passed over, and said to be',
  returnType: 'Array<Array<string>>',
  examples: [
    '=NARRATIVE_CHECK(A1, Leads!A:T, \'Lead rubric\'!A:G, "2026-03")',
    "=NARRATIVE_CHECK('Monthly review'!A:M, Leads!A:T, 'Lead rubric'!A:G)",
  ],
  answer: ([text, leads, rubric, month, settings, asOf], around) => {
    const { review, qualified } = reviewOf({ leads, rubric, month, settings, asOf }, around);
    const { lines, errors, passedOver } = checkedText(text, review, qualified.leads.zone);
    if (lines.every((line) => line.text.trim() === '') && errors.length + passedOver === 0) {
      throw new InputError('leads', 'the text is blank; give the cell or the range that holds what to check');
    }
    const sentences = sentencesOf(review);
    const claims = auditClaims(lines.map((line) => line.text).join('\n'), review, [
      ...sentences,
      ...titlesOf(review),
    ]);
    const wrong = [
      ...claims
        .filter(({ backed }) => !backed)
        .map(({ line, claim, why }) => ({ row: lines[line - 1]!.row, claim, why })),
      ...errors.map(({ text: claim, row }) => ({
        row,
        claim,
        why: 'the cell shows an error, so nothing was read',
      })),
    ].sort((a, b) => a.row - b.row);
    const other =
      passedOver === 0
        ? []
        : [
            [
              `Not checked: ${counted(passedOver, 'cell')} that ${passedOver === 1 ? 'tells' : 'tell'} of other reviews.`,
            ],
          ];
    if (wrong.length > 0) {
      return [...wrong.map(({ row, claim, why }) => [`Line ${row}: "${claim}": ${why}`]), ...other];
    }
    const isSaid = lines.some((line) => sentences.includes(line.text.trim()));
    return claims.length > 0 || isSaid
      ? [[`Every number and claim is backed by the review of ${review.label}.`], ...other]
      : [
          [
            'Nothing to check: the text holds no number, no ranking, no change and no name that claims something.',
          ],
          ...other,
        ];
  },
};

/** What `LEAD_NARRATIVE` tells, with the actions also as they stand in the tab. */
function sentencesOf({ narrative, actions }: Review): string[] {
  return [
    ...narrative.map(({ text }) => text),
    ...actions.flatMap(({ who, text }) => [text, `${capital(who)}: ${text}`]),
  ];
}

function narrativeLines({ narrative, actions }: Review): string[] {
  const sections = SECTIONS.flatMap(({ id, title }) => {
    const said = narrative.filter(({ section }) => section === id).map(({ text }) => text);
    return said.length === 0 ? [] : [title, ...said];
  });
  const next = actions.map(({ who, text }) => `${capital(who)}: ${text}`);
  return next.length === 0 ? sections : [...sections, 'Next month', ...next];
}
