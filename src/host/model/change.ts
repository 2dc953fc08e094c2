import type { Area } from '../../tabs/sheet.ts';

/** What changed: cells of an area, something else of a sheet, or the spreadsheet itself. */
export interface Change {
  readonly what:
    | 'values'
    | 'formats'
    | 'validations'
    | 'notes'
    | 'rows and columns'
    | 'groups'
    | 'charts'
    | 'rules'
    | 'sheet'
    | 'sheets'
    | 'names'
    | 'metadata'
    | 'protections'
    | 'filter'
    | 'selection'
    | 'toast'
    | 'spreadsheet';
  /** Left out where it is not about one sheet. */
  readonly sheetId?: number;
  /** Left out where it is about more than some cells. */
  readonly area?: Area;
}

export type Listener = (change: Change) => void;
