import { sentence } from '../../domain/format.ts';
import { InputError, quoted } from '../../domain/input-error.ts';
import { qualifiedLeads } from '../../domain/review.ts';
import { explain as explainLead } from '../../domain/rubric/explain.ts';
import { tierOf } from '../../domain/rubric/qualify.ts';
import { MET, NOT_MET } from '../../domain/rubric/tests.ts';
import { listLeads } from '../../domain/scorecard/listed.ts';
import { LEFT_OUT } from '../../functions/lead-columns.ts';
import type { AnswerOf } from '../../shared/contract.ts';
import { openDocument, readInputs } from '../inputs.ts';
import { requestOf } from '../review.ts';

/** Why the lead of the selected row, the first of several, stands where it does. */
export function explain(): AnswerOf<'explain'> {
  const document = openDocument();
  const inputs = readInputs(document);
  const tab = inputs.leadTab;
  const range = document.spreadsheet.getActiveRange();
  if (range === null || range.getSheet().getSheetId() !== tab.getSheetId()) {
    throw new InputError('leads', `select a row of ${quoted(tab.getName())}, the sheet with the leads`);
  }
  const row = range.getRow();
  const qualified = qualifiedLeads(inputs.leads, requestOf(inputs, { month: 'all' }));
  const { leads, flags } = qualified;
  const i = leads.rows.indexOf(row - 1);
  if (i < 0) {
    const header = leads.header.row + 1;
    throw new InputError(
      'leads',
      `row ${row} holds no lead; select a filled row below the header in row ${header}`,
    );
  }
  const leftOut = LEFT_OUT.find(([bit]) => (flags[i]! & bit) !== 0)?.[1];
  return {
    row,
    name: listLeads(leads, [i]).leads[0]!.name,
    tier: leftOut === undefined ? tierOf(flags[i]!) : 'Left out',
    why: sentence(leftOut === undefined ? explainLead(qualified, i) : `left out of every count: ${leftOut}`),
    criteria: qualified.judged.map(({ criterion: { name, dimension }, codes, answers }) => {
      const answer = answers[codes[i]!];
      return { name, dimension, answer: answer === MET ? 'met' : answer === NOT_MET ? 'not met' : 'unknown' };
    }),
  };
}
