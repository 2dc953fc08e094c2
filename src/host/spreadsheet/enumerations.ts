import { enumeration } from '../services/enumeration.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The enumerations that `SpreadsheetApp` has as its members. */
export const ENUMERATIONS = {
  BooleanCriteria: enumeration<App['BooleanCriteria']>([
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_EQUAL_TO',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
  ]),
  BorderStyle: enumeration<App['BorderStyle']>([
    'DOTTED',
    'DASHED',
    'SOLID',
    'SOLID_MEDIUM',
    'SOLID_THICK',
    'DOUBLE',
  ]),
  CopyPasteType: enumeration<App['CopyPasteType']>([
    'PASTE_NORMAL',
    'PASTE_FORMAT',
    'PASTE_VALUES',
    'PASTE_DATA_VALIDATION',
  ]),
  DataValidationCriteria: enumeration<App['DataValidationCriteria']>([
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  ]),
  DeveloperMetadataLocationType: enumeration<App['DeveloperMetadataLocationType']>(['SPREADSHEET', 'SHEET']),
  DeveloperMetadataVisibility: enumeration<App['DeveloperMetadataVisibility']>(['DOCUMENT', 'PROJECT']),
  Dimension: enumeration<App['Dimension']>(['COLUMNS', 'ROWS']),
  GroupControlTogglePosition: enumeration<App['GroupControlTogglePosition']>(['BEFORE', 'AFTER']),
  InterpolationType: enumeration<App['InterpolationType']>(['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']),
  ProtectionType: enumeration<App['ProtectionType']>(['RANGE', 'SHEET']),
  SheetType: enumeration<App['SheetType']>(['GRID', 'OBJECT']),
  WrapStrategy: enumeration<App['WrapStrategy']>(['WRAP', 'OVERFLOW', 'CLIP']),
} as const;

/** The value of an enumeration with a name. */
export function valueNamed<T extends object>(enumerated: T, name: string): T[keyof T] {
  return enumerated[name as keyof T];
}
