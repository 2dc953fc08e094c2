import { type Nullable, ObjectMatrix } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  type FunctionVariantType,
  IDescriptionService,
  IFunctionService,
} from '@univerjs/preset-sheets-core';
import type { Scalar } from '../../host/model/stored.ts';
import type { ArgumentView, ComputedCell, ToPage, ToWorker } from '../protocol.ts';
import { type Grid, WORKBOOK } from './grid.ts';

type Result = Extract<ToPage, { type: 'result' }>;
type Fresh = Extract<ToWorker, { type: 'compute' }>['fresh'][number];

/** The add-on's functions in the grid's formula engine, answered by the worker. */
export class Functions {
  /** Why cells show an error, by "sheet,row,column". */
  readonly messages = new Map<string, string>();
  private readonly grid: Grid;
  private readonly send: (message: ToWorker) => void;
  private readonly waiting = new Map<number, (result: Result) => void>();
  private lastId = 0;

  constructor(grid: Grid, send: (message: ToWorker) => void) {
    this.grid = grid;
    this.send = send;
  }

  register(names: readonly string[]): void {
    const { injector } = this.grid;
    const functions = injector.get(IFunctionService);
    for (const name of names) {
      const made = new Asked(name.toUpperCase());
      made.ask = (cell, args, fresh) => this.ask(name, cell, args, fresh);
      functions.registerExecutors(made);
    }
    injector.get(IDescriptionService).registerDescriptions(
      names.map((name) => ({
        functionName: name.toUpperCase(),
        functionType: FunctionType.User,
        description: '',
        abstract: 'A function of the add-on.',
        functionParameter: [],
      })),
    );
  }

  /** Hands on what the worker has answered. */
  answer(result: Result): void {
    this.waiting.get(result.id)?.(result);
    this.waiting.delete(result.id);
  }

  private ask(
    name: string,
    cell: string,
    args: readonly ArgumentView[],
    fresh: readonly Fresh[],
  ): Promise<BaseValueObject> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, ({ result, message }) => {
        if (result) this.messages.delete(cell);
        else this.messages.set(cell, message);
        resolve(result ? arrayOf(result) : ErrorValueObject.create(ErrorType.ERROR));
      });
      this.send({ type: 'compute', id, name, args, fresh });
    });
  }

  /** What the engine has computed, cell by cell, in the model's terms. */
  computed(
    subUnitId: string,
    cellValue: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
  ): ComputedCell[] {
    const data = this.grid.injector.get(FormulaDataModel);
    const ranges = data.getArrayFormulaRange()[WORKBOOK]?.[subUnitId];
    const spilled = new ObjectMatrix(data.getArrayFormulaCellData()[WORKBOOK]?.[subUnitId] ?? {});
    const cells: ComputedCell[] = [];
    new ObjectMatrix(cellValue as Record<number, Record<number, { v?: unknown; t?: unknown }>>).forValue(
      (row, column, cell) => {
        if (!cell || !('v' in cell)) return;
        const range = ranges?.[row]?.[column];
        const first = scalarOf(cell);
        if (cell.v === ErrorType.SPILL) this.messages.set(`${subUnitId},${row},${column}`, NOT_EXPANDED);
        const message = this.messages.get(`${subUnitId},${row},${column}`);
        const result = range
          ? Array.from({ length: range.endRow - row + 1 }, (_, down) =>
              Array.from({ length: range.endColumn - column + 1 }, (__, right) =>
                down + right === 0 ? first : scalarOf(spilled.getValue(row + down, column + right)),
              ),
            )
          : [[first]];
        cells.push({ row, column, result, ...(message && { message }) });
      },
    );
    return cells;
  }
}

type Ask = (cell: string, args: readonly ArgumentView[], fresh: readonly Fresh[]) => Promise<BaseValueObject>;

/** A function that somebody else answers. Cells are not read here: the worker has them. */
class Asked extends BaseFunction {
  override needsReferenceObject = true;
  ask: Ask = () => Promise.resolve(ErrorValueObject.create(ErrorType.NAME));

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const error = variants.find((variant) => variant.isError());
    if (error) return error;
    const fresh: Fresh[] = [];
    const args = (variants as FunctionVariantType[]).map((variant): ArgumentView => {
      if (variant.isReferenceObject()) return placeOf(variant as BaseReferenceObject, fresh);
      const value = variant as BaseValueObject;
      if (value.isArray()) return { rows: (value as ArrayValueObject).toValue() };
      return { value: value.isNull() ? null : value.getValue() };
    });
    return new AsyncObject(this.ask(`${this.subUnitId},${this.row},${this.column}`, args, fresh));
  }
}

/** The cells of a reference; what was computed in them in this very calculation goes to `fresh`. */
function placeOf(reference: BaseReferenceObject, fresh: Fresh[]): ArgumentView {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const sheetId = Number(reference.getSheetId());
  reference.getCurrentRuntimeSheetData()?.forValue((row, column, cell) => {
    if (!cell || row < startRow || row > endRow || column < startColumn || column > endColumn) return;
    fresh.push({ sheetId, row, column, result: [[scalarOf(cell)]] });
  });
  return { sheetId, area: { top: startRow, left: startColumn, bottom: endRow, right: endColumn } };
}

function arrayOf(rows: readonly (readonly Scalar[])[]): BaseValueObject {
  return ArrayValueObject.createByArray(rows.map((row) => row.map((value) => value ?? '')));
}

const BOOLEAN = 3;

/** Google's words and error where a result finds no room. */
const NOT_EXPANDED = 'Array result was not expanded because it would overwrite data.';
const NO_ROOM = '#REF!';

/** The value of a cell with Google's error where the grid has one of its own. */
export function shownValue<T>(value: T): T | string {
  return value === ErrorType.SPILL ? NO_ROOM : value;
}

/** A cell of the grid as the model holds it. */
export function scalarOf(cell: Nullable<{ v?: unknown; t?: unknown }>): Scalar {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return null;
  if (cell?.t === BOOLEAN) return Number(value) === 1 || value === true || value === 'TRUE';
  return shownValue(value as Scalar);
}
