import { InputError } from '../../domain/input-error.ts';
import { columnLetters } from '../../domain/lead/cell.ts';
import { FUNCTIONS } from '../../functions/functions.ts';
import type { AnswerOf, RequestOf } from '../../shared/contract.ts';
import type { Tab } from '../draw/block.ts';
import { type Document, leadTabOf, openDocument, settingsIn } from '../inputs.ts';

/** Every custom function with the formula that asks it of this spreadsheet. */
export function formulas(): AnswerOf<'formulas'> {
  const ranges = rangesOf(openDocument());
  return {
    formulas: FUNCTIONS.map(({ name, summary, parameters }) => ({
      name,
      summary,
      parameters: parameters.map(({ name: parameter, help }) => ({ name: parameter, help })),
      formula: formulaOf(name, ranges),
    })),
  };
}

/** Writes a formula into the selected cell, if it is empty and not in the lead sheet. */
export function insertFormula({ name }: RequestOf<'insertFormula'>): AnswerOf<'insertFormula'> {
  const document = openDocument();
  const { spreadsheet } = document;
  if (!FUNCTIONS.some((one) => one.name === name))
    throw new InputError('columns', `there is no function ${name}`);
  const cell = spreadsheet.getActiveRange()?.getCell(1, 1);
  if (cell === undefined) throw new InputError('columns', 'no cell is selected; select an empty one first');
  const at = cell.getA1Notation();
  const sheet = cell.getSheet();
  const { settings } = settingsIn(document.tabs);
  if (sheet.getSheetId() === leadTabOf(document, settings).getSheetId()) {
    throw new InputError(
      'columns',
      `${at} is in the sheet with the leads, which is never written; select a cell of another sheet`,
    );
  }
  if (cell.getValue() !== '' || cell.getFormula() !== '') {
    throw new InputError('columns', `${at} is not empty; select an empty cell, so that nothing is lost`);
  }
  const formula = formulaOf(name, rangesOf(document));
  cell.setFormula(formula);
  return { cell: `${sheet.getName()}!${at}`, formula };
}

/** The ranges that parameters stand for: whole columns, so that new rows count. */
function rangesOf(document: Document): ReadonlyMap<string, string> {
  const { tabs } = document;
  const lead = leadTabOf(document, settingsIn(tabs).settings);
  const whole = (tab: Tab, columns = Math.max(1, tab.getLastColumn())): string =>
    `'${tab.getName().replace(/'/g, "''")}'!A:${columnLetters(columns - 1)}`;
  const found: [string, string][] = [['leads', whole(lead)]];
  const rubric = tabs.find('rubric');
  if (rubric !== undefined) found.push(['rubric', whole(rubric, 7)]);
  const settings = tabs.find('settings');
  if (settings !== undefined) found.push(['settings', whole(settings, 3)]);
  return new Map(found);
}

/** The formula with the ranges that are there; what is left out at its end is optional. Examples stand for the rest. */
function formulaOf(name: string, ranges: ReadonlyMap<string, string>): string {
  const { parameters } = FUNCTIONS.find((one) => one.name === name)!;
  const args = parameters.map((parameter) => ranges.get(parameter.name) ?? STAND_INS[parameter.name] ?? '');
  while (args.at(-1) === '') args.pop();
  return `=${name}(${args.join(', ')})`;
}

/** What stands for a parameter that no tab holds. */
const STAND_INS: Readonly<Record<string, string>> = {
  successes: '3',
  total: '20',
  text: '"Paste the summary here"',
};
