import type { Area } from '../../tabs/sheet.ts';
import { areaOf, readReference } from './reference.ts';
import type { SheetModel } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';
import type { Scalar } from './stored.ts';

/** An argument of a formula: a literal, or cells. */
export type FormulaArgument =
  | { readonly value: Scalar | undefined }
  | { readonly sheet: SheetModel; readonly area: Area };

/** A formula that is one call over cells and literals. */
export interface FormulaCall {
  /** In capitals. */
  readonly name: string;
  readonly args: readonly FormulaArgument[];
  /** The sheets that it reads. */
  readonly sheets: readonly SheetModel[];
  /** The error that it shows where it names cells that are not there. */
  readonly error?: string;
  readonly message?: string;
}

const CALL = /^=\s*([A-Z_][A-Z0-9_.]*)\s*\((.*)\)\s*$/is;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(%?)$/i;

/** A formula as one call whose arguments are cells, names of cells and literals; null where it is anything else. */
export function readArguments(
  model: SpreadsheetModel,
  home: SheetModel,
  formula: string,
): FormulaCall | null {
  const found = CALL.exec(formula);
  if (!found) return null;
  const texts = splitArguments(found[2]!);
  if (!texts) return null;
  const name = found[1]!.toUpperCase();
  const args: FormulaArgument[] = [];
  for (const text of texts) {
    const argument = readLiteral(text) ?? readCells(model, home, text);
    if (argument === null) return null;
    if (typeof argument === 'string')
      return { name, args: [], sheets: [], error: '#REF!', message: argument };
    args.push(argument);
  }
  const sheets = new Set(args.flatMap((argument) => ('sheet' in argument ? [argument.sheet] : [])));
  return { name, args, sheets: [...sheets] };
}

/** The texts between commas or semicolons at the top; null where a quote or bracket stays open, or a call is inside. */
function splitArguments(text: string): string[] | null {
  if (text.trim() === '') return [];
  const parts: string[] = [];
  let start = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ('(){}'.includes(letter)) return null;
    else if (letter === ',' || letter === ';') {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  if (quote) return null;
  parts.push(text.slice(start).trim());
  return parts;
}

function readLiteral(text: string): FormulaArgument | null {
  if (text === '') return { value: '' };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = NUMBER.exec(text);
  if (!number) return null;
  return { value: number[1] ? Number(text.slice(0, -1)) / 100 : Number(text) };
}

/** Cells by reference or name; a sentence where they are not there, null where the text means no cells. */
function readCells(model: SpreadsheetModel, home: SheetModel, text: string): FormulaArgument | string | null {
  const named = model.data.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return { sheet: model.sheetById(named.sheetId)!, area: named.area };
  const reference = readReference(text);
  if (!reference) return null;
  const sheet = reference.sheet === null ? home : model.sheetByName(reference.sheet);
  if (!sheet) return `Unresolved sheet name '${reference.sheet}'.`;
  const area = areaOf(reference, sheet.maxRows, sheet.columns.length);
  if (area.bottom >= sheet.maxRows || area.right >= sheet.columns.length) return 'Reference does not exist.';
  return { sheet, area };
}
