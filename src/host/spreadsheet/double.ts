import type { Area } from '../../tabs/sheet.ts';
import type { Execution, Need } from '../execution.ts';
import type { SpreadsheetModel } from '../model/spreadsheet.ts';
import { doubleOf, served } from '../served.ts';
import { mismatch } from '../services/signature.ts';
import type { RangeDouble } from './range.ts';
import type { SheetDouble } from './sheet.ts';

/** What every double of the spreadsheet service shares. */
export interface Context {
  readonly model: SpreadsheetModel;
  readonly execution: Execution;
  /** A Date of the add-on's realm. */
  readonly date: (instant: number) => Date;
  /** The moment, epoch milliseconds. */
  readonly now: () => number;
  /** Brings formulas of the add-on's own functions up to date. */
  readonly calculate: () => void;
  /** Makes the double of a range; here, since ranges make ranges. */
  readonly rangeOf: (cells: Cells) => RangeDouble;
  /** Makes the double of the sheet with an id. */
  readonly sheetOf: (sheetId: number) => SheetDouble;
}

/** Cells as a range names them; an open range was given as whole columns or rows. */
export interface Cells {
  readonly sheetId: number;
  readonly area: Area;
  readonly isRowsOpen: boolean;
  readonly isColumnsOpen: boolean;
}

/** A double of one of Google's classes. Its methods are Google's alone, its fields are ours and not seen outside. */
export abstract class Double {
  /** What Google calls the class. */
  static readonly className: string = '';
  /** Builders only prepare things: their methods touch no spreadsheet. */
  static readonly isBuilder: boolean = false;
  readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  get model(): SpreadsheetModel {
    return this.context.model;
  }
}

/** A double as Google's type; what the double lacks its face refuses. */
export function google<T extends object>(double: NoInfer<Partial<T>>): T {
  return double as T;
}

/** The double that an argument is, or is the face of. Throws Google's words where it is none of this class. */
export function needsDouble<T extends Double>(
  type: abstract new (...args: never[]) => T,
  argument: unknown,
  method: string,
): T {
  const double = doubleOf(argument);
  if (!(double instanceof type)) throw mismatch(`SpreadsheetApp.${method}`, [argument]);
  return double;
}

/** Methods that leave the spreadsheet as it is. */
const READS =
  /^(?:get|is|has|can|offset|find|on|with|createDeveloperMetadataFinder|createTextFinder|newChart|modify)/;

const needsOf = new Map<unknown, Record<string, Need>>();

/** The face of a double, as the add-on gets it. */
export function faceOf<T extends Double>(double: T): T {
  const type = double.constructor as typeof Double;
  let needs = needsOf.get(type);
  if (!needs) {
    needs = {};
    for (let proto = type.prototype; proto !== Double.prototype; proto = Object.getPrototypeOf(proto)) {
      for (const name of Object.getOwnPropertyNames(proto)) {
        needs[name] = type.isBuilder ? 'nothing' : READS.test(name) ? 'read' : 'write';
      }
    }
    needsOf.set(type, needs);
  }
  const known = needs as Record<keyof T & string, Need>;
  return served(double.context.execution, type.className, double, known, 'read', withFaces);
}

/** A result with faces in place of doubles; arrays are the caller's own and change in place. */
export function withFaces(result: unknown): unknown {
  if (result instanceof Double) return faceOf(result);
  if (Array.isArray(result)) {
    for (let at = 0; at < result.length; at++) {
      const item: unknown = result[at];
      if (typeof item === 'object' && item !== null) result[at] = withFaces(item);
    }
  }
  return result;
}
