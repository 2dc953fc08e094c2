import { parseNumber } from '../../domain/lead/number.ts';
import { readEntry } from '../../host/model/entry.ts';
import { habitsOf, type LocaleHabits } from '../../host/model/locale.ts';
import { newColumn, type SheetModel } from '../../host/model/sheet.ts';
import { addSheet, LONGEST_NAME, removeSheet } from '../../host/model/sheets.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { enterValues } from '../../host/model/write.ts';
import { freeName } from './edits.ts';

type Value = string | number | boolean | Date | null;

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

/**
 * Opens a CSV, TSV or XLSX file: each of its sheets becomes a sheet behind those that are there, the first one in view.
 * `isReplacing` lets them take the place of the sheets that are there. Of a text file only what
 * means the same to everyone becomes a number, a date or a box: where `1.200` would become 1.2, or `05.10.2026` the tenth of
 * May, it stays text, and a review reads it as it does on the command line. Nothing becomes a formula. Throws a sentence where the file cannot be read.
 */
export async function openFile(
  model: SpreadsheetModel,
  name: string,
  bytes: ArrayBuffer,
  isReplacing: boolean,
): Promise<void> {
  const tables = /\.xlsx$/i.test(name)
    ? await workbook(name, bytes, model)
    : [await delimited(name, bytes, habitsOf(model.data.locale))];
  const before = [...model.data.sheets];
  const made = tables.map((table) => put(model, table));
  if (isReplacing) {
    for (const sheet of before) removeSheet(model, sheet);
    model.data.name = baseName(name);
  }
  model.data.activeSheetId = made[0]!.id;
  model.changed('selection', made[0]!);
}

/** A day with or without a time, a yes or no: the same everywhere. */
const SURE = /^(?:\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?|true|false)$/i;
/** A text that could be a number. */
const DIGITS = /^[\d\s.,'’%$€£()+-]+$/;

/** A cell as the spreadsheet reads it, if that is what a review makes of the same text; else as text. */
function entryOf(text: string, habits: LocaleHabits): string {
  if (text === '' || SURE.test(text)) return text;
  if (!DIGITS.test(text)) return asText(text);
  const entry = readEntry(text, habits, 0);
  return 'value' in entry && entry.value === parseNumber(text) ? text : asText(text);
}

const asText = (value: string): string => (value === '' ? '' : `'${value}`);

const baseName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');

async function delimited(name: string, bytes: ArrayBuffer, habits: LocaleHabits): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const text = decoded(new Uint8Array(bytes));
  if (text.includes('\0'))
    throw new Error(`${name} is no text file. Save it as .csv or .xlsx and try again.`);
  const { data } = papa.parse<string[]>(text, {
    delimiter: /\.(tsv|tab)$/i.test(name) ? '\t' : '',
    skipEmptyLines: 'greedy',
  });
  if (data.length === 0) throw new Error(`${name} is empty.`);
  return {
    name: baseName(name),
    rows: data.map((row) => row.map((text) => entryOf(text, habits))),
  };
}

/** UTF-8 or UTF-16 by its mark; else UTF-8 where the bytes are that, and Windows-1252 where they are not. */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function workbook(name: string, bytes: ArrayBuffer, model: SpreadsheetModel): Promise<Table[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(new Uint8Array(bytes)).catch(() => {
    throw new Error(
      `${name} cannot be read as an Excel workbook (.xlsx). Save it as .xlsx or .csv and try again.`,
    );
  });
  const tables = sheets.map((sheet) => ({
    name: sheet.name,
    // A workbook keeps dates as wall time.
    rows: sheet.rows.map((row) =>
      row.map((value) => {
        if (value instanceof Date) return new Date(model.zone.toInstant(value.getTime()));
        return typeof value === 'string' ? asText(value) : value;
      }),
    ),
  }));
  if (tables.length === 0) throw new Error(`${name} has no sheet.`);
  return tables;
}

function put(model: SpreadsheetModel, { name, rows }: Table): SheetModel {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet = addSheet(
    model,
    freeName(model, name.trim().slice(0, LONGEST_NAME - 5) || 'Sheet'),
    model.data.sheets.length,
  );
  grow(model, sheet, rows.length, width);
  if (rows.length === 0 || width === 0) return sheet;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  enterValues(model, sheet, area, values);
  return sheet;
}

function grow(model: SpreadsheetModel, sheet: SheetModel, rows: number, columns: number): void {
  sheet.maxRows = Math.max(sheet.maxRows, rows);
  while (sheet.columns.length < columns) sheet.columns.push(newColumn());
  model.changed('rows and columns', sheet);
}
