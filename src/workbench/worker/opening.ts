import { removeSheet } from '../../host/model/sheets.ts';
import type { SpreadsheetModel } from '../../host/model/spreadsheet.ts';
import { SAMPLE_AS_OF } from '../../sample/sample.ts';
import type { Opening } from '../protocol.ts';
import type { Addon } from './addon.ts';
import { openFile } from './open.ts';

/** Under what the browser keeps a spreadsheet: each thing to open has one of its own, so that none hides another. */
export function keyOf(opening: Opening): string {
  return opening.kind === 'file' ? `file ${opening.name}` : opening.kind;
}

/**
 * Makes a new spreadsheet one that begins with the sample, reviewed on the day that its story is told on, so that both
 * say the same. The Scorecard tab is in front.
 */
export function beginWithSample(model: SpreadsheetModel, addon: Addon): void {
  const [empty] = model.data.sheets;
  const { now } = Date;
  const noon = model.zone.toInstant(Date.parse(`${SAMPLE_AS_OF}T12:00Z`));
  Date.now = () => noon;
  try {
    addon.menu('insertSample');
    addon.menu('reviewLastMonth');
  } finally {
    Date.now = now;
  }
  removeSheet(model, empty!);
  model.data.name = 'Lead Scorecard sample';
}

/** Opens the file that is asked for: in a new spreadsheet alone, else beside what is there, where it has changed since. */
export async function beginWithFile(
  model: SpreadsheetModel,
  { name, bytes, modified }: Extract<Opening, { kind: 'file' }>,
  kept: { readonly modified: string } | undefined,
): Promise<void> {
  if (kept?.modified !== modified) await openFile(model, name, bytes, kept === undefined);
}
