import { InputError } from '../../domain/input-error.ts';
import { columnLetters } from '../../domain/lead/cell.ts';
import { FUNCTIONS } from '../../functions/functions.ts';
import { RATES } from '../../functions/rates.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import type { Tab } from '../draw/block.ts';
import { type Document, leadTabOf, openDocument, settingsIn } from '../inputs.ts';
import { argumentSeparator } from './argument-separator.ts';

/** What Google gives for the number format of a cell that has none: an empty text or one of these. */
const AUTOMATIC = /^(?:General|0\.#+)?$/;

/** The tabs that parameters stand for, and how this spreadsheet writes a formula. */
interface Place {
  readonly lead: Tab;
  readonly ranges: ReadonlyMap<string, string>;
  readonly separator: string;
}

/** Every custom function with the formula that asks it of this spreadsheet. */
export function formulas(): AnswerOf<'formulas'> {
  const place = placeOf(openDocument());
  return {
    formulas: FUNCTIONS.map(({ name, summary, parameters }) => ({
      name,
      summary,
      parameters: parameters.map(({ name: parameter, help }) => ({ name: parameter, help })),
      formula: formulaOf(name, place),
    })),
  };
}

/** Writes a formula into the selected cell, if it is empty and not in the lead sheet; a rate shows as a percentage. */
export function insertFormula({ name }: RequestOf<'insertFormula'>): AnswerOf<'insertFormula'> {
  const document = openDocument();
  if (!FUNCTIONS.some((one) => one.name === name))
    throw new InputError('columns', `there is no function ${name}`);
  const cell = document.spreadsheet.getActiveRange()?.getCell(1, 1);
  if (cell === undefined) throw new InputError('columns', 'no cell is selected; select an empty one first');
  const at = cell.getA1Notation();
  const sheet = cell.getSheet();
  const place = placeOf(document);
  if (sheet.getSheetId() === place.lead.getSheetId()) {
    throw new InputError(
      'columns',
      `${at} is in the sheet with the leads, which is never written; select a cell of another sheet`,
    );
  }
  if (cell.getValue() !== '' || cell.getFormula() !== '') {
    throw new InputError('columns', `${at} is not empty; select an empty cell, so that nothing is lost`);
  }
  const formula = formulaOf(name, place);
  cell.setFormula(formula);
  if (RATES.some((rate) => rate.name === name) && AUTOMATIC.test(cell.getNumberFormat())) {
    cell.setNumberFormat('0.0%');
  }
  return { cell: `${sheet.getName()}!${at}`, formula };
}

function placeOf(document: Document): Place {
  const { tabs, spreadsheet } = document;
  const lead = leadTabOf(document, settingsIn(tabs).settings);
  // Whole columns, so that new rows count.
  const whole = (tab: Tab): string =>
    `'${tab.getName().replace(/'/g, "''")}'!A:${columnLetters(Math.max(1, tab.getLastColumn()) - 1)}`;
  const found: [string, string][] = [['leads', whole(lead)]];
  for (const role of ['rubric', 'settings'] as const) {
    const tab = tabs.find(role);
    if (tab !== undefined) found.push([role, whole(tab)]);
  }
  return {
    lead,
    ranges: new Map(found),
    separator: argumentSeparator(spreadsheet.getSpreadsheetLocale()),
  };
}

/** The formula with the ranges that are there; what is left out at its end is optional. Examples stand for the rest. */
function formulaOf(name: string, { ranges, separator }: Place): string {
  const { parameters } = FUNCTIONS.find((one) => one.name === name)!;
  const args = parameters.map((parameter) => ranges.get(parameter.name) ?? STAND_INS[parameter.name] ?? '');
  while (args.at(-1) === '') args.pop();
  return `=${name}(${args.join(`${separator} `)})`;
}

/** What stands for a parameter that no tab holds. */
const STAND_INS: Readonly<Record<string, string>> = {
  successes: '3',
  total: '20',
  text: '"Paste the summary here"',
};
