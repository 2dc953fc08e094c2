import type { MetadataModel } from '../model/spreadsheet.ts';
import { type Context, Double, google } from './double.ts';
import { MetadataDouble } from './metadata.ts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** Looks for metadata; a finder of a sheet sees that sheet's only, one of the spreadsheet all. */
export class FinderDouble extends Double implements Pick<Finder, keyof FinderDouble & keyof Finder> {
  static override readonly className = 'DeveloperMetadataFinder';
  private readonly tests: ((metadata: MetadataModel) => boolean)[] = [];

  constructor(context: Context, sheetId: number | null) {
    super(context);
    if (sheetId !== null) this.tests.push((metadata) => metadata.sheetId === sheetId);
  }

  find(): Metadata[] {
    return this.model.data.metadata
      .filter((metadata) => this.tests.every((test) => test(metadata)))
      .map(({ id }) => google<Metadata>(new MetadataDouble(this.context, id)));
  }

  withId(id: number): Finder {
    this.tests.push((metadata) => metadata.id === id);
    return google(this);
  }

  withKey(key: string): Finder {
    this.tests.push((metadata) => metadata.key === key);
    return google(this);
  }

  withValue(value: string): Finder {
    this.tests.push((metadata) => metadata.value === value);
    return google(this);
  }

  withVisibility(visibility: Visibility): Finder {
    this.tests.push((metadata) => metadata.visibility === String(visibility));
    return google(this);
  }

  withLocationType(locationType: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Finder {
    this.tests.push(({ sheetId }) => (sheetId === null ? 'SPREADSHEET' : 'SHEET') === String(locationType));
    return google(this);
  }
}
