import { basename } from 'node:path';
import { InputError, quoted } from '../domain/input-error.ts';
import type { Grid } from '../domain/lead/cell.ts';
import { words } from '../domain/lead/cell.ts';
import type { DayMonthOrder } from '../domain/lead/date.ts';
import { findColumn, readHeader } from '../domain/lead/header.ts';
import type { Place } from '../domain/lead/read.ts';
import { intlZone, type TimeZone, UTC } from '../domain/lead/zone.ts';
import { type Reviewed, reviewLeads } from '../domain/review.ts';
import { EMPTY_MEMORY, type Memory, remember } from '../domain/rhythm/memory.ts';
import { DEFAULT_RUBRIC } from '../domain/rubric/default.ts';
import { readRubric } from '../domain/rubric/sheet.ts';
import { groupColumn } from '../domain/scorecard/grouping.ts';
import { dayBounds, dayId } from '../domain/scorecard/period.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import { addMeaning, readSettings } from '../domain/settings/sheet.ts';
import { SAMPLE_AS_OF, SAMPLE_RUBRIC, SAMPLE_SETTINGS, sampleLeads } from '../sample/sample.ts';
import { readMemory } from './input/memory.ts';
import { readBytes, readLeadFile } from './input/read.ts';
import type { Options } from './options.ts';

/** What a command line knows of the world: the moment, the machine's zone and its way to write dates. */
export interface Surroundings {
  readonly now: number;
  readonly timeZone: string;
  readonly dateOrder: DayMonthOrder;
  /** A path as the person wrote it, made absolute. */
  readonly path: (given: string) => string;
  readonly onProgress?: (fraction: number) => void;
}

/** A review, what earlier ones left behind, and what was said about the file on the way. */
export interface FileReview extends Reviewed {
  /** History and actions with this review in them. */
  readonly memory: Memory;
  /** The encoding of a text that is not UTF-8, which is worth a look at its accents. */
  readonly encoding: string | undefined;
}

/**
 * Reviews a file, or the built-in sample, as the options ask. Throws `InputError` naming the file, the
 * place in it and the remedy.
 */
export async function reviewFile(options: Options, around: Surroundings): Promise<FileReview> {
  const isSample = options.file === undefined;
  const settings = await settingsOf(options, around);
  const sheet = options.sheet ?? settings.leadSheet;
  const zone =
    settings.timeZone === undefined
      ? zoneOf(around.timeZone)
      : askedZone(settings.timeZone, basename(options.settings ?? 'the settings'));
  const place: Place = { zone, dateOrder: around.dateOrder };
  const asOf = endOf(options.asOf ?? (isSample ? SAMPLE_AS_OF : dayId(around.now, zone)), zone);
  const rubric =
    options.rubric === undefined
      ? isSample
        ? SAMPLE_RUBRIC
        : DEFAULT_RUBRIC
      : readRubric((await read(options.rubric, undefined)).grid, basename(options.rubric));
  const { grid, name, encoding } = isSample
    ? { grid: sampleLeads(), name: 'the sample', encoding: undefined }
    : await read(options.file, around.onProgress);
  const memory =
    options.previous === undefined ? EMPTY_MEMORY : await memoryIn(around.path(options.previous));
  try {
    const asked = withMeanings(settings, options.meanings, grid);
    const reviewed = reviewLeads(grid, {
      settings: asked,
      rubric,
      place,
      asOf,
      month: options.month,
      by: options.by,
      compare: options.compare,
      whatIf: options.whatIf,
      memory,
    });
    if (
      options.by !== 'source' &&
      options.by !== 'first_source' &&
      groupColumn(reviewed.qualified.leads, options.by) === undefined
    ) {
      throw new InputError(
        'columns',
        `no column is known to hold ${quoted(options.by)}, which the leads were to be grouped by`,
      );
    }
    return {
      ...reviewed,
      memory: remember(memory, reviewed.review, reviewed.review.actions),
      encoding: encoding === 'UTF-8' ? undefined : encoding,
    };
  } catch (error) {
    if (!(error instanceof InputError) || !(error.about === 'leads' || error.about === 'columns'))
      throw error;
    // A name that was asked for and is not there says itself what may stand in its place.
    const isNamed = options.by !== 'source' || options.compare.length + options.whatIf.length > 0;
    const hint =
      error.about === 'columns' && !isNamed
        ? '. On the command line: --map created="Your header", --month all'
        : '';
    throw new InputError(error.about, `${name}: ${error.message}${hint}`);
  }

  async function read(file: string, onProgress: Surroundings['onProgress']) {
    return readLeadFile(file === '-' ? file : around.path(file), {
      zone,
      ...(file === options.file && sheet !== undefined ? { sheet } : {}),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  }
}

async function memoryIn(path: string): Promise<Memory> {
  const { name, bytes } = await readBytes(path);
  return readMemory(bytes, name);
}

async function settingsOf(options: Options, around: Surroundings): Promise<Settings> {
  const { file, settings: path } = options;
  const found =
    path !== undefined
      ? readSettings((await readLeadFile(around.path(path), { zone: UTC })).grid, basename(path))
      : file === undefined
        ? readSettings(SAMPLE_SETTINGS, 'the sample')
        : DEFAULT_SETTINGS;
  return { ...found, columns: new Map([...found.columns, ...options.map]) };
}

/** The settings with the meanings given as `Header:Value=meaning`; a header may hold colons itself. */
function withMeanings(settings: Settings, given: readonly string[], grid: Grid): Settings {
  if (given.length === 0) return settings;
  const { names } = readHeader(grid, settings.columns);
  const meanings = new Map([...settings.meanings].map(([header, values]) => [header, new Map(values)]));
  for (const text of given) {
    const equals = text.lastIndexOf('=');
    const colons = [...text.slice(0, Math.max(0, equals))].flatMap((char, i) => (char === ':' ? [i] : []));
    const colon = colons.find((at) => findColumn(names, text.slice(0, at)) >= 0);
    if (colon === undefined) {
      const headers = names.filter((name) => words(name) !== '').map((name) => quoted(name));
      throw new InputError(
        'settings',
        `--meaning ${quoted(text)} does not begin with a header of the sheet and a colon; write --meaning "Status:Demo booked=conversation". The headers are ${headers.slice(0, 12).join(', ')}`,
      );
    }
    addMeaning(
      meanings,
      text.slice(0, colon),
      text.slice(colon + 1, equals),
      text.slice(equals + 1),
      `--meaning ${quoted(text)}`,
    );
  }
  return { ...settings, meanings };
}

function endOf(day: string, zone: TimeZone): number {
  try {
    return dayBounds(day, zone).end;
  } catch (error) {
    throw new InputError('period', `--as-of: ${(error as Error).message}`);
  }
}

function askedZone(name: string, place: string) {
  try {
    return intlZone(name);
  } catch (error) {
    throw new InputError('settings', `${place}, time zone: ${(error as Error).message}`);
  }
}

/** The machine's zone, or UTC where the machine names one that is not known. */
function zoneOf(name: string) {
  try {
    return intlZone(name);
  } catch {
    return UTC;
  }
}
