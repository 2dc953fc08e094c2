import type { SheetFilterInfo } from 'hucre';
import type { Sheet } from 'hucre/xlsx';
import { InputError } from '../../domain/input-error.ts';
import type { Cell, Grid } from '../../domain/lead/cell.ts';
import type { TimeZone } from '../../domain/lead/zone.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const REMEDY = 'Open it in Excel or Google Sheets and save it again as .xlsx or .csv.';

/**
 * One sheet of an XLSX workbook, the one it came from and the names of all. Formulas give the values they had when
 * the file was saved, errors such as #N/A give '', and dates, which a workbook keeps as wall time, become instants
 * in `zone`. Without `sheet` it is the first visible one that holds anything; names compare without case.
 *
 * Throws an InputError for a sheet that is not there or empty, and for a file that is damaged, encrypted or no XLSX.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  sheet: string | undefined,
  zone: TimeZone,
): Promise<{ sheet: string; grid: Grid; sheets: string[] }> {
  if (OLE2.equals(bytes.subarray(0, OLE2.length))) throw oldFormat(bytes, name);
  const { readXlsx } = await import('hucre/xlsx');
  const empty = new Set<string>();
  for (;;) {
    const sheets: SheetFilterInfo[] = [];
    let chosen: SheetFilterInfo | undefined;
    const choose = (info: SheetFilterInfo): boolean => {
      sheets.push(info);
      if (chosen !== undefined) return false;
      const wanted =
        sheet === undefined
          ? !info.hidden && !info.veryHidden && !empty.has(info.name)
          : info.name.toLowerCase() === sheet.trim().toLowerCase();
      if (wanted) chosen = info;
      return wanted;
    };
    const workbook = await readXlsx(bytes, { sheets: choose }).catch(() => undefined);
    if (sheets.length === 0) throw unreadable(name);
    const list = `Its sheets: ${sheets.map((info) => `"${info.name}"`).join(', ')}.`;
    if (chosen === undefined) {
      throw new InputError(
        'file',
        sheet === undefined
          ? `${name} has no visible sheet that holds anything. ${list} Name a hidden one with --sheet, or give another file.`
          : `${name} has no sheet "${sheet}". ${list} Name one of them with --sheet.`,
      );
    }
    const parsed = workbook?.sheets[0];
    if (parsed === undefined) {
      throw new InputError(
        'file',
        `The sheet "${chosen.name}" of ${name} cannot be read: it is damaged, a chart, or has formats far outside its table. ${list} Name another with --sheet, or copy the leads into a new sheet.`,
      );
    }
    if (parsed.rows.some((row) => row.some((cell) => cell !== null && cell !== ''))) {
      return { sheet: chosen.name, grid: cellsOf(parsed, zone), sheets: sheets.map((info) => info.name) };
    }
    if (sheet !== undefined) {
      throw new InputError(
        'file',
        `The sheet "${chosen.name}" of ${name} is empty. ${list} Name another with --sheet.`,
      );
    }
    empty.add(chosen.name);
  }
}

/** Changes the rows it is given, which nobody else holds, rather than copy millions of cells. */
function cellsOf(sheet: Sheet, zone: TimeZone): Grid {
  const rows: Cell[][] = sheet.rows;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell instanceof Date) row[column] = new Date(zone.toInstant(cell.getTime()));
    }
  }
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.type !== 'error') continue;
    const [row, column] = key.split(',').map(Number);
    rows[row!]![column!] = '';
  }
  return rows;
}

function oldFormat(bytes: Uint8Array, name: string): InputError {
  // The parts of such a container are named in UTF-16; Excel puts what a password protects into this one.
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new InputError(
    'file',
    encrypted
      ? `${name} is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.`
      : `${name} is in the old Excel format (.xls), which is not read. ${REMEDY}`,
  );
}

function unreadable(name: string): InputError {
  return new InputError(
    'file',
    `${name} cannot be read as an Excel workbook (.xlsx): it is damaged or incomplete, or it is another kind of file, such as .ods, .xlsb, .numbers, .docx or .zip. ${REMEDY}`,
  );
}
