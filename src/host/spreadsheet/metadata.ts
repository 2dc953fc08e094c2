import { keep } from '../model/sheets.ts';
import type { MetadataModel } from '../model/spreadsheet.ts';
import { mismatch } from '../services/signature.ts';
import { type Context, Double, google } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';
import { SheetDouble } from './sheet.ts';
import { SpreadsheetDouble } from './spreadsheet.ts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** Google's limit of characters of metadata on a spreadsheet or a sheet. */
const MOST_CHARACTERS = 30_000;

/** A note that the add-on left with a spreadsheet or a sheet; rows and columns carry none here. */
export class MetadataDouble extends Double implements Pick<Metadata, keyof MetadataDouble & keyof Metadata> {
  static override readonly className = 'DeveloperMetadata';
  private readonly id: number;

  constructor(context: Context, id: number) {
    super(context);
    this.id = id;
  }

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return held(this).key;
  }

  getValue(): string | null {
    return held(this).value;
  }

  getVisibility(): Visibility {
    return valueNamed(ENUMERATIONS.DeveloperMetadataVisibility, held(this).visibility);
  }

  getLocation(): Location {
    return google(new LocationDouble(this.context, held(this).sheetId));
  }

  setKey(key: string): Metadata {
    needsText('DeveloperMetadata.setKey', key);
    held(this).key = key;
    this.model.changed('metadata');
    return google(this);
  }

  setValue(value: string): Metadata {
    needsText('DeveloperMetadata.setValue', value);
    const { sheetId } = held(this);
    needsRoom(this.context, sheetId, value.length - (held(this).value?.length ?? 0));
    held(this).value = value;
    this.model.changed('metadata');
    return google(this);
  }

  setVisibility(visibility: Visibility): Metadata {
    held(this).visibility = String(visibility) as MetadataModel['visibility'];
    return google(this);
  }

  remove(): void {
    held(this);
    keep(this.model.data.metadata, ({ id }) => id !== this.id);
    this.model.changed('metadata');
  }
}

/** Where metadata belongs. */
class LocationDouble extends Double implements Pick<Location, keyof LocationDouble & keyof Location> {
  static override readonly className = 'DeveloperMetadataLocation';
  private readonly sheetId: number | null;

  constructor(context: Context, sheetId: number | null) {
    super(context);
    this.sheetId = sheetId;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return valueNamed(
      ENUMERATIONS.DeveloperMetadataLocationType,
      this.sheetId === null ? 'SPREADSHEET' : 'SHEET',
    );
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.sheetId === null ? null : google(new SheetDouble(this.context, this.sheetId));
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.sheetId === null ? google(new SpreadsheetDouble(this.context)) : null;
  }

  getRow(): null {
    return null;
  }

  getColumn(): null {
    return null;
  }
}

/** The metadata of a sheet, or of the spreadsheet itself where `sheetId` is null. */
export function metadataOf(context: Context, sheetId: number | null): Metadata[] {
  return context.model.data.metadata
    .filter((metadata) => metadata.sheetId === sheetId)
    .map(({ id }) => google(new MetadataDouble(context, id)));
}

/** Leaves metadata as `addDeveloperMetadata` takes it: a key, then a value, a visibility, or both. */
export function addMetadata(
  context: Context,
  sheetId: number | null,
  key: string,
  second?: string | Visibility,
  third?: Visibility,
): void {
  needsText('Spreadsheet.addDeveloperMetadata', key);
  const value = typeof second === 'string' ? second : null;
  const visibility = typeof second === 'string' ? third : second;
  needsRoom(context, sheetId, key.length + (value?.length ?? 0));
  context.model.data.metadata.push({
    id: context.model.newId(),
    key,
    value,
    visibility: visibility === undefined ? 'DOCUMENT' : (String(visibility) as MetadataModel['visibility']),
    sheetId,
  });
  context.model.changed('metadata');
}

function held(double: MetadataDouble): MetadataModel {
  const found = double.model.data.metadata.find(({ id }) => id === double.getId());
  if (!found) throw new Error('The developer metadata does not exist.');
  return found;
}

function needsText(method: string, text: unknown): void {
  if (typeof text !== 'string') throw mismatch(`SpreadsheetApp.${method}`, [text]);
  if (text === '' && method !== 'DeveloperMetadata.setValue')
    throw new Error('Metadata key cannot be empty.');
}

/** https://developers.google.com/workspace/sheets/api/guides/metadata */
function needsRoom({ model }: Context, sheetId: number | null, more: number): void {
  let length = more;
  for (const one of model.data.metadata) {
    if (one.sheetId === sheetId) length += one.key.length + (one.value?.length ?? 0);
  }
  if (length > MOST_CHARACTERS) {
    throw new Error(`Developer metadata of one place cannot hold more than ${MOST_CHARACTERS} characters.`);
  }
}
