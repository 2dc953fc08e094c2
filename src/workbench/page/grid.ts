import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import {
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Nullable,
  Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import {
  type ISetSelectionsOperationParams,
  SelectionMoveType,
  SetSelectionsOperation,
  SetTriggerFormulaCalculationStartMutation,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawing from '@univerjs/preset-sheets-drawing/locales/en-US';
import { computeAfterInterruption } from './interrupted.ts';
import { letTextRunOn } from './overflow.ts';
import type { GridRange } from './rules.ts';
import { FONT } from './style.ts';

/** The one workbook of the page. */
export const WORKBOOK = 'workbook';

/** Marks what the worker has us show, so that it is not taken for an edit of the user. */
const FROM_WORKER = { fromSync: true, fromWorker: true };

/** The same for cells without formulas, which the formula engine need not look through. */
const WITHOUT_FORMULAS = { ...FROM_WORKER, onlyLocal: true };

/** What else a calculation can begin from. */
const NOTHING_ELSE = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Commands of the grid that would change what the add-on's model does not have. */
const WITHOUT = [
  'sheet.menu.conditional-formatting',
  'sheet.contextMenu.permission',
  'sheet.menu.sheet-protection',
  'sheet.command.add-range-protection-from-context-menu',
];

/** The grid. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  /**
   * Changes the grid in the worker's name. `params` are completed with the workbook. Cells without formulas may be kept
   * from the formula engine, which is then told of them by `recalculate`.
   */
  apply(mutation: string, params: object, isWithoutFormulas?: boolean): void;
  /** A sheet by its number in the model; undefined where the grid does not have it. */
  worksheet(sheetId: number): Nullable<Worksheet>;
  /** Computes what depends on cells. */
  recalculate(ranges: readonly { readonly sheetId: string; readonly range: GridRange }[]): void;
}

/** Draws an empty grid in an element. */
export function createGrid(container: HTMLElement): Grid {
  letTextRunOn();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(core, conditional, validation, drawing) },
    logLevel: LogLevel.SILENT,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      header: true,
      customFontFamily: { override: true, list: [{ value: FONT, label: 'Arial' }] },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      menu: Object.fromEntries(WITHOUT.map((id) => [id, { hidden: true }])),
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  computeAfterInterruption(injector);
  const commands = injector.get(ICommandService);
  const units = injector.get(IUniverInstanceService);
  const api = FUniver.newAPI(univer);
  return {
    api,
    injector,
    // Asked for every cell that is drawn, for which the interface above is too slow.
    worksheet: (sheetId) => units.getUnit<Workbook>(WORKBOOK)?.getSheetBySheetId(String(sheetId)),
    apply: (mutation, params, isWithoutFormulas = false) => {
      const options = isWithoutFormulas ? WITHOUT_FORMULAS : FROM_WORKER;
      commands.syncExecuteCommand(mutation, { unitId: WORKBOOK, ...params }, options);
    },
    recalculate: (ranges) => {
      const dirtyRanges = ranges.map((one) => ({ unitId: WORKBOOK, ...one }));
      commands.syncExecuteCommand(
        SetTriggerFormulaCalculationStartMutation.id,
        { forceCalculation: false, dirtyRanges, ...NOTHING_ELSE },
        WITHOUT_FORMULAS,
      );
    },
  };
}

/** Calls a listener with the sheet and the ranges, at least one, that are selected from now on. */
export function onSelect(
  { api }: Grid,
  listener: (sheetId: number, ranges: readonly IRange[]) => void,
): void {
  // The grid's own event begins only when the user has clicked.
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const { subUnitId, selections, type } = params as ISetSelectionsOperationParams;
    if (selections.length === 0 || type === SelectionMoveType.MOVING) return;
    listener(
      Number(subUnitId),
      selections.map(({ range }) => range),
    );
  });
}

/** Whether the user has brought about a change, rather than the worker or a calculation. */
export function isByUser(options: Readonly<Record<PropertyKey, unknown>> | undefined): boolean {
  return !options?.fromWorker && !options?.fromFormula && !options?.onlyLocal;
}
