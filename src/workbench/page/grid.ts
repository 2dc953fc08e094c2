import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import { ICommandService, type Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditional from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validation from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawing from '@univerjs/preset-sheets-drawing/locales/en-US';
import { FONT } from './style.ts';

/** The one workbook of the page. */
export const WORKBOOK = 'workbook';

/** Marks what the worker has us show, so that it is not taken for an edit of the user. */
const FROM_WORKER = { fromSync: true, fromWorker: true };

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
  /** Changes the grid in the worker's name. `params` are completed with the workbook. */
  apply(mutation: string, params: object): void;
}

/** Draws an empty grid in an element. */
export function createGrid(container: HTMLElement): Grid {
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
  const commands = injector.get(ICommandService);
  return {
    api: FUniver.newAPI(univer),
    injector,
    apply: (mutation, params) => {
      commands.syncExecuteCommand(mutation, { unitId: WORKBOOK, ...params }, FROM_WORKER);
    },
  };
}

/** Whether the user has brought about a change, rather than the worker or a calculation. */
export function isByUser(options: Readonly<Record<PropertyKey, unknown>> | undefined): boolean {
  return !options?.fromWorker && !options?.fromFormula && !options?.onlyLocal;
}
