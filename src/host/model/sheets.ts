import { newSheet, type SheetModel, sheetFromJson } from './sheet.ts';
import type { SpreadsheetModel } from './spreadsheet.ts';

/** Google's limit of characters in a sheet's name. */
export const LONGEST_NAME = 100;

/** Throws Google's words where a sheet cannot have a name; names differ by more than capitals. */
export function needsFreeName(model: SpreadsheetModel, name: string, except?: SheetModel): void {
  if (name.trim() === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > LONGEST_NAME) {
    throw new Error(`The sheet name cannot be longer than ${LONGEST_NAME} characters.`);
  }
  const wanted = name.toLowerCase();
  if (model.data.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === wanted)) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** Adds a sheet in front of the `index`-th, counted from 0, and makes it the active one. `like` is copied whole. */
export function addSheet(
  model: SpreadsheetModel,
  name: string,
  index: number,
  like?: SheetModel,
): SheetModel {
  needsFreeName(model, name);
  const id = model.newId();
  const sheet = like ? copyOf(model, like, id, name) : newSheet(id, name);
  model.needsRoom(sheet.maxRows * sheet.columns.length);
  model.data.sheets.splice(Math.max(0, Math.min(index, model.data.sheets.length)), 0, sheet);
  model.data.activeSheetId = id;
  model.changed('sheets', sheet);
  return sheet;
}

/** The name that Google gives a sheet without one. */
export function nextName(model: SpreadsheetModel): string {
  let number = model.data.sheets.length + 1;
  while (model.data.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Removes a sheet with its names and metadata. Throws Google's words for the last one, and for the last in view. */
export function removeSheet(model: SpreadsheetModel, sheet: SheetModel): void {
  const { data } = model;
  const at = data.sheets.indexOf(sheet);
  if (at < 0) throw new Error(`Sheet ${sheet.id} not found`);
  if (data.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
  if (data.sheets.every((one) => one === sheet || one.isHidden)) {
    throw new Error("You can't remove all the visible sheets in a document.");
  }
  data.sheets.splice(at, 1);
  keep(data.names, ({ sheetId }) => sheetId !== sheet.id);
  keep(data.metadata, ({ sheetId }) => sheetId !== sheet.id);
  for (const one of data.sheets) {
    one.charts = one.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.filter(({ sheetId }) => sheetId !== sheet.id),
    }));
  }
  if (data.activeSheetId === sheet.id) activateNear(model, at);
  model.changed('sheets', sheet);
}

/** Hides a sheet or shows it. Throws Google's words where none would be in view. */
export function hideSheet(model: SpreadsheetModel, sheet: SheetModel, isHidden: boolean): void {
  const { sheets } = model.data;
  if (isHidden && sheets.every((one) => one === sheet || one.isHidden)) {
    throw new Error("You can't hide all the sheets in a document.");
  }
  sheet.isHidden = isHidden;
  if (isHidden && model.data.activeSheetId === sheet.id) activateNear(model, sheets.indexOf(sheet));
  model.changed('sheet', sheet);
}

function activateNear(model: SpreadsheetModel, at: number): void {
  const { sheets } = model.data;
  const isShown = (sheet: SheetModel) => !sheet.isHidden;
  const near = sheets.slice(at).find(isShown) ?? sheets.slice(0, at).reverse().find(isShown);
  model.data.activeSheetId = near!.id;
}

/** Charts of a copy look at the copy where they looked at the sheet itself. */
function copyOf(model: SpreadsheetModel, like: SheetModel, id: number, name: string): SheetModel {
  const copy = sheetFromJson(JSON.parse(JSON.stringify({ ...like, id, name, isHidden: false })));
  copy.charts = copy.charts.map((chart) => ({
    ...chart,
    id: model.newId(),
    ranges: chart.ranges.map((place) => (place.sheetId === like.id ? { ...place, sheetId: id } : place)),
  }));
  return copy;
}

/** Keeps what passes, in the same array. */
export function keep<T>(list: T[], passes: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(passes));
}
